// The cheap aspects of every pair of pages, through posting lists: no pair is looked at before it shares something.
#pragma once
#include <vector>

#include "compare/measure/prepare.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// The share of a whole; 0 of nothing.
float share(double part, double whole);

// What the rare words that two pages share say, of so many each.
float rare_share(std::size_t shared, std::size_t of_a, std::size_t of_b);

// How far the words that two pages share are a formula, by the sum of the idf of those that tell (see
// PageTerms::telling_words).
float formula_share(double idf);

// Sets a, b and the aspects text, containment_a, containment_b, words, lead, title, rare, formula, names, numbers of
// all pairs, in the order of Comparison::pairs. Time grows with the pairs that share a term, memory with all pairs.
std::vector<Pair> measure(const Collection& collection, const RunOptions& run);

}  // namespace retold::compare
