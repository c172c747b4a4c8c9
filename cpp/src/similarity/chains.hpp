// From seeds to passages: growing, chaining, aligning gaps. Positions are words. Private to the passages.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace retold::similarity {

using WordHashes = std::span<const std::uint64_t>;

// A pair of positions where a few words are equal.
struct Seed {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

// Words [a, a + size) equal words [b, b + size).
struct Run {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t size = 0;
    friend auto operator<=>(const Run&, const Run&) = default;
};

// Words [a_start, a_end) and [b_start, b_end), with `words` equal ones in order.
struct Chain {
    std::size_t a_start = 0;
    std::size_t a_end = 0;
    std::size_t b_start = 0;
    std::size_t b_end = 0;
    std::size_t words = 0;

    double score() const {
        return 2.0 * static_cast<double>(words) / static_cast<double>((a_end - a_start) + (b_end - b_start));
    }
    bool same() const { return words == a_end - a_start && words == b_end - b_start; }
};

// The maximal run of equal words around a seed; backwards not beyond `reach` words.
Run grow(WordHashes a, WordHashes b, Seed seed, std::size_t reach);

// The chains of at least min_words equal words that dense enough runs form, sorted by a_start, then b_start. Each run
// is in one chain; a chain whose words lie mostly in better ones on both sides is left out. Runs in any order, one
// run may be given several times.
std::vector<Chain> chain_runs(WordHashes a, WordHashes b, std::vector<Run> runs, std::size_t min_words);

}  // namespace retold::similarity
