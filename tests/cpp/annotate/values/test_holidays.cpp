#include "annotate/values/holidays.hpp"

#include <gtest/gtest.h>

#include "retold/annotate/values/calendar.hpp"

namespace {

using retold::annotate::day_of_holiday;

std::string day(std::string_view rule, int year) {
    const auto number = day_of_holiday(rule, year);
    return number ? retold::annotate::iso_day(*number) : "";
}

TEST(Holidays, EasterSundaysAreThoseOfTheAlmanacs) {
    EXPECT_EQ(day("easter+0", 1961), "1961-04-02");
    EXPECT_EQ(day("easter+0", 2000), "2000-04-23");
    EXPECT_EQ(day("easter+0", 2008), "2008-03-23");
    EXPECT_EQ(day("easter+0", 2038), "2038-04-25");
    EXPECT_EQ(day("orthodox+0", 2000), "2000-04-30");
    EXPECT_EQ(day("orthodox+0", 2024), "2024-05-05");
    EXPECT_EQ(day("orthodox+0", 2025), "2025-04-20");
}

TEST(Holidays, DaysAreCountedFromEaster) {
    EXPECT_EQ(day("easter-46", 2024), "2024-02-14");
    EXPECT_EQ(day("easter+49", 2024), "2024-05-19");
}

TEST(Holidays, WeekdaysAreCountedInTheirMonthOrFromADay) {
    EXPECT_EQ(day("nth-11-4-4", 2024), "2024-11-28");
    EXPECT_EQ(day("nth-5-1-9", 2024), "2024-05-27");
    EXPECT_EQ(day("from-6-19-5", 2024), "2024-06-21");
}

TEST(Holidays, OtherRulesAndYearsHaveNone) {
    EXPECT_EQ(day("", 2024), "");
    EXPECT_EQ(day("nth", 2024), "");
    EXPECT_EQ(day("easter+0", 0), "");
    EXPECT_EQ(day("easter+0", 10000), "");
}

}  // namespace
