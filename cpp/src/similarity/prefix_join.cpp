#include "similarity/prefix_join.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <numeric>
#include <utility>

#include "base/pool.hpp"
#include "similarity/run_stages.hpp"

namespace retold::similarity {
namespace {

// The least whole number that is not clearly below x: bounds may be one too low, never too high.
std::size_t at_least(double x) {
    return static_cast<std::size_t>(std::max(0.0, std::ceil(x - 1e-9 * x - 1e-9)));
}

// Sets are numbered in order of size, so that lists and comparisons of numbers speak of sizes.
class Join {
  public:
    Join(const RankedSets& sets, const std::vector<std::uint32_t>& rows, Measure measure, double threshold,
         const std::function<bool(std::uint32_t, std::uint32_t)>& wanted)
        : sets_(sets), measure_(measure), threshold_(threshold), wanted_(wanted), order_(rows) {
        std::erase_if(order_, [&](std::uint32_t row) { return sets.sizes[row] == 0; });
        std::ranges::sort(order_, [&](std::uint32_t a, std::uint32_t b) {
            return sets.sizes[a] != sets.sizes[b] ? sets.sizes[a] < sets.sizes[b] : a < b;
        });
        for (const std::uint32_t row : order_) sizes_.push_back(sets.sizes[row]);
        build_lists();
    }

    std::size_t count() const { return order_.size(); }
    std::size_t weight(std::size_t set) const { return ranks_of(set).size() + 1; }

    // The per-thread state of probing: how many shingles each earlier set has been seen to share.
    struct Scratch {
        std::vector<std::uint32_t> shared;
        std::vector<std::uint32_t> candidates;
    };

    // Adds the pairs of a set with those before it.
    void probe(std::size_t set, Scratch& scratch, Pairs& out) const {
        scratch.candidates.clear();
        const auto probed = ranks_of(set).first(probe_length(set));
        const std::uint32_t least = smallest_partner(set);
        for (const std::uint32_t rank : probed) {
            const std::uint32_t* at = lists_.data() + starts_[rank];
            const std::uint32_t* const end = lists_.data() + starts_[rank + 1];
            if (at != end && *at < least) at = std::lower_bound(at, end, least);
            for (; at != end && *at < set; ++at) {
                if (scratch.shared[*at]++ == 0) scratch.candidates.push_back(*at);
            }
        }
        for (const std::uint32_t other : scratch.candidates) {
            verify(set, other, probed.size(), std::exchange(scratch.shared[other], 0U), out);
        }
    }

  private:
    std::span<const std::uint32_t> ranks_of(std::size_t set) const { return sets_.of(order_[set]); }

    // The first set that is large enough to reach the threshold with this one.
    std::uint32_t smallest_partner(std::size_t set) const {
        if (measure_ == Measure::containment) return 0;
        const auto least = at_least(threshold_ * sizes_[set]);
        return static_cast<std::uint32_t>(std::ranges::lower_bound(sizes_, least) - sizes_.begin());
    }

    // The least overlap with which a set of size `smaller` can reach the threshold with one of size `larger`.
    std::size_t needed(std::size_t smaller, std::size_t larger) const {
        if (measure_ == Measure::containment) return at_least(threshold_ * static_cast<double>(smaller));
        return at_least(threshold_ / (1 + threshold_) * static_cast<double>(smaller + larger));
    }

    // How many of the set's ranks form its prefix, if `overlap` of all its shingles must be shared: one of the first
    // size - overlap + 1 is shared then, of which shingles of no other text come first.
    std::size_t prefix(std::size_t set, std::size_t overlap) const {
        const std::size_t single = sizes_[set] - ranks_of(set).size();
        const std::size_t length = sizes_[set] + 1 - std::max<std::size_t>(1, overlap);
        return length > single ? std::min(length - single, ranks_of(set).size()) : 0;
    }

    // With sets at most as large: of a contained one any shingle may be the shared one.
    std::size_t probe_length(std::size_t set) const {
        if (measure_ == Measure::containment) return ranks_of(set).size();
        return prefix(set, at_least(threshold_ * sizes_[set]));
    }
    // With sets at least as large.
    std::size_t list_length(std::size_t set) const { return prefix(set, needed(sizes_[set], sizes_[set])); }

