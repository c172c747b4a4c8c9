#include "compare/relate/group_pages.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "retold/base/cancel.hpp"
#include "retold/base/flat_table.hpp"
#include "retold/base/freed_memory.hpp"

namespace retold::compare {
namespace {

using Members = std::vector<std::uint32_t>;

// Likeness in whole units: their sums do not depend on their order.
constexpr double unit = 1 << 24;       // chosen: sums of a million pages fit in 63 bits
constexpr double root_unit = 1 << 12;  // from: the root of unit

struct Edge {
    std::int32_t likeness;
    std::uint32_t pair;
};

std::int32_t to_units(double likeness) {
    return static_cast<std::int32_t>(std::lround(likeness * unit));
}

// The pairs that are there between two groups: how many, and the sum of their likeness.
struct Link {
    std::int64_t sum = 0;
    std::int64_t pairs = 0;
};

// Links between groups, each known by the number of one of its pages: of single pages they are what their pair says,
// and take no memory until one joins a group.
class Links {
  public:
    Links(std::size_t pages, const std::vector<Pair>& pairs, const Grouping& grouping)
        : pairs_(pairs), likeness_(grouping.likeness), beyond_page_(pages), row_starts_(pages + 1), others_(pages) {
        for (std::size_t i = 0; i < grouping.beyond.size(); ++i)
            beyond_page_[i] = std::llround(std::sqrt(grouping.beyond[i]) * root_unit);
        beyond_ = beyond_page_;
        std::vector<std::uint32_t> degrees(pages);
        for (const Pair& pair : pairs) {
            ++row_starts_[pair.a + 1];
            ++degrees[pair.a];
            ++degrees[pair.b];
        }
        for (std::size_t page = 0; page < pages; ++page) {
            row_starts_[page + 1] += row_starts_[page];
            others_[page].reserve(degrees[page]);
        }
        for (const Pair& pair : pairs) {
            if (of(pair).pairs == 0) continue;
            others_[pair.a].push_back(pair.b);
            others_[pair.b].push_back(pair.a);
        }
    }

    // What all of so many pairs of two groups count for. Those that are not there are not more alike than those that
    // are: two crowds of near copies may have one pair by chance.
    double sum(std::uint32_t a, std::uint32_t b, double pairs) const {
        const Link there = linked(a, b);
        const auto count = static_cast<double>(there.pairs);
        const auto likeness = static_cast<double>(there.sum);
        const double beyond = static_cast<double>(beyond_[a]) * static_cast<double>(beyond_[b]) / pairs;
        const double missing = count > 0 ? std::min(beyond, likeness / count) : beyond;
        return likeness + (pairs - count) * missing;
    }

    std::size_t count(std::uint32_t group) const { return others_[group].size(); }

    // What the second group is linked to, the first is too; the second is no more. `is_there`: of the number of a
    // group.
    template <typename IsThere>
    void join(std::uint32_t into, std::uint32_t from, const IsThere& is_there) {
        beyond_[into] += beyond_[from];
        for (const std::uint32_t other : std::exchange(others_[from], {})) {
            if (other != into && is_there(other)) link(into, other, linked(from, other));
        }
    }

  private:
    static std::uint64_t key(std::uint32_t a, std::uint32_t b) {
        return std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
    }

    // Nothing where it would be the same if the pair were missing.
    Link of(const Pair& pair) const {
        const std::int64_t likeness = to_units(likeness_(pair));
        const bool same = likeness == 0 && beyond_page_[pair.a] * beyond_page_[pair.b] == 0;
        return same ? Link() : Link{likeness, 1};
    }

    // Of the pair of the pages that two groups are known by, in which nothing has joined.
    Link first_link(std::uint32_t a, std::uint32_t b) const {
        if (a > b) std::swap(a, b);
        const auto row = std::span(pairs_).subspan(row_starts_[a], row_starts_[a + 1] - row_starts_[a]);
        const auto found = std::ranges::lower_bound(row, b, {}, &Pair::b);
        return found != row.end() && found->b == b ? of(*found) : Link();
    }

    Link linked(std::uint32_t a, std::uint32_t b) const {
        const Link* link = links_.find(key(a, b));
        return link == nullptr ? first_link(a, b) : *link;
    }

    void link(std::uint32_t a, std::uint32_t b, Link more) {
        const std::size_t known = links_.size();
        Link& link = links_[key(a, b)];
        const Link first = links_.size() == known ? link : first_link(a, b);
        const bool is_new = links_.size() != known && first.pairs == 0;
        link = {first.sum + more.sum, first.pairs + more.pairs};
        if (!is_new) return;
        others_[a].push_back(b);
        others_[b].push_back(a);
    }

    const std::vector<Pair>& pairs_;
    const std::function<double(const Pair&)>& likeness_;
    std::vector<std::int64_t> beyond_page_;
    std::vector<std::int64_t> beyond_;  // of each group
    std::vector<std::size_t> row_starts_;
    FlatTable<std::uint64_t, Link> links_;            // of two groups of which one has joined with others
    std::vector<std::vector<std::uint32_t>> others_;  // of each group, those that it is linked to, or was
};

class Grouper {
  public:
    Grouper(std::size_t pages, const std::vector<Pair>& pairs, const Grouping& grouping)
        : least_(static_cast<double>(to_units(grouping.at_least))),
          home_(pages),
          groups_(pages),
          links_(pages, pairs, grouping) {
        std::iota(home_.begin(), home_.end(), 0U);
        for (std::uint32_t i = 0; i < pages; ++i) groups_[i] = {i};
    }

    void join(std::uint32_t page_a, std::uint32_t page_b) {
        std::uint32_t into = home_[page_a];
        std::uint32_t from = home_[page_b];
        if (into == from) return;
        const auto pairs = static_cast<double>(groups_[into].size() * groups_[from].size());
        if (links_.sum(into, from, pairs) < least_ * pairs) return;
        if (links_.count(into) < links_.count(from)) std::swap(into, from);
        for (const std::uint32_t page : groups_[from]) home_[page] = into;
        groups_[into].insert(groups_[into].end(), groups_[from].begin(), groups_[from].end());
        give_back(groups_[from]);
        links_.join(into, from, [&](std::uint32_t group) { return !groups_[group].empty(); });
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
    double least_;
    std::vector<std::uint32_t> home_;
    std::vector<Members> groups_;
    Links links_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> group_pages(std::size_t pages, const std::vector<Pair>& pairs,
                                                    const Grouping& grouping, const std::vector<std::uint32_t>& rank) {
    std::vector<Edge> edges;
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
        const Edge edge{to_units(grouping.likeness(pairs[i])), i};
        if (edge.likeness >= to_units(grouping.at_least)) edges.push_back(edge);
    }
    const auto key = [&](const Edge& edge) {
        const auto [low, high] = std::minmax(rank[pairs[edge.pair].a], rank[pairs[edge.pair].b]);
        return std::tuple(-edge.likeness, low, high);
    };
    std::ranges::sort(edges, {}, key);
    Grouper grouper(pages, pairs, grouping);
    for (const Edge& edge : edges) {
        check_cancelled();
        grouper.join(pairs[edge.pair].a, pairs[edge.pair].b);
    }
    return grouper.take();
}

}  // namespace retold::compare
