// A cheap guess at the language of a text, for choosing word lists: the script decides where it can, function words
// among the languages that share one. No statistics of letters, no model: short or mixed text gives no answer.
#pragma once
#include <string>
#include <string_view>

namespace retold::tokenize {

// The BCP 47 tag of the language whose script and function words the text shows, or "" if that is not clear. Tells the
// languages with a list of function words, by its folder's tag, and those that have a script of their own. Looks at up
// to 1,000 bytes from two places; bounded time.
std::string guess_language(std::string_view text);

}  // namespace retold::tokenize
