// What each page of a comparison states by itself, with the names of pages on one matter brought together.
#pragma once
#include <vector>

#include "retold/annotate/annotations.hpp"
#include "retold/base/parallel.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// One per document; positions are those of the raw page and count what those of the comparison count. Dates are
// resolved from the day that the page states. Linear in the texts, and in pairs of different names of pages on one
// topic.
std::vector<annotate::Annotations> findings(const Comparison& comparison, const RunOptions& run = {});

}  // namespace retold::compare
