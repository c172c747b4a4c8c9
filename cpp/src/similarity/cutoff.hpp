// When a score reaches a cutoff. Private to the measures of strings.
#pragma once
#include <cstddef>

namespace retold::similarity {

// Whether the score is at least the cutoff, but for what rounding may have taken from either: 1 - .93 is less than .07.
// Scores that differ by more than rounding differ by far more than this for strings that fit into memory.
inline bool meets(double score, double cutoff) {
    constexpr double rounding = 1e-12;  // chosen: more than double precision loses in a quotient
    return score >= cutoff * (1 - rounding);
}

// ratio_of_distance(), in line, with a hundredth of the cutoff. The order of operations is RapidFuzz's.
inline double ratio_of(std::size_t distance, std::size_t length, double least) {
    const double similarity = length == 0 ? 1.0 : 1.0 - static_cast<double>(distance) / static_cast<double>(length);
    return meets(similarity, least) ? similarity * 100 : 0.0;
}

}  // namespace retold::similarity
