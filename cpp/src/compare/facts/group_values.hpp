// Values of all pages that are values of one thing.
#pragma once
#include <cstdint>
#include <vector>

#include "compare/facts/link_values.hpp"
#include "compare/facts/page_values.hpp"
#include "compare/facts/settle.hpp"
#include "retold/base/parallel.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

struct LinkOfPair {
    ValueLink link;
    std::uint32_t a = 0;  // documents
    std::uint32_t b = 0;
};

// The best first; of equals those that agree, then by ids and places, so that the order of the documents changes
// nothing.
void sort_links(std::vector<LinkOfPair>& links, const std::vector<std::vector<PlacedSlot>>& pages,
                const Comparison& comparison);

// Values joined by links; one page has one value in a group, or several equal ones.
class ValueGroups {
  public:
    explicit ValueGroups(const std::vector<std::vector<PlacedSlot>>& pages);

    // What a page says itself leads no two speakers together: each may have said another half of its sentence.
    void join(const LinkOfPair& found);

    // A sum, a share or a long number that a page gives twice is one thing.
    void join_repetitions();

    // Each value is in one of them.
    std::vector<ValueGroup> take();

  private:
    std::size_t root(std::size_t i);
    const annotate::Slot& slot(const ValueGroup::Member& member) const;
    bool fit(std::size_t left, std::size_t right) const;
    bool is_scope(const LinkOfPair& found) const;
    bool differ(std::size_t left, std::size_t right) const;

    const std::vector<std::vector<PlacedSlot>>& pages_;
    std::vector<std::size_t> first_;
    std::vector<std::size_t> parent_;
    std::vector<std::vector<ValueGroup::Member>> members_;    // of each group, by documents
    std::vector<std::vector<const annotate::Slot*>> values_;  // the different ones of each group, sorted
    std::vector<float> scores_;
};

// Which pages have values that facts may come from: of few pages all, of many those of a story and those whose values
// may be led together.
std::vector<bool> pages_with_facts(const Comparison& comparison);

// By the best links of all pairs of related pages; of many pages, of those that are aligned or of one story.
std::vector<ValueGroup> group_values(const std::vector<std::vector<PlacedSlot>>& pages, const Comparison& comparison,
                                     const RunOptions& run);

}  // namespace retold::compare
