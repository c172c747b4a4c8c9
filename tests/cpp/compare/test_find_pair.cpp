#include "retold/compare/find_pair.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

// Of four documents the pairs 0-2, 1-2 and 1-3.
Comparison incomplete() {
    Comparison comparison;
    comparison.documents.resize(4);
    comparison.complete = false;
    comparison.pairs.resize(3);
    comparison.pairs[0].b = 2;
    comparison.pairs[1].a = 1;
    comparison.pairs[1].b = 2;
    comparison.pairs[2].a = 1;
    comparison.pairs[2].b = 3;
    comparison.pairs[2].alignment = 0;
    comparison.alignments.push_back({{}, {{1, 5}}, {}, {}, {}});
    return comparison;
}

TEST(FindPair, KnowsThePairsThatAreKeptWhicheverComesFirst) {
    const Comparison comparison = incomplete();
    EXPECT_EQ(find_pair(comparison, 0, 2), comparison.pairs.data());
    EXPECT_EQ(find_pair(comparison, 3, 1), comparison.pairs.data() + 2);
    EXPECT_EQ(find_pair(comparison, 0, 1), nullptr);
    EXPECT_EQ(find_pair(comparison, 2, 3), nullptr);
}

TEST(FindPair, FindsAlignments) {
    const Comparison comparison = incomplete();
    EXPECT_EQ(find_alignment(comparison, 1, 3), comparison.alignments.at(0));
    EXPECT_EQ(find_alignment(comparison, 1, 2), std::nullopt);
    EXPECT_EQ(find_alignment(comparison, 0, 3), std::nullopt);
}

TEST(FindPair, SaysOfOthersThatNothingWasMeasured) {
    const Pair pair = unkept_pair(3, 2);
    EXPECT_EQ(pair.a, 2U);
    EXPECT_EQ(pair.b, 3U);
    EXPECT_EQ(pair.relation, Relation::unrelated);
    EXPECT_LT(pair.aspects.words, 0);
    EXPECT_EQ(
        reasons(incomplete(), pair),
        (std::vector<std::string>{"not compared: too few rare words in common, or the sources or dates exclude it"}));
}

}  // namespace
}  // namespace retold::compare
