// Parts of a page that read like a story, and are not this one.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Asks a model of trees about every run of kept lines but the main one, and drops those that are not the story's. Needs
// work.features, the decisions on all lines and their word numbers. Linear in the words of the page.
void drop_parts(Work& work);

}  // namespace retold::clean
