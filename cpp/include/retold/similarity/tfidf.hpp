// Term weights and the cosine of sparse vectors. A term is a hash (of a word, or a shingle); its weight is its count
// times the inverse document frequency ln((1 + n) / (1 + df)) + 1, the smoothed form that scikit-learn made common
// (Salton and Buckley 1988), so that a term of every text still counts and an unseen one weighs most.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/sets.hpp"

namespace retold::similarity {

// Terms in ascending order, each once, with its weight.
struct SparseVector {
    std::vector<std::uint64_t> terms;
    std::vector<double> weights;
};

// 1 + ln(count), for a count of at least 1.
double damped(double count);

// The terms with their counts as weights. O(n log n).
SparseVector count_terms(std::vector<std::uint64_t> terms);

// Damped counts times the idf of their terms, scaled to length 1; terms whose idf is 0 or less are left out.
SparseVector weigh(SparseVector counts, const std::function<double(std::uint64_t)>& idf);

// The sum of the products of common terms. O(|a| + |b|).
double dot(const SparseVector& a, const SparseVector& b);

// The sum of the smaller weights of all terms over that of the larger ones (Ruzicka 1958); 0 if both are empty.
double weighted_jaccard(const SparseVector& a, const SparseVector& b);

// The cosine of two vectors from their dot product and the sums of their squares, all added in one order: exactly 1 for
// equal vectors, the same for (a, b) and (b, a), never beyond -1 and 1; 0 if either is zero.
double cosine_of(double dot, double squares_a, double squares_b);

// The dot product over the product of the lengths, in [0, 1] for weights that are not negative; 0 if either is empty.
double cosine(const SparseVector& a, const SparseVector& b);

// Document frequencies of a collection. Kept beside results, so that later texts are weighed by the same measure.
class TermWeights {
  public:
    TermWeights() = default;
    // Frequencies given: terms ascending, each in 1..documents of the documents.
    TermWeights(std::size_t documents, std::vector<std::uint64_t> terms, std::vector<std::uint32_t> frequencies);

    // Counts in how many rows each term occurs; rows without text count as documents without terms.
    static TermWeights learn(const TextColumn& texts, const ShingleFunction& terms_of, const RunOptions& run = {});

    std::size_t documents() const { return documents_; }
    const std::vector<std::uint64_t>& terms() const { return terms_; }
    const std::vector<std::uint32_t>& frequencies() const { return frequencies_; }

    // ln((1 + documents) / (1 + df)) + 1. O(log terms).
    double idf(std::uint64_t term) const;
    double idf_of(std::uint32_t frequency) const;
    // Damped counts times idf, scaled to length 1 (an empty vector stays empty).
    SparseVector weigh(SparseVector counts) const;

  private:
    std::size_t documents_ = 0;
    std::vector<std::uint64_t> terms_;
    std::vector<std::uint32_t> frequencies_;
};

}  // namespace retold::similarity
