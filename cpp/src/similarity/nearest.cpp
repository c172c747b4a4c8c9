#include "retold/similarity/nearest.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <numeric>
#include <string>

#include "retold/base/error.hpp"
#include "similarity/run_stages.hpp"
#include "similarity/term_vectors.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t block_rows = 8192;  // sums of a block take 32 KB
constexpr float rounding = 1e-4F;         // more than single precision loses in a sum of unit vectors

// Lists of the rare terms of a block of texts.
struct Block {
    std::size_t first = 0;
    std::vector<std::uint32_t> starts;  // of each rare term's list
    std::vector<std::uint16_t> rows;    // less `first`
    std::vector<float> weights;
};

struct Hit {
    double score;
    std::uint32_t row;
};
bool nearer(const Hit& a, const Hit& b) {
    return a.score != b.score ? a.score > b.score : a.row < b.row;
}

class Search {
  public:
    Search(const TermVectors& texts, const TermVectors& queries, bool self, const TermNumbers& numbers,
           const NearestOptions& options)
        : texts_(texts), queries_(queries), self_(self), options_(options), rare_(split(numbers)) {
        text_lengths_ = common_lengths(texts_);
        if (!self_) query_lengths_ = common_lengths(queries_);
        for (std::size_t first = 0; first < texts_.count(); first += block_rows) build_block(first);
    }

    // The hits of one query; `sums` has block_rows zeros and is left so.
    void find(std::size_t query, std::vector<float>& sums, Pairs& out) const {
        std::vector<Hit> best;
        for (const Block& block : blocks_) {
            if (once() && block.first >= query) break;
            search_block(block, query, sums, best);
        }
        std::ranges::sort(best, once() ? [](const Hit& a, const Hit& b) { return a.row < b.row; } : nearer);
        for (const Hit& hit : best) {
            if (once()) {
                out.add(hit.row, static_cast<std::uint32_t>(query), hit.score);
            } else {
                out.add(static_cast<std::uint32_t>(query), hit.row, hit.score);
            }
        }
    }

  private:
    bool once() const { return self_ && !options_.k; }  // every pair is looked at from its later row only

    // The first common term: as many of the most frequent ones are common as leave rare terms to decide. Any choice is
    // right.
    std::uint32_t split(const TermNumbers& numbers) const {
        std::vector<double> squares(numbers.size());
        for (std::size_t i = 0; i < texts_.terms.size(); ++i)
            squares[texts_.terms[i]] += texts_.weights[i] * texts_.weights[i];
        const double share = options_.k ? std::max(0.1, 0.3 * options_.threshold) : 0.3 * options_.threshold;
        double left = share * static_cast<double>(texts_.count());
        auto first = static_cast<std::uint32_t>(numbers.size());
        while (first > 0 && squares[first - 1] <= left) left -= squares[--first];
        return first;
    }

    std::size_t rare_part(const TermVectors& vectors, std::size_t row) const {
        const auto terms = vectors.terms_of(row);
        return static_cast<std::size_t>(std::ranges::lower_bound(terms, rare_) - terms.begin());
    }

    std::vector<float> common_lengths(const TermVectors& vectors) const {
        std::vector<float> lengths(vectors.count());
        for (std::size_t row = 0; row < lengths.size(); ++row) {
            double squares = 0;
            for (const double weight : vectors.weights_of(row).subspan(rare_part(vectors, row)))
                squares += weight * weight;
            lengths[row] = static_cast<float>(std::sqrt(squares));
        }
        return lengths;
    }

    void build_block(std::size_t first) {
        Block block;
        block.first = first;
        block.starts.assign(rare_ + 1, 0);
        const std::size_t last = std::min(first + block_rows, texts_.count());
        for (std::size_t row = first; row < last; ++row) {
            for (const std::uint32_t term : texts_.terms_of(row).first(rare_part(texts_, row)))
                ++block.starts[term + 1];
        }
        std::partial_sum(block.starts.begin(), block.starts.end(), block.starts.begin());
        block.rows.resize(block.starts.back());
        block.weights.resize(block.starts.back());
        auto next = block.starts;
        for (std::size_t row = first; row < last; ++row) {
            const auto terms = texts_.terms_of(row).first(rare_part(texts_, row));
            for (std::size_t i = 0; i < terms.size(); ++i) {
                const std::uint32_t at = next[terms[i]]++;
                block.rows[at] = static_cast<std::uint16_t>(row - first);
                block.weights[at] = static_cast<float>(texts_.weights_of(row)[i]);
            }
        }
        blocks_.push_back(std::move(block));
    }

