// Aligned sentences of which one denies what the other states.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "compare/facts/page_values.hpp"
#include "retold/annotate/annotations.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// A page's values and cues, and what it quotes.
struct StatedPage {
    std::string_view raw;
    const PageReading& reading;
    const annotate::Annotations& stated;
};

// Two statements of opposite sign, or of the same.
struct Opposite {
    PlacedSlot a;  // of type polarity; value: negated, denied, admitted or affirmed
    PlacedSlot b;
    float score = 0;  // how much of the words around is the same
};

std::vector<Opposite> find_opposites(const StatedPage& a, const StatedPage& b, const Alignment& alignment);

}  // namespace retold::compare
