#include "retold/similarity/keep_first.hpp"

#include <gtest/gtest.h>

namespace retold::similarity {
namespace {

using Copies = std::vector<Copy>;

TEST(KeepFirst, NothingGoesByAChainOfLikenesses) {
    const Pairs chain{{0, 1, 2}, {1, 2, 3}, {0.9, 0.8, 0.9}};
    EXPECT_EQ(keep_first(chain, true), (Copies{{1, 0, 0.9}, {3, 2, 0.9}}));
}

TEST(KeepFirst, ARowGoesForTheClosestThatStaysTheFirstOfEquals) {
    const Pairs pairs{{0, 1, 2}, {3, 3, 3}, {0.7, 0.9, 0.9}};
    EXPECT_EQ(keep_first(pairs, true), (Copies{{3, 1, 0.9}}));
}

TEST(KeepFirst, ARowWithTheSetOfOneThatHasGoneGoesWithItWhereOneMeansEqual) {
    const Pairs pairs{{0, 1}, {1, 2}, {0.9, 1.0}};
    EXPECT_EQ(keep_first(pairs, true), (Copies{{1, 0, 0.9}, {2, 0, 0.9}}));
    EXPECT_EQ(keep_first(pairs, false), (Copies{{1, 0, 0.9}}));
}

TEST(KeepFirst, TheOrderOfPairsAndHowLargeRowsAreMakeNoDifference) {
    const Pairs pairs{{4'000'000'000, 0, 0}, {4'294'967'295, 4'294'967'295, 4'000'000'000}, {0.95, 0.5, 0.9}};
    EXPECT_EQ(keep_first(pairs, true), (Copies{{4'000'000'000, 0, 0.9}, {4'294'967'295, 0, 0.5}}));
    EXPECT_TRUE(keep_first({}, true).empty());
}

}  // namespace
}  // namespace retold::similarity
