#include "similarity/prefix_join.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>

#include "similarity/run_stages.hpp"

namespace retold::similarity {
namespace {

// The least whole number that is not clearly below x: bounds may be one too low, never too high.
std::size_t at_least(double x) {
    return static_cast<std::size_t>(std::max(0.0, std::ceil(x - 1e-9 * x - 1e-9)));
}

// Where a set enters the lists of its rare shingles.
struct Posting {
    std::uint32_t set;       // number in the order of sizes
    std::uint32_t position;  // of the shingle in the set's ranks
};

class Join {
  public:
    Join(const RankedSets& sets, const std::vector<std::uint32_t>& rows, Measure measure, double threshold,
         const std::function<bool(std::uint32_t, std::uint32_t)>& wanted)
        : sets_(sets), measure_(measure), threshold_(threshold), wanted_(wanted), order_(rows) {
        std::erase_if(order_, [&](std::uint32_t row) { return sets.sizes[row] == 0; });
        std::ranges::sort(order_, [&](std::uint32_t a, std::uint32_t b) {
            return sets.sizes[a] != sets.sizes[b] ? sets.sizes[a] < sets.sizes[b] : a < b;
        });
        build_lists();
    }

    std::size_t count() const { return order_.size(); }
    std::size_t weight(std::size_t set) const { return ranks_of(set).size() + 1; }

    // The per-thread state of probing: how many shingles each earlier set has been seen to share.
    struct Scratch {
        std::vector<std::int32_t> shared;
        std::vector<std::uint32_t> candidates;
    };
    static constexpr std::int32_t hopeless = -1;

    // Adds the pairs of a set with those before it.
    void probe(std::size_t set, Scratch& scratch, Pairs& out) const {
        scratch.candidates.clear();
        const auto ranks = ranks_of(set);
        const std::size_t probed = probe_length(set);
        for (std::size_t i = 0; i < probed; ++i) scan_list(set, i, scratch);
        for (const std::uint32_t other : scratch.candidates) {
            if (scratch.shared[other] > 0) verify(set, other, out);
            scratch.shared[other] = 0;
        }
    }

  private:
    std::size_t size_of(std::size_t set) const { return sets_.sizes[order_[set]]; }
    std::span<const std::uint32_t> ranks_of(std::size_t set) const { return sets_.of(order_[set]); }

    // The least overlap with which a set of size `smaller` can reach the threshold with one of size `larger`.
    std::size_t needed(std::size_t smaller, std::size_t larger) const {
        const auto sum = static_cast<double>(smaller + larger);
        if (measure_ == Measure::containment) return at_least(threshold_ * static_cast<double>(smaller));
        return at_least(threshold_ / (1 + threshold_) * sum);
    }

    // How many of the set's ranks form its prefix, if `overlap` of all its shingles must be shared: one of the first
    // size - overlap + 1 is shared then, of which shingles of no other text come first.
    std::size_t prefix(std::size_t set, std::size_t overlap) const {
        const std::size_t single = size_of(set) - ranks_of(set).size();
        const std::size_t length = size_of(set) + 1 - std::max<std::size_t>(1, overlap);
        return length > single ? std::min(length - single, ranks_of(set).size()) : 0;
    }

    // With sets at most as large: of a contained one any shingle may be the shared one.
    std::size_t probe_length(std::size_t set) const {
        if (measure_ == Measure::containment) return ranks_of(set).size();
        return prefix(set, at_least(threshold_ * static_cast<double>(size_of(set))));
    }
    // With sets at least as large.
    std::size_t list_length(std::size_t set) const { return prefix(set, needed(size_of(set), size_of(set))); }

    void build_lists() {
        starts_.assign(sets_.rank_count + 1, 0);
        for (std::size_t set = 0; set < count(); ++set) {
            const auto ranks = ranks_of(set);
            for (std::size_t i = 0, end = list_length(set); i < end; ++i) ++starts_[ranks[i] + 1];
        }
        std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
        postings_.resize(starts_.back());
        std::vector<std::uint64_t> next(starts_.begin(), starts_.end() - 1);
        for (std::size_t set = 0; set < count(); ++set) {
            const auto ranks = ranks_of(set);
            for (std::size_t i = 0, end = list_length(set); i < end; ++i) {
                postings_[next[ranks[i]]++] = {static_cast<std::uint32_t>(set), static_cast<std::uint32_t>(i)};
            }
        }
    }

