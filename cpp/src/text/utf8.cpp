#include "retold/text/utf8.hpp"

#include <array>
#include <cstring>

namespace retold::text {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

// What a lead byte asks for: length of the sequence, and the range of the second byte (Unicode 15, table 3-7, with the
// surrogates let through so that they can be told as one unit).
struct Lead {
    std::uint8_t size;
    std::uint8_t low;
    std::uint8_t high;
};

constexpr Lead lead_of(std::uint8_t byte) {
    if (byte < 0x80) return {1, 0, 0};
    if (byte < 0xC2) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte < 0xF0) return {3, static_cast<std::uint8_t>(byte == 0xE0 ? 0xA0 : 0x80), 0xBF};
    if (byte < 0xF5) {
        return {4, static_cast<std::uint8_t>(byte == 0xF0 ? 0x90 : 0x80),
                static_cast<std::uint8_t>(byte == 0xF4 ? 0x8F : 0xBF)};
    }
    return {0, 0, 0};
}

constexpr bool is_surrogate(char32_t code_point) {
    return code_point >= 0xD800 && code_point <= 0xDFFF;
}

constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

std::uint64_t load8(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, 8);
    return word;
}

}  // namespace

Unit decode_at(std::string_view text, std::size_t at) {
    const std::uint8_t first = byte_at(text, at);
    if (first < 0x80) return {first, 1, true};
    const Lead lead = lead_of(first);
    if (lead.size == 0) return {};
    char32_t value = first & (0x7FU >> lead.size);
    for (std::uint8_t i = 1; i < lead.size; ++i) {
        const std::uint8_t next = at + i < text.size() ? byte_at(text, at + i) : std::uint8_t{0};
        const bool fits = i == 1 ? next >= lead.low && next <= lead.high : (next & 0xC0U) == 0x80U;
        // A surrogate cut short is no unit of its own: its lead byte takes nothing with it.
        if (!fits) return {replacement_character, is_surrogate(value << 6U) ? std::uint8_t{1} : i, false};
        value = (value << 6U) | (next & 0x3FU);
    }
    if (is_surrogate(value)) return {replacement_character, 3, false};
    return {value, lead.size, true};
}

Unit decode_before(std::string_view text, std::size_t end) {
    const std::size_t reach = end < 4 ? end : 4;
    for (std::size_t back = 1; back <= reach; ++back) {
        if (is_continuation(text[end - back])) continue;
        const Unit unit = decode_at(text.substr(0, end), end - back);
        if (unit.size == back) return unit;
        break;
    }
    return {};
}

void append_utf8(std::string& text, char32_t code_point) {
    if (code_point > 0x10FFFF || is_surrogate(code_point)) code_point = replacement_character;
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
        put(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    } else {
        put(0xF0U | (code_point >> 18U));
        put(0x80U | ((code_point >> 12U) & 0x3FU));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    }
}

bool is_ascii(std::string_view text) {
    std::uint64_t seen = 0;
    if (text.size() < 8) {
        for (std::size_t at = 0; at < text.size(); ++at) seen |= byte_at(text, at);
        return (seen & 0x80U) == 0;
    }
    constexpr std::size_t block = 32;
    const auto read_block = [&](const char* from) {
        seen |= load8(from) | load8(from + 8) | load8(from + 16) | load8(from + 24);
    };
    const char* const end = text.data() + text.size();
    std::size_t at = 0;
    for (; at + block < text.size(); at += block) read_block(text.data() + at);
    if (text.size() >= block) {
        read_block(end - block);
    } else {
        for (; at + 8 < text.size(); at += 8) seen |= load8(text.data() + at);
        seen |= load8(end - 8);
    }
    return (seen & high_bits) == 0;
}

bool is_valid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size() && (load8(text.data() + at) & high_bits) == 0) {
            at += 8;
            continue;
        }
        const Unit unit = decode_at(text, at);
        if (!unit.valid) return false;
        at += unit.size;
    }
    return true;
}

std::size_t count_code_points(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    std::size_t continuations = 0;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {  // 10xxxxxx: bit 7 without bit 6
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, 8);
        continuations += ((bytes >> 7U & ~(bytes >> 6U) & ones) * ones) >> 56U;
    }
    for (; at < text.size(); ++at) continuations += is_continuation(text[at]) ? 1U : 0U;
    return text.size() - continuations;
}

}  // namespace retold::text
