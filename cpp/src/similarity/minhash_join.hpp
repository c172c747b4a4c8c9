// The self-join by MinHash signatures and banding. Private to near_duplicates.
#pragma once
#include <cstddef>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/near_duplicates.hpp"

namespace retold::similarity {

// Rows of a signature in one band: the most that give a pair with exactly this Jaccard similarity a chance of 99 % to
// agree in one of permutations / rows bands; at least 1.
std::size_t rows_per_band(std::size_t permutations, double threshold);

Pairs minhash_join(const TextColumn& texts, const ShingleFunction& shingles, const NearDuplicateOptions& options,
                   const RunOptions& run);

}  // namespace retold::similarity
