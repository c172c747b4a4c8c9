// Where it was said: one statement that two pages place in two papers, on two channels, at two meetings with a name.
#pragma once
#include <vector>

#include "compare/facts/find_opposites.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Slots of type source: the value is the organisation that is named where the page says where it was said. Of
// statements that are aligned and have one speaker, or most words, in common.
std::vector<Opposite> find_sources(const StatedPage& a, const StatedPage& b, const Alignment& alignment);

}  // namespace retold::compare
