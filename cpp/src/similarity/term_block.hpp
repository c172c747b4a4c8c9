// The texts of a block by term, for sums of products with many queries. Rare terms have lists of the texts that hold
// them; common ones a table, whose rows are added to the sums of sixty-four texts at a time without asking which hold
// them. Private to `nearest`.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/cpu.hpp"
#include "similarity/term_vectors.hpp"

namespace retold::similarity {

// Some terms of one text, and their weights.
struct TermPart {
    std::span<const std::uint32_t> terms;
    std::span<const double> weights;
};

// Where the common terms begin; they are the most frequent ones, so they have the highest numbers.
struct CommonTerms {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    TermPart rare_part(const TermVectors& vectors, std::size_t row) const;
    TermPart common_part(const TermVectors& vectors, std::size_t row) const;
};

// The terms that so many of the texts hold that a row of a table costs less than a list. Any choice gives the same
// results.
CommonTerms choose_common_terms(const TermVectors& texts, std::size_t terms);

class TermBlock {
  public:
    static constexpr std::size_t most_rows = 4096;  // sums of a block take 16 KB
    static constexpr std::size_t tile_rows = 64;

    // The texts from `first` on, as many as a block has.
    TermBlock(const TermVectors& texts, std::size_t first, const CommonTerms& common);
    std::size_t first() const { return first_; }
    std::size_t rows() const { return rows_; }
    std::size_t tiles() const { return (rows_ + tile_rows - 1) / tile_rows; }

    // Adds the products of a query's rare terms to the sums, one a row.
    void add_rare(const TermPart& query, float* sums) const;
    // Adds those of its common terms to the sums of one tile, tile_rows of them.
    void add_common(const TermPart& query, std::size_t tile, float* sums, SimdLevel level) const;

  private:
    void build_lists(const TermVectors& texts);
    void build_table(const TermVectors& texts);

    std::size_t first_;
    std::size_t rows_;
    CommonTerms common_;
    std::vector<std::uint32_t> starts_;  // of each rare term's list
    std::vector<std::uint16_t> list_rows_;
    std::vector<float> list_weights_;
    std::vector<float> table_;  // [tile][common term][row]
};

// Whether one of up to TermBlock::tile_rows sums, and `common` times its length, can reach `least`.
bool any_reaches(std::span<const float> sums, const float* lengths, float common, float least, SimdLevel level);

// Which of up to TermBlock::tile_rows sums reach `least`, one bit each.
std::uint64_t reaching(std::span<const float> sums, float least, SimdLevel level);

}  // namespace retold::similarity
