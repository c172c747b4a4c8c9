#include "retold/similarity/nearest.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/pool.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "similarity/best_rows.hpp"
#include "similarity/run_stages.hpp"
#include "similarity/term_block.hpp"
#include "similarity/term_vectors.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t least_batch = 32;  // queries that go over a block together, so that its table is read from cache
constexpr std::size_t usual_batch = 128;
constexpr std::size_t most_batch = 256;            // where the table is large
constexpr std::size_t terms_of_query = 4;          // chosen: common terms of the table, for each query of a batch
constexpr std::size_t most_terms_in_steps = 2048;  // chosen: of a query whose sums lack some hundredths

constexpr std::size_t parts = 16;  // for the workers to share where there are few queries
constexpr std::size_t apart = 64;  // more sums, so that those of one place do not share a few lines of the cache
constexpr std::size_t most_spread = std::size_t{1} << 17;  // chosen: terms whose weights a worker lays out, a megabyte

class Search {
  public:
    Search(const TermVectors& texts, const TermVectors& queries, bool self, std::size_t terms,
           const NearestOptions& options)
        : texts_(texts),
          queries_(queries),
          self_(self),
          options_(options),
          terms_(terms),
          common_(choose_common_terms(texts, terms)),
          text_lengths_(lengths_of(texts, common_)),
          best_(queries.count(), options) {
        if (!self_) query_lengths_ = lengths_of(queries_, common_);
    }

    Pairs run(const RunOptions& run) {
        base::Pool<Scratch> scratches;
        const auto new_scratch = [&] { return Scratch{SpreadRow(terms_ <= most_spread ? terms_ : 0), {}, {}, {}}; };
        for (std::size_t first = 0; first < texts_.count(); first += TermBlock::most_rows) {
            const TermBlock block(texts_, first, common_);
            const std::size_t skipped = once() ? first : 0;
            const std::size_t left = queries_.count() - skipped;
            const std::size_t largest =
                std::clamp<std::size_t>(common_.count() / terms_of_query, usual_batch, most_batch);
            const auto batches = chunks_by_weight(
                left, [](std::size_t) { return 1; }, std::clamp(left / parts, least_batch, largest));
            parallel_for(batches, later_stage(run), [&](const Chunk& batch) {
                scratches.with(new_scratch, [&](Scratch& scratch) {
                    search_batch(block, skipped + batch.first, skipped + batch.last, scratch);
                });
            });
        }
        return best_.gather(once());
    }

  private:
    bool once() const { return self_ && !options_.k; }  // every pair is looked at from its later row only

    const PartLengths& query_lengths() const { return self_ ? text_lengths_ : query_lengths_; }

    // A query on its way over a block.
    struct Asked {
        std::uint32_t row;
        std::uint32_t missing;  // see missing_steps()
        std::uint32_t least;    // what a sum must reach, by what has been found so far
        TermParts parts;
        std::array<Steps, TermBlock::most_tiles> highest;  // of the sums of each tile
    };

    // What a worker needs for a batch of queries.
    struct Scratch {
        SpreadRow row;
        std::vector<Asked> asked;
        std::vector<Steps> sums;
        std::vector<float> float_sums;
    };

    void search_batch(const TermBlock& block, std::size_t first, std::size_t last, Scratch& scratch) {
        const auto search = [&](auto& sums, bool long_ones) {
            using Sum = typename std::decay_t<decltype(sums)>::value_type;
            scratch.asked.clear();
            for (std::size_t query = first; query < last; ++query) {
                const std::size_t terms = queries_.terms_of(query).size();
                if ((terms > most_terms_in_steps) != long_ones) continue;
                scratch.asked.push_back({static_cast<std::uint32_t>(query),
                                         missing_steps<Sum>(terms),
                                         0,
                                         parts_of(queries_, query, common_),
                                         {}});
            }
            if (!scratch.asked.empty()) search_block(block, sums, scratch);
        };
        search(scratch.sums, false);
        search(scratch.float_sums, true);
    }

