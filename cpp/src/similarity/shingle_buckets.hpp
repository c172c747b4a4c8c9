// First half of rank_sets: the shingles of all texts, cut by chunk of texts and by bucket of hashes. Private.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/base/plain_array.hpp"
#include "retold/similarity/sets.hpp"

namespace retold::similarity {

inline constexpr unsigned bucket_bits = 10;  // of the hash; the same number of bits holds a text's number in its chunk
inline constexpr std::size_t bucket_count = std::size_t{1} << bucket_bits;

// The shingles of the texts [first, last), in order of bucket, then text.
struct BucketChunk {
    std::size_t first = 0;
    PlainArray<std::uint64_t> entries;  // hash << bucket_bits | text - first
    std::array<std::uint32_t, bucket_count + 1> starts{};

    std::span<const std::uint64_t> bucket(std::size_t number) const {
        return entries.span().subspan(starts[number], starts[number + 1] - starts[number]);
    }
};

struct ShingleBuckets {
    std::vector<BucketChunk> chunks;
    std::vector<std::uint32_t> sizes;         // shingles of each text, repeats included
    std::vector<std::uint64_t> fingerprints;  // of each text's shingles in order; equal texts have equal ones
};

ShingleBuckets cut_into_buckets(const TextColumn& texts, const ShingleFunction& shingles, const RunOptions& run);

}  // namespace retold::similarity
