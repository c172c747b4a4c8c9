// Numbers, money, shares and durations among the pieces of a text.
#pragma once
#include <vector>

#include "annotate/values/pieces.hpp"
#include "retold/annotate/slot.hpp"

namespace retold::annotate {

// `taken`: a flag per piece, set for pieces that dates have. Sorted, not
// overlapping.
std::vector<Slot> find_numbers(const Pieces& pieces, const std::vector<bool>& taken);

// Whether the digits of piece `at` are part of a word, version, score, address
// or telephone number.
bool is_part_of_name(const Pieces& pieces, std::size_t at);

// The ISO 8601 duration of so many units, as "P3W", "PT2H".
std::string iso_duration(double value, TimeUnit unit);
std::string_view to_string(TimeUnit unit);

}  // namespace retold::annotate
