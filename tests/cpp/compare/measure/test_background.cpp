#include "compare/measure/background.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

TEST(Background, KnowsCommonWordsOfSomeLanguages) {
    EXPECT_TRUE(has_background("en"));
    EXPECT_FALSE(has_background("xx"));
    EXPECT_FALSE(has_background(""));
    const Background english("en");
    EXPECT_GT(english.share("the"), 0.9);
    EXPECT_GT(english.share("government"), 0.02);
    EXPECT_EQ(english.share("qwzzx"), 0.0);
    EXPECT_GT(Background("ur").share("میں"), 0.5);
}

}  // namespace
}  // namespace retold::compare
