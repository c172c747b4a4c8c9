// See string_matches.hpp.
#include "retold/similarity/string_matches.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "base/huge_pages.hpp"
#include "compare_rows.hpp"
#include "progress_part.hpp"
#include "retold/base/error.hpp"
#include "retold/similarity/symbols.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t block_queries = 256;
constexpr std::size_t block_symbols = std::size_t{1} << 16;  // bounds the position bits of a block

// The hits of a block with all choices, by chunk of choices and within it by choice.
std::vector<std::vector<Hit>> compare_all(const QueryBlock& block, const TextColumn& choices,
                                          const std::vector<Chunk>& chunks, const MatchOptions& options,
                                          PairLimit& limit, const AllScores& all, const RunOptions& run) {
    std::vector<std::vector<Hit>> hits(chunks.size());
    NeededCommon needed(block, options.measure, options.cutoff);
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        Matcher matcher(block, options, needed, all);
        std::vector<Hit>& own = hits[static_cast<std::size_t>(&chunk - chunks.data())];
        std::size_t known = 0;
        compare_rows(choices, chunk, matcher, own, [&] {
            limit.add(own.size() - known);
            known = own.size();
        });
        if (matcher.in_batches())
            std::stable_sort(own.begin(), own.end(), [](const Hit& a, const Hit& b) { return a.choice < b.choice; });
    });
    return hits;
}

// Moves the hits behind the pairs in order of (query, choice); the queries are rows [first, last).
void append_hits(const std::vector<std::vector<Hit>>& chunks, std::size_t first, std::size_t last, Pairs& pairs) {
    std::vector<std::size_t> place(last - first + 1, 0);
    for (const auto& hits : chunks) {
        for (const Hit& hit : hits) ++place[hit.query - first + 1];
    }
    place[0] = pairs.size();
    std::partial_sum(place.begin(), place.end(), place.begin());
    pairs.left.resize(place.back());
    pairs.right.resize(place.back());
    pairs.score.resize(place.back());
    for (const auto& hits : chunks) {
        for (const Hit& hit : hits) {
            const std::size_t at = place[hit.query - first]++;
            pairs.left[at] = hit.query;
            pairs.right[at] = hit.choice;
            pairs.score[at] = hit.score;
        }
    }
}

// Whether every pair is a hit, so that its place is known before it is compared.
bool all_are_hits(const MatchOptions& options) {
    return !options.cutoff || (!is_distance(options.measure) && *options.cutoff <= 0);
}

std::vector<std::uint32_t> rows_with_text(const TextColumn& column) {
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.null(row)) rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

// Makes room for all pairs of some queries with all choices: everything but the scores is there.
class AllPairs {
  public:
    AllPairs(const TextColumn& queries, const TextColumn& choices, PairLimit& limit, Pairs& pairs)
        : rows_(rows_with_text(choices)), places_(choices.size()), pairs_(pairs) {
        for (std::size_t i = 0; i < rows_.size(); ++i) places_[rows_[i]] = static_cast<std::uint32_t>(i);
        const std::size_t asked = rows_with_text(queries).size();
        limit.add(asked > 0 && rows_.size() > std::numeric_limits<std::size_t>::max() / asked
                      ? std::numeric_limits<std::size_t>::max()
                      : asked * rows_.size());
        pairs_.left.reserve(asked * rows_.size());
        pairs_.right.reserve(asked * rows_.size());
        pairs_.score.reserve(asked * rows_.size());
        base::prefer_huge_pages(pairs_.left);
        base::prefer_huge_pages(pairs_.right);
        base::prefer_huge_pages(pairs_.score);
    }
    AllScores add(const std::vector<Query>& queries) {
        const std::size_t first = pairs_.size();
        for (const Query& query : queries) {
            pairs_.left.insert(pairs_.left.end(), rows_.size(), query.row);
            pairs_.right.insert(pairs_.right.end(), rows_.begin(), rows_.end());
        }
        pairs_.score.resize(pairs_.left.size());
        return {pairs_.score.data() + first, rows_.size(), places_.data()};
    }

  private:
    std::vector<std::uint32_t> rows_;
    std::vector<std::uint32_t> places_;
    Pairs& pairs_;
};

void check(const TextColumn& column, const char* name) {
    if (column.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw InvalidArgument(name, std::to_string(column.size()) + " rows", "must have fewer than 2^32 rows");
    }
}

