#include "retold/similarity/token_ratio.hpp"

#include <gtest/gtest.h>

namespace retold::similarity {
namespace {

TEST(SortTokens, SortsByCodePointAndJoinsWithOneSpace) {
    EXPECT_EQ(sort_tokens(U"  rome\u3000Wins \t cup\u00A0"), U"Wins cup rome");
    EXPECT_EQ(sort_tokens(U"b\u00A0a"), U"b\u00A0a");  // U+00A0 is no separator without wider code points
    EXPECT_EQ(sort_tokens(U"хлеб и вода"), U"вода и хлеб");
    EXPECT_EQ(sort_tokens(U" \n "), U"");
}

TEST(TokenSortRatio, ForgivesTheOrderOfWords) {
    EXPECT_EQ(token_sort_ratio(U"a b c", U"c a b"), 100);
    EXPECT_EQ(token_sort_ratio(U"", U" "), 100);
    EXPECT_EQ(token_sort_ratio(U"ab", U"cd"), 0);
    EXPECT_EQ(token_sort_ratio(U"a", U"a", 100.5), 0);
}

TEST(TokenSet, HasEveryWordOnce) {
    EXPECT_EQ(token_set(U"b a b"), (TokenSet{U"a", U"b"}));
    EXPECT_TRUE(token_set(U"").empty());
}

TEST(TokenSetRatio, IsHundredWhereOneHasAllWordsOfTheOther) {
    EXPECT_EQ(token_set_ratio(U"fuzzy was a bear", U"fuzzy fuzzy was a bear"), 100);
    EXPECT_EQ(token_set_ratio(U"नई दिल्ली", U"दिल्ली नई बारिश"), 100);
}

TEST(TokenSetRatio, IsZeroWithoutWords) {
    EXPECT_EQ(token_set_ratio(U"", U""), 0);
    EXPECT_EQ(token_set_ratio(U" ", U"a"), 0);
}

TEST(TokenSetRatio, TakesTheBestOfTheThreePairs) {
    // S = "a b" (3), A = "cc" -> "a b cc" (6), B = "dd": S with S+A: 100 - 100 * 3 / 9; S+A with S+B: 100 - 100 * 4
    // / 12.
    EXPECT_DOUBLE_EQ(token_set_ratio(U"a b cc", U"b dd a"), 100 - 100 * 3.0 / 9);
    EXPECT_EQ(token_set_ratio(U"a b cc", U"b dd a", 70), 0);
    // Nothing in common: the ratio of what is left, "ab" and "ac".
    EXPECT_EQ(token_set_ratio(U"ab", U"ac"), 50);
}

}  // namespace
}  // namespace retold::similarity
