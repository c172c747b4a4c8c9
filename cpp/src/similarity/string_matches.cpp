// See string_matches.hpp.
#include "retold/similarity/string_matches.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "base/huge_pages.hpp"
#include "choice_chunks.hpp"
#include "compare_rows.hpp"
#include "progress_part.hpp"
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
        matcher.finish(own);
        limit.add(own.size() - known);
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

}  // namespace

Pairs matches(const TextColumn& queries, const TextColumn& choices, const MatchOptions& options,
              const RunOptions& run) {
    check_rows(queries, "queries");
    check_rows(choices, "choices");
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

}  // namespace retold::similarity
