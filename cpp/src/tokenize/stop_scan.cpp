// A stop mark is recognised by its last byte and the byte before it, each looked up by its two nibbles (the shuffle
// tables of Langdale's "shufti"): eight buckets of marks, a bit each. A hit in the right bucket is a candidate; the
// scanner decodes it and drops the few that are other characters.
#include "tokenize/stop_scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "tokenize/marks.hpp"
#include "tokenize/stops.hpp"

namespace retold::tokenize {
namespace {

constexpr std::size_t block_size = 64;

struct NibbleTables {
    std::array<std::uint8_t, 16> last_low{}, last_high{}, before_low{}, before_high{};
};

constexpr std::uint8_t continuation(char32_t bits) {
    return static_cast<std::uint8_t>(0x80U | (bits & 0x3FU));
}

constexpr NibbleTables make_tables() {
    NibbleTables tables;
    for (std::size_t i = 0; i < 16; ++i) tables.before_low[i] = tables.before_high[i] = 1;  // ASCII: whatever is before
    for (const StopMark& mark : stop_marks) {
        const char32_t c = mark.code_point;
        const auto bit = static_cast<std::uint8_t>(1U << mark.bucket);
        const std::uint8_t last = c < 0x80 ? static_cast<std::uint8_t>(c) : continuation(c);
        tables.last_low[last & 15U] |= bit;
        tables.last_high[last >> 4U] |= bit;
        if (c < 0x80) continue;
        const std::uint8_t before = c < 0x800 ? static_cast<std::uint8_t>(0xC0U | (c >> 6U)) : continuation(c >> 6U);
        tables.before_low[before & 15U] |= bit;
        tables.before_high[before >> 4U] |= bit;
    }
    return tables;
}

constexpr NibbleTables tables = make_tables();

std::uint64_t mask_scalar(std::string_view text, std::size_t at, char mark) {
    const std::size_t end = std::min(text.size(), at + block_size);
    std::uint64_t mask = 0;
    unsigned before = at == 0 ? 0U : static_cast<unsigned char>(text[at - 1]);
    for (std::size_t i = at; i < end; ++i) {
        const unsigned last = static_cast<unsigned char>(text[i]);
        const unsigned hit = tables.last_low[last & 15U] & tables.last_high[last >> 4U] &
                             tables.before_low[before & 15U] & tables.before_high[before >> 4U];
        mask |= static_cast<std::uint64_t>(hit != 0 || text[i] == mark) << (i - at);
        before = last;
    }
    return mask;
}

#if defined(__x86_64__)
#define RETOLD_AVX2 __attribute__((target("avx2")))

RETOLD_AVX2 inline __m256i load_table(const std::array<std::uint8_t, 16>& values) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(values.data())));
}

RETOLD_AVX2 inline __m256i look_up(__m256i low, __m256i high, __m256i bytes) {
    const __m256i nibble = _mm256_set1_epi8(15);
    const __m256i lows = _mm256_shuffle_epi8(low, _mm256_and_si256(bytes, nibble));
    const __m256i highs = _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble));
    return _mm256_and_si256(lows, highs);
}

// The mask of 64 bytes with one byte before them.
RETOLD_AVX2 inline std::uint64_t mask_of_block(const char* bytes, char mark) {
    const __m256i wanted = _mm256_set1_epi8(mark);
    std::uint64_t mask = 0;
    for (unsigned half = 0; half < 2; ++half) {
        const __m256i last = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32 * half));
        const __m256i before = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32 * half - 1));
        const __m256i hit =
            _mm256_and_si256(look_up(load_table(tables.last_low), load_table(tables.last_high), last),
                             look_up(load_table(tables.before_low), load_table(tables.before_high), before));
        const __m256i none = _mm256_cmpeq_epi8(hit, _mm256_setzero_si256());
        const __m256i miss = _mm256_andnot_si256(_mm256_cmpeq_epi8(last, wanted), none);
        mask |= static_cast<std::uint64_t>(~static_cast<std::uint32_t>(_mm256_movemask_epi8(miss))) << (32 * half);
    }
    return mask;
}

RETOLD_AVX2 std::uint64_t mask_avx2(std::string_view text, std::size_t at, char mark) {
    if (at > 0 && at + block_size <= text.size()) return mask_of_block(text.data() + at, mark);
    std::array<char, block_size + 1> padded{};
    if (at > 0) padded[0] = text[at - 1];
    std::memcpy(padded.data() + 1, text.data() + at, std::min(block_size, text.size() - at));
    return mask_of_block(padded.data() + 1, mark);
}

#undef RETOLD_AVX2
#endif

}  // namespace

StopScanner::StopScanner(std::string_view text, SimdLevel level, char mark)
    : text_(text), mask_of_(mask_scalar), mark_(mark) {
#if defined(__x86_64__)
    if (level == SimdLevel::avx2) mask_of_ = mask_avx2;
#else
    static_cast<void>(level);
#endif
    load();
}

void StopScanner::load() {
    mask_ = block_ < text_.size() ? mask_of_(text_, block_, mark_) : 0;
}

std::size_t StopScanner::next(std::size_t from) {
    if (from >= block_ + block_size) {
        block_ = from / block_size * block_size;
        load();
    }
    if (from > block_) mask_ &= ~std::uint64_t{0} << (from - block_);
    for (;;) {
        while (mask_ == 0) {
            block_ += block_size;
            if (block_ >= text_.size()) return text_.size();
            load();
        }
        const std::size_t last = block_ + static_cast<std::size_t>(std::countr_zero(mask_));
        const Character mark = character_before(text_, last + 1);
        const std::size_t start = last + 1 - mark.size;
        if (start >= from && (stop_of(mark.code_point) != Stop::none || text_[last] == mark_)) return start;
        mask_ &= mask_ - 1;
    }
}

}  // namespace retold::tokenize
