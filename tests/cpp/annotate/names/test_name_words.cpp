#include "annotate/names/name_words.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(NameWords, LeaveOutTitlesUnlessNothingElseIsThere) {
    EXPECT_EQ(name_words("President Ada Brun’s"), (std::vector<std::u32string>{U"ada", U"brun"}));
    EXPECT_EQ(name_words("The President"), (std::vector<std::u32string>{U"the", U"president"}));
    EXPECT_EQ(name_words("U.N. & Co"), (std::vector<std::u32string>{U"un", U"and"}));
}

TEST(Skeleton, IsWhatTransliterationKeeps) {
    EXPECT_EQ(skeleton(U"karimi"), U"krm");
    EXPECT_EQ(skeleton(U"qarimmi"), U"krm");
    EXPECT_EQ(skeleton(U"aeiou"), U"");
}

}  // namespace
}  // namespace retold::annotate
