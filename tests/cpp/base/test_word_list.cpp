#include "retold/base/word_list.hpp"

#include <gtest/gtest.h>

#include "retold/base/error.hpp"

namespace retold {
namespace {

using Words = std::vector<std::string_view>;

std::string complaint(std::string_view text) {
    try {
        static_cast<void>(read_word_list(text, "mine.txt"));
    } catch (const DataError& error) {
        return error.what();
    }
    return "none";
}

TEST(WordList, EntriesHaveNoCommentsNoOuterSpacesAndTheNumberOfTheirLine) {
    const WordList list = read_word_list("# a comment\n\n  der Hund  # barks\r\n\t猫\n# end", "mine.txt");
    ASSERT_EQ(list.plain().size(), 2U);
    EXPECT_EQ(list.plain()[0].text, "der Hund");
    EXPECT_EQ(list.plain()[0].line_number, 3U);
    EXPECT_EQ(list.plain()[1].text, "猫");
    EXPECT_EQ(list.plain()[1].line_number, 4U);
}

TEST(WordList, HeadsOpenSections) {
    const WordList list = read_word_list("قبل\n[never]\nmr mrs\n[ mark ; ]\n[never]\nст", "mine.txt");
    ASSERT_EQ(list.sections.size(), 4U);
    EXPECT_EQ(list.sections[0].head, "");
    EXPECT_EQ(list.sections[0].entries.at(0).text, "قبل");
    EXPECT_EQ(list.sections[1].head, "never");
    EXPECT_EQ(list.sections[1].line_number, 2U);
    EXPECT_EQ(list.sections[1].entries.at(0).text, "mr mrs");
    EXPECT_EQ(list.sections[2].head, "mark ;");
    EXPECT_TRUE(list.sections[2].entries.empty());
    EXPECT_EQ(list.sections[3].entries.at(0).text, "ст");
}

TEST(WordList, OfNothingHasOneEmptySection) {
    EXPECT_EQ(read_word_list("", "mine.txt").sections.size(), 1U);
    EXPECT_TRUE(read_word_list("\n# only this\n", "mine.txt").plain().empty());
}

TEST(WordList, MalformedHeadsAreErrorsWithTheirLine) {
    EXPECT_EQ(complaint("a\n[never\nb"), "mine.txt, line 2: no ]");
    EXPECT_EQ(complaint("a\n\n[never] mr"), "mine.txt, line 3: something stands behind ]");
    EXPECT_EQ(complaint("[never] # a comment may\nmr"), "none");
}

TEST(WordList, APlainListHasNoHeads) {
    const WordList list = read_word_list("a\n[never]\nb", "mine.txt");
    EXPECT_THROW(static_cast<void>(list.plain()), DataError);
}

TEST(SplitWords, BetweenSpacesAndTabs) {
    EXPECT_EQ(split_words("  mr\tmrs  دکتر "), (Words{"mr", "mrs", "دکتر"}));
    EXPECT_TRUE(split_words(" \t").empty());
}

}  // namespace
}  // namespace retold
