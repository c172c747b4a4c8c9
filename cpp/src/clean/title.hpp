// The headline of a page.
#pragma once
#include <cstddef>
#include <vector>

#include "clean/decide.hpp"

namespace retold::clean {

// The lines that may be the headline, and what the model of titles sees of each, row by row.
struct TitleCandidates {
    std::vector<std::size_t> lines;
    std::vector<float> rows;  // title_feature_names().size() numbers a line
};
// Needs take_first_steps(). None where no story was found; of a page that looks clean only its first line. Linear time.
TitleCandidates title_candidates(const Work& work);

// Finds the headline: the candidate that the model finds most like one. Sets page.title, labels the line `title` and
// its repetitions `duplicate`. Linear time.
void find_title(Work& work);

}  // namespace retold::clean
