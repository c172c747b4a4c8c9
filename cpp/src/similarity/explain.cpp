#include "retold/similarity/explain.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/base/hash.hpp"

namespace retold::similarity {
namespace {

struct Common {
    std::vector<std::uint64_t> hashes;  // by the first place in the left text
    std::vector<SharedTerm> terms;
};

Common common_terms(const PlacedTerms& left, const PlacedTerms& right) {
    std::unordered_map<std::uint64_t, std::vector<Span>, HashKey> in_right;
    CancelCheck check;
    for (std::size_t i = 0; i < right.hashes.size(); ++i) {
        check();
        in_right[right.hashes[i]].push_back(right.spans[i]);
    }
    Common common;
    std::unordered_map<std::uint64_t, std::size_t, HashKey> numbers;
    for (std::size_t i = 0; i < left.hashes.size(); ++i) {
        check();
        const auto other = in_right.find(left.hashes[i]);
        if (other == in_right.end()) continue;
        const auto [known, is_new] = numbers.emplace(left.hashes[i], common.terms.size());
        if (is_new) {
            common.hashes.push_back(left.hashes[i]);
            common.terms.push_back({{}, std::move(other->second), 0});
        }
        common.terms[known->second].left.push_back(left.spans[i]);
    }
    return common;
}

// The weight of a term in a weighed text; 0 where it has none.
double weight_in(const SparseVector& weighed, std::uint64_t term) {
    const auto found = std::ranges::lower_bound(weighed.terms, term);
    if (found == weighed.terms.end() || *found != term) return 0;
    return weighed.weights[static_cast<std::size_t>(found - weighed.terms.begin())];
}

}  // namespace

std::vector<SharedTerm> explain_set(const PlacedTerms& left, const PlacedTerms& right, double score) {
    Common common = common_terms(left, right);
    for (SharedTerm& term : common.terms) term.weight = score / static_cast<double>(common.terms.size());
    return std::move(common.terms);
}

std::vector<SharedTerm> explain_cosine(const PlacedTerms& left, const PlacedTerms& right, const TermWeights& weights) {
    const SparseVector a = weights.weigh(count_terms(left.hashes));
    const SparseVector b = weights.weigh(count_terms(right.hashes));
    Common common = common_terms(left, right);
    for (std::size_t i = 0; i < common.terms.size(); ++i) {
        common.terms[i].weight = weight_in(a, common.hashes[i]) * weight_in(b, common.hashes[i]);
    }
    std::ranges::stable_sort(common.terms, std::greater<>(), &SharedTerm::weight);
    return std::move(common.terms);
}

}  // namespace retold::similarity
