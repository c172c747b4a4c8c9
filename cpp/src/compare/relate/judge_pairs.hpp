// From what was measured of each pair to what is said of it: relation, score, margin, signs of direction.
#pragma once
#include <vector>

#include "compare/measure/prepare.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Sets relation, runner_up, margin and score of each pair and rounds its aspects; sets the direction of the alignments
// of copies and retellings.
void judge_pairs(std::vector<Pair>& pairs, std::vector<Alignment>& alignments, const Collection& collection,
                 const std::vector<SourcePage>& pages);

// The same for one of them.
void judge_pair(Pair& pair, std::vector<Alignment>& alignments, const Collection& collection,
                const std::vector<SourcePage>& pages);

}  // namespace retold::compare
