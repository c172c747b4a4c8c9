// Inserts amid the story that lead out of it: a label above the headlines of other stories, a line that names one, an
// advert.
#pragma once
#include <cstddef>

#include "clean/decide.hpp"

namespace retold::clean {

// Drops, from the story on, what follows a label in its line that would be a cue alone: "Tags: ferry, harbour".
void drop_labelled(Work& work);

// Drops the headlines below a label that says no more than that other stories follow: no sentences, and they share few
// words with the story that goes on below. The cues are applied, the features are there.
void drop_introduced(Work& work);

// The line above the insert that ends right above line i; i where there is none. An insert is an advert's label or a
// line that names another story, and what stands below it to make two lines at most.
std::size_t line_above_insert(const Work& work, std::size_t i);

}  // namespace retold::clean
