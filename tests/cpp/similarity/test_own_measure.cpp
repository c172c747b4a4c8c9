#include "retold/similarity/own_measure.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

double same_size(std::string_view a, std::string_view b) {
    if (a.empty()) return std::numeric_limits<double>::quiet_NaN();
    return a.size() == b.size() ? 1 : 0.25;
}

TEST(OwnMeasure, PairsAreThoseThatReachTheCutoff) {
    const std::vector<std::string> queries = {"", "ab", "پل"};
    const std::vector<std::string> choices = {"xy", "полк", "abc"};
    const Pairs all = matches(StringColumn(queries), StringColumn(choices), &same_size);
    EXPECT_EQ(all.left, (std::vector<std::uint32_t>{1, 1, 1, 2, 2, 2}));
    EXPECT_EQ(all.score, (std::vector<double>{1, 0.25, 0.25, 0.25, 0.25, 0.25}));
    const Pairs close = matches(StringColumn(queries), StringColumn(choices), &same_size, 0.5);
    EXPECT_EQ(close.left, std::vector<std::uint32_t>{1});
    EXPECT_EQ(close.right, std::vector<std::uint32_t>{0});
    EXPECT_THROW(matches(StringColumn(queries), StringColumn(choices), &same_size, std::nan("")), InvalidArgument);
}

TEST(OwnMeasure, GivesTheSameForAnyNumberOfThreads) {
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < 700; ++i) rows.push_back(std::string(i % 40, 'x'));
    const auto run = [&](unsigned threads) {
        return matches(StringColumn(rows), StringColumn(rows), &same_size, 0.5, {threads, {}});
    };
    EXPECT_EQ(run(1), run(3));
}

TEST(BestOf, OrdersByScoreAndKeepsTheOrderOfEqualOnes) {
    Pairs pairs;
    pairs.add(0, 1, 0.5);
    pairs.add(0, 2, 0.9);
    pairs.add(0, 3, 0.5);
    const Pairs best = best_of(pairs, 2);
    EXPECT_EQ(best.right, (std::vector<std::uint32_t>{2, 1}));
    EXPECT_EQ(best_of(pairs, 9).right, (std::vector<std::uint32_t>{2, 1, 3}));
    EXPECT_EQ(best_of(pairs, 0).size(), 0U);
}

TEST(OwnMeasure, MorePairsThanAllowedAreRefused) {
    const std::vector<std::string> rows(20, "пожар");
    EXPECT_EQ(matches(StringColumn(rows), StringColumn(rows), &same_size, {}, {}, 400).size(), 400U);
    EXPECT_THROW(matches(StringColumn(rows), StringColumn(rows), &same_size, {}, {}, 399), InvalidArgument);
}

}  // namespace
}  // namespace retold::similarity
