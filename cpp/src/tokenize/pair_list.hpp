// The classes of characters of two and three bytes, 64 bytes at a time, by those tables that the text was seen to need.
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

#include "script_pairs.hpp"
#include "word_classes.hpp"

#if defined(RETOLD_HAS_VECTOR)

namespace retold::tokenize {

// The answers of tables for a block, plane by plane; bytes that are not the last of a character may hold anything.
struct Planes {
    Bytes a;
    Bytes b;
    Bytes c;
};

// The characters of two and three bytes in a block, by the tables that the text was seen to need.
class PairList {
  public:
    // Sets the classes of the characters that tables know; the block starts at `bytes`.
    RETOLD_VECTOR void resolve(const char* bytes, const Bytes& block, Classes& classes) {
        const Keys keys = keys_of(block);
        Planes planes{base::zero(), base::zero(), base::zero()};
        for (std::size_t i = 0; i < std::min(added_, pairs_.size()); ++i) add_pair(keys, *pairs_[i], planes);
        while (read(block, keys, planes, classes), hard_in(classes)) {
            const auto at = static_cast<std::size_t>(std::countr_zero(classes.hard));
            const ScriptPair* const pair =
                find_script_pair(static_cast<std::uint8_t>(bytes[at]), static_cast<std::uint8_t>(bytes[at + 1]));
            if (pair == nullptr || std::ranges::find(pairs_, pair) != pairs_.end()) return;
            pairs_[added_++ % pairs_.size()] = pair;
            add_pair(keys, *pair, planes);
        }
    }

    // Whether there are hard characters but for one that is cut off at the block's end.
    static bool hard_in(const Classes& classes) { return (classes.hard & below(62)) != 0; }

  private:
    // By what the tables are asked: the lower half of each byte, the bit for its upper half and the byte before, the
    // two bytes before.
    struct Keys {
        Bytes entry;
        Bytes bit;
        Bytes lead;  // with its lowest bit set
        Bytes first;
    };
    RETOLD_VECTOR static Keys keys_of(const Bytes& block) {
        constexpr base::Nibbles quarters = {0, 0, 0, 0, 0, 0, 0, 0, 0x11, 0x22, 0x44, 0x88, 0, 0, 0, 0};
        constexpr base::Nibbles halves = {15, 240, 15, 240, 15, 240, 15, 240, 15, 240, 15, 240, 15, 240, 15, 240};
        const Bytes before = base::previous(block);
        const Bytes half = base::look_up(halves, base::low_nibbles(before));
        return {base::low_nibbles(block), base::common(base::look_up(quarters, base::high_nibbles(block)), half),
                base::with_bits(before, 1), base::previous(before)};
    }

    RETOLD_VECTOR static void add_pair(const Keys& keys, const ScriptPair& pair, Planes& planes) {
        Bytes here = base::same(keys.lead, pair.lead | 1);
        if (pair.first != 0) here = base::common(here, base::same(keys.first, pair.first));
        here = base::common(here, keys.bit);
        planes.a = base::either(planes.a, base::common(base::look_up(pair.planes[0], keys.entry), here));
        planes.b = base::either(planes.b, base::common(base::look_up(pair.planes[1], keys.entry), here));
        planes.c = base::either(planes.c, base::common(base::look_up(pair.planes[2], keys.entry), here));
    }

    RETOLD_VECTOR static void read(const Bytes& block, const Keys& keys, const Planes& planes, Classes& classes) {
        const Mask a = base::nonzero(planes.a);
        const Mask b = base::nonzero(planes.b);
        const Mask c = base::nonzero(planes.c);
        const Mask three = base::range(block, 0xE0, 0xEF) & (base::nonzero(keys.bit) >> 1U);
        const auto whole = [three](Mask last) { return last | last >> 1U | (last >> 2U & three); };
        const Mask any = a | b | c;
        const Mask odd = any & (b | c);
        classes.letter |= whole(a & ~odd);
        classes.inner = any | (any >> 1U & (three << 1U));
        classes.hard = classes.high & ~whole(any);
        if (odd == 0) return;
        classes.hebrew = whole(a & b & c);
        classes.letter |= classes.hebrew;
        classes.digit |= whole(a & b & ~c);
        classes.mark = whole(b & ~(a | c));
        classes.quote3 = (a & c & ~b) >> 2U;
        classes.mid2 = (b & c & ~a) >> 1U;
        if (classes.hebrew == 0) return;
        classes.single_quote = base::equal(block, '\'');
        classes.double_quote = base::equal(block, '"');
    }

    std::array<const ScriptPair*, 6> pairs_{};
    std::size_t added_ = 0;
};

}  // namespace retold::tokenize

#endif
