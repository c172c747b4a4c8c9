// The steps of the MinHash join one by one, for collections that no memory holds: a database or a cluster brings texts
// together that have a key in common, and the pairs that it finds are compared in full here. Keys and fingerprints are
// the same on every machine and for every split of a collection.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/minhash.hpp"
#include "retold/similarity/sets.hpp"

namespace retold::similarity {

// Rows of a signature in one band: the most that give a pair with exactly this Jaccard similarity a chance of 99 % to
// agree in one of permutations / rows bands; at least 1.
std::size_t rows_per_band(std::size_t permutations, double threshold);

// The share of equal numbers in two signatures below which a pair is not worth a look: five standard deviations below
// the threshold.
double least_estimate(std::size_t permutations, double threshold);

// The key of band `number`, whose part of the signature this is. docs/hashes.md
std::uint64_t band_key(std::size_t number, std::span<const std::uint32_t> part);

struct BandKeys {
    std::size_t bands = 0;                    // of each text
    std::vector<std::uint64_t> keys;          // text after text; of a text without shingles all 0
    std::vector<std::uint64_t> fingerprints;  // of each text's set; equal sets have equal ones; 0: no shingles
    std::vector<std::uint32_t> sizes;         // different shingles of each text
};

// The keys of a column for joins at this threshold, 0 < threshold <= 1. Memory: 8 bytes a band and text. Throws
// InvalidArgument.
BandKeys band_keys(const TextColumn& texts, const ShingleFunction& shingles, double threshold,
                   const MinHashOptions& options = {}, const RunOptions& run = {});

// The Jaccard similarity of the shingle sets of two rows each, left[i] and right[i]. A row's set is made once for all
// the pairs that follow each other with it on the left. Throws InvalidArgument for a row that is not there, or columns
// of different length.
std::vector<double> score_pairs(const TextColumn& texts, const ShingleFunction& shingles,
                                std::span<const std::uint32_t> left, std::span<const std::uint32_t> right,
                                const RunOptions& run = {});

}  // namespace retold::similarity
