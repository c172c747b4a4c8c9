#include "compare/align/ordered_matches.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace retold::compare {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// The heaviest chain that ends before a place of b: a tree of prefix maxima (Fenwick 1994).
class HeaviestBefore {
  public:
    explicit HeaviestBefore(std::size_t places) : best_(places + 1) {}

    std::pair<double, std::size_t> before(std::size_t place) const {
        Best best;
        for (std::size_t k = place; k > 0; k &= k - 1) best = std::max(best, best_[k]);
        return {best.weight, best.match == 0 ? none : none - best.match};
    }
    void add(std::size_t place, double weight, std::size_t match) {
        const Best best{weight, none - match};
        for (std::size_t k = place + 1; k < best_.size(); k += k & (~k + 1)) best_[k] = std::max(best_[k], best);
    }

  private:
    struct Best {
        double weight = 0;
        std::size_t match = 0;  // counted down, so that the first of equal ones is the greatest
        friend auto operator<=>(const Best&, const Best&) = default;
    };
    std::vector<Best> best_;
};

// The matches, which ascend in a, as a tree whose parents come earlier in `rank`, read from the root: itself, what is
// before it, what is behind it (Vuillemin 1980).
std::vector<std::size_t> roots_first(const std::vector<std::size_t>& rank) {
    std::vector<std::size_t> before(rank.size(), none);
    std::vector<std::size_t> behind(rank.size(), none);
    std::vector<std::size_t> right;  // from the root along what is behind
    for (std::size_t i = 0; i < rank.size(); ++i) {
        std::size_t last = none;
        while (!right.empty() && rank[right.back()] > rank[i]) {
            last = right.back();
            right.pop_back();
        }
        before[i] = last;
        if (!right.empty()) behind[right.back()] = i;
        right.push_back(i);
    }
    std::vector<std::size_t> order;
    std::vector<std::size_t> open;
    if (!right.empty()) open.push_back(right.front());
    while (!open.empty()) {
        const std::size_t i = open.back();
        open.pop_back();
        order.push_back(i);
        if (behind[i] != none) open.push_back(behind[i]);
        if (before[i] != none) open.push_back(before[i]);
    }
    return order;
}

}  // namespace

std::vector<std::size_t> heaviest_chain(std::span<const Match> matches) {
    std::size_t places = 0;
    for (const Match& match : matches) places = std::max<std::size_t>(places, match.b + std::size_t{1});
    HeaviestBefore known(places);
    std::vector<std::size_t> before(matches.size(), none);
    double most = 0;
    std::size_t last = none;
    for (std::size_t k = 0; k < matches.size(); ++k) {
        const auto [weight, match] = known.before(matches[k].b);
        before[k] = match;
        const double sum = weight + matches[k].alike;
        known.add(matches[k].b, sum, k);
        if (last == none || sum > most) {
            most = sum;
            last = k;
        }
    }
    std::vector<std::size_t> chain;
    for (std::size_t k = last; k != none; k = before[k]) chain.push_back(k);
    std::ranges::reverse(chain);
    return chain;
}

std::vector<Match> best_in_order(std::vector<Match> matches) {
    std::ranges::sort(matches, {}, [](const Match& m) { return std::tuple(-m.alike, m.away, m.a, m.b); });
    std::map<std::uint32_t, std::size_t> taken;  // place in a to the number of its match
    for (std::size_t k = 0; k < matches.size(); ++k) {
        const auto next = taken.lower_bound(matches[k].a);
        if (next != taken.end() && (next->first == matches[k].a || matches[next->second].b <= matches[k].b)) continue;
        if (next != taken.begin() && matches[std::prev(next)->second].b >= matches[k].b) continue;
        taken.emplace_hint(next, matches[k].a, k);
    }
    std::vector<std::size_t> rank;
    for (const auto& [a, k] : taken) rank.push_back(k);
    std::vector<Match> best;
    for (const std::size_t i : roots_first(rank)) best.push_back(matches[rank[i]]);
    return best;
}

}  // namespace retold::compare
