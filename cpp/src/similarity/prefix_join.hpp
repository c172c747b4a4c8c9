// The exact self-join of ranked sets by prefix and position filter. Private to near_duplicates.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "retold/base/parallel.hpp"
#include "retold/similarity/near_duplicates.hpp"
#include "similarity/ranked_sets.hpp"

namespace retold::similarity {

// The score of two sets that share `shared` members.
double score_of(Measure measure, std::size_t shared, std::size_t left, std::size_t right);

// All pairs of `rows` with a score of at least the threshold and for which wanted(a, b) holds, in no particular but
// always the same order. Rows without shingles are in no pair. Throws where there are more than `limit` allows.
Pairs prefix_join(const RankedSets& sets, const std::vector<std::uint32_t>& rows, Measure measure, double threshold,
                  const std::function<bool(std::uint32_t, std::uint32_t)>& wanted, PairLimit& limit,
                  const RunOptions& run);

}  // namespace retold::similarity
