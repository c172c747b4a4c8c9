#include "annotate/names/name_sounds.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(Skeleton, IsWhatTransliterationKeeps) {
    EXPECT_EQ(skeleton(U"karimi"), U"krm");
    EXPECT_EQ(skeleton(U"qarimmi"), U"krm");
    EXPECT_EQ(skeleton(U"aeiou"), U"");
}

TEST(NameSounds, VowelsThatTransliterationsConfuseAreOne) {
    EXPECT_TRUE(sound_alike(U"yusuf", U"yousef"));
    EXPECT_TRUE(sound_alike(U"karim", U"kareem"));
    EXPECT_TRUE(sound_alike(U"mohammed", U"muhammad"));
    EXPECT_TRUE(sound_alike(U"hsn", U"hassan"));
    EXPECT_TRUE(sound_alike(U"aleksei", U"alexey"));
}

TEST(NameSounds, OtherVowelsMakeAnotherName) {
    EXPECT_FALSE(sound_alike(U"john", U"jane"));
    EXPECT_FALSE(sound_alike(U"hasan", U"hussein"));
    EXPECT_FALSE(sound_alike(U"mohammed", U"mahmoud"));
    EXPECT_FALSE(sound_alike(U"jan", U"jane"));
    EXPECT_FALSE(sound_alike(U"", U""));
    EXPECT_FALSE(sound_alike(U"tarn", U"turm"));
}

TEST(NameSounds, LongSkeletonsNeedNoVowels) {
    EXPECT_TRUE(sound_alike(U"dobrinsk", U"dabransk"));
    EXPECT_FALSE(sound_alike(U"dobrinsk", U"dabransk", 8));
}

}  // namespace
}  // namespace retold::annotate
