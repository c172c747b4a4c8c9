// The single-byte encodings that UTF-8 gets misread in, and which byte a character would have been in each.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace retold::text {

enum class SingleByte : std::uint8_t {
    windows_1252,  // and Latin-1: C1 controls stand for their own bytes
    windows_1250,
    windows_1251,
    windows_1253,
    windows_1254,
    windows_1255,
    windows_1256,
    windows_1257,
    iso_8859_2,
    mac_roman,
    ibm_437,
    ibm_850,
    ibm_866,
    koi8_r,
    mac_cyrillic,
};
inline constexpr std::size_t encoding_count = 15;

// The code points of bytes 0x80 to 0xFF in each encoding (single_byte_table.cpp).
extern const std::array<std::array<char16_t, 128>, encoding_count> upper_halves;

// A set of encodings, one bit each.
using EncodingSet = std::uint16_t;

// What a character is in the encodings, if it stands for a byte that was part of UTF-8: in which of them it starts a
// sequence of two, three or four bytes, and in which it continues one.
struct ByteRoles {
    EncodingSet lead2 = 0;
    EncodingSet lead3 = 0;
    EncodingSet lead4 = 0;
    EncodingSet trail = 0;

    EncodingSet lead() const { return static_cast<EncodingSet>(lead2 | lead3 | lead4); }
};

// Characters to bytes, for all encodings. Immutable; lookups take constant time.
class SingleByteIndex {
  public:
    static const SingleByteIndex& instance();

    const ByteRoles& roles(char32_t code_point) const { return rows_[slot(code_point)].roles; }
    // The byte of a character that is not ASCII, 0 if the encoding has none.
    std::uint8_t byte(char32_t code_point, SingleByte encoding) const {
        return rows_[slot(code_point)].bytes[static_cast<std::size_t>(encoding)];
    }

  private:
    SingleByteIndex();

    struct Row {
        ByteRoles roles;
        std::array<std::uint8_t, encoding_count> bytes{};
    };

    std::size_t slot(char32_t code_point) const { return code_point < slots_.size() ? slots_[code_point] : 0; }
    Row& row_of(char32_t code_point);

    std::vector<std::uint16_t> slots_;  // per code point of the basic plane; 0: in no encoding
    std::vector<Row> rows_;
};

}  // namespace retold::text
