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
    EXPECT_LT(story_probability(alike(0, 0), 1000), 0.05);
}

TEST(StoryProbability, OfAFewPagesOfOneTopicThoseOfOneDayTellOneEvent) {
    Aspects own_report = alike(0.22F, 0.16F);
    EXPECT_LT(story_probability(own_report, 5), 0.5);
    own_report.time = 0.97F;
    EXPECT_GT(story_probability(own_report, 5), 0.5);
    Aspects other_topic = alike(0.06F, 0.04F);
    other_topic.time = 1;
    EXPECT_LT(story_probability(other_topic, 5), 0.05);
}

TEST(StoryProbability, OfManyPagesFallsWithWhatCrowdsAroundThem) {
    Aspects alone = alike(0.3F, 0.3F);
    Aspects crowded = alone;
    crowded.crowd = 0.15F;
    crowded.numbers = 0.1F;
    alone.numbers = 0.1F;
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

TEST(StoryProbability, OfManyPagesFallsWithAFormula) {
    const Aspects alone = alike(0.3F, 0.3F);
    Aspects formula = alone;
    formula.formula = 1;
    EXPECT_LT(story_probability(formula, 1000), 0.5 * story_probability(alone, 1000));
    EXPECT_EQ(story_probability(formula, 5), story_probability(alone, 5));
    // A crowd that has other numbers is a kind of report.
    Aspects reports = alone;
    reports.crowd = 0.5F;
    reports.numbers = 0;
    Aspects story = reports;
    story.numbers = 0.1F;
    EXPECT_LT(story_probability(reports, 1000), story_probability(story, 1000));
    Aspects reports_of_little = story;
    reports_of_little.formula = 0.5F;
    EXPECT_LT(story_probability(reports_of_little, 1000), story_probability(story, 1000));
}

TEST(StoryProbability, OfThousandsOfPagesAsksForMore) {
    const Aspects pair = alike(0.25F, 0.25F);
    EXPECT_EQ(story_probability(pair, 1000), story_probability(pair, 100));
    EXPECT_LT(story_probability(pair, 20'000), story_probability(pair, 1000));
}

Pair pair_of(std::uint32_t a, std::uint32_t b, float words) {
    Pair pair;
    pair.a = a;
    pair.b = b;
    pair.aspects = alike(words, words);
    return pair;
}

TEST(Rivals, AreOthersThatLikelierTellTheStory) {
    // Pages 0 and 1 are each other's nearest, page 2 is nearer to page 0 than to any other.
    std::vector<Pair> pairs = {pair_of(0, 1, 0.3F), pair_of(0, 2, 0.2F), pair_of(1, 2, 0.1F)};
    add_rivals(pairs, 100);
    EXPECT_EQ(pairs[0].aspects.rivals, 0.0F);
    EXPECT_GT(pairs[1].aspects.rivals, 0.0F);
    EXPECT_GT(pairs[2].aspects.rivals, pairs[1].aspects.rivals);
    Aspects without = pairs[1].aspects;
    without.rivals = 0;
    EXPECT_GT(story_probability(without, 100), story_probability(pairs[1].aspects, 100));
    EXPECT_EQ(story_probability(without, 5), story_probability(pairs[1].aspects, 5));
}

TEST(Rivals, OfSurePairsAreNone) {
    std::vector<Pair> pairs = {pair_of(0, 1, 1.0F), pair_of(0, 2, 0.9F), pair_of(1, 2, 0.9F)};
    add_rivals(pairs, 100);
    for (const Pair& pair : pairs) EXPECT_EQ(pair.aspects.rivals, 0.0F);
}

TEST(Rivals, AreNoneAmongADozenPages) {
    std::vector<Pair> pairs = {pair_of(0, 1, 0.3F), pair_of(0, 2, 0.2F)};
    add_rivals(pairs, 12);
    EXPECT_EQ(pairs[1].aspects.rivals, 0.0F);
}

}  // namespace
}  // namespace retold::compare
