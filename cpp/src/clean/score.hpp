// The score of every line: how much it looks like the story.
#pragma once
#include <vector>

#include "clean/decide.hpp"

namespace retold::clean {

// One score from 0 to 1 per block; from 0.5 the block is kept unless something else decides.
std::vector<double> score_lines(const Work& work);

}  // namespace retold::clean
