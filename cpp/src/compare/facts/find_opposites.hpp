// Aligned sentences of which one denies what the other states.
#pragma once
#include <vector>

#include "compare/facts/page_values.hpp"
#include "compare/facts/stated_page.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Two statements of opposite sign, or of the same.
struct Opposite {
    PlacedSlot a;  // of type polarity; value: negated, denied, admitted or affirmed
    PlacedSlot b;
    float score = 0;  // how much of the words around is the same
};

std::vector<Opposite> find_opposites(const StatedPage& a, const StatedPage& b, const Alignment& alignment);

}  // namespace retold::compare
