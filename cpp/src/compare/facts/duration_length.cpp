#include "compare/facts/duration_length.hpp"

#include <array>
#include <charconv>
#include <system_error>

namespace retold::compare {
namespace {

// Nothing if it is no duration, or one of months and days.
std::optional<Length> one_length(std::string_view duration) {
    constexpr double minute = 60;         // from: ISO 8601, in seconds
    constexpr double hour = 60 * minute;  // from: ISO 8601
    constexpr double day = 24 * hour;     // from: ISO 8601
    double sum = 0;
    int kinds = 0;  // bit 0: months, bit 1: seconds
    bool time = false;
    if (!duration.starts_with('P')) return std::nullopt;
    for (std::size_t at = 1; at < duration.size();) {
        if (duration[at] == 'T') {
            time = true;
            ++at;
            continue;
        }
        const std::size_t end = duration.find_first_not_of("0123456789.", at);
        if (end == std::string_view::npos) return std::nullopt;
        double number = 0;
        const auto [last, error] = std::from_chars(duration.data() + at, duration.data() + end, number);
        const char unit = duration[end];
        const double size = unit == 'Y'            ? 12
                            : unit == 'M' && !time ? 1
                            : unit == 'W'          ? 7 * day
                            : unit == 'D'          ? day
                            : unit == 'H'          ? hour
                            : unit == 'M'          ? minute
                            : unit == 'S'          ? 1
                                                   : 0;
        if (error != std::errc() || last != duration.data() + end || size == 0) return std::nullopt;
        kinds |= unit == 'Y' || (unit == 'M' && !time) ? 1 : 2;
        sum += number * size;
        at = end + 1;
    }
    if (kinds != 1 && kinds != 2) return std::nullopt;
    std::array<char, 64> digits;
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), sum, std::chars_format::fixed);
    if (error != std::errc()) return std::nullopt;
    return Length{std::string(digits.data(), end), kinds == 1};
}

}  // namespace

std::optional<Length> length_of(std::string_view value) {
    const std::size_t slash = value.find('/');
    std::optional<Length> first = one_length(value.substr(0, slash));
    if (!first || slash == std::string_view::npos) return first;
    const std::optional<Length> second = one_length(value.substr(slash + 1));
    if (!second || second->months != first->months) return std::nullopt;
    first->value += "/" + second->value;
    return first;
}

}  // namespace retold::compare