    // For each rank, the sets that have it in their prefix.
    void build_lists() {
        starts_.assign(sets_.rank_count + 1, 0);
        for (std::size_t set = 0; set < count(); ++set) {
            for (const std::uint32_t rank : ranks_of(set).first(list_length(set))) ++starts_[rank + 1];
        }
        std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
        lists_.resize(starts_.back());
        for (std::size_t set = count(); set-- > 0;) {  // from the back, so that starts_ ends as it began
            for (const std::uint32_t rank : ranks_of(set).first(list_length(set))) {
                lists_[--starts_[rank + 1]] = static_cast<std::uint32_t>(set);
            }
        }
        starts_.erase(starts_.begin());
        starts_.push_back(lists_.size());
    }

    // `shared` counts what both prefixes share. What else they may share comes after the prefix that ends first.
    void verify(std::size_t set, std::size_t other, std::size_t probed, std::size_t shared, Pairs& out) const {
        const auto x = ranks_of(set);
        const auto y = ranks_of(other);
        const std::size_t listed = list_length(other);
        const std::size_t need = needed(sizes_[other], sizes_[set]);
        const bool x_first = x[probed - 1] <= y[listed - 1];
        std::size_t i = x_first ? probed : shared;
        std::size_t j = x_first ? shared : listed;
        if (shared + std::min(x.size() - i, y.size() - j) < need) return;
        const std::uint32_t a = std::min(order_[set], order_[other]);
        const std::uint32_t b = std::max(order_[set], order_[other]);
        if (!wanted_(a, b)) return;
        while (i < x.size() && j < y.size()) {
            if (shared + std::min(x.size() - i, y.size() - j) < need) return;
            for (int step = 0; step < 16 && i < x.size() && j < y.size(); ++step) {  // unpredictable: without branches
                const std::uint32_t left = x[i];
                const std::uint32_t right = y[j];
                shared += static_cast<std::size_t>(left == right);
                i += static_cast<std::size_t>(left <= right);
                j += static_cast<std::size_t>(right <= left);
            }
        }
        const double score = score_of(measure_, shared, sizes_[set], sizes_[other]);
        if (score >= threshold_) out.add(a, b, score);
    }

    const RankedSets& sets_;
    Measure measure_;
    double threshold_;
    const std::function<bool(std::uint32_t, std::uint32_t)>& wanted_;
    std::vector<std::uint32_t> order_;   // rows by size
    std::vector<std::uint32_t> sizes_;   // of the sets
    std::vector<std::uint64_t> starts_;  // of each rank's list
    std::vector<std::uint32_t> lists_;
};

}  // namespace

double score_of(Measure measure, std::size_t shared, std::size_t left, std::size_t right) {
    const std::size_t whole = measure == Measure::jaccard ? left + right - shared : std::min(left, right);
    return whole == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(whole);
}

Pairs prefix_join(const RankedSets& sets, const std::vector<std::uint32_t>& rows, Measure measure, double threshold,
                  const std::function<bool(std::uint32_t, std::uint32_t)>& wanted, PairLimit& limit,
                  const RunOptions& run) {
    const Join join(sets, rows, measure, threshold, wanted);
    const auto chunks = chunks_by_weight(
        join.count(), [&](std::size_t set) { return join.weight(set); }, 1U << 16U);
    std::mutex mutex;
    std::map<std::size_t, Pairs> parts;  // by first set
    base::Pool<Join::Scratch> pool;
    const auto new_scratch = [&] {
        Join::Scratch scratch;
        scratch.shared.assign(join.count(), 0);
        return scratch;
    };
    parallel_for(chunks, later_stage(run), [&](const Chunk& chunk) {
        Pairs part;
        pool.with(new_scratch, [&](Join::Scratch& scratch) {
            for (std::size_t set = chunk.first; set < chunk.last; ++set) {
                const std::size_t before = part.size();
                join.probe(set, scratch, part);
                limit.add(part.size() - before);
            }
        });
        const std::lock_guard lock(mutex);
        parts.emplace(chunk.first, std::move(part));
    });
    Pairs out;
    for (auto& [first, part] : parts) out.append(std::move(part));
    return out;
}

}  // namespace retold::similarity
