#include "retold/similarity/ratio.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "reference/edit_distance.hpp"

namespace retold::similarity {
namespace {

TEST(Ratio, IsTheShareOfCommonCodePoints) {
    EXPECT_EQ(ratio(U"abcd", U"bcde"), 75);
    EXPECT_EQ(ratio(U"абвг", U"бвгд"), 75);
    EXPECT_EQ(ratio(U"", U""), 100);
    EXPECT_EQ(ratio(U"", U"a"), 0);
}

TEST(Ratio, BelowTheCutoffIsZero) {
    EXPECT_EQ(ratio(U"abcd", U"bcde", 75), 75);
    EXPECT_EQ(ratio(U"abcd", U"bcde", 75.1), 0);
    EXPECT_EQ(ratio(U"ab", U"abcdefgh", 50), 0);
}

TEST(Ratio, ACutoffThatTheExactScoreMeetsKeepsIt) {
    const std::u32string a = std::u32string(7, U'ж') + std::u32string(93, U'a');
    const std::u32string b = std::u32string(7, U'ж') + std::u32string(93, U'b');
    EXPECT_NEAR(ratio(a, b), 7, 1e-12);  // 1 - .93 is less than .07
    EXPECT_EQ(ratio(a, b, 7), ratio(a, b));
    EXPECT_EQ(ratio(a, b, 7.0000001), 0);
    EXPECT_EQ(ratio(U"aa ba ab ", U"aa   b ab", 700.0 / 9), ratio(U"aa ba ab ", U"aa   b ab"));
    EXPECT_EQ(partial_ratio(U"b a aba", U" ab aa", 250.0 / 3), partial_ratio(U"b a aba", U" ab aa"));
}

TEST(PartialRatio, IsThatOfTheBestPart) {
    EXPECT_EQ(partial_ratio(U"吉田", U"首相の吉田氏"), 100);
    EXPECT_EQ(partial_ratio(U"首相の吉田氏", U"吉田"), 100);
    EXPECT_EQ(partial_ratio(U"abcd", U"xxabxx"), 200.0 * 2 / 6 > 50 ? 50 : 0);
    EXPECT_EQ(partial_ratio(U"", U"a"), 0);
    EXPECT_EQ(partial_ratio(U"", U""), 100);
}

TEST(PartialRatio, TriesShorterPartsAtTheEnds) {
    EXPECT_DOUBLE_EQ(partial_ratio(U"xyab", U"abzzzz"), 100.0 * 2 * 2 / 6);
    EXPECT_DOUBLE_EQ(partial_ratio(U"abxy", U"zzzzab"), 100.0 * 2 * 2 / 6);
}

TEST(PartialRatio, EqualsTryingEveryPart) {
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        std::u32string a;
        std::u32string b;
        for (std::size_t i = random() % 12; i-- > 0;) a.push_back(U"abcж"[random() % 4]);
        for (std::size_t i = random() % 30; i-- > 0;) b.push_back(U"abcж"[random() % 4]);
        ASSERT_EQ(partial_ratio(a, b), reference::partial_ratio(a, b)) << round;
    }
}

}  // namespace
}  // namespace retold::similarity
