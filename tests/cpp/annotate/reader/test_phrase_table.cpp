#include "retold/annotate/reader/phrase_table.hpp"

#include <gtest/gtest.h>

#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {
namespace {

std::size_t end_of(const PhraseTable& table, std::string_view text, std::size_t at = 0) {
    return table.longest(fold_letters(text), at).end;
}

TEST(PhraseTable, FindsTheLongestPhrase) {
    PhraseTable table;
    table.add("at", 1);
    table.add("at least", 2);
    const std::u32string letters = fold_letters("at least ten");
    const auto match = table.longest(letters, 0);
    EXPECT_EQ(match.end, 8U);
    ASSERT_EQ(match.values.size(), 1U);
    EXPECT_EQ(match.values[0], 2U);
}

TEST(PhraseTable, EndsWhereAWordEnds) {
    PhraseTable table;
    table.add("may", 1);
    table.add("日", 2);
    EXPECT_EQ(end_of(table, "mayor"), 0U);
    EXPECT_EQ(end_of(table, "May, 3"), 3U);
    EXPECT_EQ(end_of(table, "日本"), 1U);  // scripts without spaces have no such ends
}

TEST(PhraseTable, StarStandsForAnEnding) {
    PhraseTable table;
    table.add("понедельник*", 1);
    EXPECT_EQ(end_of(table, "Понедельника"), 12U);
    EXPECT_EQ(end_of(table, "понедельник"), 11U);
    EXPECT_EQ(end_of(table, "понедельниковщиноюшка"), 0U);  // longer than an ending
}

TEST(PhraseTable, SpacesOfAllKindsAreOne) {
    PhraseTable table;
    table.add("سه شنبه", 1);
    table.add("no more than", 2);
    EXPECT_EQ(end_of(table, "سه\u200Cشنبه"), 7U);
    EXPECT_EQ(end_of(table, "no \n more\u00A0than"), 14U);
}

TEST(PhraseTable, AnEmptyTableFindsNothing) {
    EXPECT_EQ(end_of(PhraseTable(), "word"), 0U);
    EXPECT_EQ(end_of(PhraseTable(), ""), 0U);
}

}  // namespace
}  // namespace retold::annotate
