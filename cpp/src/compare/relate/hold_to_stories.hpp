// A story's pages tell one story: pairs are judged by what all pages of their stories say, not by their own words
// alone.
#pragma once
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// A pair of one story is same_story at least, unless its pages fill one template with two events. A pair of two stories
// is none, unless it is a copy, a retelling or all but sure: what most pages of a story are not like, none of them is.
// The margin of a pair that changes is 0, as its own words say otherwise. Does not depend on order.
void hold_to_stories(std::vector<Pair>& pairs, const std::vector<Group>& stories, std::size_t documents);

// Whether a pair's relation is that of its stories, against its own story probability; `pages`: of the comparison.
bool is_held(const Pair& pair, std::size_t pages);

}  // namespace retold::compare
