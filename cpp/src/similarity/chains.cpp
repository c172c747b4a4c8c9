// See chains.hpp.
#include "chains.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

namespace retold::similarity {
namespace {

constexpr std::size_t max_gap = 24;    // words between two runs of a chain, on either side
constexpr std::size_t look_back = 48;  // runs that are tried as the one before
constexpr double gap_cost = 0.25;      // chosen: of a word in a gap, in equal words
constexpr double least_score = 0.5;    // chosen: half of the words of a chain are equal

// What chaining a run behind another one gives.
struct Link {
    bool possible = false;
    std::size_t words = 0;  // of the run that do not overlap the one before
    double value = 0;
};

Link link(const Run& before, const Run& run) {
    const std::size_t a_end = before.a + before.size;
    const std::size_t b_end = before.b + before.size;
    if (run.a <= before.a || run.b <= before.b) return {};
    const std::size_t over = std::max(a_end > run.a ? a_end - run.a : 0, b_end > run.b ? b_end - run.b : 0);
    if (over >= run.size) return {};
    const std::size_t a_gap = run.a + over - a_end;
    const std::size_t b_gap = run.b + over - b_end;
    if (a_gap > max_gap || b_gap > max_gap) return {};
    const std::size_t words = run.size - over;
    return {true, words, static_cast<double>(words) - gap_cost * static_cast<double>(a_gap + b_gap)};
}

// The longest common subsequence of two gaps, each of at most max_gap words.
std::size_t align_gap(WordHashes a, WordHashes b) {
    std::array<std::size_t, max_gap + 1> row{};
    for (const std::uint64_t word : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = word == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return row[b.size()];
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Best {
    double value = 0;
    std::size_t before = none;
};

// For each run the best chain that ends with it.
std::vector<Best> best_chains(const std::vector<Run>& runs) {
    std::vector<Best> best(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        best[i].value = static_cast<double>(runs[i].size);
        for (std::size_t k = i; k-- > 0 && i - k <= look_back;) {
            const Link step = link(runs[k], runs[i]);
            if (step.possible && best[k].value + step.value > best[i].value) {
                best[i] = {best[k].value + step.value, k};
            }
        }
    }
    return best;
}

// A chain and one more run, the gap between them aligned.
Chain extend(WordHashes a, WordHashes b, Chain chain, const Run& before, const Run& run) {
    const Link step = link(before, run);
    const std::size_t over = run.size - step.words;
    const WordHashes a_gap = a.subspan(chain.a_end, run.a + over - chain.a_end);
    const WordHashes b_gap = b.subspan(chain.b_end, run.b + over - chain.b_end);
    chain.words += step.words + align_gap(a_gap, b_gap);
    chain.a_end = run.a + run.size;
    chain.b_end = run.b + run.size;
    return chain;
}

// The runs `members`, in order, as one chain, or, where that is not dense enough, as several: a run that would thin its
// chain too much begins the next one. So no run is lost for the ones beside it.
void join(WordHashes a, WordHashes b, const std::vector<Run>& runs, const std::vector<std::size_t>& members,
          std::vector<Chain>& chains) {
    const auto alone = [](const Run& run) { return Chain{run.a, run.a + run.size, run.b, run.b + run.size, run.size}; };
    chains.assign(1, alone(runs[members.front()]));
    for (std::size_t i = 1; i < members.size(); ++i) {
        chains[0] = extend(a, b, chains[0], runs[members[i - 1]], runs[members[i]]);
    }
    if (chains[0].score() >= least_score) return;
    chains.assign(1, alone(runs[members.front()]));
    for (std::size_t i = 1; i < members.size(); ++i) {
        const Run& run = runs[members[i]];
        const Chain longer = extend(a, b, chains.back(), runs[members[i - 1]], run);
        if (longer.score() >= least_score) {
            chains.back() = longer;
        } else {
            chains.push_back(alone(run));
        }
    }
}

// Which words of both texts are in passages already.
class Covered {
  public:
    Covered(std::size_t a, std::size_t b) : a_(a, false), b_(b, false) {}
    bool mostly(const Chain& chain) const {
        return 2 * count(a_, chain.a_start, chain.a_end) > chain.a_end - chain.a_start &&
               2 * count(b_, chain.b_start, chain.b_end) > chain.b_end - chain.b_start;
    }
    void add(const Chain& chain) {
        fill(a_, chain.a_start, chain.a_end);
        fill(b_, chain.b_start, chain.b_end);
    }

  private:
    static std::size_t count(const std::vector<bool>& flags, std::size_t start, std::size_t end) {
        return static_cast<std::size_t>(std::count(at(flags, start), at(flags, end), true));
    }
    static void fill(std::vector<bool>& flags, std::size_t start, std::size_t end) {
        std::fill(flags.begin() + static_cast<std::ptrdiff_t>(start), flags.begin() + static_cast<std::ptrdiff_t>(end),
                  true);
    }
    static std::vector<bool>::const_iterator at(const std::vector<bool>& flags, std::size_t i) {
        return flags.begin() + static_cast<std::ptrdiff_t>(i);
    }
    std::vector<bool> a_;
    std::vector<bool> b_;
};

}  // namespace

Run grow(WordHashes a, WordHashes b, Seed seed, std::size_t reach) {
    std::size_t back = 0;
    const std::size_t most = std::min<std::size_t>({reach, seed.a, seed.b});
    while (back < most && a[seed.a - back - 1] == b[seed.b - back - 1]) ++back;
    std::size_t end = 0;
    while (seed.a + end < a.size() && seed.b + end < b.size() && a[seed.a + end] == b[seed.b + end]) ++end;
    return {seed.a - back, seed.b - back, back + end};
}

std::vector<Chain> chain_runs(WordHashes a, WordHashes b, std::vector<Run> runs, std::size_t min_words) {
    std::ranges::sort(runs);
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    const std::vector<Best> best = best_chains(runs);
    std::vector<std::size_t> order(runs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return best[i].value; });
    std::vector<bool> used(runs.size(), false);
    std::vector<std::size_t> members;
    std::vector<Chain> chains;
    std::vector<Chain> joined;
    Covered covered(a.size(), b.size());
    for (const std::size_t last : order) {
        members.clear();
        for (std::size_t i = last; i != none && !used[i]; i = best[i].before) {
            used[i] = true;
            members.push_back(i);
        }
        if (members.empty()) continue;
        std::ranges::reverse(members);
        join(a, b, runs, members, joined);
        for (const Chain& chain : joined) {
            if (chain.words < min_words || covered.mostly(chain)) continue;
            covered.add(chain);
            chains.push_back(chain);
        }
    }
    std::ranges::sort(chains, {}, [](const Chain& chain) { return std::pair(chain.a_start, chain.b_start); });
    return chains;
}

}  // namespace retold::similarity
