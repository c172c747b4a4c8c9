// What of a line's words can be the names of its authors.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace retold::clean {

// People without small words in front ("our reporter Ana Sol"), and without those who keep a small word that is no
// particle of names ("Monday to Friday", "in Rome"). Names of scripts without capitals stay.
std::vector<std::string> without_small_words(std::vector<std::string> people, std::string_view language);

// Of a line with several labels what stands behind the author's: "Source: Post Author: Ana Sol"; else the line.
std::string_view behind_author_label(std::string_view line);

// The line up to a part that says who did other work: "Ana Sol, photos by Li Wei".
std::string_view before_other_work(std::string_view line);

// Whether a page has a word that is given in lower case.
bool has_word(std::string_view raw, std::string_view lower);

// What stands in the brackets that a line begins and ends with; else the line.
std::string_view without_brackets(std::string_view line);

// Two to four words in capitals throughout: "ANA SOL".
bool is_name_in_capitals(std::string_view name);

}  // namespace retold::clean
