// Signs for which of two pages that tell the same came first. Signs are weak one by one: what is retold loses quotation
// marks and numbers more often than it gains them, and a page does not retell one of a later day.
#pragma once
#include <string_view>
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Publication days of the documents of the pair as numbers, where both are stated.
struct StatedDays {
    bool known = false;
    long a = 0;
    long b = 0;
};

// The signs found; those that speak for a name document pair.a, those for b pair.b.
std::vector<Evidence> find_direction(const Pair& pair, const Alignment& alignment, std::string_view raw_a,
                                     std::string_view raw_b, const StatedDays& days);

}  // namespace retold::compare
