// The best matches of one string. See string_matches.hpp.
#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "base/pool.hpp"
#include "choice_chunks.hpp"
#include "compare_rows.hpp"
#include "retold/similarity/string_matches.hpp"
#include "retold/similarity/symbols.hpp"

namespace retold::similarity {
namespace {

// The best k hits of one query; a worse one cannot come in, so the worst raises the cutoff for those to come.
class Best {
  public:
    Best(std::size_t k, StringMeasure measure) : k_(k), sign_(is_distance(measure) ? 1 : -1) {}
    // Whether the hit is among the best so far.
    bool offer(const Hit& hit) {
        const auto better = [this](const Hit& a, const Hit& b) {
            return a.score != b.score ? sign_ * a.score < sign_ * b.score : a.choice < b.choice;
        };
        if (k_ == 0 || (full() && !better(hit, hits_.back()))) return false;
        if (full()) hits_.pop_back();
        hits_.insert(std::upper_bound(hits_.begin(), hits_.end(), hit, better), hit);
        return true;
    }
    bool full() const { return hits_.size() >= k_; }
    const std::vector<Hit>& hits() const { return hits_; }

  private:
    std::size_t k_;
    double sign_;
    std::vector<Hit> hits_;
};

// The worst of the k best that any worker has: nothing beyond it can be among the best of all. It decides only what is
// compared, so results do not depend on who was faster.
class SharedCutoff {
  public:
    explicit SharedCutoff(const MatchOptions& options)
        : measure_(options.measure), value_(options.cutoff.value_or(is_distance(measure_) ? infinite : -infinite)) {}
    double get() const { return value_.load(std::memory_order_relaxed); }
    void offer(double score) {
        double known = get();
        while (nearer(score, known) && !value_.compare_exchange_weak(known, score, std::memory_order_relaxed)) {
        }
    }
    bool nearer(double a, double b) const { return is_distance(measure_) ? a < b : a > b; }

  private:
    static constexpr double infinite = std::numeric_limits<double>::infinity();
    StringMeasure measure_;
    std::atomic<double> value_;
};

// What a worker has found for one query.
class BestFinder {
  public:
    BestFinder(const QueryBlock& block, std::size_t k, const MatchOptions& options, NeededCommon& needed,
               SharedCutoff& shared)
        : best_(k, options.measure), shared_(&shared), matcher_(block, options, needed) {}

    void look_through(const TextColumn& choices, const Chunk& chunk) {
        raise();
        compare_rows(choices, chunk, matcher_, hits_, [&] { keep(); });
    }
    void finish() {
        matcher_.finish(hits_);
        keep();
    }
    const Best& best() const { return best_; }

  private:
    void keep() {
        for (const Hit& hit : hits_) {
            if (best_.offer(hit) && best_.full()) shared_->offer(best_.hits().back().score);
        }
        hits_.clear();
        raise();
    }
    void raise() {
        const double cutoff = shared_->get();
        if (cutoff == cutoff_ || !std::isfinite(cutoff)) return;
        cutoff_ = cutoff;
        matcher_.set_cutoff(cutoff);
    }

    Best best_;
    SharedCutoff* shared_;
    Matcher matcher_;
    std::vector<Hit> hits_;
    double cutoff_ = std::numeric_limits<double>::quiet_NaN();
};

}  // namespace

Pairs best_matches(std::string_view query, const TextColumn& choices, std::size_t k, const MatchOptions& options,
                   const RunOptions& run) {
    check_rows(choices, "choices");
    check_cutoff(options.measure, options.cutoff);
    if (k == 0) return {};
    const QueryBlock block({{0, decode_symbols(query), 0}}, options.measure);
    const std::vector<Chunk> chunks = chunks_of(choices, 1, options.measure);
    SharedCutoff shared(options);
    NeededCommon needed(block, options.measure, options.cutoff);
    base::Pool<BestFinder> finders;
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        finders.with([&] { return BestFinder(block, k, options, needed, shared); },
                     [&](BestFinder& finder) { finder.look_through(choices, chunk); });
    });
    Best best(k, options.measure);
    finders.for_each([&](BestFinder& finder) {
        finder.finish();
        for (const Hit& hit : finder.best().hits()) best.offer(hit);
    });
    Pairs pairs;
    for (const Hit& hit : best.hits()) pairs.add(0, hit.choice, hit.score);
    return pairs;
}

}  // namespace retold::similarity
