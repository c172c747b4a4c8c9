// Whether two pages tell one story, as far as their measured aspects say.
#pragma once
#include <cstddef>
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Probability that two pages tell one story, from words, lead, shared runs of words, numbers and, where known, dates
// and vectors; among many pages also from titles, rare words and what else is like both. `pages`: how many are
// compared. Between 12 and 50 the weights of few go over into those of many.
double story_probability(const Aspects& aspects, std::size_t pages);

// Sets the aspect rivals, which needs all others of all pairs. Of a dozen pages or fewer there are none.
void add_rivals(std::vector<Pair>& pairs, std::size_t pages);

}  // namespace retold::compare
