#include "compare/measure/link_copies.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace retold::compare {
namespace {

using Links = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::vector<std::uint32_t> in_order(std::size_t pages) {
    std::vector<std::uint32_t> ranks(pages);
    std::iota(ranks.begin(), ranks.end(), 0U);
    return ranks;
}

Runs runs_of(std::vector<std::uint64_t> hashes) {
    return {hashes, hashes.size()};
}

TEST(LinkCopies, EachPageOfACrowdIsLinkedWithTheNextOnes) {
    const std::vector<Runs> pages(5, runs_of({11, 12, 13}));
    const Links links = link_copies(pages, in_order(5), 2, {});
    const std::set<std::pair<std::uint32_t, std::uint32_t>> different(links.begin(), links.end());
    EXPECT_EQ(different, (std::set<std::pair<std::uint32_t, std::uint32_t>>{
                             {0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}, {2, 4}, {3, 4}, {3, 0}, {4, 0}, {4, 1}}));
}

TEST(LinkCopies, FollowsTheRanksAndNotTheOrderOfPages) {
    const std::vector<Runs> pages(3, runs_of({11}));
    const Links links = link_copies(pages, {2, 0, 1}, 1, {});
    const std::set<std::pair<std::uint32_t, std::uint32_t>> different(links.begin(), links.end());
    EXPECT_EQ(different, (std::set<std::pair<std::uint32_t, std::uint32_t>>{{1, 2}, {2, 0}, {0, 1}}));
}

TEST(LinkCopies, FewPagesAndPagesWithoutRunsAreLeftToOthers) {
    EXPECT_TRUE(link_copies(std::vector<Runs>(3, runs_of({11, 12})), in_order(3), 2, {}).empty());
    EXPECT_TRUE(link_copies(std::vector<Runs>(9), in_order(9), 2, {}).empty());
    EXPECT_TRUE(link_copies({}, {}, 2, {}).empty());
}

// A run in twenty of each page is its own: the smallest hash is mostly one that all have.
TEST(LinkCopies, PagesThatDifferALittleHangTogether) {
    std::vector<Runs> pages;
    for (std::uint64_t page = 0; page < 200; ++page) {
        std::vector<std::uint64_t> hashes(20);
        std::iota(hashes.begin(), hashes.end(), std::uint64_t{1});
        hashes.back() = 1000 + page;
        pages.push_back(runs_of(hashes));
    }
    std::vector<std::uint32_t> home(pages.size());
    std::iota(home.begin(), home.end(), 0U);
    for (const auto& [a, b] : link_copies(pages, in_order(pages.size()), 4, {})) {
        const std::uint32_t from = home[b];
        for (std::uint32_t& group : home) group = group == from ? home[a] : group;
    }
    EXPECT_EQ(std::ranges::count(home, home.front()), 200);
}

}  // namespace
}  // namespace retold::compare
