// How much of a page may be decided on: texts that somebody cleaned or typed must stay as they are.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Needs work.scores. Follows options.mode; `automatic` asks the page model, over the shape of the whole page.
Guard choose_mode(const Work& work);

}  // namespace retold::clean
