#include "clean/calendars.hpp"

#include <gtest/gtest.h>

namespace retold::clean {
namespace {

TEST(SolarHijri, MonthsHaveTheirPersianNames) {
    EXPECT_EQ(solar_hijri_month("فروردین"), 1);
    EXPECT_EQ(solar_hijri_month("مهر"), 7);
    EXPECT_EQ(solar_hijri_month("اسفند"), 12);
    EXPECT_EQ(solar_hijri_month("مارس"), 0);
}

TEST(SolarHijri, DaysAreThoseOfTheCommonCalendar) {
    EXPECT_EQ(solar_hijri_day(1404, 1, 1), "2025-03-21");
    EXPECT_EQ(solar_hijri_day(1403, 12, 30), "2025-03-20");
    EXPECT_EQ(solar_hijri_day(1405, 7, 17), "2026-10-09");
    EXPECT_EQ(solar_hijri_day(1357, 11, 22), "1979-02-11");
}

TEST(SolarHijri, DaysThatDoNotExistAreNone) {
    EXPECT_FALSE(solar_hijri_day(1404, 12, 30));
    EXPECT_FALSE(solar_hijri_day(1404, 7, 31));
    EXPECT_FALSE(solar_hijri_day(1404, 13, 1));
    EXPECT_FALSE(solar_hijri_day(2025, 1, 1));
}

TEST(Eras, AreYearsOfTheCommonCalendar) {
    EXPECT_EQ(of_buddhist_era(2569), 2026);
    EXPECT_EQ(of_buddhist_era(2026), 0);
    EXPECT_EQ(of_japanese_era("令和", 8), 2026);
    EXPECT_EQ(of_japanese_era("更新 平成", 31), 2019);
    EXPECT_EQ(of_japanese_era("第", 8), 0);
}

}  // namespace
}  // namespace retold::clean
