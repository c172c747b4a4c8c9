// What a line that is not the story's is called, and why it is not.
#pragma once
#include <string>

#include "clean/decide.hpp"

namespace retold::clean {

// Sets work.names for all lines that nothing has decided on: what furniture each would be. Needs work.features.
void name_lines(Work& work);

// What kept a line out of the story, in words.
std::string reason_by_looks(const Work& work, std::size_t i);

}  // namespace retold::clean
