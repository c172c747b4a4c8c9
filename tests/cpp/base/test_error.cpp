#include "retold/base/error.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold {
namespace {

TEST(InvalidArgument, NamesTheArgumentItsValueAndWhatWouldBeRight) {
    const InvalidArgument error("threshold", "1.5", "must be from 0 to 1");
    EXPECT_STREQ(error.what(), "threshold=1.5: must be from 0 to 1");
}

TEST(InvalidArgument, ShowsTheBeginningOfALongValueCutBetweenCharacters) {
    std::string page;
    for (int i = 0; i < 100000; ++i) page += "خبر";
    const std::string message = InvalidArgument("mode", page, "must be auto or off").what();
    // 80 bytes: 77 of the value, cut to whole characters of two bytes, and the sign for what is left out.
    EXPECT_EQ(message.size(), std::string("mode=").size() + 76 + 3 + std::string(": must be auto or off").size());
    EXPECT_EQ(message.substr(message.size() - 26), "ب…: must be auto or off");
}

TEST(Errors, HaveOneRoot) {
    EXPECT_THROW(throw InvalidArgument("n", "0", "must be at least 1"), Error);
    EXPECT_THROW(throw DataError("cut short"), Error);
}

TEST(Errors, NeverRepeatAPage) {
    const std::string message = DataError(std::string(499, 'x') + "新闻" + std::string(1000000, 'y')).what();
    EXPECT_EQ(message, std::string(497, 'x') + "…");
}

TEST(Shortened, KeepsWhatFitsAndCutsBetweenCharacters) {
    EXPECT_EQ(shortened("пожар", 10), "пожар");
    EXPECT_EQ(shortened("пожары", 10), "пож…");
    EXPECT_EQ(shortened("😀😀😀", 10), "😀…");
    EXPECT_EQ(shortened("ab", 1), "…");
}

}  // namespace
}  // namespace retold
