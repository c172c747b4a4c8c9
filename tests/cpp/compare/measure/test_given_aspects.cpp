#include "compare/measure/given_aspects.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "cpp/compare/prepared_pages.hpp"

namespace retold::compare {
namespace {

std::vector<Pair> one_pair() {
    std::vector<Pair> pairs(1);
    pairs[0].a = 0;
    pairs[0].b = 1;
    return pairs;
}

float time_between(const std::string& a, const std::string& b) {
    std::vector<Document> documents(2);
    documents[0].date = a;
    documents[1].date = b;
    std::vector<Pair> pairs = one_pair();
    add_times(pairs, documents);
    return pairs[0].aspects.time;
}

TEST(AddTimes, FallsToAHalfInFiveDays) {
    EXPECT_EQ(time_between("2031-02-28", "2031-02-28"), 1.0F);
    EXPECT_EQ(time_between("2031-02-26", "2031-03-03"), 0.5F);
    EXPECT_EQ(time_between("2031-03-03", "2031-02-26"), 0.5F);
    EXPECT_EQ(time_between("2030-01-01", "2031-01-01"), 0.0F);
}

TEST(AddTimes, SaysNothingWhereADayIsNotKnown) {
    EXPECT_LT(time_between("", "2031-02-28"), 0);
    EXPECT_LT(time_between("soon", "2031-02-28"), 0);
}

float cosine_of_rows(std::vector<float> values) {
    std::vector<Pair> pairs = one_pair();
    add_embeddings(pairs, {values, values.size() / 2});
    return pairs[0].aspects.embedding;
}

TEST(AddEmbeddings, IsTheCosineOfTheRows) {
    EXPECT_EQ(cosine_of_rows({3, 4, 3, 4}), 1.0F);
    EXPECT_EQ(cosine_of_rows({3, 4, 4, 3}), 0.96F);
    EXPECT_EQ(cosine_of_rows({1, 0, 0, 1}), 0.0F);
    EXPECT_EQ(cosine_of_rows({1, 0, -1, 0}), 0.0F);  // opposite is no likeness
}

TEST(AddEmbeddings, IsNothingForRowsWithoutADirection) {
    EXPECT_EQ(cosine_of_rows({0, 0, 3, 4}), 0.0F);
    EXPECT_EQ(cosine_of_rows({NAN, 0, 3, 4}), 0.0F);
    EXPECT_EQ(cosine_of_rows({INFINITY, 0, 3, 4}), 0.0F);
    EXPECT_LT(cosine_of_rows({}), 0);
}

}  // namespace
}  // namespace retold::compare
