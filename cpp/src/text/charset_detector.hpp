// What bytes say about their own encoding: byte order marks, declarations in HTML and XML, zero bytes, statistics.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/charset_names.hpp"

namespace retold::text {

struct Guess {
    Charset charset;
    double confidence = 0;
    std::size_t mark = 0;  // bytes of a byte order mark
};

// The encoding of a byte order mark; an empty name if there is none.
Guess find_byte_order_mark(std::string_view bytes);

// UTF-16 or UTF-32 without a mark, told by where the zero bytes are; an empty name if nothing speaks for it.
Guess find_wide_encoding(std::string_view bytes);

// ISO-2022 by its escape sequences, in bytes that are all ASCII; an empty name if there are none.
Guess find_escape_encoding(std::string_view bytes);

// The encoding that the head of an HTML or XML page declares (first 4096 bytes; the HTML standard's prescan): the
// charset of a <meta> tag, or the encoding of <?xml ...?>. An empty name if there is none, or an unknown one.
Charset find_declaration(std::string_view bytes);

// The parts of the bytes that say something: pieces of lines with a byte above 0x7F, about 2 kilobytes.
std::string telling_sample(std::string_view bytes);

// Single-byte and multi-byte encodings by ICU's statistics over the telling parts, best first; may be empty.
std::vector<Guess> detect(std::string_view sample);

}  // namespace retold::text
