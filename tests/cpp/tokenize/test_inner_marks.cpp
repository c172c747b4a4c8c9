#include "retold/tokenize/inner_marks.hpp"

#include <gtest/gtest.h>

namespace retold::tokenize {
namespace {

TEST(InnerMarks, AreTheColonOfSwedishAndFinnish) {
    EXPECT_EQ(inner_marks("EU:s budget", "sv"), ":");
    EXPECT_EQ(inner_marks("EU:n budjetti", "fi-FI"), ":");
    EXPECT_EQ(inner_marks("note:this", "en"), "");
    EXPECT_EQ(inner_marks("note:this", "tlh"), "");
}

TEST(InnerMarks, StandBetweenLetters) {
    EXPECT_EQ(inner_marks("kl. 12:30, se: här, http://x", "sv"), "");
    EXPECT_EQ(inner_marks("", "sv"), "");
    EXPECT_EQ(inner_marks(":", "sv"), "");
    EXPECT_EQ(inner_marks("a:", "sv"), "");
    EXPECT_EQ(inner_marks("a\xFF:\xFF", "sv"), "");
}

TEST(InnerMarks, AreThoseOfTheLanguageThatTheTextShows) {
    EXPECT_EQ(inner_marks("Det är EU:s budget som de inte vill rösta om.", "auto"), ":");
    EXPECT_EQ(inner_marks("Se on EU:n budjetti, joka ei ollut heille tärkeä.", "auto"), ":");
    EXPECT_EQ(inner_marks("Update:the dam was not hit and they are all safe.", "auto"), "");
    EXPECT_EQ(inner_marks("یہ a:b ہے اور وہ نہیں", "auto"), "");
}

}  // namespace
}  // namespace retold::tokenize
