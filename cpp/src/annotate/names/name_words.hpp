// A name as folded Latin words without titles and legal forms.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace retold::annotate {

// Words without case, diacritics, apostrophes and possessive endings, in Latin letters where the script is known;
// dotted initials are one word. Titles and legal forms are left out unless nothing else is there. At most 32.
std::vector<std::u32string> name_words(std::string_view name);

// Whether it is a small word inside names, as "of" or "bin".
bool is_particle(std::u32string_view word);

// Whether a list has both as forms of one given name: "william" and "bill".
bool share_short_form(const std::u32string& a, const std::u32string& b);

}  // namespace retold::annotate
