// Character references as HTML has them, decoded one at a time where they stand.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace retold::text::html {

// How many bytes of `rest`, which begins with "&", are a reference; its characters are appended to `out`. 0, and
// nothing appended, where it is none. As the standard reads it: names of the first web without ";" too (not in
// attributes before "=" or a letter), numbers of windows-1252, U+FFFD for what is no character. Numbers may be of any
// length. Linear in the reference.
std::size_t decode_reference(std::string_view rest, bool in_attribute, std::string& out);

// Everything decoded, for values of attributes and texts that need no way back. Linear time.
std::string decode_references(std::string_view text, bool in_attribute);

}  // namespace retold::text::html
