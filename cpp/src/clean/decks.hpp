// The line between a headline and its byline, day or picture that says more of the story.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps it, where nothing but its looks spoke against it. Knows the title; constant time.
void keep_deck(Work& work);

}  // namespace retold::clean