    void search_block(const Block& block, std::size_t query, std::vector<float>& sums, std::vector<Hit>& best) const {
        std::size_t rows = std::min(block_rows, texts_.count() - block.first);
        if (once()) rows = std::min(rows, query - block.first);
        const auto terms = queries_.terms_of(query).first(rare_part(queries_, query));
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const auto weight = static_cast<float>(queries_.weights_of(query)[i]);
            for (std::uint32_t at = block.starts[terms[i]]; at < block.starts[terms[i] + 1]; ++at) {
                sums[block.rows[at]] += weight * block.weights[at];
            }
        }
        const float common = (self_ ? text_lengths_ : query_lengths_)[query];
        const float* lengths = text_lengths_.data() + block.first;
        const float least = least_of_interest(block, query, rows, sums, best) - rounding;
        for (std::size_t row = 0; row < rows; ++row) {
            if (sums[row] + common * lengths[row] < least) continue;
            if (self_ && block.first + row == query) continue;
            offer(query, block.first + row, best);
        }
        std::fill(sums.begin(), sums.end(), 0.0F);
    }

    // What a score must reach: the threshold, the k-th best so far, or the k-th best of what this block has for sure.
    float least_of_interest(const Block& block, std::size_t query, std::size_t rows, const std::vector<float>& sums,
                            const std::vector<Hit>& best) const {
        auto least = static_cast<float>(options_.threshold);
        if (!options_.k) return least;
        const std::size_t k = *options_.k;
        if (best.size() == k) least = std::max(least, static_cast<float>(best.front().score));
        std::vector<float> high;  // sums above what is needed already
        for (std::size_t row = 0; row < rows; ++row) {
            if (sums[row] > least && !(self_ && block.first + row == query)) high.push_back(sums[row]);
        }
        if (high.size() >= k) {
            std::ranges::nth_element(high, high.begin() + static_cast<std::ptrdiff_t>(k - 1), std::greater());
            least = std::max(least, high[k - 1]);
        }
        return least;
    }

    // Keeps the k best in a heap whose front is the worst.
    void offer(std::size_t query, std::size_t row, std::vector<Hit>& best) const {
        const Hit hit{dot(queries_, query, texts_, row), static_cast<std::uint32_t>(row)};
        if (hit.score <= 0 || hit.score < options_.threshold) return;
        if (!options_.k) {
            best.push_back(hit);
        } else if (best.size() < *options_.k) {
            best.push_back(hit);
            std::ranges::push_heap(best, nearer);
        } else if (nearer(hit, best.front())) {
            std::ranges::pop_heap(best, nearer);
            best.back() = hit;
            std::ranges::push_heap(best, nearer);
        }
    }

    const TermVectors& texts_;
    const TermVectors& queries_;
    bool self_;
    const NearestOptions& options_;
    std::uint32_t rare_;  // terms below are rare
    std::vector<float> text_lengths_;
    std::vector<float> query_lengths_;
    std::vector<Block> blocks_;
};

void check(const NearestOptions& options) {
    if (options.k && *options.k < 1) throw InvalidArgument("k", std::to_string(*options.k), "1 or more");
    if (!(options.threshold >= 0 && options.threshold <= 1)) {
        throw InvalidArgument("threshold", std::to_string(options.threshold), "0 to 1");
    }
    if (!options.k && options.threshold == 0)
        throw InvalidArgument("threshold", "0", "more than 0 where k is not given");
}

Pairs search_all(const Search& search, std::size_t queries, const RunOptions& run) {
    std::mutex mutex;
    std::map<std::size_t, Pairs> parts;
    parallel_for(chunks_by_weight(
                     queries, [](std::size_t) { return 1; }, 64),
                 later_stage(run), [&](const Chunk& chunk) {
                     std::vector<float> sums(block_rows);
                     Pairs part;
                     for (std::size_t query = chunk.first; query < chunk.last; ++query) search.find(query, sums, part);
                     const std::lock_guard lock(mutex);
                     parts.emplace(chunk.first, std::move(part));
                 });
    Pairs out;
    for (auto& [first, part] : parts) out.append(std::move(part));
    return out;
}

}  // namespace

Pairs nearest(const TextColumn& texts, const ShingleFunction& terms_of, const TermWeights& weights,
              const NearestOptions& options, const RunOptions& run) {
    check(options);
    const TermNumbers numbers(weights);
    const TermVectors vectors = weigh_column(texts, terms_of, numbers, 1, run);
    const Pairs found = search_all(Search(vectors, vectors, true, numbers, options), vectors.count(), run);
    return options.k ? found : sorted(found);
}

Pairs nearest(const TextColumn& texts, const TextColumn& queries, const ShingleFunction& terms_of,
              const TermWeights& weights, const NearestOptions& options, const RunOptions& run) {
    check(options);
    const TermNumbers numbers(weights);
    const TermVectors vectors = weigh_column(texts, terms_of, numbers, 1, run);
    const TermVectors asked = weigh_column(queries, terms_of, numbers, 1, later_stage(run));
    return search_all(Search(vectors, asked, false, numbers, options), asked.count(), run);
}

}  // namespace retold::similarity
