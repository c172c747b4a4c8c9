// The steps before the headline is looked for.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Drops notices above the menu, sets body_first and body_last from the scores, and drops what cues name, what asks the
// reader for something and what stands there twice. Needs work.scores and, for a page that is judged, what the guard
// said of it. Linear time.
void take_first_steps(Work& work);

}  // namespace retold::clean
