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

}  // namespace
}  // namespace retold::compare
