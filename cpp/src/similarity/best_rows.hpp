// The best rows of each query, in a heap whose front is the worst. Private to `nearest`.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "retold/similarity/nearest.hpp"

namespace retold::similarity {

struct ScoredRow {
    double score;
    std::uint32_t row;
};
inline bool nearer(const ScoredRow& a, const ScoredRow& b) {
    return a.score != b.score ? a.score > b.score : a.row < b.row;
}

// One worker at a time changes a query's.
class BestRows {
  public:
    BestRows(std::size_t queries, const NearestOptions& options)
        : options_(options),
          best_(queries),
          limit_(options.max_pairs, "a higher threshold or a k makes fewer, or raise max_pairs") {}

    void offer(std::size_t query, std::size_t row, double score) {
        std::vector<ScoredRow>& best = best_[query];
        const ScoredRow hit{score, static_cast<std::uint32_t>(row)};
        if (hit.score <= 0 || hit.score < options_.threshold) return;
        if (!options_.k) {
            limit_.add(1);
            best.push_back(hit);
        } else if (best.size() < *options_.k) {
            limit_.add(1);
            best.push_back(hit);
            std::ranges::push_heap(best, nearer);
        } else if (nearer(hit, best.front())) {
            std::ranges::pop_heap(best, nearer);
            best.back() = hit;
            std::ranges::push_heap(best, nearer);
        }
    }

    // What a score must reach to be among the best.
    double least_score(std::size_t query) const {
        const std::vector<ScoredRow>& best = best_[query];
        const bool full = options_.k && best.size() == *options_.k;
        return full ? std::max(options_.threshold, best.front().score) : options_.threshold;
    }

    // The nearest of each query first, or with `later_only`, where the rows of a query stand before it: all pairs,
    // sorted.
    Pairs gather(bool later_only) {
        Pairs out;
        for (std::uint32_t query = 0; query < best_.size(); ++query) {
            std::vector<ScoredRow> best = std::move(best_[query]);
            if (!later_only) std::ranges::sort(best, nearer);
            for (const ScoredRow& hit : best) {
                out.add(later_only ? hit.row : query, later_only ? query : hit.row, hit.score);
            }
        }
        return later_only ? sorted(out) : out;
    }

  private:
    const NearestOptions& options_;
    std::vector<std::vector<ScoredRow>> best_;
    PairLimit limit_;
};

}  // namespace retold::similarity
