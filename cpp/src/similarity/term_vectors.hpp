// Weighed term vectors of a column, in one flat table. Private to `nearest`.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/base/flat_table.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/tfidf.hpp"
#include "similarity/counted_terms.hpp"

namespace retold::similarity {

// Terms of a collection by number: rare ones first, equally rare ones in order of hash.
class TermNumbers {
  public:
    explicit TermNumbers(const TermWeights& weights);
    static constexpr std::uint32_t unknown = UINT32_MAX;
    std::uint32_t find(std::uint64_t term) const;
    // Brings what find() will read nearer.
    void prefetch(std::uint64_t term) const { numbers_.prefetch(term); }
    std::size_t size() const { return idf_.size(); }
    double idf(std::uint32_t number) const { return idf_[number]; }
    double unknown_idf() const { return unknown_idf_; }

  private:
    FlatTable<std::uint64_t, std::uint32_t> numbers_;
    std::vector<double> idf_;
    double unknown_idf_;
};

// Rows of unit length, of which only terms that can meet another row are kept: numbers ascending, so rare terms first.
struct TermVectors {
    std::vector<std::uint64_t> starts;
    std::vector<std::uint32_t> terms;
    std::vector<double> weights;
    std::vector<std::uint16_t> steps;  // the weights rounded down, see term_sums.hpp
    std::vector<double> squares;       // of each row, all its terms: 1 but for rounding

    std::size_t count() const { return starts.size() - 1; }
    std::span<const std::uint32_t> terms_of(std::size_t row) const {
        return std::span(terms).subspan(starts[row], starts[row + 1] - starts[row]);
    }
    std::span<const double> weights_of(std::size_t row) const {
        return std::span(weights).subspan(starts[row], starts[row + 1] - starts[row]);
    }
    std::span<const std::uint16_t> steps_of(std::size_t row) const {
        return std::span(steps).subspan(starts[row], starts[row + 1] - starts[row]);
    }
};

// The rows of a column in its order. Memory: a chunk is let go when its rows are there, which are larger.
TermVectors weigh(std::vector<CountedChunk> counted, const TermNumbers& numbers, const RunOptions& run);

// One row's weights by term: the cosines of many rows with it take a look at each of their terms.
class SpreadRow {
  public:
    explicit SpreadRow(std::size_t terms) : weights_(terms) {}
    void set(const TermVectors& vectors, std::size_t row);
    // The same as cosine() with each of up to `most_rows` rows, to the last bit. Several rows take little longer than
    // one: sums in a given order wait for each addition.
    static constexpr std::size_t most_rows = 4;
    std::array<double, most_rows> cosines_with(const TermVectors& vectors, std::span<const std::uint32_t> rows) const;

  private:
    std::vector<double> weights_;
    std::span<const std::uint32_t> terms_;
    double squares_ = 0;
};

// The cosine of two rows: exactly 1 for rows of equal texts.
double cosine(const TermVectors& a, std::size_t row_a, const TermVectors& b, std::size_t row_b);

}  // namespace retold::similarity
