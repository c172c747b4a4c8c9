// From linked values to facts: one cell per page, whether they agree, who stands alone, in words.
#pragma once
#include <cstdint>
#include <vector>

#include "compare/facts/page_values.hpp"
#include "retold/compare/comparison.hpp"
#include "retold/compare/facts/facts.hpp"

namespace retold::compare {

// Values that are of one thing.
struct ValueGroup {
    struct Member {
        std::uint32_t document = 0;
        std::uint32_t value = 0;  // its number among those of the page
    };
    std::vector<Member> members;
    float score = 0;  // of its best link
};

// A group of one page is a fact only if the page belongs to a story.
std::vector<Fact> settle(const std::vector<ValueGroup>& groups, const std::vector<std::vector<PlacedSlot>>& pages,
                         const Comparison& comparison);

// Conflicts first, then what most pages tell, then by ids and places.
void sort_facts(std::vector<Fact>& facts, const Comparison& comparison);

}  // namespace retold::compare
