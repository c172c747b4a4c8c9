#include "retold/clean/cleaner.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "retold/base/error.hpp"

namespace retold::clean {
namespace {

const std::string page_text =
    "Skip to main content\n"
    "Latest news\n"
    "Ferry returns to Aldmouth after two years\n"
    "The ferry between Aldmouth and the island of Skerry sailed again on Monday, after two years in which it was "
    "repaired.\n"
    "The town council of Aldmouth had paid for a new engine and for the repair of the hull, its chair said in the "
    "morning.\n"
    "Hundreds of people stood on the quay and waved when the ferry left for the island with its first passengers.\n"
    "\xE2\x80\x9CWe have waited a long time for this day,\xE2\x80\x9D said the captain, who has sailed the ferry for "
    "many years.\n"
    "You may also like\n"
    "Ten soups for a cold day\n"
    "Leave a Reply\n"
    "Your email address will not be published.\n";

const Block& at_line(const Page& page, std::size_t line) {
    for (const Block& block : page.blocks) {
        if (block.line == line) return block;
    }
    throw Error("no such line");
}

TEST(Clean, TheStoryStaysAndTheFurnitureGoes) {
    const Page page = clean(page_text);
    for (const std::size_t line : {4U, 5U, 6U, 7U}) EXPECT_TRUE(at_line(page, line).kept) << line;
    for (const std::size_t line : {1U, 2U, 3U, 8U, 9U, 10U, 11U}) EXPECT_FALSE(at_line(page, line).kept) << line;
    EXPECT_EQ(at_line(page, 1).label, Label::nav);
    EXPECT_EQ(at_line(page, 10).label, Label::form);
}

TEST(Clean, TheTitleIsRepairedAsTheTextIs) {
    const std::string headline = "Ferry returns to Aldmouth \u00e2\u20ac\u201c after two years";
    std::string text = page_text;
    text.replace(text.find("Ferry returns"), std::string_view("Ferry returns to Aldmouth after two years").size(),
                 headline);
    const Page page = clean(text);
    ASSERT_TRUE(page.title);
    EXPECT_EQ(page.title->value, "Ferry returns to Aldmouth \u2013 after two years");
    EXPECT_EQ(slice(page.raw, page.title->span), headline);
}

TEST(Clean, TheHeadlineIsTheTitleAndNotInTheText) {
    const Page page = clean(page_text);
    ASSERT_TRUE(page.title);
    EXPECT_EQ(page.title->value, "Ferry returns to Aldmouth after two years");
    EXPECT_EQ(slice(page.raw, page.title->span), page.title->value);
    EXPECT_EQ(page.text.find("Ferry returns"), std::string::npos);
}

TEST(Clean, ABodyPrintedTwiceIsKeptOnce) {
    const std::size_t start = page_text.find("The ferry between");
    const std::string body = page_text.substr(start, page_text.find("You may") - start);
    const Page page = clean("Skip to main content\n" + body + "\nImage\n\n" + body);
    EXPECT_TRUE(at_line(page, 2).kept);
    for (const std::size_t line : {9U, 10U, 11U, 12U}) EXPECT_EQ(at_line(page, line).label, Label::duplicate) << line;
    EXPECT_EQ(at_line(page, 9).reason, "repeats line 2");
}

TEST(Clean, EveryBlockSaysWhy) {
    for (const Block& block : clean(page_text).blocks) {
        EXPECT_FALSE(block.reason.empty());
        EXPECT_GE(block.score, 0);
        EXPECT_LE(block.score, 1);
        EXPECT_EQ(block.kept, block.label == Label::content);
    }
}

TEST(Clean, ModeOffKeepsEveryLine) {
    CleanOptions options;
    options.mode = Mode::off;
    const Page page = clean("Menu\n\n  Search ", options);
    EXPECT_EQ(page.text, "Menu\nSearch");
}

TEST(Clean, HostileTextIsData) {
    std::mt19937 random(3);
    const std::vector<std::string> parts = {
        "\n",        " ",           std::string(1, '\0'), "\xE2\x80\xAE", "\xED\xA0\x80",         "\xFF",
        "Menu",      "پل بند ہے۔ ", "桥梁关闭了。",       "Share",        "She said it was so. ", "\xF0\x9F\x98\x80",
        "e\xCC\x81", "\r"};
    for (int round = 0; round < 300; ++round) {
        std::string raw;
        for (std::size_t i = random() % 200; i > 0; --i) raw += parts[random() % parts.size()];
        const Page page = clean(raw);
        ASSERT_EQ(page.raw, raw);
        std::size_t lines = 0;
        for (const Block& block : page.blocks) lines += block.kept ? 1U : 0U;
        const auto breaks = static_cast<std::size_t>(std::count(page.text.begin(), page.text.end(), '\n'));
        ASSERT_EQ(lines == 0 ? 0 : breaks + 1, lines);
    }
}

TEST(CleanDate, AStatedDateIsThePages) {
    std::string raw = page_text;
    raw.insert(raw.find("The ferry between"), "By Ada Brook\nPublished: March 4, 2031\n");
    const Page page = clean(raw);
    ASSERT_TRUE(page.date);
    EXPECT_EQ(page.date->value, "2031-03-04");
    EXPECT_EQ(slice(raw, page.date->span), "March 4, 2031");
    ASSERT_TRUE(page.byline);
    EXPECT_EQ(page.byline->value, "Ada Brook");
}

TEST(CleanDate, APageClockAndATeasersDateAreNot) {
    EXPECT_FALSE(clean("Tuesday, March 4, 2031\nWind: 12 km/h\n" + page_text).date);
    EXPECT_FALSE(clean(page_text + "Ten soups\nJuly 4, 2031\n").date);
}

TEST(Overrule, AVerdictBeatsEveryRule) {
    Page page = clean(page_text);
    std::vector<std::optional<Verdict>> verdicts(page.blocks.size());
    verdicts[8] = Verdict{Label::content, "I want it"};
    verdicts[3] = Verdict{Label::caption, "not the text"};
    verdicts[4] = Verdict{Label::title, "mine"};
    overrule(page, verdicts);
    EXPECT_TRUE(page.blocks[8].kept);
    EXPECT_EQ(page.blocks[8].reason, "I want it");
    EXPECT_FALSE(page.blocks[3].kept);
    EXPECT_EQ(page.title->span, page.blocks[4].span);
    EXPECT_NE(page.text.find("Ten soups"), std::string::npos);
    EXPECT_THROW(overrule(page, {}), InvalidArgument);
}

TEST(Overrule, TheFlagForAPageWithoutAStoryFollows) {
    Page page = clean(page_text);
    overrule(page, std::vector<std::optional<Verdict>>(page.blocks.size(), Verdict{Label::other, "all goes"}));
    EXPECT_EQ(std::count(page.flags.begin(), page.flags.end(), "no_body"), 1);
    overrule(page, std::vector<std::optional<Verdict>>(page.blocks.size(), Verdict{Label::content, "all stays"}));
    EXPECT_EQ(std::count(page.flags.begin(), page.flags.end(), "no_body"), 0);
}

TEST(Judge, UserCuesCountWhereTheySayAndAreNamed) {
    const Page page = clean("Tides\n" + page_text + "Tides\nمزید پڑھیں\n");
    const Cue below{"tides", Label::widget, CueWhere::line, CuePart::bottom, 0, false, "mine"};
    const Cue kept{"مزید پڑھیں", Label::content, CueWhere::line, CuePart::page, 0, false, "mine"};
    const auto verdicts = judge(page, CueList({below, kept}));
    ASSERT_EQ(verdicts.size(), page.blocks.size());
    EXPECT_FALSE(verdicts[0]);
    ASSERT_TRUE(verdicts[verdicts.size() - 2]);
    EXPECT_EQ(verdicts[verdicts.size() - 2]->label, Label::widget);
    EXPECT_EQ(verdicts[verdicts.size() - 2]->reason, "rule mine: cue \"tides\"");
    EXPECT_EQ(verdicts.back()->label, Label::content);
    EXPECT_FALSE(judge(page, CueList())[0]);
    EXPECT_TRUE(judge(clean(""), CueList({below})).empty());
}

TEST(Judge, ALongLineMayHaveAPhraseAnywhereIfTheCueAllowsIt) {
    std::string line;
    for (int i = 0; i < 60; ++i) line += "word ";
    const Page page = clean(line + "sold as seen " + line + ".");
    Cue cue{"sold as seen", Label::advert, CueWhere::anywhere, CuePart::page, 200, false, "mine"};
    EXPECT_TRUE(judge(page, CueList({cue}))[0]);
    cue.max_words = 0;
    EXPECT_FALSE(judge(page, CueList({cue}))[0]);
}

TEST(Cleaner, TheLanguageIsThatOfTheStoryAlsoWhereItWasMisread) {
    EXPECT_EQ(clean(page_text).language, "en");
    const std::string misread =  // “ and ’ as â€œ and â€™
        "The town council said: Ã¢â¬ÅIt hasnÃ¢â¬â¢t been a good day "
        "for the ferry, and the captainÃ¢â¬â¢s crew knows that we canÃ¢â¬"
        "â¢t wait.\n";
    EXPECT_EQ(clean("Ferry\n" + misread).language, "en");
}

TEST(ModeFrom, KnowsFourModes) {
    EXPECT_EQ(mode_from("auto"), Mode::automatic);
    EXPECT_EQ(mode_from("edges"), Mode::edges);
    EXPECT_FALSE(mode_from("fast"));
}

TEST(Clean, SharesTheTextThatItIsGiven) {
    const SharedText raw("Menu\nThe ferry sailed again on Monday, after two years of repairs.");
    const Page page = clean_shared(raw);
    EXPECT_EQ(page.raw.view().data(), raw.view().data());
    EXPECT_EQ(page.text, clean(raw.view()).text);
}

}  // namespace
}  // namespace retold::clean
