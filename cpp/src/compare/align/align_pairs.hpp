// The alignments of all pairs that are worth one.
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "compare/measure/prepare.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Whether two of so many pages have enough in common for some of their sentences to say the same.
bool may_have_partners(const Aspects& aspects, std::size_t pages);

// One alignment for each pair that may tell one story or shares text; of few pages, for every pair; of more than 50,
// for the 16 closest such pairs of each page, so that look-alikes cost no more than their number. Sets the aspects
// aligned_a, aligned_b and the alignment's number of those pairs. `ranks`: see rank_pages. `judge` sees each alignment
// and may add to it before it is packed; called by many threads, once for each pair.
Alignments align_pairs(std::vector<Pair>& pairs, const Collection& collection, const std::vector<std::uint32_t>& ranks,
                       const RunOptions& run, const std::function<void(Pair&, Alignment&)>& judge);

}  // namespace retold::compare
