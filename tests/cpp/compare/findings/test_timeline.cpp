#include "retold/compare/findings/timeline.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/compare/comparer.hpp"
#include "retold/compare/findings/findings.hpp"

namespace retold::compare {
namespace {

TEST(Timeline, AValueMeansTheDaysBetweenItsFirstAndLast) {
    EXPECT_EQ(days_of("2031-05-14"), (DayRange{"2031-05-14", "2031-05-14"}));
    EXPECT_EQ(days_of("2031-05-14T23:30"), (DayRange{"2031-05-14", "2031-05-14"}));
    EXPECT_EQ(days_of("2032-02"), (DayRange{"2032-02-01", "2032-02-29"}));
    EXPECT_EQ(days_of("2031"), (DayRange{"2031-01-01", "2031-12-31"}));
    EXPECT_EQ(days_of("203X"), (DayRange{"2030-01-01", "2039-12-31"}));
    EXPECT_EQ(days_of("2031-Q3"), (DayRange{"2031-07-01", "2031-09-30"}));
    EXPECT_EQ(days_of("2031-H2"), (DayRange{"2031-07-01", "2031-12-31"}));
    EXPECT_EQ(days_of("2031-W01"), (DayRange{"2030-12-30", "2031-01-05"}));
    EXPECT_EQ(days_of("2031-WI"), (DayRange{"2031-01-01", "2031-12-31"}));
    EXPECT_EQ(days_of("2031-05-30/2031-06-02"), (DayRange{"2031-05-30", "2031-06-02"}));
}

TEST(Timeline, WithoutAYearThereIsNoPlace) {
    for (const char* value :
         {"", "XXXX-05-14", "XXXX-WXX-2", "PAST_REF", "2031-13-40/2030", "20", "XXXX-05-14/XXXX-05-16"})
        EXPECT_EQ(days_of(value), DayRange()) << value;
}

struct Page {
    std::string text;
    std::string date;
};

// "kind date [stated or inferred] pages" of each moment; "?" before those without a place.
std::vector<std::string> timeline(const std::vector<Page>& given, const std::string& language) {
    std::vector<SourcePage> pages;
    for (const Page& page : given) {
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), page.text));
        pages.back().date = page.date;
    }
    CompareOptions options;
    options.language = language;
    const Comparison comparison = compare_pages(pages, options);
    std::vector<std::string> shown;
    for (const Moment& moment : Findings(comparison).timeline()) {
        std::string line(moment.earliest.empty() ? "? " : "");
        line.append(to_string(moment.kind)).append(" ").append(moment.date).append(moment.inferred ? " inferred" : "");
        for (const MomentPage& page : moment.pages) {
            line.append(" ").append(comparison.documents[page.document].id);
            for (const annotate::Slot& slot : page.slots)
                line.append(":").append(slice(comparison.documents[page.document].raw, slot.span));
        }
        shown.push_back(line);
    }
    return shown;
}

using Lines = std::vector<std::string>;

TEST(Timeline, PagesAndTheDatesTheyTellOfAreInOrder) {
    EXPECT_EQ(timeline({{"The ferry Ilse sank on 4 May 2031 off Orvik. It was built in 1998.\n", "2031-05-06"},
                        {"The ferry Ilse sank on 4 May 2031 off Orvik. She will be raised in June 2031.\n", ""}},
                       "en"),
              (Lines{"told 1998 a:1998", "told 2031-05-04 a:4 May 2031 b:4 May 2031", "published 2031-05-06 a",
                     "told 2031-06 b:June 2031"}));
}

TEST(Timeline, WhatIsInferredStandsApart) {
    EXPECT_EQ(timeline({{"The ferry Ilse sank on 6 May 2031 off Orvik.\n", ""},
                        {"The ferry Ilse sank on Tuesday off Orvik.\n", "2031-05-08"}},
                       "en"),
              (Lines{"told 2031-05-06 a:6 May 2031", "told 2031-05-06 inferred b:Tuesday", "published 2031-05-08 b"}));
}

TEST(Timeline, WhatNothingPlacesComesLast) {
    EXPECT_EQ(timeline({{"The ferry Ilse sank on Tuesday off Orvik. It had left on 14 May with 12 people.\n", ""},
                        {"The ferry Ilse sank on Tuesday off Orvik. It had left on 14 May with 12 people.\n", ""},
                        {"The ferry was built in 1998. It was sold on 2 January.\n", ""}},
                       "en"),
              (Lines{"told 1998 c:1998", "? told XXXX-01-02 c:2 January", "? told XXXX-05-14 a:14 May b:14 May",
                     "? told XXXX-WXX-2 a:Tuesday", "? told XXXX-WXX-2 b:Tuesday"}));
}

TEST(Timeline, ReadsTheDatesOfEveryLanguage) {
    EXPECT_EQ(timeline({{"El transbordador se hundió el 4 de mayo de 2031.\n", ""}}, "es"),
              Lines{"told 2031-05-04 a:4 de mayo de 2031"});
    EXPECT_EQ(timeline({{"Паром затонул 4 мая 2031 года у Орвика.\n", ""}}, "ru").size(), 1U);
    EXPECT_EQ(timeline({{"渡轮于2031年5月4日沉没。\n", ""}}, "zh"), Lines{"told 2031-05-04 a:2031年5月4日"});
    EXPECT_EQ(timeline({{"フェリーは2031年5月4日に沈没した。\n", ""}}, "ja"), Lines{"told 2031-05-04 a:2031年5月4日"});
    EXPECT_EQ(timeline({{"کشتی 4 مئی 2031 کو ڈوب گئی۔\n", ""}}, "ur"), Lines{"told 2031-05-04 a:4 مئی 2031"});
}

TEST(Timeline, KindsHaveWords) {
    EXPECT_EQ(to_string(MomentKind::published), "published");
    EXPECT_EQ(to_string(MomentKind::told), "told");
}

}  // namespace
}  // namespace retold::compare
