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

Pair pair_of(std::uint32_t a, std::uint32_t b) {
    Pair pair;
    pair.a = a;
    pair.b = b;
    return pair;
}

constexpr double sure(const Pair& /*pair*/) {
    return 1;
}

// Of four near copies not every pair was looked at.
TEST(GroupPages, AMissingPairIsAsAlikeAsOthersOfItsPages) {
    const std::vector<Pair> pairs = {pair_of(0, 1), pair_of(1, 2), pair_of(2, 3)};
    EXPECT_EQ(group_pages(4, pairs, {sure, 0.5, {1, 1, 1, 1}}, {0, 1, 2, 3}),
              (std::vector<std::vector<std::uint32_t>>{{0, 1, 2, 3}}));
    EXPECT_EQ(group_pages(4, pairs, {sure, 0.5, {}}, {0, 1, 2, 3}),
              (std::vector<std::vector<std::uint32_t>>{{0, 1, 2}}));
}

// Two crowds, 0 to 2 and 3 to 5; between them one pair is alike by chance, the other that was looked at is not.
TEST(GroupPages, CrowdsDoNotJoinByAPairAlikeByChance) {
    const std::vector<Pair> pairs = {pair_of(0, 1), pair_of(0, 3), pair_of(1, 2),
                                     pair_of(1, 4), pair_of(3, 4), pair_of(4, 5)};
    const auto likeness = [](const Pair& pair) { return pair.b == pair.a + 3 ? pair.a == 0 ? 0.6 : 0.1 : 1.0; };
    EXPECT_EQ(group_pages(6, pairs, {likeness, 0.5, {1, 1, 1, 1, 1, 1}}, {0, 1, 2, 3, 4, 5}),
              (std::vector<std::vector<std::uint32_t>>{{0, 1, 2}, {3, 4, 5}}));
}

}  // namespace
}  // namespace retold::compare
