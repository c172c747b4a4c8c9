#include "retold/similarity/term_measure.hpp"

#include <algorithm>
#include <utility>

#include "retold/similarity/sets.hpp"
#include "retold/similarity/tfidf.hpp"

namespace retold::similarity {
namespace {

double cosine_of_terms(bool weighed, std::vector<std::uint64_t> a, std::vector<std::uint64_t> b) {
    SparseVector left = count_terms(std::move(a));
    SparseVector right = count_terms(std::move(b));
    if (weighed) {
        std::vector<std::uint64_t> terms = left.terms;
        terms.insert(terms.end(), right.terms.begin(), right.terms.end());
        const SparseVector both = count_terms(std::move(terms));
        const TermWeights weights(2, both.terms, {both.weights.begin(), both.weights.end()});
        left = weights.weigh(std::move(left));
        right = weights.weigh(std::move(right));
    }
    return cosine(left, right);
}

}  // namespace

std::optional<TermMeasure> term_measure(std::string_view name) {
    const auto found = std::ranges::find(term_measure_names, name);
    if (found == term_measure_names.end()) return std::nullopt;
    return static_cast<TermMeasure>(found - term_measure_names.begin());
}

double compare_terms(TermMeasure measure, std::vector<std::uint64_t> a, std::vector<std::uint64_t> b) {
    if (measure == TermMeasure::cosine || measure == TermMeasure::tfidf) {
        return cosine_of_terms(measure == TermMeasure::tfidf, std::move(a), std::move(b));
    }
    const std::vector<std::uint64_t> left = to_set(std::move(a));
    const std::vector<std::uint64_t> right = to_set(std::move(b));
    switch (measure) {
        case TermMeasure::containment:
            return containment(left, right);
        case TermMeasure::dice:
            return dice(left, right);
        case TermMeasure::overlap:
            return overlap(left, right);
        default:
            return jaccard(left, right);
    }
}

}  // namespace retold::similarity
