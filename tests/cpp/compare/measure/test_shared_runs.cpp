#include "compare/measure/shared_runs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "retold/similarity/sets.hpp"

namespace retold::compare {
namespace {

using Page = std::vector<std::uint64_t>;

std::vector<Runs> shared_runs(const std::vector<Page>& pages) {
    std::size_t count = 0;
    for (const Page& page : pages) count += page.size();
    RepeatedRuns repeated(count);
    for (const Page& page : pages) repeated.add(page);
    std::vector<Runs> runs;
    for (const Page& page : pages) runs.push_back(keep_shared(page, repeated));
    return runs;
}

Page sorted_hashes(std::mt19937_64& random, std::size_t count) {
    Page page(count);
    for (std::uint64_t& run : page) run = random();
    std::ranges::sort(page);
    return page;
}

TEST(KeepShared, KeepsEveryRunOfTwoPages) {
    const std::vector<Runs> runs = shared_runs({{3, 64, 1000}, {}, {3, 65}, {1000}});
    ASSERT_EQ(runs.size(), 4U);
    EXPECT_TRUE(std::ranges::includes(runs[0].shared, Page{3, 1000}));
    EXPECT_TRUE(std::ranges::includes(runs[2].shared, Page{3}));
    EXPECT_EQ(runs[3].shared, Page{1000});
    EXPECT_EQ(runs[0].count, 3U);
    EXPECT_EQ(runs[1].count, 0U);
    EXPECT_EQ(runs[2].count, 2U);
}

TEST(KeepShared, LeavesOutNearlyAllThatOnePageHas) {
    std::mt19937_64 random(5);
    std::vector<Page> pages;
    for (int i = 0; i < 20; ++i) pages.push_back(sorted_hashes(random, 1000));
    std::size_t left = 0;
    for (const Runs& runs : shared_runs(pages)) left += runs.shared.size();
    EXPECT_LT(left, 2000U);  // of 20,000
}

TEST(KeepShared, ChangesNotHowManyTwoPagesShare) {
    std::mt19937_64 random(6);
    std::vector<Page> pages;
    for (int i = 0; i < 8; ++i) {
        Page page = sorted_hashes(random, 200);
        if (i > 0) page.insert(page.end(), pages[0].begin(), pages[0].begin() + 20 * i);
        std::ranges::sort(page);
        pages.push_back(page);
    }
    const std::vector<Runs> runs = shared_runs(pages);
    for (std::size_t a = 0; a < pages.size(); ++a) {
        for (std::size_t b = a + 1; b < pages.size(); ++b)
            EXPECT_EQ(similarity::intersection_size(runs[a].shared, runs[b].shared),
                      similarity::intersection_size(pages[a], pages[b]));
    }
}

}  // namespace
}  // namespace retold::compare
