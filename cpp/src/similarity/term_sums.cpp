#include "similarity/term_sums.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace retold::similarity {
namespace {

constexpr std::uint32_t most = 65535;

template <typename Sum>
constexpr bool in_steps = std::is_same_v<Sum, Steps>;

// Adds the products of one weight.
template <typename Sum>
struct Multiplier {
    explicit Multiplier(Steps weight) : weight_(weight) {}
    void add(Steps other, Sum& sum) const { sum = static_cast<Sum>(sum + ((weight_ * other) >> 16U)); }
    std::uint32_t weight_;
};
template <>
struct Multiplier<float> {
    explicit Multiplier(Steps weight) : weight_(static_cast<float>(weight) / 65536) {}
    void add(Steps other, float& sum) const { sum += weight_ * static_cast<float>(other); }
    float weight_;
};

// More than the product of two lengths in steps.
std::uint32_t most_of(Steps a, Steps b) {
    return ((std::uint32_t{a} * b) >> 16U) + 2;
}

#if defined(__x86_64__)
constexpr std::size_t lanes = 16;
constexpr std::size_t registers = tile_rows / lanes;

[[gnu::target("avx2"), gnu::always_inline]] inline __m256i load(const Steps* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}
[[gnu::target("avx2"), gnu::always_inline]] inline void store(Steps* to, __m256i value) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), value);
}
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i all_of(std::uint32_t value) {
    return _mm256_set1_epi16(static_cast<short>(static_cast<std::uint16_t>(value)));
}

[[gnu::target("avx2")]] void add_list_avx2(Steps weight, const TermList& list, Steps* sums) {
    const std::uint16_t* rows = list.rows.data();
    const __m128i factor = _mm_set1_epi16(static_cast<short>(weight));
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): written before it is read
    alignas(16) std::array<Steps, list_step> products;
    for (std::size_t at = 0; at < list.rows.size(); at += list_step) {
        const auto* weights = reinterpret_cast<const __m128i*>(list.weights.data() + at);
        _mm_store_si128(reinterpret_cast<__m128i*>(products.data()), _mm_mulhi_epu16(factor, _mm_loadu_si128(weights)));
        for (std::size_t j = 0; j < list_step; ++j) {
            sums[rows[at + j]] = static_cast<Steps>(sums[rows[at + j]] + products[j]);
        }
    }
}

[[gnu::target("avx2"), gnu::always_inline]] inline Steps highest_of(__m256i a, __m256i b) {
    const __m256i highest = _mm256_max_epu16(a, b);
    const __m128i eight = _mm_max_epu16(_mm256_castsi256_si128(highest), _mm256_extracti128_si256(highest, 1));
    const __m128i lowest = _mm_minpos_epu16(_mm_xor_si128(eight, _mm_set1_epi16(-1)));
    return static_cast<Steps>(~_mm_cvtsi128_si32(lowest));
}

[[gnu::target("avx2")]] Steps add_tile_avx2(const TermPart& row, const Steps* tile, std::uint32_t first, Steps* sums) {
    __m256i totals[registers];
    for (std::size_t j = 0; j < registers; ++j) totals[j] = load(sums + lanes * j);
    for (std::size_t i = 0; i < row.terms.size(); ++i) {
        const Steps* weights = tile + (row.terms[i] - first) * tile_rows;
        const __m256i factor = all_of(row.weights[i]);
        for (std::size_t j = 0; j < registers; ++j) {
            totals[j] = _mm256_add_epi16(totals[j], _mm256_mulhi_epu16(factor, load(weights + lanes * j)));
        }
    }
    for (std::size_t j = 0; j < registers; ++j) store(sums + lanes * j, totals[j]);
    return highest_of(_mm256_max_epu16(totals[0], totals[1]), _mm256_max_epu16(totals[2], totals[3]));
}

// Whether all bits of the lanes are set where a sum is at least `least`.
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i at_least(__m256i sums, __m256i least) {
    return _mm256_cmpeq_epi16(_mm256_max_epu16(sums, least), sums);
}

[[gnu::target("avx2")]] bool any_reaches_avx2(const Steps* sums, const Steps* lengths, Steps length,
                                              std::uint32_t least) {
    const __m256i factor = all_of(length);
    const __m256i needed = all_of(least - std::min(least, 2U));
    __m256i any = _mm256_setzero_si256();
    for (std::size_t j = 0; j < tile_rows; j += lanes) {
        const __m256i more = _mm256_mulhi_epu16(factor, load(lengths + j));
        any = _mm256_or_si256(any, at_least(_mm256_adds_epu16(load(sums + j), more), needed));
    }
    return _mm256_testz_si256(any, any) == 0;
}

