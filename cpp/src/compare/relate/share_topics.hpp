// A story's topics are those of its pages.
#pragma once
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// A pair judged to be unrelated is of one topic where most of what tells the same story as one of its pages shares a
// topic with the other: a short or damaged page has too few words of its own to show it. Does not depend on order.
void share_topics(std::vector<Pair>& pairs, const std::vector<Group>& stories, std::size_t documents);

}  // namespace retold::compare
