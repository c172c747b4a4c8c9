#include "annotate/names/name_words.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(NameWords, LeaveOutTitlesUnlessNothingElseIsThere) {
    EXPECT_EQ(name_words("President Ada Brun’s"), (std::vector<std::u32string>{U"ada", U"brun"}));
    EXPECT_EQ(name_words("The President"), (std::vector<std::u32string>{U"the", U"president"}));
    EXPECT_EQ(name_words("U.N. & Co"), (std::vector<std::u32string>{U"un", U"and"}));
}

TEST(NameWords, ShortFormsAreListed) {
    EXPECT_TRUE(share_short_form(U"william", U"bill"));
    EXPECT_TRUE(share_short_form(U"sasha", U"aleksandra"));
    EXPECT_FALSE(share_short_form(U"bill", U"bob"));
    EXPECT_FALSE(share_short_form(U"tarn", U"bill"));
}

}  // namespace
}  // namespace retold::annotate
