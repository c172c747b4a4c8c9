// Marks inside words that UAX #29 leaves to the language: Swedish and Finnish write a colon before the ending of an
// abbreviation, "EU:n", "S:t", which elsewhere parts two words.
#pragma once
#include <string_view>

namespace retold::tokenize {

// The ASCII marks that join the letters around them in this text, "" for none: those of its language's folder
// (inner_marks.txt). `language` is a BCP 47 tag, or "auto": guess_language, asked only where such a mark stands between
// letters. One look for the marks, linear.
std::string_view inner_marks(std::string_view text, std::string_view language);

}  // namespace retold::tokenize
