// MinHash signatures (Broder 1997): the share of equal numbers in two signatures estimates the Jaccard similarity of
// the two sets, with a standard deviation of sqrt(J (1 - J) / permutations). Every member of the set counts; nothing is
// sampled.
//
// Number i of a signature is the minimum over all members h of a_i * (h >> 32) + b_i mod 2^32, with a_i odd. The
// constants come from splitmix64: b_i and a_i are the upper and the lower half of mix(seed * 2^32 + i + 1), a_i with
// its lowest bit set. Signatures are equal on every machine and never change; those of different seeds cannot be
// compared.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/cpu.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/sets.hpp"

namespace retold::similarity {

struct MinHashOptions {
    std::size_t permutations = 128;  // numbers in a signature, 1 to 4096
    std::uint32_t seed = 1;
};

// Signs sets. Immutable, so many threads may use one.
class MinHasher {
  public:
    explicit MinHasher(const MinHashOptions& options = {});

    // Writes the signature of the hashes (any order, repeats make no difference) over `signature`, which has as many
    // numbers as there are permutations. Without hashes every number is 2^32 - 1. O(hashes * permutations).
    void sign(Hashes hashes, std::span<std::uint32_t> signature, SimdLevel level = best_simd_level()) const;

    std::size_t permutations() const { return factors_.size(); }

  private:
    std::vector<std::uint32_t> factors_;
    std::vector<std::uint32_t> offsets_;
};

// The share of equal numbers. Both signatures have the same size, at least 1.
double estimate_jaccard(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

struct Signatures {
    std::size_t permutations = 0;
    std::vector<std::uint32_t> numbers;       // row after row
    std::vector<std::uint64_t> fingerprints;  // of each row's shingles in text order; 0 for a row without shingles

    std::size_t count() const { return fingerprints.size(); }
    std::span<const std::uint32_t> of(std::size_t row) const {
        return std::span(numbers).subspan(row * permutations, permutations);
    }
};

// The signatures of a column. Memory: 4 bytes a number. Throws InvalidArgument.
Signatures sign_column(const TextColumn& texts, const ShingleFunction& shingles, const MinHashOptions& options = {},
                       const RunOptions& run = {});

}  // namespace retold::similarity
