// The characters around the ends of sentences, by what they do: blanks, closing and opening marks, bullets.
#pragma once
#include <cstddef>
#include <string_view>

#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::tokenize {

// One character of a text and its bytes.
struct Character {
    char32_t code_point = 0;
    std::size_t size = 0;
};

inline Character character_at(std::string_view text, std::size_t at) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) return {byte, 1};
    const text::Unit unit = text::decode_at(text, at);
    return {unit.code_point, unit.size};
}

inline Character character_before(std::string_view text, std::size_t end) {
    if (const auto byte = static_cast<unsigned char>(text[end - 1]); byte < 0x80) return {byte, 1};
    const text::Unit unit = text::decode_before(text, end);
    return {unit.code_point, unit.size};
}

// Spaces of all kinds, line ends included, and characters that show nothing at the border of a word.
inline bool is_blank(char32_t c) {
    if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
    return text::is_space(c) || c == 0x200B || c == 0xFEFF || c == 0x200E || c == 0x200F;
}

// Marks that belong to the sentence before them: closing quotation marks and brackets.
constexpr bool is_closer(char32_t c) {
    return text::roles_of(c).closes();
}

// Closing quotation marks, brackets and the like left out.
constexpr bool closes_quotation(char32_t c) {
    return is_closer(c) && (text::roles_of(c).quotes() || c == U'’' || c == U'‘' || c == U'›' || c == U'‹');
}

// Marks that open what follows: quotation marks, brackets, bullets, dashes.
constexpr bool is_opener(char32_t c) {
    return text::roles_of(c).opens() || c == U'-' || c == U'–' || c == U'—' || c == U'•';
}

// Bullets that are nothing else, so that one inside a line starts an item, too.
constexpr bool is_plain_bullet(char32_t c) {
    return c == U'•' || c == U'‣' || c == U'⁃' || c == U'◦' || c == U'▪' || c == U'●' || c == U'■';
}

// Bullets of a list.
constexpr bool is_bullet(char32_t c) {
    switch (c) {
        case U'•':
        case U'‣':
        case U'⁃':
        case U'◦':
        case U'▪':
        case U'●':
        case U'■':
        case U'*':
        case U'-':
        case U'–':
        case U'·':
            return true;
        default:
            return false;
    }
}

}  // namespace retold::tokenize
