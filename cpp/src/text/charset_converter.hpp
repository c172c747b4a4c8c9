// Reads bytes in a known encoding, and keeps for each character the bytes it came from.
#pragma once
#include <string_view>

#include "retold/text/encoding.hpp"
#include "text/charset_names.hpp"

namespace retold::text {

// What reading gave, and what was wrong with it. encoding and confidence of `decoded` are left to the caller.
struct Conversion {
    Decoded decoded;
    std::size_t characters = 0;
    std::size_t malformed = 0;  // characters that are U+FFFD for bytes without meaning
    std::size_t controls = 0;   // C0 but tab, line feed, form feed, carriage return and escape; DEL, C1, noncharacters

    // 1 for flawless text, 0 where a fifth of the characters or more is malformed or a control.
    double soundness() const;
};

// Decodes bytes [start, end); bytes before `start` are a byte order mark that goes. Linear time.
Conversion convert(std::string_view bytes, const Charset& charset, std::size_t start = 0);

}  // namespace retold::text