    template <typename Sum>
    void search_block(const TermBlock& block, std::vector<Sum>& sums, Scratch& scratch) {
        std::vector<Asked>& asked = scratch.asked;
        const std::size_t width = block.tiles() * tile_rows + apart;
        sums.assign(asked.size() * width, 0);
        const auto sums_of = [&](std::size_t i) { return sums.data() + i * width; };
        for (std::size_t i = 0; i < asked.size(); ++i) {
            check_cancelled();
            block.add_rare(asked[i].parts.rare, sums_of(i), options_.level);
            asked[i].least = least_sum(asked[i]);
        }
        for (std::size_t tile = 0; tile < block.tiles(); ++tile) {
            check_cancelled();
            for (std::size_t i = 0; i < asked.size(); ++i) {
                Asked& query = asked[i];
                if (!can_reach(block, query, tile, sums_of(i), text_lengths_.common, query_lengths().common)) continue;
                add(block, query, query.parts.common, tile, sums_of(i));
            }
        }
        for (Asked& query : asked) {
            // The most common terms only add to the sums.
            query.least = std::max(query.least, less_missing(kth_tile(block, query), query));
        }
        for (std::size_t tile = 0; tile < block.tiles(); ++tile) {
            check_cancelled();
            for (std::size_t i = 0; i < asked.size(); ++i) {
                Asked& query = asked[i];
                if (!can_reach(block, query, tile, sums_of(i), text_lengths_.most, query_lengths().most)) continue;
                add(block, query, query.parts.most, tile, sums_of(i));
            }
        }
        for (std::size_t i = 0; i < asked.size(); ++i) offer_rows(block, asked[i], scratch.row, sums_of(i));
    }

    // Adds a part of the query's terms to the sums of a tile. No text is near itself.
    template <typename Sum>
    void add(const TermBlock& block, Asked& query, const TermPart& part, std::size_t tile, Sum* sums) const {
        Sum* some = sums + tile * tile_rows;
        query.highest[tile] = block.add_common(part, tile, some, options_.level);
        const std::size_t place = query.row - block.first() - tile * tile_rows;
        if (!self_ || place >= tile_rows) return;
        some[place] = 0;
        query.highest[tile] = static_cast<Steps>(*std::max_element(some, some + tile_rows));
    }

    // Whether a text of the tile can matter: the terms that are not in the sums yet, parts of these lengths, add at
    // most the product of both lengths. Where the common ones were left out the most common ones are, too.
    template <typename Sum>
    bool can_reach(const TermBlock& block, const Asked& query, std::size_t tile, const Sum* sums,
                   const std::vector<Steps>& text_lengths, const std::vector<Steps>& query_lengths) const {
        const std::size_t from = tile * tile_rows;
        const std::size_t rows = std::min(tile_rows, block.rows() - from);
        if (once() && block.first() + from >= query.row) return false;
        return any_reaches(std::span<const Sum>(sums + from, rows), text_lengths.data() + block.first() + from,
                           query_lengths[query.row], query.least, options_.level);
    }

    // What a sum must reach for the score to be of interest, by what has been found so far.
    std::uint32_t least_sum(const Asked& query) const {
        return less_missing(static_cast<std::uint32_t>(best_.least_score(query.row) * steps_of_one), query);
    }
    static std::uint32_t less_missing(std::uint32_t sum, const Asked& query) {
        return sum - std::min(sum, query.missing);
    }

    // A sum that k texts reach: the k-th of the highest of each tile. 0 if there are fewer tiles, or all are wanted.
    std::uint32_t kth_tile(const TermBlock& block, const Asked& query) const {
        if (!options_.k || block.tiles() < *options_.k) return 0;
        auto highest = query.highest;
        const auto kth = highest.begin() + static_cast<std::ptrdiff_t>(*options_.k - 1);
        std::nth_element(highest.begin(), kth, highest.begin() + static_cast<std::ptrdiff_t>(block.tiles()),
                         std::greater());
        return *kth;
    }

