// Texts with one and the same shingle set: joined once, reported for all of them. Private to near_duplicates.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "retold/similarity/near_duplicates.hpp"
#include "similarity/ranked_sets.hpp"

namespace retold::similarity {

struct Copies {
    std::vector<std::uint32_t>
        firsts;  // the first row of every different set, ascending; sets without members are left out
    std::vector<std::uint32_t> members;  // rows, group by group, ascending in each
    std::vector<std::uint64_t>
        starts;  // of the group of each first row in `members`; indexed by row, and the group's end
    std::vector<std::uint64_t> ends;

    std::span<const std::uint32_t> of(std::uint32_t first) const {
        return std::span(members).subspan(starts[first], ends[first] - starts[first]);
    }
};

using SameSet = std::function<bool(std::uint32_t, std::uint32_t)>;

// Groups from rows in an order that has the rows of one set side by side and ascending; rows that are not in it are
// alone. Rows that are not `present` have no set.
Copies group_copies(std::vector<std::uint32_t> ordered, const std::vector<std::uint8_t>& present, const SameSet& same);
Copies find_copies(const RankedSets& sets);

// Whether sources and times let the two rows be a pair. Unknown ones never stand in the way.
bool may_pair(const NearDuplicateOptions& options, std::uint32_t a, std::uint32_t b);

// Pairs of first rows to pairs of all rows, those within each group included, sorted. Throws InvalidArgument, before
// it makes any where that can be known, for more than options.max_pairs.
Pairs expand(const Pairs& firsts, const Copies& copies, const NearDuplicateOptions& options);

// The limit on the pairs of texts that are not identical.
PairLimit pair_limit(const NearDuplicateOptions& options);

}  // namespace retold::similarity
