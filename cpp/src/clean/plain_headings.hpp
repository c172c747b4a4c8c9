// Headlines that the model of titles does not find, by their place alone.
#pragma once
#include <cstddef>

#include "clean/decide.hpp"

namespace retold::clean {

inline constexpr std::size_t no_heading = ~std::size_t{0};

// The nearest line above the story, or its first, of some words and no sentence, most of which the story has; or none.
std::size_t nearest_heading(const Work& work);

// A line that says too little for the model: right above the byline and the day, and nowhere else on the page; half of
// its words must stand in the story, or of five or more one in five.
std::size_t short_heading(const Work& work);

// The line right above the first time of a log; none if it cannot be a headline.
std::size_t log_heading(const Work& work);

}  // namespace retold::clean
