#include "retold/similarity/nearest.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "base/pool.hpp"
#include "retold/base/error.hpp"
#include "similarity/run_stages.hpp"
#include "similarity/term_block.hpp"
#include "similarity/term_vectors.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t batch_queries = 32;  // that go over a block together, so that its table is read from cache
constexpr float rounding = 1e-4F;          // chosen: more than single precision loses in a sum of unit vectors

constexpr std::size_t most_spread = std::size_t{1} << 17;  // chosen: terms whose weights a worker lays out, a megabyte

struct Hit {
    double score;
    std::uint32_t row;
};
bool nearer(const Hit& a, const Hit& b) {
    return a.score != b.score ? a.score > b.score : a.row < b.row;
}

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
          text_lengths_(common_lengths(texts)),
          best_(queries.count()),
          limit_(options.max_pairs, "a higher threshold or a k makes fewer, or raise max_pairs") {
        if (!self_) query_lengths_ = common_lengths(queries_);
    }

    Pairs run(const RunOptions& run) {
        base::Pool<Scratch> scratches;
        const auto new_scratch = [&] { return Scratch{SpreadRow(terms_ <= most_spread ? terms_ : 0), {}}; };
        for (std::size_t first = 0; first < texts_.count(); first += TermBlock::most_rows) {
            const TermBlock block(texts_, first, common_);
            const std::size_t skipped = once() ? first : 0;
            const auto batches = chunks_by_weight(
                queries_.count() - skipped, [](std::size_t) { return 1; }, batch_queries);
            parallel_for(batches, later_stage(run), [&](const Chunk& batch) {
                scratches.with(new_scratch, [&](Scratch& scratch) {
                    search_block(block, skipped + batch.first, skipped + batch.last, scratch);
                });
            });
        }
        return gather();
    }

  private:
    bool once() const { return self_ && !options_.k; }  // every pair is looked at from its later row only

    std::vector<float> common_lengths(const TermVectors& vectors) const {
        std::vector<float> lengths(vectors.count());
        for (std::size_t row = 0; row < lengths.size(); ++row) {
            double squares = 0;
            for (const double weight : common_.common_part(vectors, row).weights) squares += weight * weight;
            lengths[row] = static_cast<float>(std::sqrt(squares));
        }
        return lengths;
    }

    // What a worker needs for a batch of queries.
    struct Scratch {
        SpreadRow row;
        std::vector<float> sums;
    };

    void search_block(const TermBlock& block, std::size_t first, std::size_t last, Scratch& scratch) {
        constexpr std::size_t width = TermBlock::most_rows;
        std::vector<float>& sums = scratch.sums;
        sums.resize((last - first) * width);
        const auto sums_of = [&](std::size_t query) {
            return std::span(sums).subspan((query - first) * width, block.rows());
        };
        std::vector<float> least(last - first);
        for (std::size_t query = first; query < last; ++query) {
            std::ranges::fill(sums_of(query), 0.0F);
            block.add_rare(common_.rare_part(queries_, query), sums_of(query).data());
            hide_self(block, query, sums_of(query));
            // Common terms only add to the sums.
            least[query - first] = raised(least_score(query), sums_of(query));
        }
        for (std::size_t tile = 0; tile < block.tiles(); ++tile) {
            for (std::size_t query = first; query < last; ++query) {
                complete_tile(block, query, tile, sums_of(query).data(), least[query - first]);
            }
        }
        for (std::size_t query = first; query < last; ++query) {
            hide_self(block, query, sums_of(query));
            if (terms_ <= most_spread) scratch.row.set(queries_, query);
            offer_rows(block, query, scratch.row, sums_of(query), least[query - first]);
        }
    }

    // No text is near itself.
    void hide_self(const TermBlock& block, std::size_t query, std::span<float> sums) const {
        if (self_ && query - block.first() < sums.size()) sums[query - block.first()] = -2;
    }

    // Adds the common terms to the sums of a tile, unless none of its texts can matter: they add at most the product of
    // both lengths.
    void complete_tile(const TermBlock& block, std::size_t query, std::size_t tile, float* sums, float least) const {
        const std::size_t from = tile * TermBlock::tile_rows;
        const std::size_t to = std::min(from + TermBlock::tile_rows, block.rows());
        const float* lengths = text_lengths_.data() + block.first();
        const float common = (self_ ? text_lengths_ : query_lengths_)[query];
        const std::span<const float> known(sums + from, to - from);
        if (!any_reaches(known, lengths + from, common, least - rounding, options_.level)) return;
        block.add_common(common_.common_part(queries_, query), tile, sums + from, options_.level);
    }

    // What a score must reach, by what has been found so far.
    float least_score(std::size_t query) const {
        const std::vector<Hit>& best = best_[query];
        const auto least = static_cast<float>(options_.threshold);
        return options_.k && best.size() == *options_.k ? std::max(least, static_cast<float>(best.front().score))
                                                        : least;
    }

    void offer_rows(const TermBlock& block, std::size_t query, const SpreadRow& asked, std::span<const float> sums,
                    float least) {
        if (once()) sums = sums.first(std::min(sums.size(), query - block.first()));
        const float bound = std::max(raised(least, sums) - rounding, 0.0F);
        for_each_from(sums, bound, [&](std::size_t place) {
            const std::size_t row = block.first() + place;
            offer(query, row,
                  terms_ <= most_spread ? asked.cosine_with(texts_, row) : cosine(queries_, query, texts_, row));
        });
    }

    // Calls visit(row) for the sums that are not below `bound`, of which there are few.
    template <typename Visit>
    void for_each_from(std::span<const float> sums, const float& bound, const Visit& visit) const {
        for (std::size_t from = 0; from < sums.size(); from += TermBlock::tile_rows) {
            const auto some = sums.subspan(from, std::min(TermBlock::tile_rows, sums.size() - from));
            for (std::uint64_t bits = reaching(some, bound, options_.level); bits != 0; bits &= bits - 1) {
                const std::size_t row = from + static_cast<std::size_t>(std::countr_zero(bits));
                if (sums[row] >= bound) visit(row);  // which may have risen
            }
        }
    }

    // The least score of interest, or the k-th of these sums if that is more.
    float raised(float least, std::span<const float> sums) const {
        if (!options_.k || sums.size() < *options_.k) return least;
        const std::size_t k = *options_.k;
        const std::size_t many = 4 * k + 64;  // chosen: so that what is too low is seldom sorted out
        std::vector<float> high;
        const auto keep_best = [&] {
            std::ranges::nth_element(high, high.begin() + static_cast<std::ptrdiff_t>(k - 1), std::greater());
            high.resize(k);
            least = std::max(least, high.back());
        };
        for_each_from(sums, least, [&](std::size_t row) {
            high.push_back(sums[row]);
            if (high.size() == many) keep_best();
        });
        if (high.size() >= k) keep_best();
        return least;
    }

    // Keeps the k best in a heap whose front is the worst.
    void offer(std::size_t query, std::size_t row, double score) {
        std::vector<Hit>& best = best_[query];
        const Hit hit{score, static_cast<std::uint32_t>(row)};
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

    Pairs gather() {
        Pairs out;
        for (std::uint32_t query = 0; query < best_.size(); ++query) {
            std::vector<Hit> best = std::move(best_[query]);
            if (!once()) std::ranges::sort(best, nearer);
            for (const Hit& hit : best) {
                out.add(once() ? hit.row : query, once() ? query : hit.row, hit.score);
            }
        }
        return once() ? sorted(out) : out;
    }

    const TermVectors& texts_;
    const TermVectors& queries_;
    bool self_;
    const NearestOptions& options_;
    std::size_t terms_;
    CommonTerms common_;
    std::vector<float> text_lengths_;  // of the common parts
    std::vector<float> query_lengths_;
    std::vector<std::vector<Hit>> best_;  // of each query; one worker at a time changes a query's
    PairLimit limit_;
};

