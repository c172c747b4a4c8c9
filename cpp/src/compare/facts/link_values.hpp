// Which values of two pages are values of the same thing.
#pragma once
#include <cstdint>
#include <vector>

#include "compare/facts/agreement.hpp"
#include "compare/facts/page_values.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

struct ValueLink {
    std::uint32_t a = 0;  // values of page a and page b, by their numbers
    std::uint32_t b = 0;
    float score = 0;       // 0 to 1
    bool aligned = false;  // whether their sentences are aligned
    Agreement agreement = Agreement::incomparable;
};

// One link for each value at most, the best first: every link is the best that both of its values have left.
// `alignment` may be null: then only the words around count. `story`: whether the pages tell one story.
std::vector<ValueLink> link_values(const std::vector<PlacedSlot>& a, const std::vector<PlacedSlot>& b,
                                   const Alignment* alignment, bool story);

// How much of the words around two values is the same, 0 to 1.
float shared_near(const PlacedSlot& a, const PlacedSlot& b);

}  // namespace retold::compare
