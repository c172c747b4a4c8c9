#include "tokenize/item_marks.hpp"

#include <gtest/gtest.h>

#include "cpp/tokenize/sentence_pieces.hpp"

namespace retold::tokenize {
namespace {

TEST(ItemMarks, AreSmallNumbersLettersAndRomanNumbers) {
    for (const std::string_view word : {"1", "12", "٣", "१२", "a", "Я", "iv", "XII", "xxxix"})
        EXPECT_TRUE(is_item_mark(word)) << word;
    for (const std::string_view word : {"1.2", "3.10.4", "٣.١"}) EXPECT_TRUE(is_item_mark(word)) << word;
    for (const std::string_view word :
         {"", "123", "ab", "xI", "mix", "1a", "अब", "1.", ".1", "1.234", "1.2.3.4", "a.1"})
        EXPECT_FALSE(is_item_mark(word)) << word;
}

TEST(ItemMarks, FollowOneAnother) {
    EXPECT_TRUE(follows_item("9", "10") && follows_item("٣", "٤") && follows_item("b", "c") && follows_item("ix", "x"));
    EXPECT_TRUE(follows_item("h", "i") && follows_item("б", "в"));
    EXPECT_FALSE(follows_item("1", "3") || follows_item("2", "2") || follows_item("b", "B") ||
                 follows_item("i", "iii"));
    EXPECT_FALSE(follows_item("99", "1") || follows_item("1", "b"));
}

TEST(ItemMarks, StayWithTheirItemsOnOneLine) {
    EXPECT_EQ(split("1. Open the box. 2. Take the pump out. 3. Close it."),
              (Strings{"1. Open the box.", "2. Take the pump out.", "3. Close it."}));
    EXPECT_EQ(split("a. Откройте ящик. b. Выньте насос."), (Strings{"a. Откройте ящик.", "b. Выньте насос."}));
    EXPECT_EQ(split("(i.) Open it. (ii.) Close it. iii. Leave. Call 12. Then wait."),
              (Strings{"(i.) Open it.", "(ii.) Close it.", "iii. Leave.", "Call 12.", "Then wait."}));
    EXPECT_EQ(split("٣. افتح الصندوق. ٤. أغلقه."), (Strings{"٣. افتح الصندوق.", "٤. أغلقه."}));
}

TEST(ItemMarks, MayHaveSeveralLevels) {
    EXPECT_EQ(split("1.1. Open it. 1.2. Close it. It costs 1.2. Then wait."),
              (Strings{"1.1. Open it.", "1.2. Close it.", "It costs 1.2.", "Then wait."}));
    EXPECT_EQ(split("२.१. डिब्बा खोलें। २.२. बंद करें।"), (Strings{"२.१. डिब्बा खोलें।", "२.२. बंद करें।"}));
}

TEST(ItemMarks, WithBracketsAndBulletsPartItemsWithoutStops) {
    EXPECT_EQ(split("1) Open it 2) Close it 3) Leave"), (Strings{"1) Open it", "2) Close it", "3) Leave"}));
    EXPECT_EQ(split("٣) افتح ٤) أغلق"), (Strings{"٣) افتح", "٤) أغلق"}));
    EXPECT_EQ(split("(a) Откройте (b) Закройте"), (Strings{"(a) Откройте", "(b) Закройте"}));
    EXPECT_EQ(split("▪ खोलें ▪ बंद करें"), (Strings{"▪ खोलें", "▪ बंद करें"}));
    EXPECT_EQ(split("• 9. Open it • 10. Close it"), (Strings{"• 9. Open it", "• 10. Close it"}));
    for (const std::string_view whole : {"(a) What rule (b) says holds", "Home • News", "He said 1) no 2) yes",
                                         "1) 2) 3)", "• • •", ") )", "1) a 3) b"})
        EXPECT_EQ(split(whole), Strings{std::string(whole)});
}

TEST(ItemMarks, WithBracketsAreNoOrdinals) {
    EXPECT_EQ(split_as("de", "1.) Kasten 2.) Pumpe"), (Strings{"1.) Kasten", "2.) Pumpe"}));
    EXPECT_EQ(split_as("da", "a. Kassen b. Pumpen"), (Strings{"a. Kassen", "b. Pumpen"}));
}

TEST(ItemMarks, BehindAColonBeginAList) {
    EXPECT_EQ(split("The steps are: 1. Open it. 2. Close it."),
              (Strings{"The steps are: 1. Open it.", "2. Close it."}));
    EXPECT_EQ(split("Порядок: а. Откройте ящик."), Strings{"Порядок: а. Откройте ящик."});
    EXPECT_EQ(split("The score is now: 7. They lead."), (Strings{"The score is now: 7.", "They lead."}));
    EXPECT_EQ(split("It was 2:1. They lead."), (Strings{"It was 2:1.", "They lead."}));
}

TEST(ItemMarks, EndTheItemBeforeThatHasNoFullStop) {
    EXPECT_EQ(split("1. The box 2. The pump 3. The lid"), (Strings{"1. The box", "2. The pump", "3. The lid"}));
    EXPECT_EQ(split("1.) Ящик 2.) Насос"), (Strings{"1.) Ящик", "2.) Насос"}));
    EXPECT_EQ(split("1. It has 3. Then 2 more."), (Strings{"1. It has 3.", "Then 2 more."}));
    EXPECT_EQ(split_as("de", "1. Der Verein schlug die 2. Mannschaft."),
              (Strings{"1. Der Verein schlug die 2. Mannschaft."}));
}

}  // namespace
}  // namespace retold::tokenize