    template <typename Sum>
    void offer_rows(const TermBlock& block, Asked& query, SpreadRow& spread, const Sum* sums) {
        query.least = std::max(query.least, less_missing(kth_sum(block, query, sums), query));
        if (terms_ <= most_spread) spread.set(queries_, query.row);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): written before it is read
        std::array<std::uint32_t, SpreadRow::most_rows> rows;
        std::size_t count = 0;
        const auto offer_some = [&] {
            if (terms_ <= most_spread) {
                const auto scores = spread.cosines_with(texts_, std::span(rows).first(count));
                for (std::size_t i = 0; i < count; ++i) best_.offer(query.row, rows[i], scores[i]);
            } else {
                for (std::size_t i = 0; i < count; ++i)
                    best_.offer(query.row, rows[i], cosine(queries_, query.row, texts_, rows[i]));
            }
            query.least = std::max(query.least, least_sum(query));
            count = 0;
        };
        for_each_from(block, query, query.least, sums, [&](std::size_t place) {
            const std::size_t row = block.first() + place;
            if (self_ && row == query.row) return;
            rows[count++] = static_cast<std::uint32_t>(row);
            if (count == rows.size()) offer_some();
        });
        offer_some();
    }

    // Calls visit(row) for the sums that are not below `least`, of which there are few.
    template <typename Sum, typename Visit>
    void for_each_from(const TermBlock& block, const Asked& query, const std::uint32_t& least, const Sum* sums,
                       const Visit& visit) const {
        const std::size_t end = once() ? std::min(block.rows(), query.row - block.first()) : block.rows();
        for (std::size_t from = 0; from < end; from += tile_rows) {
            if (query.highest[from / tile_rows] < least) continue;
            const std::span<const Sum> some(sums + from, std::min(tile_rows, end - from));
            for (std::uint64_t bits = reaching(some, least, options_.level); bits != 0; bits &= bits - 1) {
                const std::size_t row = from + static_cast<std::size_t>(std::countr_zero(bits));
                if (sums[row] >= static_cast<Sum>(least)) visit(row);  // which may have risen
            }
        }
    }

    // The k-th of these sums, if it is known to matter; 0 otherwise.
    template <typename Sum>
    std::uint32_t kth_sum(const TermBlock& block, const Asked& query, const Sum* sums) const {
        if (!options_.k || block.rows() < *options_.k) return 0;
        const std::size_t k = *options_.k;
        const std::size_t many = 4 * k + 64;  // chosen: so that what is too low is seldom sorted out
        std::vector<Sum> high;
        std::uint32_t from = std::max(query.least, kth_tile(block, query));
        const auto keep_best = [&] {
            std::ranges::nth_element(high, high.begin() + static_cast<std::ptrdiff_t>(k - 1), std::greater());
            high.resize(k);
            from = std::max(from, static_cast<std::uint32_t>(high.back()));
        };
        for_each_from(block, query, from, sums, [&](std::size_t row) {
            high.push_back(sums[row]);
            if (high.size() == many) keep_best();
        });
        if (high.size() < k) return 0;
        keep_best();
        return from;
    }

    const TermVectors& texts_;
    const TermVectors& queries_;
    bool self_;
    const NearestOptions& options_;
    std::size_t terms_;
    CommonTerms common_;
    PartLengths text_lengths_;
    PartLengths query_lengths_;
    BestRows best_;
};

void check(const NearestOptions& options) {
    if (options.k && *options.k < 1) throw InvalidArgument("k", std::to_string(*options.k), "1 or more");
    if (!(options.threshold >= 0 && options.threshold <= 1)) {
        throw InvalidArgument("threshold", std::to_string(options.threshold), "0 to 1");
    }
    if (!options.k && options.threshold == 0)
        throw InvalidArgument("threshold", "0", "more than 0 where k is not given");
}

// Without given weights, those of the texts.
PairsAndWeights find(const TextColumn& texts, const TextColumn* queries, const ShingleFunction& terms_of,
                     const TermWeights* given, const NearestOptions& options, const RunOptions& run) {
    check(options);
    std::vector<CountedChunk> counted = count_column(texts, terms_of, run);
    const RunOptions later = later_stage(run);
    TermWeights learned;
    if (given == nullptr) learned = learn_weights(counted, texts.size(), later);
    const TermNumbers numbers(given == nullptr ? learned : *given);
    const TermVectors vectors = weigh(std::move(counted), numbers, later);
    if (queries == nullptr)
        return {Search(vectors, vectors, true, numbers.size(), options).run(run), std::move(learned)};
    const TermVectors asked = weigh(count_column(*queries, terms_of, later), numbers, later);
    return {Search(vectors, asked, false, numbers.size(), options).run(run), std::move(learned)};
}

}  // namespace

Pairs nearest(const TextColumn& texts, const ShingleFunction& terms_of, const TermWeights& weights,
              const NearestOptions& options, const RunOptions& run) {
    return find(texts, nullptr, terms_of, &weights, options, run).pairs;
}

Pairs nearest(const TextColumn& texts, const TextColumn& queries, const ShingleFunction& terms_of,
              const TermWeights& weights, const NearestOptions& options, const RunOptions& run) {
    return find(texts, &queries, terms_of, &weights, options, run).pairs;
}

PairsAndWeights nearest_and_weights(const TextColumn& texts, const TextColumn* queries, const ShingleFunction& terms_of,
                                    const NearestOptions& options, const RunOptions& run) {
    return find(texts, queries, terms_of, nullptr, options, run);
}

}  // namespace retold::similarity
