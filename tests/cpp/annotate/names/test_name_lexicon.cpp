#include "annotate/names/name_lexicon.hpp"

#include <gtest/gtest.h>

#include <string>

#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {
namespace {

TEST(NameLexicon, FindsThePhraseInFoldedLetters) {
    const std::u32string letters = fold_letters("Prime  Minister of all");
    const auto match = NameLexicon::of("en").at(letters, 0);
    EXPECT_EQ(match.end, 15U);
    EXPECT_NE(match.words & bit(NameWord::role), 0U);
}

TEST(NameLexicon, CompoundsAreKnownByTheirEnds) {
    EXPECT_NE(NameLexicon::of("de").ending(U"verkehrsminister") & bit(NameWord::role), 0U);
    EXPECT_EQ(NameLexicon::of("de").ending(U"minister"), 0U);
    EXPECT_EQ(NameLexicon::of("en").ending(U"minister"), 0U);
}

TEST(NameLexicon, AnUnknownLanguageHasNoWords) {
    EXPECT_TRUE(NameLexicon::of("xx").empty());
    EXPECT_EQ(NameLexicon::of("xx").at(U"minister", 0).end, 0U);
}

TEST(NameLexicon, TheLikelyLanguageIsThatOfTheWords) {
    EXPECT_EQ(NameLexicon::likely(fold_letters("министр и губернатор заявили")).language(), "ru");
    EXPECT_EQ(NameLexicon::likely(fold_letters("12 345")).language(), "");
}

}  // namespace
}  // namespace retold::annotate
