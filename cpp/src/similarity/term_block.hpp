// The texts of a block by term, for sums of products with many queries. Rare terms have lists of the texts that hold
// them; common ones a table, whose rows are added to the sums of a tile of texts without asking which hold them.
// Private to `nearest`.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/cpu.hpp"
#include "similarity/term_sums.hpp"
#include "similarity/term_vectors.hpp"

namespace retold::similarity {

// Terms by how many texts hold them; the more, the higher their numbers.
struct CommonTerms {
    std::uint32_t first = 0;  // of the common ones
    std::uint32_t most = 0;   // of those that are so common that what they add is worth a bound
    std::uint32_t end = 0;

    std::uint32_t count() const { return end - first; }
};

// A row's terms in three parts.
struct TermParts {
    TermPart rare;
    TermPart common;
    TermPart most;  // the most common ones
};
TermParts parts_of(const TermVectors& vectors, std::size_t row, const CommonTerms& common);

// The terms that so many of the texts hold that a row of a table costs less than a list. Any choice gives the same
// results.
CommonTerms choose_common_terms(const TermVectors& texts, std::size_t terms);

// The lengths of parts of each row, rounded up.
struct PartLengths {
    std::vector<Steps> common;  // the most common terms included
    std::vector<Steps> most;
};
PartLengths lengths_of(const TermVectors& vectors, const CommonTerms& common);

class TermBlock {
  public:
    static constexpr std::size_t most_rows = 8192;
    static constexpr std::size_t most_tiles = most_rows / tile_rows;

    // The texts from `first` on, as many as a block has.
    TermBlock(const TermVectors& texts, std::size_t first, const CommonTerms& common);
    std::size_t first() const { return first_; }
    std::size_t rows() const { return rows_; }
    std::size_t tiles() const { return (rows_ + tile_rows - 1) / tile_rows; }

    // Adds the products of a query's rare terms to the sums, one a row.
    template <typename Sum>
    void add_rare(const TermPart& query, Sum* sums, SimdLevel level) const {
        for (std::size_t i = 0; i < query.terms.size(); ++i) {
            const std::size_t from = starts_[query.terms[i]];
            const std::size_t size = starts_[query.terms[i] + 1] - from;
            if (size == 0) continue;
            add_list(query.weights[i], TermList{{list_rows_.data() + from, size}, {list_weights_.data() + from, size}},
                     sums, level);
        }
    }
    // Adds those of its common terms to the sums of one tile, tile_rows of them, and returns the highest.
    template <typename Sum>
    Steps add_common(const TermPart& query, std::size_t tile, Sum* sums, SimdLevel level) const {
        return add_tile(query, table() + tile * common_.count() * tile_rows, common_.first, sums, level);
    }

  private:
    void build_lists(const TermVectors& texts);
    void build_table(const TermVectors& texts);
    // Where the table begins: at the start of a cache line.
    const Steps* table() const { return table_.data() + table_start_; }

    std::size_t first_;
    std::size_t rows_;
    CommonTerms common_;
    std::vector<std::uint32_t> starts_;  // of each rare term's list
    std::vector<std::uint16_t> list_rows_;
    std::vector<Steps> list_weights_;
    std::vector<Steps> table_;  // [tile][common term][row]
    std::size_t table_start_ = 0;
};

}  // namespace retold::similarity
