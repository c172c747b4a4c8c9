// When a score reaches a cutoff. Private to the measures of strings.
#pragma once

namespace retold::similarity {

// Whether the score is at least the cutoff, but for what rounding may have taken from either: 1 - .93 is less than .07.
// Scores that differ by more than rounding differ by far more than this for strings that fit into memory.
inline bool meets(double score, double cutoff) {
    constexpr double rounding = 1e-12;  // chosen: more than double precision loses in a quotient
    return score >= cutoff * (1 - rounding);
}

}  // namespace retold::similarity
