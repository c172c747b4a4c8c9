// Pairs of a comparison by their documents. A comparison of many pages keeps only those that may have something to do
// with each other.
#pragma once
#include <cstddef>
#include <optional>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// The pair of two different documents; null where it is not kept. Constant time if all pairs are, else O(log pairs).
const Pair* find_pair(const Comparison& comparison, std::size_t a, std::size_t b);

// The alignment of the two documents, unpacked; nothing where they were not aligned.
std::optional<Alignment> find_alignment(const Comparison& comparison, std::size_t a, std::size_t b);

// What is said of two documents whose pair is not kept: unrelated, and nothing was measured.
Pair unkept_pair(std::size_t a, std::size_t b);

}  // namespace retold::compare
