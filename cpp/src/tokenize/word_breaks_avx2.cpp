// Word boundaries of 64 bytes at once: one bit per byte and class, boundaries by shifts and ands. ASCII, letters of
// Latin-1, Latin Extended-A and -B and Cyrillic, and the usual typographic marks of the General Punctuation block take
// this way; the first byte of anything else ends a stretch. A boundary is certain when the next character is known,
// too.
#include <algorithm>
#include <bit>

#include "retold/text/utf8.hpp"
#include "word_breaks.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

// Functions of this tier may use AVX2; callers ask best_simd_level() first.
#define RETOLD_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))

namespace retold::tokenize {
namespace {

using Mask = std::uint64_t;

struct Bytes {
    __m256i low;
    __m256i high;
};

RETOLD_AVX2 inline Bytes load(const char* bytes) {
    return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes)),
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32))};
}

RETOLD_AVX2 inline Mask bits(__m256i low, __m256i high) {
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
           static_cast<Mask>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32U;
}

RETOLD_AVX2 inline Mask equal(const Bytes& block, int value) {
    const __m256i wanted = _mm256_set1_epi8(static_cast<char>(value));
    return bits(_mm256_cmpeq_epi8(block.low, wanted), _mm256_cmpeq_epi8(block.high, wanted));
}

// Bytes in [first, first + count).
RETOLD_AVX2 inline __m256i within(__m256i bytes, int first, int count) {
    const __m256i from = _mm256_sub_epi8(bytes, _mm256_set1_epi8(static_cast<char>(first)));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(from, _mm256_set1_epi8(static_cast<char>(count - 1))), from);
}
RETOLD_AVX2 inline Mask range(const Bytes& block, int first, int last) {
    const int count = last - first + 1;
    return bits(within(block.low, first, count), within(block.high, first, count));
}

// The classes of a block's bytes. `letter` and `other` hold every byte of a character, `quote3` the first of three.
struct Classes {
    Mask letter;
    Mask digit;
    Mask underscore;
    Mask mid_both;    // ' and . : between letters or digits
    Mask mid_letter;  // ` : between letters
    Mask mid_number;  // , and ; : between digits
    Mask high;        // bytes of characters of several
    Mask inner = 0;   // bytes that continue a character
    Mask quote3 = 0;  // ‘ and ’ : between letters or digits
    Mask hard = 0;    // bytes of characters that are left to the scalar tier
};

// Characters of two and three bytes.
RETOLD_AVX2 inline void add_long(const Bytes& block, Classes& classes) {
    const Mask continued = range(block, 0x80, 0xBF);
    const Mask latin1 = equal(block, 0xC3);
    const Mask no_letter = latin1 & ((equal(block, 0x97) | equal(block, 0xB7)) >> 1U);  // × ÷
    const Mask leads = range(block, 0xC3, 0xC9) | range(block, 0xD0, 0xD1);
    const Mask letter2 = leads & (continued >> 1U) & ~no_letter;
    const Mask other2 = equal(block, 0xC2) & ((equal(block, 0xA0) | equal(block, 0xAB) | equal(block, 0xBB)) >> 1U);
    const Mask general = equal(block, 0xE2) & (equal(block, 0x80) >> 1U);
    const Mask third =
        range(block, 0x90, 0x97) | equal(block, 0x9A) | range(block, 0x9C, 0xA3) | range(block, 0xA5, 0xA6);
    const Mask other3 = general & (third >> 2U);  // dashes, quotation marks, bullets, the ellipsis
    classes.quote3 = general & (range(block, 0x98, 0x99) >> 2U);
    const Mask first3 = other3 | classes.quote3;
    classes.letter |= letter2 | letter2 << 1U;
    classes.inner = (letter2 | other2 | first3) << 1U | first3 << 2U;
    classes.hard = classes.high & ~(letter2 | other2 | first3 | classes.inner);
}

