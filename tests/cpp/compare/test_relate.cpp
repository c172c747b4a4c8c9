// The rules that make a relation of measured aspects, and the grouping of pages.
#include "compare/relate.hpp"

#include <gtest/gtest.h>

#include "compare/group_pages.hpp"

namespace retold::compare::detail {
namespace {

Aspects alike(float words, float lead) {
    Aspects aspects;
    aspects.words = words;
    aspects.lead = lead;
    return aspects;
}

TEST(StoryProbability, GrowsWithEveryAspect) {
    const double base = story_probability(alike(0.3F, 0.3F), 5);
    EXPECT_GT(story_probability(alike(0.4F, 0.3F), 5), base);
    EXPECT_GT(story_probability(alike(0.3F, 0.4F), 5), base);
    EXPECT_GT(story_probability(alike(0.3F, 0.3F), 100), base);
    Aspects quoting = alike(0.3F, 0.3F);
    quoting.containment_b = 0.05F;
    EXPECT_GT(story_probability(quoting, 5), base);
    Aspects dated = alike(0.3F, 0.3F);
    dated.time = 1;
    EXPECT_GT(story_probability(dated, 5), base);
    dated.time = 0;
    EXPECT_LT(story_probability(dated, 5), base);
    EXPECT_LT(story_probability(alike(0, 0), 1000), 0.001);
}

TEST(Relate, TakesTheClosestRelationThatHolds) {
    Aspects copy = alike(1, 1);
    copy.text = copy.containment_a = copy.containment_b = 1;
    EXPECT_EQ(relate(copy, {100, 100, 5, 5, 5, 2}).relation, Relation::duplicate);
    copy.text = 0.6F;
    EXPECT_EQ(relate(copy, {100, 100, 5, 5, 5, 2}).relation, Relation::reprint);
    EXPECT_EQ(relate(copy, {100, 300, 5, 15, 5, 2}).relation, Relation::contains);
    Aspects retold = alike(0.5F, 0.5F);
    retold.aligned_a = retold.aligned_b = 0.7F;
    EXPECT_EQ(relate(retold, {100, 100, 5, 5, 4, 2}).relation, Relation::retelling);
    EXPECT_EQ(relate(retold, {100, 100, 5, 5, 2, 2}).relation, Relation::same_story);
    EXPECT_EQ(relate(alike(0.15F, 0.1F), {100, 100, 5, 5, 0, 2}).relation, Relation::same_topic);
    EXPECT_EQ(relate(alike(0.01F, 0), {100, 100, 5, 5, 0, 2}).relation, Relation::unrelated);
}

TEST(Relate, HasASmallMarginNearAThreshold) {
    Aspects close = alike(1, 1);
    close.text = 0.79F;
    close.containment_a = close.containment_b = 1;
    const Verdict verdict = relate(close, {100, 100, 5, 5, 5, 2});
    EXPECT_EQ(verdict.relation, Relation::reprint);
    EXPECT_EQ(verdict.runner_up, Relation::duplicate);
    EXPECT_LT(verdict.margin, 0.05F);
}

TEST(GroupPages, DoNotChainThroughAPageInTheMiddle) {
    // 0-1 and 1-2 are alike, 0-2 are not.
    std::vector<Pair> pairs(3);
    pairs[0].b = 1;
    pairs[1].b = pairs[2].b = 2;
    pairs[2].a = 1;
    const auto likeness = [](const Pair& pair) { return pair.b - pair.a == 2 ? 0.1 : pair.a == 0 ? 0.8 : 0.7; };
    EXPECT_EQ(group_pages(3, pairs, likeness, 0.5, {0, 1, 2}), (std::vector<std::vector<std::uint32_t>>{{0, 1}}));
    EXPECT_EQ(group_pages(3, pairs, likeness, 0.3, {0, 1, 2}), (std::vector<std::vector<std::uint32_t>>{{0, 1, 2}}));
    EXPECT_TRUE(group_pages(3, pairs, likeness, 0.9, {0, 1, 2}).empty());
}

}  // namespace
}  // namespace retold::compare::detail
