#include "compare/relate/hold_to_stories.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

constexpr Relation story = Relation::same_story;
constexpr Relation topic = Relation::same_topic;

// Of few pages, a story probability of: .0005, .23, .83, .97.
constexpr float hardly = 0.1F;
constexpr float nearly = 0.22F;
constexpr float likely = 0.3F;
constexpr float surely = 0.37F;

Pair pair_of(std::uint32_t a, std::uint32_t b, Relation relation, float alike) {
    Pair pair;
    pair.a = a;
    pair.b = b;
    pair.relation = relation;
    pair.margin = 0.2F;
    pair.aspects.words = alike;
    pair.aspects.lead = alike;
    pair.aspects.numbers = -1;
    return pair;
}

TEST(HoldToStories, PagesOfOneStoryTellOneStory) {
    std::vector<Pair> pairs = {pair_of(0, 1, story, surely), pair_of(0, 2, topic, nearly),
                               pair_of(1, 2, story, surely)};
    hold_to_stories(pairs, {{{0, 1, 2}, "", 1}}, 3);
    EXPECT_EQ(pairs[1].relation, story);
    EXPECT_EQ(pairs[1].runner_up, topic);
    EXPECT_EQ(pairs[1].margin, 0.0F);
    EXPECT_TRUE(is_held(pairs[1], 3));
    EXPECT_FALSE(is_held(pairs[0], 3));
}

TEST(HoldToStories, WhatMostPagesOfAStoryAreNotLikeNoneOfThemIs) {
    std::vector<Pair> pairs = {pair_of(0, 1, story, surely), pair_of(0, 2, story, likely),
                               pair_of(1, 2, topic, hardly)};
    hold_to_stories(pairs, {{{0, 1}, "", 1}}, 3);
    EXPECT_EQ(pairs[1].relation, topic);
    EXPECT_EQ(pairs[1].runner_up, story);
    EXPECT_TRUE(is_held(pairs[1], 3));
    EXPECT_EQ(pairs[2].relation, topic);
    EXPECT_FALSE(is_held(pairs[2], 3));
}

TEST(HoldToStories, APairThatIsAllButSureStaysAStory) {
    std::vector<Pair> pairs = {pair_of(0, 1, story, surely), pair_of(0, 2, story, surely),
                               pair_of(1, 2, topic, hardly)};
    hold_to_stories(pairs, {{{0, 1}, "", 1}}, 3);
    EXPECT_EQ(pairs[1].relation, story);
    EXPECT_FALSE(is_held(pairs[1], 3));
}

TEST(HoldToStories, CopiesAndRetellingsStayWhatTheyAre) {
    std::vector<Pair> pairs = {pair_of(0, 1, Relation::contains, hardly), pair_of(0, 2, Relation::retelling, likely)};
    hold_to_stories(pairs, {}, 3);
    EXPECT_EQ(pairs[0].relation, Relation::contains);
    EXPECT_EQ(pairs[1].relation, Relation::retelling);
}

// Two match reports are alike whatever else is: they were judged to fill one template.
TEST(HoldToStories, PagesOfOneTemplateAreNoStory) {
    std::vector<Pair> pairs = {pair_of(0, 1, topic, surely)};
    hold_to_stories(pairs, {{{0, 1}, "", 1}}, 2);
    EXPECT_EQ(pairs[0].relation, topic);
}

}  // namespace
}  // namespace retold::compare
