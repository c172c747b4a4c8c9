// What bytes are in each single-byte encoding that text is found in, and what number each letter has in the models of
// languages: tables that are made once.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "text/charset_names.hpp"

namespace retold::text {

// What a byte is in an encoding.
struct ByteReading {
    char32_t letter = 0;  // small; 0 for what is none
    std::uint8_t script = 0;
    bool mark = false;  // a letter's part that stands above or below
    bool upper = false;
    bool lower = false;
    bool low_quote = false;
    int cost = 0;  // of a sign, in the steps of the letter models
};

using LetterNumbers = std::array<std::uint8_t, 256>;  // of the letters of a language, per byte

struct SingleByteEncoding {
    Charset charset;
    int cost = 0;  // of an encoding that is rare
    std::array<ByteReading, 256> bytes;
    std::vector<LetterNumbers> numbers;  // per model of letter_models()
};

// The more common ones first.
const std::vector<SingleByteEncoding>& single_byte_encodings();

}  // namespace retold::text
