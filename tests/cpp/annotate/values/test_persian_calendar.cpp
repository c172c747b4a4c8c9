#include "retold/annotate/values/persian_calendar.hpp"

#include <gtest/gtest.h>

#include "retold/annotate/values/calendar.hpp"

namespace retold::annotate {
namespace {

TEST(PersianCalendar, NewYearFallsOnItsDayInMarch) {
    EXPECT_EQ(iso_day(day_of_persian(1400, 1, 1)), "2021-03-21");
    EXPECT_EQ(iso_day(day_of_persian(1403, 1, 1)), "2024-03-20");  // 1403 is a leap year
    EXPECT_EQ(iso_day(day_of_persian(1404, 1, 1)), "2025-03-21");
}

TEST(PersianCalendar, MonthsOfThirtyOneDaysComeFirst) {
    EXPECT_EQ(iso_day(day_of_persian(1402, 6, 31)), "2023-09-22");
    EXPECT_EQ(iso_day(day_of_persian(1402, 7, 1)), "2023-09-23");
}

TEST(PersianCalendar, ADayLiesInItsYear) {
    EXPECT_EQ(persian_year(day_of_persian(1400, 1, 1)), 1400);
    EXPECT_EQ(persian_year(day_of_persian(1400, 1, 1) - 1), 1399);
}

}  // namespace
}  // namespace retold::annotate
