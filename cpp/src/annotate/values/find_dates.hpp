// Dates and ranges of dates among the pieces of a text.
#pragma once
#include <optional>
#include <vector>

#include "annotate/values/pieces.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

// `anchor`: days since 1970-01-01. Sets the flags of the pieces it takes.
// Sorted, not overlapping.
std::vector<Slot> find_dates(const Pieces& pieces, std::optional<long> anchor, std::vector<bool>& taken);

}  // namespace retold::annotate
