// Kinds of letters and marks that count apart when the lines of a page are read.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace retold::clean {

inline bool is_wide(char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

// Thai, Lao, Myanmar, Khmer: written without spaces between words.
inline bool is_unspaced(char32_t c) {
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
}

inline bool is_separator(char32_t c) {
    return c == U'|' || c == 0xBB || c == 0x203A || c == 0xB7 || c == 0x2022 || c == U'>';
}

// How many of eight bytes, as memory holds them, are a to z before the first that is not.
inline std::size_t small_in_front(std::uint64_t eight) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    constexpr std::uint64_t high_bits = each * 0x80;
    const std::uint64_t low = eight & ~high_bits;
    const std::uint64_t others = (eight | ~(low + each * (0x80 - 'a')) | (low + each * (0x7F - 'z'))) & high_bits;
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(others) : std::countl_zero(others);
    return static_cast<std::size_t>(bits) / 8;
}

// Behind the letters from a to z and A to Z that stand at `at`, in text[0, end).
inline std::size_t after_letters(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::uint64_t to_lower = 0x2020202020202020ULL;
    for (std::uint64_t eight = 0; end - at >= sizeof eight;) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        const std::size_t count = small_in_front(eight | to_lower);
        at += count;
        if (count < sizeof eight) return at;
    }
    while (at < end && (static_cast<unsigned char>(text[at]) | 0x20U) - 'a' < 26U) ++at;
    return at;
}

// Greek capitals have no accents, and sigma has no other form at the end.
inline char32_t levelled(char32_t small) {
    constexpr std::u32string_view accented = U"άέήίόύώϊϋΐΰς";
    constexpr std::u32string_view plain = U"αεηιουωιυιυσ";
    if (small < 0x390 || small > 0x3CE) return small;
    const std::size_t at = accented.find(small);
    return at == std::u32string_view::npos ? small : plain[at];
}

}  // namespace retold::clean
