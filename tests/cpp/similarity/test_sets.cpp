#include "retold/similarity/sets.hpp"

#include <gtest/gtest.h>

namespace retold::similarity {
namespace {

using Set = std::vector<std::uint64_t>;

TEST(ToSet, SortsAndDropsRepeats) {
    EXPECT_EQ(to_set({5, 1, 5, 3, 1}), (Set{1, 3, 5}));
}

TEST(IntersectionSize, CountsMembersOfBoth) {
    EXPECT_EQ(intersection_size(Set{1, 2, 3, 9}, Set{2, 9, 10}), 2U);
    EXPECT_EQ(intersection_size(Set{1}, Set{2}), 0U);
    EXPECT_EQ(intersection_size(Set{}, Set{2}), 0U);
}

TEST(Measures, FollowTheirDefinitions) {
    const Set a = {1, 2, 3, 4};
    const Set b = {3, 4, 5, 6, 7, 8};
    EXPECT_DOUBLE_EQ(jaccard(a, b), 2.0 / 8);
    EXPECT_DOUBLE_EQ(containment(a, b), 2.0 / 4);
    EXPECT_DOUBLE_EQ(containment(b, a), 2.0 / 6);
    EXPECT_DOUBLE_EQ(dice(a, b), 4.0 / 10);
    EXPECT_DOUBLE_EQ(overlap(a, b), 2.0 / 4);
}

TEST(Measures, EqualSetsScoreOne) {
    const Set a = {7, 8};
    for (const auto measure : {jaccard, containment, dice, overlap}) EXPECT_EQ(measure(a, a), 1.0);
}

TEST(Measures, AnEmptySetSharesNothingNotEvenWithItself) {
    const Set none;
    const Set some = {1};
    for (const auto measure : {jaccard, containment, dice, overlap}) {
        EXPECT_EQ(measure(none, none), 0.0);
        EXPECT_EQ(measure(none, some), 0.0);
        EXPECT_EQ(measure(some, none), 0.0);
    }
}

}  // namespace
}  // namespace retold::similarity
