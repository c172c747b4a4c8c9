#include "compare/measure/story_probability.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
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

TEST(StoryProbability, OfManyPagesFallsWithWhatCrowdsAroundThem) {
    Aspects alone = alike(0.3F, 0.3F);
    Aspects crowded = alone;
    crowded.crowd = 0.15F;
    EXPECT_LT(story_probability(crowded, 1000), story_probability(alone, 1000));
    EXPECT_EQ(story_probability(crowded, 5), story_probability(alone, 5));
    Aspects packed = crowded;
    packed.crowd = 0.18F;
    Aspects of_one_big_story = crowded;
    of_one_big_story.crowd = 0.6F;
    EXPECT_EQ(story_probability(packed, 1000), story_probability(of_one_big_story, 1000));
}

TEST(StoryProbability, OfManyPagesGrowsWithRareWordsAndTitles) {
    const double base = story_probability(alike(0.3F, 0.3F), 1000);
    Aspects rare = alike(0.3F, 0.3F);
    rare.rare = 0.3F;
    EXPECT_GT(story_probability(rare, 1000), base);
    Aspects titled = alike(0.3F, 0.3F);
    titled.title = 0.5F;
    EXPECT_GT(story_probability(titled, 1000), base);
}

TEST(StoryProbability, OfManyPagesFallsWithDaysApart) {
    Aspects pair = alike(0.25F, 0.25F);
    pair.crowd = 0.1F;
    const double unknown = story_probability(pair, 1000);
    pair.time = 1;  // the same day
    const double same_day = story_probability(pair, 1000);
    pair.time = 0.5F;  // five days
    const double week = story_probability(pair, 1000);
    pair.time = 0;  // weeks
    EXPECT_GT(same_day, unknown);
    EXPECT_LT(week, unknown);
    EXPECT_LT(story_probability(pair, 1000), week);
}

}  // namespace
}  // namespace retold::compare
