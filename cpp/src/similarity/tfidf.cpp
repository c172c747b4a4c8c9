#include "retold/similarity/tfidf.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "retold/base/error.hpp"
#include "similarity/counted_terms.hpp"
#include "similarity/sort_by_hash.hpp"

namespace retold::similarity {
namespace {

double squares_of(const std::vector<double>& weights) {
    double sum = 0;
    for (const double weight : weights) sum += weight * weight;
    return sum;
}

}  // namespace

double damped(double count) {
    return 1.0 + std::log(count);
}

SparseVector count_terms(std::vector<std::uint64_t> terms) {
    sort_hashes(terms);
    SparseVector out;
    for (const std::uint64_t term : terms) {
        if (out.terms.empty() || out.terms.back() != term) {
            out.terms.push_back(term);
            out.weights.push_back(0);
        }
        ++out.weights.back();
    }
    return out;
}

double cosine_of(double dot, double squares_a, double squares_b) {
    // One root of the product: of equal vectors it is the dot product itself, a product of two roots need not be.
    const double product = squares_a * squares_b;
    const double lengths = std::isnormal(product) ? std::sqrt(product) : std::sqrt(squares_a) * std::sqrt(squares_b);
    return lengths > 0 ? std::clamp(dot / lengths, -1.0, 1.0) : 0;
}

SparseVector weigh(SparseVector counts, const std::function<double(std::uint64_t)>& idf) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < counts.terms.size(); ++i) {
        const double weight = damped(counts.weights[i]) * idf(counts.terms[i]);
        if (weight <= 0) continue;
        counts.terms[kept] = counts.terms[i];
        counts.weights[kept++] = weight;
    }
    counts.terms.resize(kept);
    counts.weights.resize(kept);
    const double length = std::sqrt(squares_of(counts.weights));
    for (double& weight : counts.weights) weight /= length;
    return counts;
}

double dot(const SparseVector& a, const SparseVector& b) {
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
        if (a.terms[i] == b.terms[j]) {
            sum += a.weights[i++] * b.weights[j++];
        } else if (a.terms[i] < b.terms[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return sum;
}

double weighted_jaccard(const SparseVector& a, const SparseVector& b) {
    double both = 0;
    double either = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.terms.size() || j < b.terms.size()) {
        if (j == b.terms.size() || (i < a.terms.size() && a.terms[i] < b.terms[j])) {
            either += a.weights[i++];
        } else if (i == a.terms.size() || b.terms[j] < a.terms[i]) {
            either += b.weights[j++];
        } else {
            both += std::min(a.weights[i], b.weights[j]);
            either += std::max(a.weights[i++], b.weights[j++]);
        }
    }
    return either > 0 ? both / either : 0;
}

double cosine(const SparseVector& a, const SparseVector& b) {
    return cosine_of(dot(a, b), squares_of(a.weights), squares_of(b.weights));
}

TermWeights::TermWeights(std::size_t documents, std::vector<std::uint64_t> terms,
                         std::vector<std::uint32_t> frequencies)
    : documents_(documents), terms_(std::move(terms)), frequencies_(std::move(frequencies)) {
    if (terms_.size() != frequencies_.size()) {
        throw InvalidArgument("frequencies", std::to_string(frequencies_.size()) + " values", "as many as terms");
    }
    if (std::ranges::adjacent_find(terms_, std::ranges::greater_equal()) != terms_.end()) {
        throw InvalidArgument("terms", "not ascending", "ascending, each once");
    }
}

TermWeights TermWeights::learn(const TextColumn& texts, const ShingleFunction& terms_of, const RunOptions& run) {
    FrequencySum sum;
    count_column(texts, terms_of, run, [&](std::size_t, const CountedChunk& chunk) { sum.add(chunk); });
    return sum.weights(texts.size());
}

double TermWeights::idf(std::uint64_t term) const {
    const auto at = std::ranges::lower_bound(terms_, term);
    const bool known = at != terms_.end() && *at == term;
    return idf_of(known ? frequencies_[static_cast<std::size_t>(at - terms_.begin())] : 0);
}

double TermWeights::idf_of(std::uint32_t frequency) const {
    return std::log((1.0 + static_cast<double>(documents_)) / (1.0 + frequency)) + 1.0;
}

SparseVector TermWeights::weigh(SparseVector counts) const {
    return similarity::weigh(std::move(counts), [this](std::uint64_t term) { return idf(term); });
}

}  // namespace retold::similarity
