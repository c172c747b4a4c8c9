// How much two pages tell of the same things: dates, numbers, sums, shares, equal or not.
#pragma once
#include <cstddef>
#include <vector>

#include "retold/base/parallel.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Sets the aspect `values` of pairs that are judged to be of one topic and share four values or more, and gives the
// numbers of these pairs. Nothing in comparisons of more than 50 pages: there it would be most of the work.
std::vector<std::size_t> measure_values(Comparison& comparison, const RunOptions& run);

}  // namespace retold::compare
