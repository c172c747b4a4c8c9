// The stories and the topics of a comparison: which pages belong together, and what to call each group.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/compare/comparison.hpp"

namespace retold::compare {

// Everything that groups are made of. `pairs` are judged and sorted; `full`: see MeasuredPairs; `ranks`: see
// rank_pages.
struct JudgedPages {
    const std::vector<Document>& documents;
    const std::vector<Pair>& pairs;
    const std::vector<bool>& full;
    const std::vector<std::uint32_t>& ranks;
};

// Groups of two pages or more, those with the highest scores first.
std::vector<Group> find_stories(const JudgedPages& judged);
std::vector<Group> find_topics(const JudgedPages& judged);

}  // namespace retold::compare
