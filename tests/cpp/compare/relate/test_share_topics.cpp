#include "compare/relate/share_topics.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

std::vector<Pair> pairs_of(std::vector<Relation> relations, std::uint32_t pages) {
    std::vector<Pair> pairs;
    for (std::uint32_t a = 0; a < pages; ++a) {
        for (std::uint32_t b = a + 1; b < pages; ++b) {
            Pair pair;
            pair.a = a;
            pair.b = b;
            pair.relation = relations[pairs.size()];
            pairs.push_back(pair);
        }
    }
    return pairs;
}

constexpr Relation story = Relation::same_story;
constexpr Relation topic = Relation::same_topic;
constexpr Relation none = Relation::unrelated;

// Pages 0, 1, 2 tell one story; page 3 is another.
TEST(ShareTopics, APageHasTheTopicsOfMostOfItsStory) {
    std::vector<Pair> pairs = pairs_of({story, story, none, story, topic, topic}, 4);
    share_topics(pairs, {{{0, 1, 2}, "", 1}}, 4);
    EXPECT_EQ(pairs[2].relation, topic);
    EXPECT_EQ(pairs[2].runner_up, none);
    EXPECT_EQ(pairs[2].margin, 0.0F);
}

TEST(ShareTopics, HalfOfAStoryIsNotMostOfIt) {
    std::vector<Pair> pairs = pairs_of({story, story, none, story, topic, none}, 4);
    share_topics(pairs, {{{0, 1, 2}, "", 1}}, 4);
    EXPECT_EQ(pairs[2].relation, none);
}

TEST(ShareTopics, WithoutStoriesNothingChanges) {
    std::vector<Pair> pairs = pairs_of({topic, none, topic}, 3);
    share_topics(pairs, {}, 3);
    EXPECT_EQ(pairs[1].relation, none);
}

}  // namespace
}  // namespace retold::compare
