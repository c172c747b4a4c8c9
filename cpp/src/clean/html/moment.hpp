// Moments with their time zones, as markup states them.
#pragma once
#include <optional>
#include <string_view>

namespace retold::clean {

struct Moment {
    long minutes = 0;  // since 1970-01-01T00:00Z
    int offset = 0;    // of the zone it is told in, minutes east of Greenwich
};

// 2031-05-06T22:30:00+02:00, also with a space for the T, parts of seconds, "Z" or "+0200"; nothing without a zone.
std::optional<Moment> read_moment(std::string_view text);

}  // namespace retold::clean
