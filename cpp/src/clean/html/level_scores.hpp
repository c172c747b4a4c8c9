// Lines of one page that the models doubt, weighed together.
#pragma once
#include <vector>

#include "clean/html/markup_features.hpp"
#include "clean/lines.hpp"

namespace retold::clean {

// Raises to keep_from the scores of doubtful lines that are marked up as much of the story is, where the F1 that the
// scores promise is higher with them: half of the highest F1 that can be had is the best threshold (Lipton, Elkan and
// Naryanaswamy 2014). O(n log n).
void level_scores(std::vector<double>& scores, const Markup& markup, const Lines& lines);

}  // namespace retold::clean
