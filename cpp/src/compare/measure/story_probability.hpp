// Whether two pages tell one story, as far as their measured aspects say.
#pragma once
#include <cstddef>

#include "retold/compare/relation.hpp"

namespace retold::compare {

// Probability that two pages tell one story, from words, lead, shared runs of words, numbers and, where known, dates
// and vectors. `pages`: how many are compared.
double story_probability(const Aspects& aspects, std::size_t pages);

}  // namespace retold::compare
