// The cheap aspects of the pairs that are looked at: of few pages all, of many the likely ones.
#pragma once
#include <vector>

#include "compare/measure/admission.hpp"
#include "compare/measure/prepare.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

inline constexpr std::size_t most_complete = 500;  // chosen: pages; 124,750 pairs are 9 MB

struct MeasuredPairs {
    std::vector<Pair> pairs;  // sorted by (a, b)
    bool complete = true;     // whether all pairs are there
    std::vector<bool> full;   // of each page: whether it may have more partners than pairs say
};

// Sets a, b and the aspects text, containment_a, containment_b, words, lead, title, rare, crowd, formula, names,
// numbers. But for crowd, the values of a pair do not depend on which other pairs are looked at. `ranks`: see
// rank_pages. What pairs are measured by is given back.
MeasuredPairs measure_pairs(Collection& collection, const Admission& admission, const std::vector<std::uint32_t>& ranks,
                            const RunOptions& run);

}  // namespace retold::compare
