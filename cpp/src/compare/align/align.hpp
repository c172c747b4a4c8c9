// Which sentences of two pages say the same. Mutual best matches anchor the alignment, the heaviest chain of anchors
// that keeps the order is its spine (Gale and Church 1993 keep order too, but never leave it; news moves paragraphs),
// gaps between anchors are filled with weaker matches, and a neighbour joins a group where that makes it more alike.
#pragma once
#include <cstdint>
#include <vector>

#include "compare/measure/prepare.hpp"

namespace retold::compare {

// Sentences [a_first, a_last) of a and [b_first, b_last) of b, one or two each.
struct Link {
    std::uint32_t a_first = 0;
    std::uint32_t a_last = 0;
    std::uint32_t b_first = 0;
    std::uint32_t b_last = 0;
    double score = 0;
    bool moved = false;  // against the order of the other links
};

struct Links {
    std::vector<Link> links;  // sorted by a; no sentence is in two
    bool complete = true;     // whether every pair of sentences was looked at: see SentenceTable
};

// Time: sentences of a times those of b that share a term; of long pages, linear.
// Both are pages of the collection.
Links align(const Prepared& a, const Prepared& b, const Collection& collection);

}  // namespace retold::compare
