// See query_block.hpp.
#include "query_block.hpp"

#include <algorithm>
#include <bit>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace retold::similarity {
namespace {

constexpr std::size_t wide_words = 4;  // longer queries are compared one at a time

[[gnu::always_inline]] inline void count_zeros(const std::uint64_t* column, std::size_t words, LaneLengths& lengths) {
    for (std::size_t i = 0; i < words * lanes; ++i) {
        lengths[i % lanes] += static_cast<std::size_t>(std::popcount(~column[i]));
    }
}

// The recurrence of one column, over words and lanes. A sum overflows where both summands have the top bit, or one has
// it and the sum has lost it.
void common_scalar(const QueryGroup& group, const Coded& text, LaneLengths& lengths) {
    std::array<std::uint64_t, wide_words * lanes> column;
    column.fill(~std::uint64_t{0});
    for (const char32_t symbol : text.symbols) {
        const std::uint64_t* row = group.bits.data() + text.number(symbol) * group.words * lanes;
        std::array<std::uint64_t, lanes> carry{};
        for (std::size_t i = 0; i < group.words * lanes; ++i) {
            const std::uint64_t hits = column[i] & row[i];
            const std::uint64_t sum = column[i] + hits + carry[i % lanes];
            carry[i % lanes] = (hits | (column[i] & ~sum)) >> (word_bits - 1);
            column[i] = sum | (column[i] - hits);
        }
    }
    count_zeros(column.data(), group.words, lengths);
}

#if defined(__x86_64__)
// The same on registers of four lanes.
template <std::size_t words>
[[gnu::target("avx2,popcnt")]] void common_avx2(const QueryGroup& group, const Coded& text, LaneLengths& lengths) {
    constexpr std::size_t registers = words * lanes / 4;
    __m256i column[registers];
    for (__m256i& part : column) part = _mm256_set1_epi64x(-1);
    for (const char32_t symbol : text.symbols) {
        const auto* row = reinterpret_cast<const __m256i*>(group.bits.data() + text.number(symbol) * words * lanes);
        __m256i carry[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
        for (std::size_t i = 0; i < registers; ++i) {
            const __m256i hits = _mm256_and_si256(column[i], _mm256_loadu_si256(row + i));
            __m256i sum = _mm256_add_epi64(column[i], hits);
            if (i >= 2) sum = _mm256_add_epi64(sum, carry[i % 2]);
            if (i + 2 < registers) {
                carry[i % 2] = _mm256_srli_epi64(_mm256_or_si256(hits, _mm256_andnot_si256(sum, column[i])), 63);
            }
            column[i] = _mm256_or_si256(sum, _mm256_sub_epi64(column[i], hits));
        }
    }
    std::array<std::uint64_t, words * lanes> words_of;
    for (std::size_t i = 0; i < registers; ++i) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(words_of.data() + 4 * i), column[i]);
    }
    count_zeros(words_of.data(), words, lengths);
}
#endif

[[gnu::always_inline]] inline std::size_t count_zeros(const std::uint64_t* column, std::size_t size) {
    std::size_t zeros = 0;
    for (std::size_t w = 0; w < size; ++w) zeros += static_cast<std::size_t>(std::popcount(~column[w]));
    return zeros;
}

// One lane alone; `words` words, or as many as the group has if that is 0. Gives up, with what there is, when the code
// points left cannot lead to `needed`.
template <std::size_t words>
[[gnu::always_inline]] inline std::size_t common_of_lane(const QueryGroup& group, std::size_t lane, const Coded& text,
                                                         std::size_t needed) {
    constexpr std::size_t stride = 8;  // code points between two looks at what is left
    const std::size_t size = words == 0 ? group.words : words;
    const std::uint64_t* bits = group.bits.data() + lane;
    std::array<std::uint64_t, std::max<std::size_t>(words, 1)> few;
    std::vector<std::uint64_t> many(words == 0 ? size : 0);
    std::uint64_t* column = words == 0 ? many.data() : few.data();
    std::fill(column, column + size, ~std::uint64_t{0});
    for (std::size_t i = 0; i < text.symbols.size(); ++i) {
        if (i % stride == 0 && needed > text.symbols.size() - i &&
            count_zeros(column, size) + text.symbols.size() - i < needed) {
            break;
        }
        const std::uint64_t* row = bits + text.number(text.symbols[i]) * size * lanes;
        std::uint64_t carry = 0;
        for (std::size_t w = 0; w < size; ++w) {
            const std::uint64_t hits = column[w] & row[w * lanes];
            const std::uint64_t sum = column[w] + hits + carry;
            carry = (hits | (column[w] & ~sum)) >> (word_bits - 1);
            column[w] = sum | (column[w] - hits);
        }
    }
    return count_zeros(column, size);
}

