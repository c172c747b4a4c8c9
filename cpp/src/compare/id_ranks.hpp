// Documents by their ids, for lists that must not depend on the order in which pages were given.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// The documents in the order of their ids. O(n log n).
std::vector<std::uint32_t> documents_by_id(const Comparison& comparison);

// The place of each document among all, in that order.
std::vector<std::uint32_t> id_ranks(const Comparison& comparison);

}  // namespace retold::compare
