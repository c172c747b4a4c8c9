// Pages in groups without chaining: groups join, the closest first, only while their pages are alike on average
// (agglomerative clustering with average linkage, Sokal and Michener 1958).
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// The groups of two pages or more. `likeness(pair)` is 0 to 1; `at_least` what a group's pairs must reach on average.
// `rank`: a number for each page that does not depend on the order in which pages were given; it breaks ties.
std::vector<std::vector<std::uint32_t>> group_pages(std::size_t pages, const std::vector<Pair>& pairs,
                                                    const std::function<double(const Pair&)>& likeness, double at_least,
                                                    const std::vector<std::uint32_t>& rank);

}  // namespace retold::compare
