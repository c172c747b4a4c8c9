// Dates as lines of page furniture print them. For furniture only: dates in prose are another matter.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "clean/date_role.hpp"
#include "retold/clean/page.hpp"

namespace retold::clean {

// What 06/07/2031 means where a page writes it: nothing, unless something else on the page tells.
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

// The first full date in the line, ISO 8601: 2031-07-06, July 6, 2031, 6 July 2031, 06.07.2031, 2031年7月6日, with
// month names of cpp/data/languages/*/months.txt. Of 06/07/2031 `order` says which is the day; nothing if it does
// not, or if the day does not exist. 06.07.31 is a date where days come first. Linear in the line.
std::optional<Found> read_date(std::string_view raw, Span line, DayOrder order = DayOrder::unknown);

// All dates of a line, in order, without those of ranges and figures of other kinds (day_ranges.hpp).
struct DateInLine {
    Found date;
    DateRole role = DateRole::stated;
};
std::vector<DateInLine> read_dates(std::string_view raw, Span line, DayOrder order = DayOrder::unknown);

// The order that the dates of a page show which have a part above twelve (25/06/2031); unknown if they show both or
// none. Looks at short lines only.
DayOrder order_of_dates(std::string_view raw, const std::vector<Block>& blocks);
// The order that a language's readers expect; unknown for English of no region, which is read everywhere.
DayOrder order_of_language(std::string_view tag);

}  // namespace retold::clean
