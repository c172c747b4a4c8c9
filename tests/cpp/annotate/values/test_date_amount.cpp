#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "retold/annotate/values/read_values.hpp"

namespace retold::annotate {
namespace {

// "text=value" of the dates, told on 2031-05-09, a Friday.
std::string told(std::string_view text, std::string_view language, std::string_view anchor = "2031-05-09") {
    std::string shown;
    for (const Slot& slot : read_values(read_text(text, language), {anchor}).dates) {
        if (!shown.empty()) shown += "; ";
        shown.append(slice(text, slot.span)).append("=").append(slot.value);
    }
    return shown;
}

TEST(DateAmount, YearsMonthsWeeksAndDaysAreOneAmount) {
    EXPECT_EQ(told("1 year, 2 months and 10 days ago", "en"), "1 year, 2 months and 10 days ago=2030-02-27");
    EXPECT_EQ(told("two years and three months ago", "en"), "two years and three months ago=2029-02");
    EXPECT_EQ(told("in two weeks and three days", "en"), "in two weeks and three days=2031-05-26");
    EXPECT_EQ(told("vor zwei Jahren und drei Tagen", "de"), "vor zwei Jahren und drei Tagen=2029-05-06");
    EXPECT_EQ(told("один месяц и 2 дня назад", "ru"), "один месяц и 2 дня назад=2031-04-07");
}

TEST(DateAmount, OneMonthFromTheLastDayIsTheLastDay) {
    EXPECT_EQ(told("one month and 0 weeks ago, a month and one day ago", "en", "2031-05-31"),
              "a month and one day ago=2031-04-29");
}

TEST(DateAmount, BeforeTheFirstYearNothingIsResolved) {
    EXPECT_EQ(told("5000 years and 3 days ago", "en"), "5000 years and 3 days ago=PAST_REF");
}

TEST(DateAmount, MayStartAtAnotherDay) {
    EXPECT_EQ(told("two weeks from tomorrow", "en"), "two weeks from tomorrow=2031-05-24");
    EXPECT_EQ(told("three days before yesterday", "en"), "three days before yesterday=2031-05-05");
}

TEST(DateAmount, AFewHaveNoDay) {
    EXPECT_EQ(told("a few days ago", "en"), "a few days ago=PAST_REF");
    EXPECT_EQ(told("hace unos días", "es"), "hace unos días=PAST_REF");
    EXPECT_EQ(told("数日前に発表した", "ja"), "数日前=PAST_REF");
    EXPECT_EQ(told("几天前他说", "zh"), "几天前=PAST_REF");
    EXPECT_EQ(told("چند روز پیش گفت", "fa"), "چند روز پیش=PAST_REF");
    EXPECT_EQ(told("چند دن پہلے", "ur"), "چند دن پہلے=PAST_REF");
    EXPECT_EQ(told("قبل بضعة أيام", "ar"), "قبل بضعة أيام=PAST_REF");
    EXPECT_EQ(told("несколько лет назад", "ru"), "несколько лет назад=PAST_REF");
    EXPECT_EQ(told("ไม่กี่วันก่อน 😀", "th"), "ไม่กี่วันก่อน=PAST_REF");
}

TEST(DateAmount, ADayFirstLanguageHasNoFifteenthMonth) {
    EXPECT_EQ(told("Das Treffen ist um 7.15.", "de"), "");
    EXPECT_EQ(told("Das Treffen ist am 7.12.", "de"), "7.12.=2030-12-07");
}

}  // namespace
}  // namespace retold::annotate
