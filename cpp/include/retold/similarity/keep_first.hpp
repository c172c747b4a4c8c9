// The rule by which a copy goes; what every removal of near copies rests on.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/similarity/pairs.hpp"

namespace retold::similarity {

// A row that goes, the row that it duplicates, and their score.
struct Copy {
    std::uint32_t row = 0;
    std::uint32_t of = 0;
    double score = 0;
    friend bool operator==(const Copy&, const Copy&) = default;
};

// Rows are taken in order: one goes if it is a near copy (the right of a pair) of an earlier row that stays, and it
// goes for the closest of them, the first of equals. A copy of a row that has gone is no reason, so nothing goes by a
// chain of likenesses; but with `ones_are_equal` (a score of 1 means one and the same set, as with jaccard) a row with
// the very set of a row that has gone goes with it, so that of rows with one set only the pairs with the first need be
// there. Sorted by row. O(n log n).
std::vector<Copy> keep_first(const Pairs& pairs, bool ones_are_equal);

}  // namespace retold::similarity
