// See passages.hpp. Seeds of two texts: every short run of words of b by its hash, looked up for each place of a.
#include "retold/similarity/passages.hpp"

#include <algorithm>
#include <bit>
#include <string>

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
    // Calls use(place) for the first places of the seed.
    template <typename Use>
    void find(std::uint64_t hash, Use&& use) const {
        std::uint32_t left = most_places;
        for (std::uint32_t i = first_[hash & (first_.size() - 1)]; i != end && left > 0; i = next_[i]) {
            if (hashes_[i] != hash) continue;
            use(i);
            --left;
        }
    }

  private:
    static constexpr std::uint32_t end = static_cast<std::uint32_t>(-1);
    const std::vector<std::uint64_t>& hashes_;
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> next_;
};

std::vector<Run> find_runs(const WordSequence& a, const WordSequence& b, std::size_t size) {
    const std::vector<std::uint64_t> a_seeds = seed_hashes(a.hashes, size);
    const std::vector<std::uint64_t> b_seeds = seed_hashes(b.hashes, size);
    const SeedIndex index(b_seeds);
    std::vector<Run> runs;
    CancelCheck check;
    for (std::size_t i = 0; i < a_seeds.size();) {
        check();
        std::size_t reached = i;
        index.find(a_seeds[i], [&](std::uint32_t place) {
            const Run run = grow(a.hashes, b.hashes, {static_cast<std::uint32_t>(i), place}, backwards);
            if (run.size < size) return;  // two seeds of one hash
            runs.push_back(run);
            reached = std::max(reached, run.a + run.size);
        });
        // Seeds within a run lead to the same run again; the last ones may start another.
        i = std::max(i + 1, reached >= size ? reached - size + 1 : 0);
    }
    return runs;
}

}  // namespace

std::vector<Passage> passages(const WordSequence& a, const WordSequence& b, const PassageOptions& options) {
    if (options.min_words == 0) throw InvalidArgument("min_words", "0", "must be at least 1");
    const std::size_t size = std::min(seed_words, options.min_words);
    std::vector<Passage> found;
    for (const Chain& chain : chain_runs(a.hashes, b.hashes, find_runs(a, b, size), options.min_words)) {
        found.push_back({{a.spans[chain.a_start].start, a.spans[chain.a_end - 1].end},
                         {b.spans[chain.b_start].start, b.spans[chain.b_end - 1].end},
                         chain.words,
                         chain.score(),
                         chain.same() ? PassageKind::same : PassageKind::edited});
    }
    return found;
}

}  // namespace retold::similarity
