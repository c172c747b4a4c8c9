// What asks for a subscription at the end of a story that readers may not read on.
#pragma once
#include "retold/clean/page.hpp"

namespace retold::clean {

// Drops kept lines in an element at the story's end that hold words of subscription and a price, a share or several
// such words, unless the story itself speaks of that. Linear in the elements times the lines of such elements.
void drop_walls(Page& page);

}  // namespace retold::clean
