#include "retold/annotate/values/calendar.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(MonthNamed, ReadsNamesOfManyLanguagesInAnyCase) {
    for (const char* name : {"July", "JULY", "jul", "juillet", "июля", "ИЮЛЬ", "يوليو", "جولائی", "जुलाई"})
        EXPECT_EQ(month_named(name), 7) << name;
    EXPECT_EQ(month_named("MÄRZ"), 3);
    EXPECT_EQ(month_named("Aralık"), 12);
}

TEST(MonthNamed, ADecomposedNameIsTheSameName) {
    EXPECT_EQ(month_named("Ma\xCC\x88rz"), 3);  // a with a combining diaeresis
}

TEST(MonthNamed, AnotherWordIsNone) {
    for (const char* word : {"", "7", "juli us", "月", "\xFF", "Julia"}) EXPECT_EQ(month_named(word), 0) << word;
}

TEST(DaysOfMonth, KnowsLeapYears) {
    EXPECT_EQ(days_of_month(2031, 1), 31);
    EXPECT_EQ(days_of_month(2031, 4), 30);
    EXPECT_EQ(days_of_month(2031, 2), 28);
    EXPECT_EQ(days_of_month(2032, 2), 29);
    EXPECT_EQ(days_of_month(1900, 2), 28);
    EXPECT_EQ(days_of_month(2000, 2), 29);
    EXPECT_EQ(days_of_month(2031, 0), 0);
    EXPECT_EQ(days_of_month(2031, 13), 0);
}

TEST(IsoDay, IsWrittenWithAllDigits) {
    EXPECT_EQ(iso_day(2031, 7, 6), "2031-07-06");
    EXPECT_EQ(iso_day(1, 12, 31), "0001-12-31");
}

TEST(IsoDay, ADayThatDoesNotExistIsNone) {
    EXPECT_EQ(iso_day(2031, 2, 29), std::nullopt);
    EXPECT_EQ(iso_day(2031, 13, 1), std::nullopt);
    EXPECT_EQ(iso_day(2031, 1, 0), std::nullopt);
    EXPECT_EQ(iso_day(10000, 1, 1), std::nullopt);
}

TEST(DayNumber, ReadsIsoDaysOnly) {
    EXPECT_EQ(day_number("1970-01-01"), 0);
    EXPECT_EQ(day_number("1970-01-02"), 1);
    EXPECT_EQ(day_number("1969-12-31"), -1);
    EXPECT_EQ(day_number("2024-03-01"), 19783);
    EXPECT_EQ(day_number("2024-02-29T10:00"), 19782);
    for (const char* text : {"", "2023-02-29", "XXXX-09-11", "11 May 2031", "2031-13-01", "-031-01-01"})
        EXPECT_FALSE(day_number(text)) << text;
}

TEST(IsoDay, GoesBothWays) {
    EXPECT_EQ(iso_day(0), "1970-01-01");
    EXPECT_EQ(iso_day(-1), "1969-12-31");
    EXPECT_EQ(iso_day(*day_number("2031-05-09")), "2031-05-09");
}

TEST(WeekdayOf, MondayIsOne) {
    EXPECT_EQ(weekday_of(0), 4);   // a Thursday
    EXPECT_EQ(weekday_of(-4), 7);  // the Sunday before
}

TEST(IsoWeek, BelongsToTheYearOfItsThursday) {
    EXPECT_EQ(iso_week(*day_number("2031-05-09")), "2031-W19");
    EXPECT_EQ(iso_week(*day_number("2027-01-01")), "2026-W53");
}

}  // namespace
}  // namespace retold::annotate
