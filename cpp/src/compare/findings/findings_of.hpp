// What some pages of a comparison state by themselves.
#pragma once
#include <vector>

#include "retold/compare/findings/findings.hpp"

namespace retold::compare {

// As findings, of the wanted documents only; those of the others are empty.
std::vector<annotate::Annotations> findings_of(const Comparison& comparison, const std::vector<bool>& wanted,
                                               const RunOptions& run);

}  // namespace retold::compare
