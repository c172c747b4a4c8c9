// The headline of a page.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Finds the headline among the lines above the story, by the words it shares with the story and by its place. Sets
// page.title, labels the line `title` and its repetitions `duplicate`. Linear time.
void find_title(Work& work);

}  // namespace retold::clean
