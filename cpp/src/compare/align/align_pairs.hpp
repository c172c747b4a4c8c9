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

// The pairs that may tell one story or share text, in their order; of few pages every pair; of more than 50 the 16
// closest such pairs of each page, so that look-alikes cost no more than their number. Each gets its place here as the
// number of its alignment. `ranks`: see rank_pages.
std::vector<Pair*> choose_pairs(std::vector<Pair>& pairs, const Collection& collection,
                                const std::vector<std::uint32_t>& ranks);

// One alignment for each of the chosen pairs, with their aspects aligned_a and aligned_b. `judge` sees each alignment
// and may add to it before it is packed; called by many threads, once for each pair. Of more than 50 pages, what words
// a page has is given back when it has been aligned with all its partners.
Alignments align_pairs(const std::vector<Pair*>& chosen, Collection& collection,
                       const std::vector<std::uint32_t>& ranks, const RunOptions& run,
                       const std::function<void(Pair&, Alignment&)>& judge);

}  // namespace retold::compare
