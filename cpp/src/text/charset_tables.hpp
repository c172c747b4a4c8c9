// What bytes are in the encodings that are guessed, as tables that are made once from ICU's converters.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/charset_names.hpp"

namespace retold::text {

// Whether a character speaks against a reading: C0 but tab, line feed, form feed, carriage return and escape; DEL, C1,
// noncharacters.
constexpr bool is_control(char32_t c) {
    const bool c0 = c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r' && c != 0x1B;
    const bool c1 = c >= 0x7F && c < 0xA0 && c != 0x85;
    return c0 || c1 || (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

// The characters of the 256 bytes, with U+FFFD for those without meaning.
struct SingleByteTable {
    struct Utf8 {
        std::array<char, 3> bytes{};
        std::uint8_t size = 0;
    };
    Charset charset;
    std::array<char16_t, 256> characters{};
    std::array<Utf8, 256> utf8{};
    std::array<std::uint8_t, 256> flaws{};  // 1 for what has no meaning or is a control
};

// The characters of pairs of bytes.
class DoubleByteTable {
  public:
    explicit DoubleByteTable(Charset charset);

    // 0 for what is no pair, or no character of the basic plane, or a control.
    char16_t at(std::uint8_t lead, std::uint8_t trail) const {
        return lead < first_lead || trail < first_trail ? u'\0' : characters_[index(lead, trail)];
    }
    // Of a byte that is a character by itself; 0 where it is none, or a control.
    char16_t single(std::uint8_t byte) const { return singles_[byte]; }

    const Charset& charset() const { return charset_; }

    static constexpr unsigned first_lead = 0x81;
    static constexpr unsigned first_trail = 0x40;
    // The place of a pair among all.
    static constexpr std::size_t index(unsigned lead, unsigned trail) {
        return (lead - first_lead) * std::size_t{0x100 - first_trail} + trail - first_trail;
    }
    static constexpr std::size_t pairs = (0x100 - first_lead) * std::size_t{0x100 - first_trail};

  private:
    void add_pairs(unsigned lead);

    Charset charset_;
    std::vector<char16_t> characters_;
    std::array<char16_t, 256> singles_{};
};

// Of the single-byte encodings that text is found in, the more common ones first.
const std::vector<SingleByteTable>& single_byte_tables();

// The characters of JIS X 0208 as ISO-2022-JP has them, 94 rows of 94; 0 for what is none. Both bytes begin at 0x21.
const std::vector<char16_t>& japanese_rows();

// Null for all others.
const SingleByteTable* find_single_byte_table(const Charset& charset);
const DoubleByteTable* find_double_byte_table(const Charset& charset);

}  // namespace retold::text
