// What asks for a subscription where a story breaks off.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Drops the short lines behind the last sentence that is surely the story's, from one on that has a word of
// subscriptions in any language. Looks at the lines between that sentence and the last kept one.
void drop_wall(Work& work);

}  // namespace retold::clean
