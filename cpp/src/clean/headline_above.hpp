// Which of two lines that may be the headline is it.
#pragma once
#include <cstddef>
#include <vector>

#include "clean/decide.hpp"

namespace retold::clean {

// Of two lines that may be the headline, one right below the other, a lower one of two sentences is the deck, and so is
// one below a line that is quoted as a whole.
// Above a headline, two sentences are a notice of the site.
// Takes the line that the model finds best and all candidates, sorted; gives it, the one above it or the one below.
// Constant time.
std::size_t headline_above(const Work& work, std::size_t best, std::span<const std::uint32_t> candidates);

}  // namespace retold::clean
