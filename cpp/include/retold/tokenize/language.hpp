// A cheap guess at the language of a text, for choosing word lists: the script decides where it can, function words
// among the languages that share one. No statistics of letters, no model: short or mixed text gives no answer.
#pragma once
#include <string>
#include <string_view>

namespace retold::tokenize {

// The BCP 47 primary tag of the language whose script and function words the text shows, or "" if that is not clear.
// Tells en de fr es it pt nl pl tr (Latin), ru, el, ar fa ur, hi, zh ja ko, th, he, hy, am, my. Looks at up to 1,000
// bytes from two places; constant time.
std::string guess_language(std::string_view text);

// The primary tag of a BCP 47 tag in lower case, as "pt" of "pt-BR".
std::string primary_language(std::string_view tag);

}  // namespace retold::tokenize
