#include "retold/annotate/slot.hpp"

#include <array>
#include <cstddef>

namespace retold::annotate {

std::string_view to_string(SlotType type) {
    constexpr std::array<std::string_view, 9> names = {"date", "number",   "money",       "percent", "duration",
                                                       "time", "polarity", "attribution", "source"};
    return names[static_cast<std::size_t>(type)];
}

std::string_view to_string(Bound bound) {
    constexpr std::array<std::string_view, 5> names = {"", "at_least", "at_most", "about", "between"};
    return names[static_cast<std::size_t>(bound)];
}

}  // namespace retold::annotate
