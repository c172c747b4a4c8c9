// Hashes of many words of one text: short ASCII words are folded in two registers, the rest take text::fold_key.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "retold/base/hash.hpp"
#include "retold/base/span.hpp"
#include "retold/text/normalize.hpp"

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace retold::tokenize {

// Appends the fold key of a word; ASCII words and those with a curly apostrophe need nothing but lower case.
inline void append_folded_word(std::string_view word, std::string& key) {
    const std::size_t start = key.size();
    key.append(word);
    std::size_t to = start;
    for (std::size_t at = start; at < key.size(); ++at) {
        const auto byte = static_cast<unsigned char>(key[at]);
        if (byte >= 0x80) {
            if (key.compare(at, 3, "\xE2\x80\x99") != 0) {
                key.resize(start);
                text::append_fold_key(word, key);
                return;
            }
            key[to++] = '\'';
            at += 2;
            continue;
        }
        const auto folded = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte);
        key[to++] = folded == '`' ? '\'' : folded;
    }
    key.resize(to);
}

// The fold key of an ASCII word of up to 16 characters as two little-endian numbers, zero behind the word.
struct ShortKey {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    bool valid = false;
};

class WordHasher {
  public:
    explicit WordHasher(std::string_view text) : text_(text) {}

    // The key of the word at `span`, if it is ASCII without "`", short, and not at the very end of the text.
    ShortKey short_key(Span span) const {
        if (span.size() > 16 || span.start + 16 > text_.size()) return {};
#if defined(__x86_64__)
        return short_key_sse2(text_.data() + span.start, span.size());
#else
        return short_key_plain(span);
#endif
    }

    // The same without vectors, on every machine.
    ShortKey short_key_plain(Span span) const {
        const unsigned bits = static_cast<unsigned>(span.size()) * 8;
        const std::uint64_t low = load(span.start) & ones_below(bits < 64 ? bits : 64);
        const std::uint64_t high = load(span.start + 8) & ones_below(bits > 64 ? bits - 64 : 0);
        if (((low | high | has_grave(low) | has_grave(high)) & high_bits) != 0) return {};
        return {lower(low), lower(high), true};
    }

    // hash_bytes(fold_key(word)) of a word of the text.
    std::uint64_t operator()(std::string_view word) {
        const auto start = static_cast<std::size_t>(word.data() - text_.data());
        return (*this)(Span{start, start + word.size()});
    }
    std::uint64_t operator()(Span span) {
        if (const ShortKey key = short_key(span); key.valid) return hash_short(key.low, key.high, span.size());
        return hash_long(span);
    }

  private:
#if defined(__x86_64__)
    // Of the first `size` of 16 bytes.
    static ShortKey short_key_sse2(const char* bytes, std::size_t size) {
        alignas(16) static constexpr std::array<std::int8_t, 32> kept = {-1, -1, -1, -1, -1, -1, -1, -1,
                                                                         -1, -1, -1, -1, -1, -1, -1, -1};
        const auto load16 = [](const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); };
        const __m128i word = _mm_and_si128(load16(bytes), load16(kept.data() + (16 - size)));
        if (_mm_movemask_epi8(_mm_or_si128(word, _mm_cmpeq_epi8(word, _mm_set1_epi8('`')))) != 0) return {};
        const __m128i upper =
            _mm_and_si128(_mm_cmpgt_epi8(word, _mm_set1_epi8('A' - 1)), _mm_cmplt_epi8(word, _mm_set1_epi8('Z' + 1)));
        const __m128i key = _mm_or_si128(word, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
        return {static_cast<std::uint64_t>(_mm_cvtsi128_si64(key)),
                static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(key, key))), true};
    }
#endif

    static constexpr std::uint64_t ones = 0x0101010101010101ULL;
    static constexpr std::uint64_t high_bits = ones << 7U;

    // The lowest `bits` bits, 0 to 64.
    static constexpr std::uint64_t ones_below(unsigned bits) {
        return bits == 0 ? 0 : ~std::uint64_t{0} >> (64 - bits);
    }

    std::uint64_t load(std::size_t at) const {
        std::uint64_t word = 0;
        std::memcpy(&word, text_.data() + at, 8);
        if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
        return word;
    }

    // Sets the high bits of ASCII characters that are "`", and perhaps of others behind one.
    static std::uint64_t has_grave(std::uint64_t bytes) {
        const std::uint64_t zero = bytes ^ ones * '`';
        return (zero - ones) & ~zero;
    }

    // Eight ASCII characters at once: sets bit 5 of the bytes from 'A' to 'Z'.
    static std::uint64_t lower(std::uint64_t bytes) {
        const std::uint64_t from_a = bytes + ones * (0x80 - 'A');
        const std::uint64_t past_z = bytes + ones * (0x80 - 'Z' - 1);
        return bytes | ((from_a ^ past_z) & high_bits) >> 2U;
    }

    [[gnu::noinline]] std::uint64_t hash_long(Span span) {
        key_.clear();
        append_folded_word(slice(text_, span), key_);
        return hash_bytes(key_);
    }

    std::string_view text_;
    std::string key_;
};

}  // namespace retold::tokenize
