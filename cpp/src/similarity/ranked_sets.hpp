// The shingle sets of a collection, made ready for joining: shingles of one text only are gone, the others are numbered
// from rare to common. Private to the joins.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/sets.hpp"

namespace retold::similarity {

struct RankedSets {
    std::vector<std::uint32_t> sizes;   // different shingles of each text, those of one text only included
    std::vector<std::uint64_t> starts;  // of each text's ranks, and the end of the last
    std::vector<std::uint32_t> ranks;   // ascending in each text: rare shingles first
    std::size_t rank_count = 0;         // different shingles of more than one text
    std::size_t ignored = 0;            // different shingles left out for max_df

    std::size_t count() const { return sizes.size(); }
    std::span<const std::uint32_t> of(std::size_t row) const {
        return std::span(ranks).subspan(starts[row], starts[row + 1] - starts[row]);
    }
};

// One pass over the texts cuts every shingle hash into a bucket by its first ten bits; then each bucket is grouped by
// hash. An entry is 64 bits: the other 54 bits of the hash and the text's number within its chunk, so nothing of the
// hash is lost.
RankedSets rank_sets(const TextColumn& texts, const ShingleFunction& shingles, std::size_t max_df,
                     const RunOptions& run);

}  // namespace retold::similarity
