// From what was measured of a pair to what is said of it: relation, score, margin, signs of direction.
#pragma once
#include <vector>

#include "compare/measure/prepare.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Sets relation, runner_up, margin and score of a pair and rounds its aspects; sets the direction of the alignment of
// copies and retellings. `alignment` is null where the pair has none.
void judge_pair(Pair& pair, Alignment* alignment, const Collection& collection, const std::vector<Document>& documents);

// The same for the pairs without an alignment.
void judge_unaligned(std::vector<Pair>& pairs, const Collection& collection, const std::vector<Document>& documents);

}  // namespace retold::compare
