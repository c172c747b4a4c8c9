#include "retold/similarity/pairs.hpp"

#include <gtest/gtest.h>

namespace retold::similarity {
namespace {

TEST(Pairs, SortByLeftThenRight) {
    const Pairs pairs{{2, 0, 0}, {3, 4, 1}, {0.5, 0.25, 1.0}};
    EXPECT_EQ(sorted(pairs), (Pairs{{0, 0, 2}, {1, 4, 3}, {1.0, 0.25, 0.5}}));
}

TEST(Pairs, AppendMovesTheOthersBehind) {
    Pairs pairs;
    pairs.append({{1}, {2}, {0.5}});
    pairs.append({{0}, {3}, {0.75}});
    EXPECT_EQ(pairs, (Pairs{{1, 0}, {2, 3}, {0.5, 0.75}}));
    EXPECT_EQ(pairs.size(), 2U);
}

}  // namespace
}  // namespace retold::similarity
