// The texts most like each text by tf-idf cosine: the k nearest, or all at or above a threshold. Exact: bounds decide
// only what is worth computing.
//
// Terms are split into rare and common ones. Rare terms are summed over lists, a block of texts at a time so that the
// sums stay in cache; what the common ones can add is at most the product of the lengths of both common parts
// (Cauchy-Schwarz; Anastasiu and Karypis 2014, L2AP), and only where that could matter they are added, from a table.
// Sums are of whole numbers, which fall short of the cosine by a known amount; where one could matter the cosine is
// computed in double precision.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>

#include "retold/base/column.hpp"
#include "retold/base/cpu.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/pairs.hpp"
#include "retold/similarity/sets.hpp"
#include "retold/similarity/tfidf.hpp"

namespace retold::similarity {

struct NearestOptions {
    std::optional<std::size_t> k =
        10;                // at most this many for each text (1 or more); none: all at or above the threshold
    double threshold = 0;  // in [0, 1]; scores below are not reported, nor scores of 0. Without k, more than 0
    SimdLevel level = best_simd_level();
    std::size_t max_pairs = usual_max_pairs;  // more are an InvalidArgument
};

// Texts of the collection that are near each other. With k: for each row (left) its nearest other rows (right), nearest
// first, equally near ones by row. Without: every pair once, left < right, sorted. `weights` are those of the
// collection. The same for any number of threads. Throws InvalidArgument.
Pairs nearest(const TextColumn& texts, const ShingleFunction& terms_of, const TermWeights& weights,
              const NearestOptions& options = {}, const RunOptions& run = {});

// For each query (left) its nearest texts (right), nearest first.
Pairs nearest(const TextColumn& texts, const TextColumn& queries, const ShingleFunction& terms_of,
              const TermWeights& weights, const NearestOptions& options = {}, const RunOptions& run = {});

struct PairsAndWeights {
    Pairs pairs;
    TermWeights weights;
};

// The same by weights that are learned from the texts, which are cut only once for both. No queries: the texts are near
// each other. Memory beside the result: fourteen bytes for each term of a text, and tables of some tens of megabytes.
PairsAndWeights nearest_and_weights(const TextColumn& texts, const TextColumn* queries, const ShingleFunction& terms_of,
                                    const NearestOptions& options = {}, const RunOptions& run = {});

}  // namespace retold::similarity
