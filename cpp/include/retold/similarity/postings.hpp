// Posting lists: for every term the rows that have it. What a row shares with all later ones is summed over its lists,
// in time that grows with what is shared and not with the number of pairs.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/flat_table.hpp"
#include "retold/similarity/sets.hpp"
#include "retold/similarity/tfidf.hpp"

namespace retold::similarity {

// Immutable once made; many threads may ask.
class Postings {
  public:
    // Of rows of weighted terms, and of rows of hashes, which weigh 1 each. Nothing of the rows is kept but lists of
    // the terms that two rows or more have. Linear time.
    explicit Postings(const std::vector<const SparseVector*>& rows);
    explicit Postings(const std::vector<Hashes>& rows);

    // Adds, for every row behind `row` that shares terms with it, the products of both weights to sums[other]; `terms`
    // are those of `row`, `sums` has a place for each row. In the order of terms, so that sums are the same every time.
    void add_products(std::uint32_t row, const SparseVector& terms, std::span<double> sums) const;
    // The same with the smaller of both weights.
    void add_minima(std::uint32_t row, const SparseVector& terms, std::span<double> sums) const;
    // The same with 1 for each shared hash.
    void add_counts(std::uint32_t row, Hashes terms, std::span<double> sums) const;

  private:
    struct Entry {
        std::uint32_t row = 0;
        double weight = 1;
    };
    struct Term {
        std::uint32_t rows = 0;
        std::uint32_t list = 0;  // 0: none, else one more than its number
    };

    template <typename TermsOf, typename WeightOf>
    void build(std::size_t rows, const TermsOf& terms_of, const WeightOf& weight_of);
    // The entries of the term's list for rows behind `row`.
    std::span<const Entry> behind(std::uint64_t term, std::uint32_t row) const;

    FlatTable<std::uint64_t, Term> terms_;
    std::vector<std::size_t> starts_ = {0};  // of the lists, and the end of the last
    std::vector<Entry> entries_;             // ascending rows in each list
};

}  // namespace retold::similarity
