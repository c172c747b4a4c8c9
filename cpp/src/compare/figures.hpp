// Arithmetic with aspects and scores that several stages share.
#pragma once
#include <algorithm>

#include "retold/compare/relation.hpp"

namespace retold::compare {

inline constexpr double places = Figure::places;  // from: relation.hpp

// A figure as results hold it.
inline float rounded(double value) {
    return Figure(std::max(value, 0.0));
}

// The aspect, or what stands for it where it could not be measured.
inline double known(float aspect, double otherwise) {
    return aspect < 0 ? otherwise : static_cast<double>(aspect);
}

// How far a value is above its threshold, as a share of what could be above or below: -1 to 1.
inline double above(double value, double threshold) {
    const double room = value >= threshold ? 1 - threshold : threshold;
    return room > 0 ? std::clamp((value - threshold) / room, -1.0, 1.0) : 0;
}

}  // namespace retold::compare