[[gnu::target("avx2")]] std::uint64_t reaching_avx2(const Steps* sums, std::uint32_t least) {
    const __m256i needed = all_of(least);
    __m256i found[registers];
    for (std::size_t j = 0; j < registers; ++j) found[j] = at_least(load(sums + lanes * j), needed);
    const __m256i any = _mm256_or_si256(_mm256_or_si256(found[0], found[1]), _mm256_or_si256(found[2], found[3]));
    if (_mm256_testz_si256(any, any) != 0) return 0;
    std::uint64_t bits = 0;
    for (std::size_t j = 0; j < registers; j += 2) {
        // bytes 0-7 and 16-23 of the first, then of the second: put in order again
        const __m256i both = _mm256_permute4x64_epi64(_mm256_packs_epi16(found[j], found[j + 1]), 0xD8);
        bits |= std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(both))} << (lanes * j);
    }
    return bits;
}

template <typename Sum>
bool by_avx2(SimdLevel level) {
    return in_steps<Sum> && level >= SimdLevel::avx2;
}
#endif

}  // namespace

// The weights lack less than 1 each, times the other row's weights, of which n sum up to sqrt(n) at most; single
// precision loses less than one part in 2^23 with every term.
template <typename Sum>
std::uint32_t missing_steps(std::size_t terms) {
    constexpr std::size_t too_many = std::size_t{1} << 24;
    const auto number = static_cast<double>(std::min(terms, too_many));
    const double products = in_steps<Sum> ? number : number / 64;
    return static_cast<std::uint32_t>(products + 2 * std::sqrt(number)) + 8;
}

template <typename Sum>
void add_list(Steps weight, const TermList& list, Sum* sums, SimdLevel level) {
#if defined(__x86_64__)
    if constexpr (in_steps<Sum>) {
        if (level >= SimdLevel::avx2) return add_list_avx2(weight, list, sums);
    }
#endif
    static_cast<void>(level);
    const Multiplier<Sum> by(weight);
    for (std::size_t at = 0; at < list.rows.size(); ++at) by.add(list.weights[at], sums[list.rows[at]]);
}

template <typename Sum>
Steps add_tile(const TermPart& row, const Steps* tile, std::uint32_t first, Sum* sums, SimdLevel level) {
#if defined(__x86_64__)
    if constexpr (in_steps<Sum>) {
        if (level >= SimdLevel::avx2) return add_tile_avx2(row, tile, first, sums);
    }
#endif
    static_cast<void>(level);
    for (std::size_t i = 0; i < row.terms.size(); ++i) {
        const Steps* weights = tile + (row.terms[i] - first) * tile_rows;
        const Multiplier<Sum> by(row.weights[i]);
        for (std::size_t j = 0; j < tile_rows; ++j) by.add(weights[j], sums[j]);
    }
    return static_cast<Steps>(*std::max_element(sums, sums + tile_rows));
}

template <typename Sum>
bool any_reaches(std::span<const Sum> sums, const Steps* lengths, Steps length, std::uint32_t least, SimdLevel level) {
    least = std::min(least, most);
#if defined(__x86_64__)
    if constexpr (in_steps<Sum>) {
        if (level >= SimdLevel::avx2 && sums.size() == tile_rows) {
            return any_reaches_avx2(sums.data(), lengths, length, least);
        }
    }
#endif
    static_cast<void>(level);
    unsigned any = 0;
    for (std::size_t j = 0; j < sums.size(); ++j) {
        any |= static_cast<std::uint32_t>(sums[j]) + most_of(length, lengths[j]) >= least;
    }
    return any != 0;
}

template <typename Sum>
std::uint64_t reaching(std::span<const Sum> sums, std::uint32_t least, SimdLevel level) {
    least = std::min(least, most);
#if defined(__x86_64__)
    if constexpr (in_steps<Sum>) {
        if (level >= SimdLevel::avx2 && sums.size() == tile_rows) return reaching_avx2(sums.data(), least);
    }
#endif
    static_cast<void>(level);
    const auto needed = static_cast<Sum>(least);
    unsigned any = 0;
    for (const Sum sum : sums) any |= sum >= needed;
    std::uint64_t bits = 0;
    for (std::size_t j = 0; any != 0 && j < sums.size(); ++j) bits |= std::uint64_t{sums[j] >= needed} << j;
    return bits;
}

template std::uint32_t missing_steps<Steps>(std::size_t);
template std::uint32_t missing_steps<float>(std::size_t);
template void add_list(Steps, const TermList&, Steps*, SimdLevel);
template void add_list(Steps, const TermList&, float*, SimdLevel);
template Steps add_tile(const TermPart&, const Steps*, std::uint32_t, Steps*, SimdLevel);
template Steps add_tile(const TermPart&, const Steps*, std::uint32_t, float*, SimdLevel);
template bool any_reaches(std::span<const Steps>, const Steps*, Steps, std::uint32_t, SimdLevel);
template bool any_reaches(std::span<const float>, const Steps*, Steps, std::uint32_t, SimdLevel);
template std::uint64_t reaching(std::span<const Steps>, std::uint32_t, SimdLevel);
template std::uint64_t reaching(std::span<const float>, std::uint32_t, SimdLevel);

}  // namespace retold::similarity
