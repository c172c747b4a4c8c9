// Labels for lines that no cue names: by their shape and by where they stand.
#pragma once
#include <string>

#include "clean/decide.hpp"

namespace retold::clean {

// What a line that goes most likely is. Constant time.
Label label_by_looks(const Work& work, std::size_t i);

// Why the line model let it go, in words.
std::string reason_by_looks(const Work& work, std::size_t i);

}  // namespace retold::clean
