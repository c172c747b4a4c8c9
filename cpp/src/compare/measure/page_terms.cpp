#include "compare/measure/page_terms.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "retold/similarity/sets.hpp"

namespace retold::compare {
namespace {

double length_of(Terms terms, const std::vector<float>& idf) {
    double squares = 0;
    for (std::size_t at = 0; at < terms.size();) {
        const Run run = run_at(terms, at);
        const double weight = weight_of(run, idf);
        squares += weight * weight;
        at = run.end;
    }
    return std::sqrt(squares);
}

}  // namespace

PageTerms::PageTerms(Lists lists, const std::vector<float>& idf) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < list_count; ++i) {
        auto& list = lists[i];
        if (i != static_cast<std::size_t>(List::rare))
            std::erase_if(list, [&](std::uint32_t term) { return idf[term] <= 0; });
        std::ranges::sort(list);
        if (i >= lengths_.size()) list.erase(std::unique(list.begin(), list.end()), list.end());
        size += list.size();
    }
    terms_.reserve(size);
    for (std::size_t i = 0; i < list_count; ++i) {
        terms_.insert(terms_.end(), lists[i].begin(), lists[i].end());
        starts_[i + 1] = static_cast<std::uint32_t>(terms_.size());
    }
    for (std::size_t i = 0; i < lengths_.size(); ++i) lengths_[i] = length_of(lists[i], idf);
}

Terms PageTerms::of(List list) const {
    const auto number = static_cast<std::size_t>(list);
    return Terms(terms_).subspan(starts_[number], starts_[number + 1] - starts_[number]);
}

double dot(const Counted& a, const Counted& b, const std::vector<float>& idf) {
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
        if (a.terms[i] == b.terms[j]) {
            const Run left = run_at(a.terms, i);
            const Run right = run_at(b.terms, j);
            sum += weight_of(left, idf) / a.length * (weight_of(right, idf) / b.length);
            i = left.end;
            j = right.end;
        } else if (a.terms[i] < b.terms[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return sum;
}

double weighted_jaccard(Terms a, Terms b, const std::vector<float>& idf) {
    double both = 0;
    double either = 0;
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const bool left = j == b.size() || (i < a.size() && a[i] <= b[j]);
        const bool right = i == a.size() || (j < b.size() && b[j] <= a[i]);
        const auto weight = static_cast<double>(idf[left ? a[i] : b[j]]);
        either += weight;
        if (left && right) both += weight;
        i += left ? 1 : 0;
        j += right ? 1 : 0;
    }
    return either > 0 ? both / either : 0;
}

std::size_t intersection_size(Terms a, Terms b) {
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const bool left = a[i] <= b[j];
        const bool right = b[j] <= a[i];
        shared += left && right ? 1 : 0;
        i += left ? 1 : 0;
        j += right ? 1 : 0;
    }
    return shared;
}

SparseVector to_vector(const Counted& list, const std::vector<float>& idf) {
    SparseVector vector;
    for_each_weight(list, idf, [&](std::uint32_t term, double weight) {
        vector.terms.push_back(term);
        vector.weights.push_back(weight);
    });
    return vector;
}

SparseVector to_vector(Terms set, const std::vector<float>& idf) {
    SparseVector vector;
    vector.terms.assign(set.begin(), set.end());
    for (const std::uint32_t term : set) vector.weights.push_back(static_cast<double>(idf[term]));
    return vector;
}

SparseVector weigh(const std::vector<Word>& tokens, std::uint32_t first, std::uint32_t last,
                   const std::vector<float>& idf) {
    std::vector<std::uint64_t> terms;
    terms.reserve(last - first);
    for (std::uint32_t t = first; t < last; ++t) terms.push_back(tokens[t].term);
    return similarity::weigh(similarity::count_terms(std::move(terms)),
                             [&](std::uint64_t term) { return static_cast<double>(idf[term]); });
}

SparseVector weigh_set(std::vector<std::uint64_t> terms, const std::vector<float>& idf) {
    SparseVector vector;
    for (const std::uint64_t term : similarity::to_set(std::move(terms))) {
        if (idf[term] <= 0) continue;
        vector.terms.push_back(term);
        vector.weights.push_back(static_cast<double>(idf[term]));
    }
    return vector;
}

}  // namespace retold::compare