    void scan_list(std::size_t set, std::size_t i, Scratch& scratch) const {
        const auto ranks = ranks_of(set);
        const Posting* at = postings_.data() + starts_[ranks[i]];
        const Posting* end = postings_.data() + starts_[ranks[i] + 1];
        if (measure_ == Measure::jaccard) {  // lists are in order of size: skip what is too small
            const std::size_t least = at_least(threshold_ * static_cast<double>(size_of(set)));
            if (at != end && size_of(at->set) < least) {
                at =
                    std::partition_point(at, end, [&](const Posting& posting) { return size_of(posting.set) < least; });
            }
        }
        const std::size_t left = ranks.size() - i - 1;
        for (; at != end && at->set < set; ++at) {
            std::int32_t& shared = scratch.shared[at->set];
            if (shared == hopeless) continue;
            if (shared == 0) scratch.candidates.push_back(at->set);
            const std::size_t other_left = ranks_of(at->set).size() - at->position - 1;
            const std::size_t best = static_cast<std::size_t>(shared) + 1 + std::min(left, other_left);
            shared = best >= needed(size_of(at->set), size_of(set)) ? shared + 1 : hopeless;
        }
    }

    void verify(std::size_t set, std::size_t other, Pairs& out) const {
        const std::uint32_t a = std::min(order_[set], order_[other]);
        const std::uint32_t b = std::max(order_[set], order_[other]);
        if (!wanted_(a, b)) return;
        const std::size_t need = needed(size_of(other), size_of(set));
        const auto x = ranks_of(set);
        const auto y = ranks_of(other);
        std::size_t i = 0;
        std::size_t j = 0;
        std::size_t shared = 0;
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
        const double score = score_of(measure_, shared, size_of(set), size_of(other));
        if (score >= threshold_) out.add(a, b, score);
    }

    const RankedSets& sets_;
    Measure measure_;
    double threshold_;
    const std::function<bool(std::uint32_t, std::uint32_t)>& wanted_;
    std::vector<std::uint32_t> order_;  // rows by size
    std::vector<std::uint64_t> starts_;
    std::vector<Posting> postings_;
};

// Scratches that are free between two chunks.
class ScratchPool {
  public:
    explicit ScratchPool(std::size_t sets) : sets_(sets) {}
    std::unique_ptr<Join::Scratch> take() {
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                auto scratch = std::move(free_.back());
                free_.pop_back();
                return scratch;
            }
        }
        auto scratch = std::make_unique<Join::Scratch>();
        scratch->shared.assign(sets_, 0);
        return scratch;
    }
    void give(std::unique_ptr<Join::Scratch> scratch) {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(scratch));
    }

  private:
    std::size_t sets_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Join::Scratch>> free_;
};

}  // namespace

double score_of(Measure measure, std::size_t shared, std::size_t left, std::size_t right) {
    const std::size_t whole = measure == Measure::jaccard ? left + right - shared : std::min(left, right);
    return whole == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(whole);
}

Pairs prefix_join(const RankedSets& sets, const std::vector<std::uint32_t>& rows, Measure measure, double threshold,
                  const std::function<bool(std::uint32_t, std::uint32_t)>& wanted, const RunOptions& run) {
    const Join join(sets, rows, measure, threshold, wanted);
    const auto chunks = chunks_by_weight(
        join.count(), [&](std::size_t set) { return join.weight(set); }, 1U << 16U);
    std::mutex mutex;
    std::map<std::size_t, Pairs> parts;  // by first set
    ScratchPool pool(join.count());
    parallel_for(chunks, later_stage(run), [&](const Chunk& chunk) {
        Pairs part;
        auto scratch = pool.take();
        for (std::size_t set = chunk.first; set < chunk.last; ++set) join.probe(set, *scratch, part);
        pool.give(std::move(scratch));
        const std::lock_guard lock(mutex);
        parts.emplace(chunk.first, std::move(part));
    });
    Pairs out;
    for (auto& [first, part] : parts) out.append(std::move(part));
    return out;
}

}  // namespace retold::similarity
