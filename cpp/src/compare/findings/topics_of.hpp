// Which documents of a comparison are on one matter.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// For each document a number that those of its topic, or of its story where it has no topic, share.
std::vector<std::uint32_t> topics_of(const Comparison& comparison);

}  // namespace retold::compare
