// Short lines at the edges of a story that its model took for a part of it.
#pragma once
#include "retold/clean/page.hpp"

namespace retold::clean {

// Drops kept lines between the headline and the first sentences that say little but the day or the author, links above
// the headline that no prose stands above, and short kept lines that begin with a copyright sign. Linear time.
void drop_edge_lines(Page& page);

}  // namespace retold::clean
