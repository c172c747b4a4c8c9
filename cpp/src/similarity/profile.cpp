// See profile.hpp.
#include "profile.hpp"

#include <algorithm>

#include "retold/similarity/ratio.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace retold::similarity {
namespace {

constexpr std::size_t largest_count = 255;

unsigned reaching_scalar(const std::uint8_t* lane_counts, const std::uint8_t* choice, const std::uint16_t* needed) {
    unsigned mask = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::uint8_t* counts = lane_counts + lane * counters;
        std::uint16_t sum = 0;
        for (std::size_t i = 0; i < counters; ++i) {
            sum = static_cast<std::uint16_t>(sum + std::min(counts[i], choice[i]));
        }
        mask |= static_cast<unsigned>(sum >= needed[lane]) << lane;
    }
    return mask;
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] inline __m128i sums_of_four(const std::uint8_t* lane_counts, __m256i choice) {
    // Sums of eight bytes each, below 2^16: four lanes share the words of one register.
    __m256i packed = _mm256_setzero_si256();
    for (int lane = 3; lane >= 0; --lane) {
        const auto* counts = reinterpret_cast<const __m256i*>(lane_counts + static_cast<std::size_t>(lane) * counters);
        const __m256i least = _mm256_min_epu8(_mm256_load_si256(counts), choice);
        packed = _mm256_or_si256(_mm256_slli_epi64(packed, 16), _mm256_sad_epu8(least, _mm256_setzero_si256()));
    }
    return _mm_add_epi16(_mm256_castsi256_si128(packed), _mm256_extracti128_si256(packed, 1));
}

[[gnu::target("avx2")]] unsigned reaching_avx2(const std::uint8_t* lane_counts, const std::uint8_t* choice,
                                               const std::uint16_t* needed) {
    const __m256i counts = _mm256_load_si256(reinterpret_cast<const __m256i*>(choice));
    const __m128i low = sums_of_four(lane_counts, counts);
    const __m128i high = sums_of_four(lane_counts + 4 * counters, counts);
    const __m128i sums = _mm_add_epi16(_mm_unpacklo_epi64(low, high), _mm_unpackhi_epi64(low, high));
    const __m128i least = _mm_loadu_si128(reinterpret_cast<const __m128i*>(needed));
    const __m128i short_of = _mm_cmpgt_epi16(least, sums);
    const int missing = _mm_movemask_epi8(_mm_packs_epi16(short_of, short_of));
    return ~static_cast<unsigned>(missing) & 0xFFU;
}
#endif

// Whether strings of these lengths with so many common code points can reach the cutoff. Grows with `common`.
bool could_reach(StringMeasure measure, double cutoff, std::size_t common, std::size_t a, std::size_t b) {
    constexpr double rounding = 1e-9;  // chosen: more than double precision loses in a quotient
    const auto shared = static_cast<double>(common);
    const auto least = static_cast<double>(std::min(a, b));
    switch (measure) {
        case StringMeasure::levenshtein:
            return static_cast<double>(std::max(a, b) - common) <= cutoff;
        case StringMeasure::indel:
            return static_cast<double>(a + b - 2 * common) <= cutoff;
        case StringMeasure::ratio:
        case StringMeasure::token_sort_ratio:
            return reaches(measure, ratio_of_distance(a + b - 2 * common, a + b, cutoff), cutoff);
        case StringMeasure::partial_ratio:
            return a == 0 || b == 0 || 200 * shared / (least + shared) >= cutoff - rounding;
        case StringMeasure::jaro:
        case StringMeasure::jaro_winkler: {
            if (a == 0 || b == 0) return true;
            double best = common == 0 ? 0 : (shared / static_cast<double>(a) + shared / static_cast<double>(b) + 1) / 3;
            if (measure == StringMeasure::jaro_winkler && best > 0.7 - rounding) best += 0.4 * (1 - best);
            return best >= cutoff - rounding;
        }
        default:
            return true;
    }
}

}  // namespace

Profile profile_of(std::u32string_view text) {
    Profile profile;
    if (text.size() <= largest_count) {
        for (const char32_t symbol : text) ++profile.counts[symbol % counters];
        return profile;
    }
    std::array<std::size_t, counters> counts{};
    for (const char32_t symbol : text) ++counts[symbol % counters];
    for (std::size_t i = 0; i < counters; ++i) {
        profile.full = profile.full || counts[i] > largest_count;
        profile.counts[i] = static_cast<std::uint8_t>(std::min(counts[i], largest_count));
    }
    return profile;
}

void LaneProfiles::set(std::size_t lane, const Profile& profile) {
    std::copy(profile.counts.begin(), profile.counts.end(),
              counts_.begin() + static_cast<std::ptrdiff_t>(lane * counters));
    if (profile.full) full_ = static_cast<std::uint8_t>(full_ | 1U << lane);
}

unsigned LaneProfiles::reaching(const Profile& choice, const std::uint16_t* needed, SimdLevel level) const {
    unsigned mask = 0;
    if (!choice.full) {
#if defined(__x86_64__)
        mask = level == SimdLevel::avx2 ? reaching_avx2(counts_.data(), choice.counts.data(), needed)
                                        : reaching_scalar(counts_.data(), choice.counts.data(), needed);
#else
        static_cast<void>(level);
        mask = reaching_scalar(counts_.data(), choice.counts.data(), needed);
#endif
    }
    const unsigned unknown = choice.full ? 0xFFU : full_;
    for (std::size_t lane = 0; unknown >> lane != 0; ++lane) {
        if ((unknown >> lane & 1U) != 0 && needed[lane] != impossible) mask |= 1U << lane;
    }
    return mask;
}

std::uint16_t needed_common(StringMeasure measure, std::optional<double> cutoff, std::size_t a, std::size_t b,
                            std::size_t least) {
    if (!cutoff) return 0;
    std::size_t most = std::min(a, b);
    if (!could_reach(measure, *cutoff, most, a, b)) return LaneProfiles::impossible;
    if (could_reach(measure, *cutoff, least, a, b)) most = least;  // often what it was
    while (least < most) {
        const std::size_t middle = (least + most) / 2;
        if (could_reach(measure, *cutoff, middle, a, b)) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    // More than the largest sum of counts: a profile that could reach it is full.
    return least > counters * largest_count ? 0 : static_cast<std::uint16_t>(least);
}

}  // namespace retold::similarity
