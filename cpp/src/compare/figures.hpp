// Arithmetic with aspects and scores that several stages share.
#pragma once
#include <algorithm>
#include <cmath>

namespace retold::compare {

// A figure as results hold it: between 0 and 1, with four places, so that it reads the same everywhere.
inline constexpr double places = 1e4;  // chosen: finer than any figure here is sure
inline float rounded(double value) {
    return static_cast<float>(std::round(std::clamp(value, 0.0, 1.0) * places) / places);
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
