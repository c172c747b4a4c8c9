#include "annotate/names/acronyms.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(Acronyms, AreFirstLettersAndMayPassSmallWordsOver) {
    EXPECT_TRUE(spells(U"hsb", {U"health", U"and", U"safety", U"board"}, {false, true, false, false}));
    EXPECT_FALSE(spells(U"hsb", {U"health", U"safety", U"fund", U"board"}, {false, false, false, false}));
    EXPECT_FALSE(spells(U"hs", {U"health", U"safety", U"board"}, {false, false, false}));
}

TEST(Acronyms, MayTakeLettersInsideWordsInOrder) {
    EXPECT_TRUE(spells(U"wvt", {U"wasserverband", U"tal"}, {false, false}));
    EXPECT_TRUE(spells(U"jarwa", {U"jaringan", U"warga"}, {false, false}));
    EXPECT_FALSE(spells(U"wbt", {U"wasser", U"tal"}, {false, false}));
}

TEST(Acronyms, ManyWordsAndLettersAreLeftAlone) {
    EXPECT_FALSE(spells(std::u32string(13, U'a'), {U"aaaaaaaaaaaaa"}, {false}));
    EXPECT_FALSE(spells(U"a", std::vector<std::u32string_view>(13, U"a"), std::vector<bool>(13, true)));
    EXPECT_FALSE(spells(U"", {}, {}));
}

}  // namespace
}  // namespace retold::annotate
