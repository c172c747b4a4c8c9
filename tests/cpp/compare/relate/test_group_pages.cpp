#include "compare/relate/group_pages.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

TEST(GroupPages, DoNotChainThroughAPageInTheMiddle) {
    // 0-1 and 1-2 are alike, 0-2 are not.
    std::vector<Pair> pairs(3);
    pairs[0].b = 1;
    pairs[1].b = pairs[2].b = 2;
    pairs[2].a = 1;
    const auto likeness = [](const Pair& pair) { return pair.b - pair.a == 2 ? 0.1 : pair.a == 0 ? 0.8 : 0.7; };
    EXPECT_EQ(group_pages(3, pairs, {likeness, 0.5, {}}, {0, 1, 2}), (std::vector<std::vector<std::uint32_t>>{{0, 1}}));
    EXPECT_EQ(group_pages(3, pairs, {likeness, 0.3, {}}, {0, 1, 2}),
              (std::vector<std::vector<std::uint32_t>>{{0, 1, 2}}));
    EXPECT_TRUE(group_pages(3, pairs, {likeness, 0.9, {}}, {0, 1, 2}).empty());
}

}  // namespace
}  // namespace retold::compare
