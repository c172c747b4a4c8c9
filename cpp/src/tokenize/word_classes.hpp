// What word boundaries ask of 64 bytes of text, one bit per byte and class; of ASCII by comparing, the rest by
// pair_list.hpp.
#pragma once
#include <cstdint>

#include "base/vector_bytes.hpp"

#if defined(RETOLD_HAS_VECTOR)

namespace retold::tokenize {

using base::Bytes;
using base::Mask;

// Bits below `count`, which is at most 64.
inline Mask below(unsigned count) {
    return count >= 64 ? ~Mask{0} : (Mask{1} << count) - 1;
}

// The masks hold every byte of a character where nothing else is said.
struct Classes {
    Mask letter;
    Mask digit;
    Mask mid_both;    // ' and . : between letters or digits
    Mask mid_number;  // , and ; : between digits
    Mask high;        // bytes of characters of several
    Mask underscore = 0;
    Mask mid_letter = 0;    // ` : between letters
    Mask line = 0;          // the second half of a line's end of two
    Mask inner = 0;         // bytes that continue a character
    Mask mark = 0;          // characters that go with the one before
    Mask quote3 = 0;        // ‘ and ’, the first byte: between letters or digits
    Mask mid2 = 0;          // of two bytes, the first: between letters, or between digits
    Mask hebrew = 0;        // letters of Hebrew, which are letters, too
    Mask single_quote = 0;  // only in a block with letters of Hebrew
    Mask double_quote = 0;  // as well
    Mask hard = 0;          // characters that are left to the scalar tier
};

RETOLD_VECTOR inline Classes classify(const Bytes& block) {
    const Mask high = base::bits(block);
    Classes classes{.letter = base::range(base::with_bits(block, 0x20), 'a', 'z'),
                    .digit = base::range(block, '0', '9'),
                    .mid_both = base::bits(base::either(base::same(block, '\''), base::same(block, '.'))),
                    .mid_number = base::bits(base::either(base::same(block, ','), base::same(block, ';'))),
                    .high = high,
                    .hard = high};
    const Bytes grave = base::same(block, '`');
    const Bytes underscore = base::same(block, '_');
    const Bytes carriage = base::same(block, '\r');
    if (base::bits(base::either(carriage, base::either(grave, underscore))) != 0) {
        classes.underscore = base::bits(underscore);
        classes.mid_letter = base::bits(grave);
        classes.line = base::equal(block, '\n') & base::bits(carriage) << 1U;
    }
    return classes;
}

// The bytes of `runs` that stand in a run which begins at one of `starts`.
inline Mask flood(Mask runs, Mask starts) {
    return runs & ~(runs + (runs & starts));
}

// Makes marks a part of what they go with. Those of no word are hard, and so are rare cases of rules that look at both
// sides.
inline void settle(Classes& classes) {
    const Mask marks = classes.mark;
    const Mask of_letters = flood(marks, classes.letter << 1U);
    const Mask of_digits = flood(marks, classes.digit << 1U);
    const Mask of_underscores = flood(marks, classes.underscore << 1U);
    classes.hebrew |= flood(marks, classes.hebrew << 1U);
    classes.letter |= of_letters;
    classes.digit |= of_digits;
    classes.underscore |= of_underscores;
    const Mask word = classes.letter | classes.digit | classes.underscore;
    classes.hard |= marks & ~word;
    classes.hard |= classes.mid2 & word << 1U & word >> 2U;
    classes.hard |= classes.single_quote & classes.hebrew << 1U & ~(classes.letter >> 1U);  // WB7a
}

}  // namespace retold::tokenize

#endif
