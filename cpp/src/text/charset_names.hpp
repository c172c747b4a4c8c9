// Names of encodings: what pages and people call them, what we call them, and which ICU converter reads them.
#pragma once
#include <string>
#include <string_view>

namespace retold::text {

struct Charset {
    std::string
        name;  // ours: the Encoding Standard's name in lower case, else ICU's preferred MIME name; empty: unknown
    std::string converter;  // ICU's name; empty for the UTF encodings, which we read ourselves
    // Bytes below 0x80 are ASCII, so that text without other bytes says nothing about the encoding.
    bool ascii_based = true;
};

// The charset of a label, ignoring case, "-", "_" and outer spaces.
Charset find_charset(std::string_view label);

}  // namespace retold::text
