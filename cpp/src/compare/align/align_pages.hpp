// The alignment of a pair of pages as it is reported: groups with kinds and changes, what is left over, signs of
// direction.
#pragma once
#include "compare/measure/prepare.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Sets the aspects aligned_a and aligned_b of the pair. `a_first`: which page leads where both ways are equal; it must
// not depend on the order in which the pages were given.
Alignment align_pages(Pair& pair, const Collection& collection, bool a_first);

}  // namespace retold::compare
