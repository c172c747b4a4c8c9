#include "retold/similarity/jaro.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::similarity {
namespace {

TEST(Jaro, GivesTheValuesOfWinklersTable) {
    // Winkler (1990), table of names: rounded to three digits.
    EXPECT_NEAR(jaro(U"MARTHA", U"MARHTA"), 0.944, 0.0005);
    EXPECT_NEAR(jaro(U"DWAYNE", U"DUANE"), 0.822, 0.0005);
    EXPECT_NEAR(jaro(U"DIXON", U"DICKSONX"), 0.767, 0.0005);
    EXPECT_NEAR(jaro_winkler(U"MARTHA", U"MARHTA"), 0.961, 0.0005);
    EXPECT_NEAR(jaro_winkler(U"DWAYNE", U"DUANE"), 0.840, 0.0005);
    EXPECT_NEAR(jaro_winkler(U"DIXON", U"DICKSONX"), 0.813, 0.0005);
}

TEST(Jaro, OfEmptyStringsIsOneAndOfOneEmptyStringZero) {
    EXPECT_EQ(jaro(U"", U""), 1);
    EXPECT_EQ(jaro(U"", U"a"), 0);
    EXPECT_EQ(jaro_winkler(U"", U""), 1);
    EXPECT_EQ(jaro(U"ab", U"cd"), 0);
}

TEST(Jaro, CountsCommonLettersOnlyWithinTheWindow) {
    // The longer has 8, so letters match at most 8 / 2 - 1 = 3 places apart.
    EXPECT_EQ(jaro(U"abcccccc", U"ddddddda"), 0);
    EXPECT_DOUBLE_EQ(jaro(U"accccccc", U"dddadddd"), (1.0 / 8 + 1.0 / 8 + 1) / 3);
}

TEST(Jaro, WorksAcrossWords) {
    const std::u32string a(200, U'ж');
    EXPECT_EQ(jaro(a, a), 1);
    std::u32string b = a;
    b[150] = U'я';
    EXPECT_DOUBLE_EQ(jaro(a, b), (199.0 / 200 + 199.0 / 200 + 1) / 3);
}

TEST(JaroWinkler, RaisesOnlyWhatIsAboveSeventyPercent) {
    EXPECT_EQ(jaro_winkler(U"abxxxxxx", U"abyyyyyy"), jaro(U"abxxxxxx", U"abyyyyyy"));
    const double plain = jaro(U"abcdefgh", U"abcdxfgh");
    EXPECT_DOUBLE_EQ(jaro_winkler(U"abcdefgh", U"abcdxfgh"), plain + 0.4 * (1 - plain));
}

TEST(Jaro, BelowTheCutoffIsZero) {
    const double value = jaro_winkler(U"MARTHA", U"MARHTA");
    EXPECT_EQ(jaro_winkler(U"MARTHA", U"MARHTA", value), value);
    EXPECT_EQ(jaro_winkler(U"MARTHA", U"MARHTA", 0.97), 0);
    EXPECT_EQ(jaro(U"MARTHA", U"MARHTA", 0.95), 0);
    EXPECT_EQ(jaro(U"a", U"a", 1.5), 0);
}

TEST(Jaro, ACutoffThatTheExactScoreMeetsKeepsIt) {
    // 8/9 + .1 (1 - 8/9) is .9; the sum of rounded parts is a little less.
    EXPECT_NEAR(jaro_winkler(U"babbba", U"bbbaab"), 0.9, 1e-15);
    EXPECT_EQ(jaro_winkler(U"babbba", U"bbbaab", 0.9), jaro_winkler(U"babbba", U"bbbaab"));
    EXPECT_EQ(jaro_winkler(U"babbba", U"bbbaab", 0.9000001), 0);
}

}  // namespace
}  // namespace retold::similarity
