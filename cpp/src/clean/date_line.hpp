// Dates and owners as lines of page furniture print them. For furniture only: dates in prose are another matter.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "retold/clean/page.hpp"

namespace retold::clean {

// The first full date in the line, ISO 8601: 2031-07-06, July 6, 2031, 6 July 2031, 06.07.2031, 2031年7月6日, with
// month names of cpp/data/languages/*/months.txt. Nothing where day and month cannot be told apart (06/07/2031) or the
// day does not exist. Linear in the line.
std::optional<Found> read_date(std::string_view raw, Span line);

// All of them, in order, and for each whether a word such as "updated" stands before it (languages/<tag>/updated.txt).
struct DateInLine {
    Found date;
    bool updated = false;
};
std::vector<DateInLine> read_dates(std::string_view raw, Span line);

// Whether the range has one of the words of languages/<tag>/updated.txt.
bool says_updated(std::string_view raw, Span range);

// The name after a copyright sign and year, up to the next full stop or "all rights".
std::optional<Found> read_copyright_owner(std::string_view raw, Span line);

}  // namespace retold::clean
