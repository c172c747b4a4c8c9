#include "compare/relate/group_pages.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace retold::compare {
namespace {

struct Edge {
    double likeness;
    std::uint32_t a;
    std::uint32_t b;
};

using Members = std::vector<std::uint32_t>;

}  // namespace

std::vector<std::vector<std::uint32_t>> group_pages(std::size_t pages, const std::vector<Pair>& pairs,
                                                    const std::function<double(const Pair&)>& likeness, double at_least,
                                                    const std::vector<std::uint32_t>& rank) {
    std::vector<double> table(pairs.size());
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        table[i] = likeness(pairs[i]);
        if (table[i] >= at_least) edges.push_back({table[i], pairs[i].a, pairs[i].b});
    }
    const auto key = [&](const Edge& edge) {
        const auto [low, high] = std::minmax(rank[edge.a], rank[edge.b]);
        return std::tuple(-edge.likeness, low, high);
    };
    std::ranges::sort(edges, [&](const Edge& x, const Edge& y) { return key(x) < key(y); });
    std::vector<std::uint32_t> group_of(pages);
    std::iota(group_of.begin(), group_of.end(), 0U);
    std::vector<Members> groups(pages);
    for (std::uint32_t i = 0; i < pages; ++i) groups[i] = {i};
    for (const Edge& edge : edges) {
        if (group_of[edge.a] == group_of[edge.b]) continue;
        // The group that was begun with the lower rank takes in the other, so that sums do not depend on page numbers.
        auto [into, from] = std::pair(group_of[edge.a], group_of[edge.b]);
        if (rank[groups[from].front()] < rank[groups[into].front()]) std::swap(into, from);
        Members& a = groups[into];
        Members& b = groups[from];
        double sum = 0;
        for (const std::uint32_t i : a) {
            for (const std::uint32_t j : b) sum += table[pair_index(pages, i, j)];
        }
        if (sum < at_least * static_cast<double>(a.size() * b.size())) continue;
        for (const std::uint32_t j : b) group_of[j] = into;
        a.insert(a.end(), b.begin(), b.end());
        b.clear();
    }
    std::vector<Members> result;
    for (Members& members : groups) {
        if (members.size() < 2) continue;
        std::ranges::sort(members);
        result.push_back(std::move(members));
    }
    return result;
}

}  // namespace retold::compare
