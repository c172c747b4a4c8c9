// Which lines of a page are furniture by their wording.
#pragma once
#include <cstddef>
#include <string>

#include "clean/decide.hpp"

namespace retold::clean {

// Fills `cue_language` and `cues`. Linear in the words of the page.
void find_cues(Work& work);

// Whether a line says that the story is over ("You may also like"): it is a cue of that kind as a whole, and most of
// the story's prose stands above it.
bool ends_page(const Work& work, std::size_t i);

// Whether its cue is all that a line says, numbers and punctuation aside. The line has one.
bool is_bare(const Work& work, std::size_t i);

// What is said of a line that goes for a cue: its phrase and its list.
std::string cue_reason(const Cue& cue);

}  // namespace retold::clean
