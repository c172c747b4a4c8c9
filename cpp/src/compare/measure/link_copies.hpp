// Links between the pages of a crowd of near copies: a page of thousands that are the same but for a number has more
// equal partners than are looked at, and its words and runs stand on too many pages to be looked up at all.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "compare/measure/shared_runs.hpp"
#include "retold/base/parallel.hpp"

namespace retold::compare {

// Pairs (a, b), a != b, some twice: of pages that have the same smallest hash among their runs (Broder 1997), under one
// of three orders of all hashes, each with the next `partners` in the circle of their ranks, so that a crowd hangs
// together. Crowds of no more than `partners` + 1 pages are left to other candidates. The chance that two pages meet
// under an order is the Jaccard index of their runs. O(runs + pages log pages); does not depend on the order of pages.
std::vector<std::pair<std::uint32_t, std::uint32_t>> link_copies(const std::vector<Runs>& pages,
                                                                 const std::vector<std::uint32_t>& ranks,
                                                                 std::size_t partners, const RunOptions& run);

}  // namespace retold::compare
