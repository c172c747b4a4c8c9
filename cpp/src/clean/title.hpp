// The headline of a page.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "clean/decide.hpp"
#include "clean/title_features.hpp"

namespace retold::clean {

// The lines that may be the headline. Needs take_first_steps(). None where no story was found; of a page that looks
// clean only its first line. Linear time.
std::vector<std::uint32_t> title_candidates(const Work& work);

// What the model of titles sees of them.
TitleFeatures title_features(const Work& work, std::span<const std::uint32_t> candidates);

// Finds the headline: the candidate that the model finds most like one. Sets page.title, labels the line `title` and
// its repetitions `duplicate`. Linear time.
void find_title(Work& work);

}  // namespace retold::clean
