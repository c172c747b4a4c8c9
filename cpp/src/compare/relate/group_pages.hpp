// Pages in groups without chaining: groups join, the closest first, only while their pages are alike on average
// (agglomerative clustering with average linkage, Sokal and Michener 1958).
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

struct Grouping {
    std::function<double(const Pair&)> likeness;  // 0 to 1
    double at_least = 0.5;                        // what a group's pairs must reach on average
    // Of each page: how like it those pages may be whose pair is not there; a pair that is missing counts as the
    // geometric mean of both, but between two groups as no more than those that are there on average. Empty: 0.
    std::vector<double> beyond;
};

// The groups of two pages or more, with sorted pages. `pairs`: sorted by (a, b); those that are not there are not
// alike, unless `beyond` says more. `rank`: a number for each page that does not depend on the order in which pages
// were given; it breaks ties. O(p log^2 p) for p pairs.
std::vector<std::vector<std::uint32_t>> group_pages(std::size_t pages, const std::vector<Pair>& pairs,
                                                    const Grouping& grouping, const std::vector<std::uint32_t>& rank);

}  // namespace retold::compare
