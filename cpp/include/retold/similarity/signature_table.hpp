// MinHash signatures of texts that come one after the other, by which those are found that may be near copies of a new
// one. What near_duplicates does for a whole collection at once by method minhash; here the texts themselves may stay
// on disk, and only those that candidates() names are needed again, for comparing in full.
//
// Banding (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4): a candidate agrees in all rows of a band,
// and the share of equal numbers in both signatures is no more than five standard deviations below the threshold. A
// pair just at the threshold agrees in a band with 99 %, closer ones more surely. Of a number only 8 bits are kept
// beside the hashes of the bands: two that differ look equal once in 256, which names a few candidates more.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace retold::similarity {

class SignatureTable {
  public:
    // Throws InvalidArgument unless permutations is 1 to 4096 and threshold in (0, 1].
    SignatureTable(std::size_t permutations, double threshold);

    // The number of the signature, counted from 0. Throws InvalidArgument if it has not as many numbers as there are
    // permutations. O(permutations), amortised.
    std::uint32_t add(std::span<const std::uint32_t> signature);

    // The numbers of the signatures that may be near copies of this one, ascending. That of a text without shingles has
    // none. Throws as add does. Time: that of the signatures that agree in a band.
    std::vector<std::uint32_t> candidates(std::span<const std::uint32_t> signature) const;

    std::size_t size() const { return size_; }
    std::size_t permutations() const { return permutations_; }

    // What the signatures take in memory: a byte a permutation, and 10 to 12 bytes a band, each.
    std::size_t memory_bytes() const;

  private:
    static constexpr std::size_t block_size = std::size_t{1} << 12U;  // chosen: signatures that get room together

    struct Block {
        std::vector<std::uint8_t> numbers;  // signature after signature
        std::vector<std::uint32_t> hashes;  // of bands, signature after signature
        std::vector<std::uint32_t> next;    // an older signature of the same slot + 1, band for band; 0: none
    };

    void check(std::span<const std::uint32_t> signature) const;
    std::vector<std::uint32_t> band_hashes(std::span<const std::uint32_t> signature) const;
    std::span<const std::uint8_t> numbers_of(std::uint32_t row) const;
    std::uint32_t& head(std::size_t band, std::uint32_t hash) { return heads_[band * slots_ + hash % slots_]; }
    void link(std::uint32_t row);
    void grow();

    std::size_t permutations_;
    std::size_t rows_;  // of a band
    std::size_t bands_;
    double least_;  // share of equal numbers that makes a candidate
    std::size_t size_ = 0;
    std::size_t slots_;  // of each band, a power of two
    std::vector<std::uint32_t> heads_;
    std::vector<std::unique_ptr<Block>> blocks_;  // never moved: no copy of all while it grows
};

}  // namespace retold::similarity
