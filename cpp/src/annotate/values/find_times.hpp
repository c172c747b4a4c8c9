// Clock times among the pieces of a text: 17:30, 5 p.m., 4.20 Uhr, 17h30, 午後3時.
#pragma once
#include <vector>

#include "annotate/values/pieces.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

// `taken`: a flag per piece, set for pieces that dates have. Sorted, not overlapping. Linear time.
std::vector<Slot> find_times(const Pieces& pieces, const std::vector<bool>& taken);

}  // namespace retold::annotate
