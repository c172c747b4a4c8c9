// What lines are to those around them.
#pragma once
#include <cstddef>

#include "clean/decide.hpp"

namespace retold::clean {

// Whether the line below, with nothing between, begins in lower case and so goes on with line i, which ends no
// sentence.
bool runs_on(const Work& work, std::size_t i);

// Whether any line of the page is several raw lines, joined.
bool is_wrapped(const Work& work);

// Whether line i is a day, with little else.
bool is_day(const Work& work, std::size_t i);

}  // namespace retold::clean
