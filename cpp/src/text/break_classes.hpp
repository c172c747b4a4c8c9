// What the rules of word and grapheme boundaries (UAX #29) see of a code point, and fast reading of units. The orders
// of the enumerations are those of tools/make_unicode_tables.py.
#pragma once
#include <cstdint>
#include <string_view>

#include "retold/text/utf8.hpp"
#include "text/unicode_tables.hpp"

namespace retold::text {

// Word_Break as ICU's rules for the root locale use it, with more apostrophes and a class for the narrow space.
// `complex` is written without spaces (Thai, Lao, Khmer, Burmese
// ...), `kanji` is Han or Hiragana.
enum class WordBreak : std::uint8_t {
    other,
    cr,
    lf,
    newline,
    extend,
    format,
    zwj,
    letter,
    complex,
    hebrew,
    numeric,
    extend_num,
    katakana,
    kanji,
    hangul,
    single_quote,
    double_quote,
    mid_num_let,
    mid_letter,
    mid_num,
    space,
    regional,
    narrow_space,  // U+202F
};

// A word break class with two flags.
struct WordClass {
    std::uint8_t value = 0;
    WordBreak kind() const { return static_cast<WordBreak>(value & 31U); }
    bool dictionary() const { return (value & 32U) != 0; }  // a dictionary may cut words here
    bool picture() const { return (value & 64U) != 0; }     // Extended_Pictographic
};

enum class GraphemeBreak : std::uint8_t {
    other,
    cr,
    lf,
    control,
    extend,
    zwj,
    regional,
    prepend,
    spacing_mark,
    hangul_l,
    hangul_v,
    hangul_t,
    hangul_lv,
    hangul_lvt,
    picture,
};

inline WordClass word_class(char32_t code_point) {
    return {tables::word_break.at(code_point)};
}
inline GraphemeBreak grapheme_class(char32_t code_point) {
    return static_cast<GraphemeBreak>(tables::grapheme_break.at(code_point));
}

// decode_at() with the common cases inline.
inline Unit next_unit(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[at + i]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80) return {first, 1, true};
    const std::size_t left = text.size() - at;
    if (first >= 0xC2 && first < 0xE0 && left >= 2 && is_continuation(text[at + 1])) {
        return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2, true};
    }
    if (first >= 0xE0 && first < 0xF0 && left >= 3 && is_continuation(text[at + 1]) && is_continuation(text[at + 2])) {
        const char32_t value = ((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) return {value, 3, true};
    }
    return decode_at(text, at);
}

}  // namespace retold::text
