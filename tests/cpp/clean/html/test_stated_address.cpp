#include <gtest/gtest.h>

#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

TEST(DayInAddress, ReadsTheFormsOfAddresses) {
    EXPECT_EQ(day_in_address("https://post.example/2031/05/06/bridge"), "2031-05-06");
    EXPECT_EQ(day_in_address("https://post.example/news/2031-5-6-bridge.html"), "2031-05-06");
    EXPECT_EQ(day_in_address("https://post.example/news/2031/may/06/bridge"), "2031-05-06");
    EXPECT_EQ(day_in_address("https://post.example/2031/октября/6/мост"), "");
    EXPECT_EQ(day_in_address("https://post.example/a/t20310506_4711.html"), "2031-05-06");
}

TEST(DayInAddress, DigitsThatGoOnAreNoDay) {
    EXPECT_EQ(day_in_address("https://post.example/2031/08/310803-heating/"), "2031-08-03");
    EXPECT_EQ(day_in_address("https://post.example/2031/08/150999-heating/"), "");
    EXPECT_EQ(day_in_address("https://post.example/203105061/"), "");
}

TEST(DayInAddress, DaysThatAreNoneAreNone) {
    EXPECT_EQ(day_in_address("https://post.example/2031/02/30/"), "");
    EXPECT_EQ(day_in_address("https://post.example/1831/02/03/"), "");
    EXPECT_EQ(day_in_address("https://post.example/story?day=2031/05/06"), "");
    EXPECT_EQ(day_in_address(""), "");
}

}  // namespace
}  // namespace retold::clean
