// Which lines of a page are furniture by their wording.
#pragma once
#include <cstddef>

#include "clean/decide.hpp"

namespace retold::clean {

// Fills `cue_language` and `cues`. Linear in the words of the page.
void find_cues(Work& work);

// Whether a line says that the story is over ("You may also like"): it is a cue of that kind as a whole, and most of
// the story's prose stands above it.
bool ends_page(const Work& work, std::size_t i);

}  // namespace retold::clean
