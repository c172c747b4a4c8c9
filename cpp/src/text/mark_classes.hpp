// What normalize() sees of a code point beyond Unicode's own forms. The lists behind it stand in
// tools/make_unicode_tables.py.
#pragma once
#include <cstdint>

#include "text/unicode_tables.hpp"

namespace retold::text {

// Characters that show nothing, by what decides whether they stay; in the order of tools/make_unicode_tables.py.
enum class Invisible : std::uint8_t { no, always, joiner, wide_break, bidi, variation, tag, filler, mongolian, glue };

struct MarkClass {
    std::uint8_t value = 0;
    Invisible invisible() const { return static_cast<Invisible>(value & 15U); }
    // The ASCII mark for a quotation mark or apostrophe of another shape; 0 for everything else.
    char quote() const {
        if ((value & 48U) == 0) return 0;
        return (value & 16U) != 0 ? '\'' : '"';
    }
    bool space() const { return (value & 64U) != 0; }
    bool ends_line() const { return (value & 128U) != 0; }
};

inline MarkClass mark_class(char32_t code_point) {
    return {tables::mark.at(code_point)};
}

// In the table of normal forms: whether case folding changes the code point.
inline constexpr unsigned fold_bit = 16;

}  // namespace retold::text
