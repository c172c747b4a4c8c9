#include "retold/similarity/string_measure.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

TEST(StringMeasure, IsFoundByName) {
    EXPECT_EQ(string_measure("token_set_ratio"), StringMeasure::token_set_ratio);
    EXPECT_EQ(string_measure("jaro"), StringMeasure::jaro);
    EXPECT_THROW(string_measure("cosine"), InvalidArgument);
}

TEST(StringScore, GivesTheMeasure) {
    EXPECT_EQ(string_score(StringMeasure::levenshtein, U"kitten", U"sitting"), 3);
    EXPECT_EQ(string_score(StringMeasure::indel, U"kitten", U"sitting"), 5);
    EXPECT_EQ(string_score(StringMeasure::ratio, U"abcd", U"bcde"), 75);
    EXPECT_EQ(string_score(StringMeasure::partial_ratio, U"bc", U"abcd"), 100);
    EXPECT_EQ(string_score(StringMeasure::token_sort_ratio, U"b a", U"a b"), 100);
    EXPECT_EQ(string_score(StringMeasure::token_set_ratio, U"b a", U"a b c"), 100);
    EXPECT_EQ(string_score(StringMeasure::jaro, U"ab", U"ab"), 1);
    EXPECT_EQ(string_score(StringMeasure::jaro_winkler, U"ab", U"ab"), 1);
}

TEST(StringScore, ReachesTheCutoffFromTheSideThatTheMeasureMeans) {
    EXPECT_TRUE(reaches(StringMeasure::levenshtein, string_score(StringMeasure::levenshtein, U"ab", U"ac", 1.5), 1.5));
    EXPECT_FALSE(reaches(StringMeasure::levenshtein, string_score(StringMeasure::levenshtein, U"ab", U"cd", 1.5), 1.5));
    EXPECT_TRUE(reaches(StringMeasure::ratio, 75, 75.0));
    EXPECT_FALSE(reaches(StringMeasure::ratio, 0, 75.0));
    EXPECT_TRUE(reaches(StringMeasure::ratio, 0, 0.0));
    EXPECT_TRUE(reaches(StringMeasure::indel, 1e9, std::nullopt));
}

TEST(CheckCutoff, RefusesWhatIsNoBound) {
    EXPECT_THROW(check_cutoff(StringMeasure::ratio, std::numeric_limits<double>::quiet_NaN()), InvalidArgument);
    EXPECT_THROW(check_cutoff(StringMeasure::indel, -1.0), InvalidArgument);
    EXPECT_NO_THROW(check_cutoff(StringMeasure::ratio, -1.0));
    EXPECT_NO_THROW(check_cutoff(StringMeasure::indel, std::numeric_limits<double>::infinity()));
    EXPECT_NO_THROW(check_cutoff(StringMeasure::indel, std::nullopt));
}

}  // namespace
}  // namespace retold::similarity