void check(const NearestOptions& options) {
    if (options.k && *options.k < 1) throw InvalidArgument("k", std::to_string(*options.k), "1 or more");
    if (!(options.threshold >= 0 && options.threshold <= 1)) {
        throw InvalidArgument("threshold", std::to_string(options.threshold), "0 to 1");
    }
    if (!options.k && options.threshold == 0)
        throw InvalidArgument("threshold", "0", "more than 0 where k is not given");
}

}  // namespace

Pairs nearest(const TextColumn& texts, const ShingleFunction& terms_of, const TermWeights& weights,
              const NearestOptions& options, const RunOptions& run) {
    check(options);
    const TermNumbers numbers(weights);
    const TermVectors vectors = weigh_column(texts, terms_of, numbers, 1, run);
    return Search(vectors, vectors, true, numbers.size(), options).run(run);
}

Pairs nearest(const TextColumn& texts, const TextColumn& queries, const ShingleFunction& terms_of,
              const TermWeights& weights, const NearestOptions& options, const RunOptions& run) {
    check(options);
    const TermNumbers numbers(weights);
    const TermVectors vectors = weigh_column(texts, terms_of, numbers, 1, run);
    const TermVectors asked = weigh_column(queries, terms_of, numbers, 1, later_stage(run));
    return Search(vectors, asked, false, numbers.size(), options).run(run);
}

}  // namespace retold::similarity
