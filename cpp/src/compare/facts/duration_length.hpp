// How long ISO 8601 durations are, so that "PT0.5H" and "PT30M" are seen to be the same.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace retold::compare {

// Months and years are counted in months, all shorter units in seconds.
struct Length {
    std::string value;  // decimal; both ends of a range
    bool months = false;
};

// Of one duration, or a range with a slash between its ends. Nothing if it is none, or mixes months and shorter units.
std::optional<Length> length_of(std::string_view value);

}  // namespace retold::compare
