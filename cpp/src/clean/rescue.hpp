// A page with prose never gives an empty answer: what the models doubt is kept where nothing better is left, and
// flagged.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps the story's stretch of prose if all of it, or most, was dropped by its looks. Returns whether it did.
bool rescue_story(Work& work);

}  // namespace retold::clean
