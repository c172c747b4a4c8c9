// HTML character references that were left in a text ("AT&amp;T", "&#8217;"), made the characters they stand for.
#pragma once
#include <string_view>

#include "retold/text/edits.hpp"

namespace retold::text {

// The text with its references decoded, an edit (`entity`) each. Only what clearly is one: a name of the HTML standard
// between "&" and ";", or a number of a character; of names without ";" only "&nbsp" before something that ends a word.
// Numbers 128 to 159 mean windows-1252, as in browsers. What was escaped several times ("&amp;quot;") is decoded at
// once, so that a second call changes nothing. In a web address only "&amp;" is decoded. Linear time.
Edited decode_entities(std::string_view text);

}  // namespace retold::text
