// Reading UTF-8 that may be malformed. A text is a sequence of units, and every byte belongs to exactly one:
// a well-formed sequence, a surrogate in three bytes (what Python's lone surrogates become), or a maximal subpart of an
// ill-formed sequence (Unicode 15, section 3.9, "U+FFFD substitution of maximal subparts"). The last two read as
// U+FFFD.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace retold::text {

inline constexpr char32_t replacement_character = 0xFFFD;

struct Unit {
    char32_t code_point = replacement_character;
    std::uint8_t size = 1;  // bytes, 1 to 4
    bool valid = false;     // false: malformed, and code_point is U+FFFD
};

// The unit that starts at byte `at` (at < text.size(), at a unit's start). Constant time.
Unit decode_at(std::string_view text, std::size_t at);

// The unit that ends before byte `end` (0 < end <= text.size(), at a unit's end). Constant time.
Unit decode_before(std::string_view text, std::size_t end);

// Appends the UTF-8 of a code point; surrogates and values above U+10FFFF are written as U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

// Whether every byte is below 0x80; whether every unit is valid. Linear time.
bool is_ascii(std::string_view text);
bool is_valid_utf8(std::string_view text);

// Number of bytes that do not continue a sequence: for well-formed text the number of code points. Linear time.
std::size_t count_code_points(std::string_view text);

// Whether the byte continues a sequence (10xxxxxx).
constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace retold::text
