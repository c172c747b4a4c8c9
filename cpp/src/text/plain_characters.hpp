// Characters that no step of normalize() looks at twice: most letters of every script. Reading them by one bit each is
// several times faster than by the tables of what is to be done.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "retold/text/normalize.hpp"

namespace retold::text {

class PlainCharacters {
  public:
    // The map for a form and with or without folding, made when first asked for.
    static const PlainCharacters& of(Form form, bool fold);

    // The bytes of the character at `at` if it is well-formed, of two or three bytes and plain; else 0.
    std::size_t size_at(std::string_view text, std::size_t at) const {
        const unsigned lead = byte(text, at);
        if (lead >= 0xC2 && lead <= 0xDF && at + 1 < text.size()) {
            const unsigned second = byte(text, at + 1);
            const unsigned code_point = (lead & 0x1FU) << 6U | (second & 0x3FU);
            return (second & 0xC0U) == 0x80 && has(code_point) ? 2 : 0;
        }
        if (lead < 0xE0 || lead > 0xEF || at + 2 >= text.size()) return 0;
        const unsigned second = byte(text, at + 1);
        const unsigned third = byte(text, at + 2);
        const unsigned code_point = (lead & 0x0FU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU);
        const bool valid = (second & 0xC0U) == 0x80 && (third & 0xC0U) == 0x80 && code_point >= 0x800;
        return valid && has(code_point) ? 3 : 0;
    }

  private:
    PlainCharacters(Form form, bool fold);
    template <Form form, bool fold>
    static const PlainCharacters& map();

    static unsigned byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
    bool has(unsigned code_point) const { return (bits_[code_point >> 6U] >> (code_point & 63U) & 1U) != 0; }

    std::array<std::uint64_t, 1024> bits_{};  // of the characters below U+10000
};

}  // namespace retold::text
