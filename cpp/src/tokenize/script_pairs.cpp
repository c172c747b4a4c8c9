// See script_pairs.hpp.
#include "script_pairs.hpp"

#include "retold/text/char_class.hpp"
#include "text/break_classes.hpp"

namespace retold::tokenize {
namespace {

using text::WordBreak;

PairClass class_of(char32_t code_point) {
    const text::WordClass found = text::word_class(code_point);
    const bool two = code_point < 0x800;
    if (found.dictionary() || found.picture()) return PairClass::unknown;
    switch (found.kind()) {
        case WordBreak::letter:
            return PairClass::letter;
        case WordBreak::hebrew:
            return PairClass::hebrew;
        case WordBreak::extend:
        case WordBreak::format:
        case WordBreak::zwj:
            return PairClass::mark;
        case WordBreak::numeric:
            return PairClass::digit;
        case WordBreak::other:  // ² and ⁴ are numbers all the same
            return text::is_letter(code_point) || text::is_number(code_point) ? PairClass::unknown : PairClass::other;
        case WordBreak::mid_num_let:
            return two ? PairClass::unknown : PairClass::quote;
        case WordBreak::mid_letter:
        case WordBreak::mid_num:
            return two ? PairClass::mid : PairClass::unknown;
        default:
            return PairClass::unknown;
    }
}

// The table of the 128 characters from `start` on.
ScriptPair make_pair(std::uint8_t first, std::uint8_t lead, char32_t start) {
    ScriptPair pair{first, lead, {}};
    for (std::uint8_t i = 0; i < 128; ++i) {
        const unsigned bit = (i >> 4U & 3U) + (i >> 6U) * 4U;
        for (std::size_t plane = 0; plane < pair.planes.size(); ++plane) {
            const unsigned set = static_cast<unsigned>(class_of(start + i)) >> plane & 1U;
            std::uint8_t& entry = pair.planes[plane][i & 15U];
            entry = static_cast<std::uint8_t>(entry | set << bit);
        }
    }
    return pair;
}

struct Pairs {
    std::array<ScriptPair, 16> two;    // below U+0800
    std::array<ScriptPair, 96> three;  // below U+3000
};

const Pairs pairs = [] {
    Pairs made;
    for (std::size_t i = 0; i < made.two.size(); ++i)
        made.two[i] = make_pair(0, static_cast<std::uint8_t>(0xC0 + 2 * i), static_cast<char32_t>(128 * i));
    for (std::size_t i = 0; i < made.three.size(); ++i) {
        made.three[i] = make_pair(static_cast<std::uint8_t>(0xE0 + i / 32),
                                  static_cast<std::uint8_t>(0x80 + 2 * (i % 32)), static_cast<char32_t>(128 * i));
    }
    return made;
}();

}  // namespace

const ScriptPair* find_script_pair(std::uint8_t first, std::uint8_t second) {
    if (first >= 0xC2 && first < 0xE0) return &pairs.two[(first - 0xC0U) / 2];
    const bool three = first < 0xE3 && text::is_continuation(static_cast<char>(second));
    if (first < 0xE0 || !three || (first == 0xE0 && second < 0xA0)) return nullptr;
    return &pairs.three[(first - 0xE0U) * 32 + (second - 0x80U) / 2];
}

}  // namespace retold::tokenize