[[gnu::always_inline]] inline std::size_t common_of_any(const QueryGroup& group, std::size_t lane, const Coded& text,
                                                        std::size_t needed) {
    if (group.words == 1) return common_of_lane<1>(group, lane, text, needed);
    if (group.words == 2) return common_of_lane<2>(group, lane, text, needed);
    return common_of_lane<0>(group, lane, text, needed);
}

#if defined(__x86_64__)
[[gnu::target("popcnt")]] std::size_t common_with_popcnt(const QueryGroup& group, std::size_t lane, const Coded& text,
                                                         std::size_t needed) {
    return common_of_any(group, lane, text, needed);
}
#endif

std::size_t common_of_one(const QueryGroup& group, std::size_t lane, const Coded& text, std::size_t needed,
                          SimdLevel level) {
#if defined(__x86_64__)
    if (level == SimdLevel::avx2) return common_with_popcnt(group, lane, text, needed);
#endif
    static_cast<void>(level);
    return common_of_any(group, lane, text, needed);
}

bool by_common_subsequence(StringMeasure measure) {
    return measure == StringMeasure::ratio || measure == StringMeasure::token_sort_ratio ||
           measure == StringMeasure::indel;
}

}  // namespace

QueryBlock::QueryBlock(std::vector<Query> queries, StringMeasure measure) : queries_(std::move(queries)) {
    if (measure == StringMeasure::token_sort_ratio) {
        for (Query& query : queries_) query.text = sort_tokens(query.text);
    }
    std::ranges::stable_sort(queries_, {}, [](const Query& query) { return query.text.size(); });
    const bool with_bits = by_common_subsequence(measure);
    for (const Query& query : queries_) {
        if (with_bits) {
            for (const char32_t symbol : query.text) alphabet_.add(symbol);
        }
        tokens_.push_back(measure == StringMeasure::token_set_ratio ? token_set(query.text) : TokenSet());
    }
    for (std::size_t first = 0; first < queries_.size(); first += lanes) add_group(first, with_bits);
}

void QueryBlock::add_group(std::size_t first, bool with_bits) {
    QueryGroup group;
    group.first = first;
    group.count = std::min(lanes, queries_.size() - first);
    group.words = std::max<std::size_t>(1, words_for(queries_[first + group.count - 1].text.size()));
    if (with_bits) group.bits.assign(alphabet_.size() * group.words * lanes, 0);
    for (std::size_t lane = 0; lane < group.count; ++lane) {
        const std::u32string& text = queries_[first + lane].text;
        group.profiles.set(lane, profile_of(text));
        for (std::size_t i = 0; with_bits && i < text.size(); ++i) {
            const std::size_t word = alphabet_.find(text[i]) * group.words + i / word_bits;
            group.bits[word * lanes + lane] |= std::uint64_t{1} << (i % word_bits);
        }
    }
    groups_.push_back(std::move(group));
}

LaneLengths common_of_lanes(const QueryGroup& group, const Coded& text, unsigned wanted, const std::uint16_t* needed,
                            SimdLevel level) {
    constexpr int few = 3;  // so many single passes cost less than one over all lanes
    LaneLengths lengths{};
    if (group.words > wide_words || std::popcount(wanted) <= few) {
        for (unsigned left = wanted; left != 0; left &= left - 1) {
            const auto lane = static_cast<std::size_t>(std::countr_zero(left));
            lengths[lane] = common_of_one(group, lane, text, needed[lane], level);
        }
        return lengths;
    }
#if defined(__x86_64__)
    if (level == SimdLevel::avx2) {
        if (group.words == 1) common_avx2<1>(group, text, lengths);
        if (group.words == 2) common_avx2<2>(group, text, lengths);
        if (group.words == 3) common_avx2<3>(group, text, lengths);
        if (group.words == 4) common_avx2<4>(group, text, lengths);
        return lengths;
    }
#endif
    static_cast<void>(level);
    common_scalar(group, text, lengths);
    return lengths;
}

}  // namespace retold::similarity
