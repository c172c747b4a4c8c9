// The score of every line: how much it looks like the story.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "clean/decide.hpp"

namespace retold::clean {

// Sets work.features.
void make_features(Work& work);

// Sets work.features, and the scores: one from 0 to 1 per block; from 0.5 it is kept unless something else decides.
void score_lines(Work& work, const TreeModel& model);

// Sets the scores to what the second model says, which sees the first's; leaves them where there is none.
void score_in_context(Work& work);

}  // namespace retold::clean
