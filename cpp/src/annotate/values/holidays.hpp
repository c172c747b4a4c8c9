// Holidays that move: counted from Easter, or a weekday of a month.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "annotate/values/date_point.hpp"

namespace retold::annotate {

// The day, as days since 1970-01-01, of a rule of relative_days.txt: "easter+1", "orthodox-2" (days from Easter Sunday
// of the western or the eastern churches, Gregorian both), "nth-11-4-4" (the fourth Thursday of November, 9 for the
// last) and "from-6-19-5" (the first Friday from 19 June on). Nothing for another text. Constant time.
std::optional<long> day_of_holiday(std::string_view rule, int year);

// The day of the point's holiday, in the year that the text tells or the one nearest to the anchor on the side that it
// tells; empty where neither year nor anchor is known.
std::string holiday_value(const DatePoint& point, std::optional<long> anchor, Direction tense);

}  // namespace retold::annotate
