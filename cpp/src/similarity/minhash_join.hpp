// The self-join by MinHash signatures and banding. Private to near_duplicates.
#pragma once
#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/near_duplicates.hpp"

namespace retold::similarity {

Pairs minhash_join(const TextColumn& texts, const ShingleFunction& shingles, const NearDuplicateOptions& options,
                   const RunOptions& run);

}  // namespace retold::similarity