// What comparing one byte costs, with the cheapest measure as 1.
std::size_t cost_of(StringMeasure measure) {
    switch (measure) {
        case StringMeasure::partial_ratio:
            return 64;
        case StringMeasure::token_set_ratio:
            return 16;
        case StringMeasure::levenshtein:
        case StringMeasure::jaro:
        case StringMeasure::jaro_winkler:
            return 8;
        default:
            return 1;
    }
}

// Chunks of some tens of milliseconds at most, so that a call can be stopped.
std::vector<Chunk> chunks_of(const TextColumn& choices, std::size_t queries, StringMeasure measure) {
    constexpr std::size_t row_cost = 32;
    constexpr std::size_t affordable = std::size_t{1} << 24;
    const std::size_t target = affordable / (std::max<std::size_t>(queries, 1) * cost_of(measure));
    return chunks_by_weight(
        choices.size(), [&](std::size_t row) { return row_cost + choices.weight(row); },
        std::clamp(target, std::size_t{1} << 12, std::size_t{1} << 18));
}

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

Best best_of_chunk(const QueryBlock& block, const TextColumn& choices, const Chunk& chunk, std::size_t k,
                   const MatchOptions& options, SharedCutoff& shared) {
    Best best(k, options.measure);
    if (k == 0) return best;
    double cutoff = shared.get();
    auto needed = std::make_unique<NeededCommon>(block, options.measure, options.cutoff);
    Matcher matcher(block, options, *needed);
    const auto raise = [&] {
        cutoff = shared.get();
        needed = std::make_unique<NeededCommon>(block, options.measure, cutoff);
        matcher.set_cutoff(cutoff, *needed);
    };
    if (std::isfinite(cutoff)) raise();
    std::vector<Hit> hits;
    compare_rows(choices, chunk, matcher, hits, [&] {
        for (const Hit& hit : hits) {
            if (best.offer(hit) && best.full()) shared.offer(best.hits().back().score);
        }
        hits.clear();
        if (shared.nearer(shared.get(), cutoff)) raise();
    });
    return best;
}

}  // namespace

Pairs matches(const TextColumn& queries, const TextColumn& choices, const MatchOptions& options,
              const RunOptions& run) {
    check(queries, "queries");
    check(choices, "choices");
    check_cutoff(options.measure, options.cutoff);
    PairLimit limit(options.max_pairs, "a cutoff, or a closer one, makes fewer, or raise max_pairs");
    Pairs pairs;
    std::optional<AllPairs> all;
    if (all_are_hits(options)) all.emplace(queries, choices, limit, pairs);
    std::string scratch;
    for (std::size_t first = 0; first < queries.size();) {
        std::vector<Query> taken;
        std::size_t symbols = 0;
        std::size_t last = first;
        for (; last < queries.size() && taken.size() < block_queries && symbols < block_symbols; ++last) {
            if (queries.null(last)) continue;
            taken.push_back({static_cast<std::uint32_t>(last), decode_symbols(queries.text(last, scratch)),
                             static_cast<std::uint32_t>(taken.size())});
            symbols += taken.back().text.size();
        }
        if (taken.empty()) break;  // nulls to the end
        const std::vector<Chunk> chunks = chunks_of(choices, taken.size(), options.measure);
        const AllScores scores = all ? all->add(taken) : AllScores{};
        const QueryBlock block(std::move(taken), options.measure);
        const RunOptions part = part_of(run, first, last - first, queries.size());
        const auto hits = compare_all(block, choices, chunks, options, limit, scores, part);
        if (!all) append_hits(hits, first, last, pairs);
        first = last;
    }
    return pairs;
}

Pairs best_matches(std::string_view query, const TextColumn& choices, std::size_t k, const MatchOptions& options,
                   const RunOptions& run) {
    check(choices, "choices");
    check_cutoff(options.measure, options.cutoff);
    const QueryBlock block({{0, decode_symbols(query), 0}}, options.measure);
    const std::vector<Chunk> chunks = chunks_of(choices, 1, options.measure);
    std::vector<Best> parts(chunks.size(), Best(0, options.measure));
    SharedCutoff shared(options);
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        parts[static_cast<std::size_t>(&chunk - chunks.data())] =
            best_of_chunk(block, choices, chunk, k, options, shared);
    });
    Best best(k, options.measure);
    for (const Best& part : parts) {
        for (const Hit& hit : part.hits()) best.offer(hit);
    }
    Pairs pairs;
    for (const Hit& hit : best.hits()) pairs.add(0, hit.choice, hit.score);
    return pairs;
}

}  // namespace retold::similarity