RETOLD_AVX2 inline Classes classify(const Bytes& block) {
    const __m256i lower = _mm256_set1_epi8(0x20);
    Classes classes;
    classes.letter =
        bits(within(_mm256_or_si256(block.low, lower), 'a', 26), within(_mm256_or_si256(block.high, lower), 'a', 26));
    classes.digit = range(block, '0', '9');
    classes.underscore = equal(block, '_');
    classes.mid_both = equal(block, '\'') | equal(block, '.');
    classes.mid_letter = equal(block, '`');
    classes.mid_number = equal(block, ',') | equal(block, ';');
    classes.high = bits(block.low, block.high);
    if (classes.high != 0) add_long(block, classes);
    return classes;
}

// Bits below `count`, which is at most 64.
inline Mask below(unsigned count) {
    return count >= 64 ? ~Mask{0} : (Mask{1} << count) - 1;
}

TokenKind kind_of_word(const Classes& classes, Mask word) {
    if ((classes.letter & word) != 0) return TokenKind::letter;
    return (classes.digit & word) != 0 ? TokenKind::number : TokenKind::punctuation;
}

// Writes words that all contain letters. Four at a time without asking; at most three places too many are written.
RETOLD_AVX2 inline Token* put_plain(Mask starts, Mask ends, std::size_t base, Token* out) {
    const auto count = static_cast<std::size_t>(std::popcount(starts));
    for (std::size_t done = 0; done < count; done += 4) {
        for (std::size_t i = 0; i < 4; ++i) {
            out[done + i] = {{base + _tzcnt_u64(starts), base + _tzcnt_u64(ends)}, TokenKind::letter};
            starts &= starts - 1;
            ends &= ends - 1;
        }
    }
    return out + count;
}

// Writes tokens with the kinds of their first bytes; as put_plain() otherwise.
RETOLD_AVX2 Token* put_by_first(const char* block, Mask starts, Mask ends, std::size_t base, Token* out) {
    const TokenKind* const kinds = kinds_by_first_byte().data();
    const auto count = static_cast<std::size_t>(std::popcount(starts));
    for (std::size_t done = 0; done < count; done += 4) {
        for (std::size_t i = 0; i < 4; ++i) {
            const std::uint64_t start = _tzcnt_u64(starts);  // 64 where none is left
            const auto first = static_cast<unsigned char>(block[start & 63U]);
            out[done + i] = {{base + start, base + _tzcnt_u64(ends)}, kinds[first]};
            starts &= starts - 1;
            ends &= ends - 1;
        }
    }
    return out + count;
}

// Sets the kinds of the tokens that start at the bits of `odd`, a part of `starts`: words that begin without a letter,
// and characters of several bytes that are none.
RETOLD_AVX2 void fix_kinds(std::string_view text, const Classes& classes, Mask odd, Mask starts, std::size_t base,
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
RETOLD_AVX2 Token* put(std::string_view text, const Classes& classes, Mask starts, Mask ends, std::size_t base,
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

RETOLD_AVX2 Stretch fast_words_avx2(std::string_view text, std::size_t start, bool all, Token* out,
                                    const Token* limit) {
    std::size_t at = start;
    while (at + 64 <= text.size() && limit - out >= 68) {
        const Bytes block = load(text.data() + at);
        const Classes c = classify(block);
        const Mask word = c.letter | c.digit | c.underscore;
        const Mask space = equal(block, ' ');
        const Mask line = equal(block, '\n') & (equal(block, '\r') << 1U);
        const Mask mid = ((c.mid_both | c.mid_letter) & (c.letter << 1U) & (c.letter >> 1U)) |
                         ((c.mid_both | c.mid_number) & (c.digit << 1U) & (c.digit >> 1U));
        const Mask mid3 = c.quote3 & (((c.letter << 1U) & (c.letter >> 3U)) | ((c.digit << 1U) & (c.digit >> 3U)));
        const Mask joined =
            (word & (word << 1U)) | (space & (space << 1U)) | line | mid | mid << 1U | mid3 | mid3 << 3U | c.inner;
        // Up to where boundaries are certain.
        const auto known = static_cast<unsigned>(std::countr_zero(c.hard));
        unsigned sure = known == 0 ? 0 : known - 1;
        const Mask open = c.quote3 & ~below(known < 3 ? 0 : known - 3);
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

Stretch fast_words_avx2(std::string_view, std::size_t start, bool, Token* out, const Token*) {
    return {start, start, out};
}

}  // namespace retold::tokenize

#endif
