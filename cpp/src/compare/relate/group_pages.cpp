#include "compare/relate/group_pages.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

using Members = std::vector<std::uint32_t>;

// Likeness in whole units: their sums do not depend on their order.
constexpr double unit = 1 << 24;       // chosen: sums of a million pages fit in 63 bits
constexpr double root_unit = 1 << 12;  // from: the root of unit

struct Edge {
    std::int64_t likeness;
    std::uint32_t a;
    std::uint32_t b;
};

// Groups with, for each other group that pairs lead to, the sum of the likeness of these pairs beyond what they would
// count for if they were missing.
class Grouper {
  public:
    Grouper(std::size_t pages, const Grouping& grouping)
        : least_(std::llround(grouping.at_least * unit)), home_(pages), groups_(pages), beyond_(pages), links_(pages) {
        std::iota(home_.begin(), home_.end(), 0U);
        for (std::uint32_t i = 0; i < pages; ++i) {
            groups_[i] = {i};
            beyond_[i] = grouping.beyond.empty() ? 0 : std::llround(std::sqrt(grouping.beyond[i]) * root_unit);
        }
    }

    void add(const Edge& edge) {
        const std::int64_t more = edge.likeness - beyond_[edge.a] * beyond_[edge.b];
        if (more == 0) return;
        links_[edge.a][edge.b] = more;
        links_[edge.b][edge.a] = more;
    }

    void join(std::uint32_t page_a, std::uint32_t page_b) {
        std::uint32_t into = home_[page_a];
        std::uint32_t from = home_[page_b];
        if (into == from) return;
        const auto pairs = static_cast<std::int64_t>(groups_[into].size() * groups_[from].size());
        if (links_[into][from] + beyond_[into] * beyond_[from] < least_ * pairs) return;
        if (links_[into].size() < links_[from].size()) std::swap(into, from);
        for (const std::uint32_t page : groups_[from]) home_[page] = into;
        groups_[into].insert(groups_[into].end(), groups_[from].begin(), groups_[from].end());
        beyond_[into] += beyond_[from];
        for (const auto& [other, sum] : links_[from]) {
            links_[other].erase(from);
            if (other == into) continue;
            links_[into][other] += sum;
            links_[other][into] += sum;
        }
        groups_[from] = {};
        links_[from] = {};
    }

    std::vector<Members> take() {
        std::vector<Members> result;
        for (Members& members : groups_) {
            if (members.size() < 2) continue;
            std::ranges::sort(members);
            result.push_back(std::move(members));
        }
        return result;
    }

  private:
    std::int64_t least_;
    std::vector<std::uint32_t> home_;
    std::vector<Members> groups_;
    std::vector<std::int64_t> beyond_;
    std::vector<std::unordered_map<std::uint32_t, std::int64_t>> links_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> group_pages(std::size_t pages, const std::vector<Pair>& pairs,
                                                    const Grouping& grouping, const std::vector<std::uint32_t>& rank) {
    Grouper grouper(pages, grouping);
    std::vector<Edge> edges;
    for (const Pair& pair : pairs) {
        const Edge edge{std::llround(grouping.likeness(pair) * unit), pair.a, pair.b};
        grouper.add(edge);
        if (edge.likeness >= std::llround(grouping.at_least * unit)) edges.push_back(edge);
    }
    const auto key = [&](const Edge& edge) {
        const auto [low, high] = std::minmax(rank[edge.a], rank[edge.b]);
        return std::tuple(-edge.likeness, low, high);
    };
    std::ranges::sort(edges, {}, key);
    for (const Edge& edge : edges) {
        check_cancelled();
        grouper.join(edge.a, edge.b);
    }
    return grouper.take();
}

}  // namespace retold::compare
