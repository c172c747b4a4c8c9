// What a line is by its characters and its place, whatever it looks like.
#pragma once
#include <cstddef>

#include "clean/decide.hpp"

namespace retold::clean {

// Drops a line drawn with signs, a player, a counter of pictures, a pager, a day above the story or a figure of the
// day; `begun` says that a sentence of the story stands above. Whether it was dropped.
bool drop_by_shape(Work& work, std::size_t i, bool begun);

}  // namespace retold::clean
