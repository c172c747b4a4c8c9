// Forms of one word as one term, in languages whose words have many.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "compare/measure/prepare.hpp"

namespace retold::compare {

// Whether words of the language, a BCP 47 tag, have so many endings that tellings of one event share few forms.
bool inflects(const std::string& language);

// Of each word the number of the first one with its stem: by Snowball, where there is no stemmer its first five
// letters. Words with digits, and those that also stand on pages of languages that do not inflect, are their own.
// `words` ascend; the languages of pages that were guessed count, too. Empty: no page's language inflects, each word is
// its own. Linear in tokens and words.
std::vector<std::uint32_t> stems_of(const std::vector<std::string>& words, const std::vector<Prepared>& pages);

}  // namespace retold::compare
