#include "retold/annotate/slot.hpp"

#include <array>
#include <cstddef>

namespace retold::annotate {

std::string_view to_string(SlotType type) {
    constexpr std::array<std::string_view, 10> names = {"date", "number",   "money",       "percent", "duration",
                                                        "time", "polarity", "attribution", "source",  "own"};
    return names[static_cast<std::size_t>(type)];
}

std::string_view type_name(const Slot& slot) {
    return slot.type == SlotType::own ? std::string_view(slot.own) : to_string(slot.type);
}

std::string_view to_string(Bound bound) {
    constexpr std::array<std::string_view, 5> names = {"", "at_least", "at_most", "about", "between"};
    return names[static_cast<std::size_t>(bound)];
}

}  // namespace retold::annotate
