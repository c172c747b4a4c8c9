// See passages.hpp. Seeds of two texts: every short run of words of b by its hash, looked up for each place of a.
#include "retold/similarity/passages.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "chains.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "seeds.hpp"

namespace retold::similarity {
namespace {

constexpr std::size_t seed_words = 3;
constexpr std::uint32_t most_places = 16;  // of one seed in b
constexpr std::size_t backwards = 256;

// The places of b by seed hash: a chained hash table over flat arrays, chains in order of place.
class SeedIndex {
  public:
    explicit SeedIndex(const std::vector<std::uint64_t>& hashes)
        : hashes_(hashes), first_(std::bit_ceil(hashes.size() * 2 + 1), end), next_(hashes.size(), end) {
        for (std::size_t i = hashes.size(); i-- > 0;) {
            std::uint32_t& head = first_[hashes[i] & (first_.size() - 1)];
            next_[i] = head;
            head = static_cast<std::uint32_t>(i);
        }
    }
    // Calls use(place) for the first places of the seed; false if there are more.
    template <typename Use>
    bool find(std::uint64_t hash, Use&& use) const {
        std::uint32_t left = most_places;
        for (std::uint32_t i = first_[hash & (first_.size() - 1)]; i != end; i = next_[i]) {
            if (hashes_[i] != hash) continue;
            if (left == 0) return false;
            use(i);
            --left;
        }
        return true;
    }

  private:
    static constexpr std::uint32_t end = static_cast<std::uint32_t>(-1);
    const std::vector<std::uint64_t>& hashes_;
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> next_;
};

// The runs of one seed size: hashes of both texts and the places of b.
class Seeds {
  public:
    Seeds(const WordSequence& a, const WordSequence& b, std::size_t size)
        : a_(a.hashes),
          b_(b.hashes),
          size_(size),
          a_seeds_(seed_hashes(a_, size)),
          b_seeds_(seed_hashes(b_, size)),
          index_(b_seeds_) {}
    std::size_t count() const { return a_seeds_.size(); }
    struct Found {
        std::size_t next = 0;  // the next place of a whose runs are not known from this one
        bool all = true;       // no place of b was left out
    };
    // Adds the runs of the seed at place i of a.
    Found add_runs(std::size_t i, std::vector<Run>& runs) const {
        std::size_t reached = i;
        const bool all = index_.find(a_seeds_[i], [&](std::uint32_t place) {
            const Run run = grow(a_, b_, {static_cast<std::uint32_t>(i), place}, backwards);
            if (run.size < size_) return;  // two seeds of one hash
            runs.push_back(run);
            reached = std::max(reached, run.a + run.size);
        });
        // Seeds within a run lead to the same run again; the last ones may start another.
        return {std::max(i + 1, reached >= size_ ? reached - size_ + 1 : 0), all};
    }

  private:
    WordHashes a_;
    WordHashes b_;
    std::size_t size_;
    std::vector<std::uint64_t> a_seeds_;
    std::vector<std::uint64_t> b_seeds_;
    SeedIndex index_;
};

// Where a seed has too many places to try them all, one of the words that a passage needs finds the rarer runs.
std::vector<Run> find_runs(const WordSequence& a, const WordSequence& b, std::size_t min_words) {
    const Seeds seeds(a, b, std::min(seed_words, min_words));
    std::optional<Seeds> long_seeds;
    std::vector<Run> runs;
    CancelCheck check;
    for (std::size_t i = 0; i < seeds.count();) {
        check();
        const Seeds::Found found = seeds.add_runs(i, runs);
        if (found.all) {
            i = found.next;
            continue;
        }
        if (!long_seeds) long_seeds.emplace(a, b, min_words);
        i = i < long_seeds->count() ? long_seeds->add_runs(i, runs).next : i + 1;
    }
    return runs;
}

}  // namespace

std::vector<Passage> passages(const WordSequence& a, const WordSequence& b, const PassageOptions& options) {
    if (options.min_words == 0) throw InvalidArgument("min_words", "0", "must be at least 1");
    std::vector<Passage> found;
    std::vector<Run> runs = find_runs(a, b, options.min_words);
    for (const Chain& chain : chain_runs(a.hashes, b.hashes, std::move(runs), options.min_words)) {
        found.push_back({{a.spans[chain.a_start].start, a.spans[chain.a_end - 1].end},
                         {b.spans[chain.b_start].start, b.spans[chain.b_end - 1].end},
                         chain.words,
                         chain.score(),
                         chain.same() ? PassageKind::same : PassageKind::edited});
    }
    return found;
}

}  // namespace retold::similarity
