// Why two texts are a pair: the terms that they share, with their places in both and their weight.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/base/span.hpp"
#include "retold/similarity/tfidf.hpp"

namespace retold::similarity {

// The terms of a text in order, with repeats, each with its place; hashes.size() == spans.size().
struct PlacedTerms {
    std::vector<std::uint64_t> hashes;
    std::vector<Span> spans;
};

// A term that both texts have: all its places in each, in the order of the text, and what it adds to the score.
struct SharedTerm {
    std::vector<Span> left;
    std::vector<Span> right;
    double weight = 0;
    friend bool operator==(const SharedTerm&, const SharedTerm&) = default;
};

// What two sets share whose measure gave `score`: each term counts the same, and the weights add up to the score. In
// the order of the left text. Linear time.
std::vector<SharedTerm> explain_set(const PlacedTerms& left, const PlacedTerms& right, double score);

// What each term adds to the cosine of the two texts weighed by `weights`: heaviest first, then in the order of the
// left text. O(n log n).
std::vector<SharedTerm> explain_cosine(const PlacedTerms& left, const PlacedTerms& right, const TermWeights& weights);

}  // namespace retold::similarity
