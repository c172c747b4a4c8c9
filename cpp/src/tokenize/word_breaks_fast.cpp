// Word boundaries of 64 bytes at once: one bit per byte and class, boundaries by shifts and ands. The first byte of a
// character without a class ends a stretch. A boundary is certain when the next character is known, too.
#include <algorithm>
#include <bit>

#include "pair_list.hpp"
#include "retold/text/utf8.hpp"
#include "word_breaks.hpp"
#include "word_classes.hpp"

#if defined(RETOLD_HAS_VECTOR)

namespace retold::tokenize {
namespace {

using base::lowest;

TokenKind kind_of_word(const Classes& classes, Mask word) {
    if ((classes.letter & word) != 0) return TokenKind::letter;
    return (classes.digit & word) != 0 ? TokenKind::number : TokenKind::punctuation;
}

// Writes words that all contain letters. Four at a time without asking; at most three places too many are written.
RETOLD_VECTOR inline Token* put_plain(Mask starts, Mask ends, std::size_t base, Token* out) {
    const auto count = static_cast<std::size_t>(std::popcount(starts));
    for (std::size_t done = 0; done < count; done += 4) {
        for (std::size_t i = 0; i < 4; ++i) {
            out[done + i] = {{base + lowest(starts), base + lowest(ends)}, TokenKind::letter};
            starts &= starts - 1;
            ends &= ends - 1;
        }
    }
    return out + count;
}

// Writes tokens with the kinds of their first bytes; as put_plain() otherwise.
RETOLD_VECTOR Token* put_by_first(const char* block, Mask starts, Mask ends, std::size_t base, Token* out) {
    const TokenKind* const kinds = kinds_by_first_byte().data();
    const auto count = static_cast<std::size_t>(std::popcount(starts));
    for (std::size_t done = 0; done < count; done += 4) {
        for (std::size_t i = 0; i < 4; ++i) {
            const std::uint64_t start = lowest(starts);  // 64 where none is left
            const auto first = static_cast<unsigned char>(block[start & 63U]);
            out[done + i] = {{base + start, base + lowest(ends)}, kinds[first]};
            starts &= starts - 1;
            ends &= ends - 1;
        }
    }
    return out + count;
}

// Sets the kinds of the tokens that start at the bits of `odd`, a part of `starts`: words that begin without a letter,
// and characters of several bytes that are none.
RETOLD_VECTOR void fix_kinds(std::string_view text, const Classes& classes, Mask odd, Mask starts, std::size_t base,
                             Token* tokens) {
    const Mask word = classes.letter | classes.digit | classes.underscore;
    for (; odd != 0; odd &= odd - 1) {
        const auto start = static_cast<unsigned>(std::countr_zero(odd));
        Token& token = tokens[std::popcount(starts & below(start))];
        const Mask inside = below(static_cast<unsigned>(token.span.end - base)) & ~below(start);
        token.kind = (word >> start & 1U) != 0 ? kind_of_word(classes, inside) : kind_of_piece(slice(text, token.span));
    }
}

// Writes the tokens that start at the bits of `starts` and end at those of `ends`, in order.
RETOLD_VECTOR Token* put(std::string_view text, const Classes& classes, Mask starts, Mask ends, std::size_t base,
                         Token* out) {
    const Mask odd = starts & (classes.digit | classes.underscore | (classes.high & ~classes.letter));
    Token* const behind = put_by_first(text.data() + base, starts, ends, base, out);
    if (odd != 0) fix_kinds(text, classes, odd, starts, base, out);
    return behind;
}

// Drops the tokens of [first, last) that are no words: runs of "_" only.
Token* drop_underscores(Token* first, Token* last) {
    return std::remove_if(first, last, [](const Token& token) { return !is_word(token.kind); });
}

}  // namespace

RETOLD_VECTOR Stretch fast_words(std::string_view text, std::size_t start, bool all, Token* out, const Token* limit) {
    PairList pairs;
    std::size_t at = start;
    while (at + 64 <= text.size() && limit - out >= 68) {
        const Bytes block = base::load(text.data() + at);
        Classes c = classify(block);
        if (PairList::hard_in(c)) pairs.resolve(text.data() + at, block, c);
        if ((c.mark | c.mid2 | c.hebrew) != 0) settle(c);
        const Mask word = c.letter | c.digit | c.underscore;
        const Mask space = base::equal(block, ' ');
        const Mask mid = ((c.mid_both | c.mid_letter) & (c.letter << 1U) & (c.letter >> 1U)) |
                         ((c.mid_both | c.mid_number) & (c.digit << 1U) & (c.digit >> 1U));
        const Mask mid3 = c.quote3 & (((c.letter << 1U) & (c.letter >> 3U)) | ((c.digit << 1U) & (c.digit >> 3U)));
        const Mask inside2 = c.double_quote & (c.hebrew << 1U) & (c.hebrew >> 1U);  // WB7b, WB7c
        const Mask middle = mid | inside2;
        const Mask joined = (word & (word << 1U)) | (space & (space << 1U)) | c.line | middle | middle << 1U | mid3 |
                            mid3 << 3U | c.inner;
        // Up to where boundaries are certain.
        const auto known = static_cast<unsigned>(std::countr_zero(c.hard));
        unsigned sure = known == 0 ? 0 : known - 1;
        const Mask open = (c.quote3 | c.mid2) & ~below(known < 3 ? 0 : known - 3);
        if (open != 0) sure = std::min(sure, static_cast<unsigned>(std::countr_zero(open)));
        const Mask boundaries = ~joined & ~Mask{1} & below(sure);
        if (boundaries == 0) return {at, at + (known == 64 ? 0 : known), out};
        const auto last = 63U - static_cast<unsigned>(std::countl_zero(boundaries));
        const Mask inside = below(last);
        const Mask starts = (boundaries | 1U) & inside;
        if (all) {
            out = put(text, c, starts, boundaries, at, out);
        } else if ((starts & word & ~c.letter) == 0) {
            out = put_plain(starts & word, boundaries & (word << 1U), at, out);
        } else {
            Token* const behind = put(text, c, starts & word, boundaries & (word << 1U), at, out);
            out = (starts & c.underscore) == 0 ? behind : drop_underscores(out, behind);
        }
        at += last;
        // A character cut off at the block's end is no reason to stop.
        if (known < 61) return {at, at - last + known, out};
    }
    return {at, at, out};
}

}  // namespace retold::tokenize

#else

namespace retold::tokenize {

Stretch fast_words(std::string_view, std::size_t start, bool, Token* out, const Token*) {
    return {start, start, out};
}

}  // namespace retold::tokenize

#endif
