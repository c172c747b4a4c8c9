#include "retold/clean/quote_marks.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

namespace retold::clean {
namespace {

// The faults as "mark:fault", joined by blanks.
std::string faults(std::string_view text) {
    std::string result;
    for (const QuoteFlag& flag : find_quote_faults(text)) {
        if (!result.empty()) result += ' ';
        result.append(slice(text, flag.span)).append(":").append(to_string(flag.fault));
    }
    return result;
}

TEST(FindQuoteFaults, PairsOfEveryStyleAreFine) {
    for (const std::string_view text :
         {"“Yes,” she said. “No.”", "\"Yes,\" she said (\"no\").", "„Ja“, sagte sie.", "„Tak” i „nie”.",
          "« Oui », dit-elle, «non».", "»Ja«, sagte er.", "”Ja”, sade hon.", "„Да“ и «нет».", "“کل” اور «آج»",
          "他说：“好。”", "「はい」", "‘single’ don't 'n' roll", "“He said „so“ to me.”", "a 5\" pipe and a 12\" pizza",
          "👍 “ok”"}) {
        EXPECT_EQ(faults(text), "") << text;
    }
}

TEST(FindQuoteFaults, AQuotationMayRunOverParagraphs) {
    EXPECT_EQ(faults("“First part.\n“Second part.\n\n“And the end.” He left."), "");
    EXPECT_EQ(faults("“First part.\nNot quoted."), "“:unclosed");
    EXPECT_EQ(faults("“The last one"), "“:unclosed");
}

TEST(FindQuoteFaults, TellsStrayMarks) {
    EXPECT_EQ(faults("He left.” Then."), "”:unopened");
    EXPECT_EQ(faults("She said “yes and “no.”"), "“:unclosed");
}

TEST(FindQuoteFaults, TellsMixedAndDoubledMarks) {
    EXPECT_EQ(faults("“Yes,\" she said."), "\":mixed");
    EXPECT_EQ(faults("\"Yes,” she said."), "\":mixed");
    EXPECT_EQ(faults("``Yes,'' she said."), "``:doubled '':doubled");
}

TEST(RepairQuotes, MendsOnlyWhatLeavesNoDoubt) {
    EXPECT_EQ(repair_quotes("“Yes,\" she said.").text, "“Yes,” she said.");
    EXPECT_EQ(repair_quotes("\"Yes,” she said.").text, "“Yes,” she said.");
    EXPECT_EQ(repair_quotes("„Ja\", sagte sie.").text, "„Ja“, sagte sie.");
    EXPECT_EQ(repair_quotes("``Yes,'' she said.").text, "\"Yes,\" she said.");
    EXPECT_EQ(repair_quotes("“open for ever").text, "“open for ever");
    const text::Edited edited = repair_quotes("é “a\" b");
    EXPECT_EQ(edited.edits.edits(), (std::vector<text::Edit>{{{7, 8}, {7, 10}, text::EditReason::quotes}}));
}

TEST(FindQuoteFaults, AnyBytesGiveSortedFlagsInsideTheText) {
    std::mt19937 random(9);
    const std::array<std::string_view, 14> parts = {"“", "”", "„", "\"", "«", "»", "''",
                                                    "`", " ", "a", "\n", "5", ".", "\xFF"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t i = random() % 20; i > 0; --i) text += parts[random() % parts.size()];
        std::size_t last = 0;
        for (const QuoteFlag& flag : find_quote_faults(text)) {
            ASSERT_GE(flag.span.start, last) << text;
            ASSERT_LE(flag.span.end, text.size());
            ASSERT_LT(flag.span.start, flag.span.end);
            last = flag.span.start;
        }
        const text::Edited edited = repair_quotes(text);
        std::size_t raw = 0;
        std::size_t out = 0;
        for (const text::Edit& edit : edited.edits.edits()) {
            ASSERT_EQ(text.substr(raw, edit.raw.start - raw), edited.text.substr(out, edit.out.start - out)) << text;
            raw = edit.raw.end;
            out = edit.out.end;
        }
        ASSERT_EQ(text.substr(raw), edited.text.substr(out));
    }
}

}  // namespace
}  // namespace retold::clean
