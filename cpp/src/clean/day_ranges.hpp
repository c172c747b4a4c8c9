// Days that a line names without being of them: "3 to 9 May 2031" is when something lasts, "v2.11.2031" a version.
#pragma once
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::clean {

// Whether a day ends a range that begins right before it in the line: a day of the month or a month, and a dash or a
// word such as "to" (cpp/data/shared/day_ranges.txt). A clock before a dash begins none. Linear in a few words.
bool ends_range(std::string_view raw, Span line, Span day);

// Whether nothing but such a mark or word stands between two days.
bool is_range(std::string_view raw, Span first, Span second);

// Whether the figures of a day are part of a longer number, or of a version's.
bool is_other_number(std::string_view raw, Span line, Span day);

}  // namespace retold::clean
