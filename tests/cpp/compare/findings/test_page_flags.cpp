#include "retold/compare/findings/page_flags.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/compare/comparer.hpp"
#include "retold/compare/findings/findings.hpp"

namespace retold::compare {
namespace {

TEST(PageFlags, AnotherLetterInsideAWordIsGarbled) {
    EXPECT_TRUE(is_garbled("Ada Krohne", "Ada Krone"));
    EXPECT_TRUE(is_garbled("Petrowa", "Magdalena Petrova"));
    EXPECT_TRUE(is_garbled("Averil Museum", "Averill Museum"));
    EXPECT_TRUE(is_garbled("Лендаль", "Линдаль"));
    EXPECT_TRUE(is_garbled("مارٹا اولمیدو", "مارتا اولمیدو"));
}

TEST(PageFlags, PartsEndingsAndOtherNamesAreNot) {
    EXPECT_FALSE(is_garbled("Krone", "Ada Krone"));
    EXPECT_FALSE(is_garbled("Ada Krone", "Ada Krone"));
    EXPECT_FALSE(is_garbled("ADA KRONE", "Ada Krone"));
    EXPECT_FALSE(is_garbled("Stadtwerken Auenried", "Stadtwerke Auenried"));
    EXPECT_FALSE(is_garbled("Кроны", "Крона"));
    EXPECT_FALSE(is_garbled("the harbour master", "Ada Krone"));
    EXPECT_FALSE(is_garbled("", ""));
}

struct Page {
    std::string text;
    std::string date;
};

// "page kind: words (reason)" of each flag.
std::vector<std::string> flags(const std::vector<Page>& given, const std::string& language) {
    std::vector<SourcePage> pages;
    for (const Page& page : given) {
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), page.text));
        pages.back().date = page.date;
    }
    CompareOptions options;
    options.language = language;
    const Comparison comparison = compare_pages(pages, options);
    std::vector<std::string> shown;
    for (const PageFlag& flag : Findings(comparison).flags()) {
        std::string line = comparison.documents[flag.document].id;
        line.append(" ").append(flag.kind).append(": ");
        line.append(slice(comparison.documents[flag.document].raw, flag.span)).append(" (").append(flag.reason);
        shown.push_back(line.append(")"));
    }
    return shown;
}

using Lines = std::vector<std::string>;

std::string named(const std::string& name) {
    return "Crane falls in the harbour of Aune\nA crane fell on a cargo ship in the harbour of Aune, said " + name +
           ", the harbour master.\nHe called for help at once. The dockers cleaned the quay during the night.\n";
}

TEST(PageFlags, ANameThatOnePageSpellsOtherwiseIsGarbled) {
    EXPECT_EQ(flags({{named("Oskar Lindahl"), ""}, {named("Oskar Lindahl"), ""}, {named("Oskar Lindaal"), ""}}, "en"),
              Lines{"c garbled_name: Oskar Lindaal (\"Oskar Lindahl\" on 2 other pages)"});
    EXPECT_EQ(flags({{named("Oskar Lindahl"), ""}, {named("Oskar Lindaal"), ""}}, "en"), Lines{});
    EXPECT_EQ(flags({{named("Oskar Lindahl"), ""}, {named("Oskar Lindahl"), ""}, {named("Lindahl"), ""}}, "en"),
              Lines{});
}

TEST(PageFlags, TwoPeopleOfOnePageAreNoMisspelling) {
    const std::string two = named("Oskar Lindahl") + "Oskar Lindaal, a docker, saw it. Lindaal was not hurt.\n";
    EXPECT_EQ(flags({{named("Oskar Lindahl"), ""}, {named("Oskar Lindahl"), ""}, {two, ""}}, "en"), Lines{});
}

std::string heard(const std::string& first, const std::string& second) {
    return "Crane falls in the harbour of Aune\nA crane fell on a cargo ship in the harbour of Aune on 14 May.\n“The "
           "inspectors never looked at the second crane in winter,” said " +
           first + ".\n“The dockers ran along the quay before the hook came down,” said " + second + ".\n";
}

TEST(PageFlags, SpeakersWithEachOthersWordsAreExchanged) {
    EXPECT_EQ(flags({{heard("Ada Krone", "Oskar Lindahl"), ""},
                     {heard("Ada Krone", "Oskar Lindahl"), ""},
                     {heard("Oskar Lindahl", "Ada Krone"), ""}},
                    "en"),
              (Lines{"c exchanged_speakers: Oskar Lindahl (here Oskar Lindahl says what elsewhere Ada Krone says, and "
                     "the other way round)",
                     "c exchanged_speakers: Ada Krone (here Ada Krone says what elsewhere Oskar Lindahl says, and the "
                     "other way round)"}));
}

TEST(PageFlags, OfTwoPagesBothAreFlagged) {
    EXPECT_EQ(
        flags({{heard("Ada Krone", "Oskar Lindahl"), ""}, {heard("Oskar Lindahl", "Ada Krone"), ""}}, "en").size(), 4U);
}

TEST(PageFlags, AWeekdayThatTheDayOfThePageMovesIsContradicting) {
    const std::string told = "Кран упал в понедельник на грузовое судно в порту Ауне и ранил докеров.\n";
    EXPECT_EQ(
        flags({{told, "2031-05-07"}, {told, "2031-05-06"}, {told, "2031-09-24"}}, "ru"),
        Lines{"c contradicting_date: понедельник (by the day of this page it is 2031-09-22, by that of another one "
              "2031-05-05)"});
    EXPECT_EQ(flags({{told, "2031-05-07"}, {told, "2031-05-06"}, {told, ""}}, "ru"), Lines{});
}

}  // namespace
}  // namespace retold::compare
