#include "clean/date_line.hpp"

#include <gtest/gtest.h>

namespace retold::clean {
namespace {

std::string date_in(std::string_view line) {
    const auto found = read_date(line, {0, line.size()});
    return found ? found->value : "none";
}

TEST(ReadDate, ReadsTheFormsThatPagesPrint) {
    EXPECT_EQ(date_in("Published: July 6, 2031 at 10:30"), "2031-07-06");
    EXPECT_EQ(date_in("6 July 2031"), "2031-07-06");
    EXPECT_EQ(date_in("2031-07-06T10:30:00Z"), "2031-07-06");
    EXPECT_EQ(date_in("Stand: 06.07.2031, 10:30 Uhr"), "2031-07-06");
    EXPECT_EQ(date_in("Publicado el 6 de julio de 2031"), "2031-07-06");
    EXPECT_EQ(date_in("6 июля 2031, 10:30"), "2031-07-06");
    EXPECT_EQ(date_in("2031年7月6日 10:30"), "2031-07-06");
    EXPECT_EQ(date_in("شائع 6 جولائی 2031"), "2031-07-06");
    EXPECT_EQ(date_in("٦ يوليو ٢٠٣١"), "2031-07-06");
    EXPECT_EQ(date_in("6 जुलाई 2031"), "2031-07-06");
}

TEST(ReadDate, ReadsOtherCalendars) {
    EXPECT_EQ(date_in("۱۷ مهر ۱۴۰۵ - ۱۱:۳۰"), "2026-10-09");
    EXPECT_EQ(date_in("12 มีนาคม 2574"), "2031-03-12");
    EXPECT_EQ(date_in("12 มีนาคม พ.ศ. 2574 เวลา 10.30 น."), "2031-03-12");
    EXPECT_EQ(date_in("令和8年11月3日 6時00分"), "2026-11-03");
    EXPECT_EQ(date_in("2026년 3월 11일 오전 9:20"), "2026-03-11");
}

TEST(ReadDate, TheDaysOfARangeAreNone) {
    EXPECT_EQ(date_in("Market week, 3–9 July 2031"), "none");
    EXPECT_EQ(date_in("Markt vom 3. bis 9. Juli 2031"), "none");
    EXPECT_EQ(date_in("Del 3 al 9 de julio de 2031"), "none");
    EXPECT_EQ(date_in("du 28 juin au 3 juillet 2031"), "none");
    EXPECT_EQ(date_in("с 3 по 9 июля 2031"), "none");
    EXPECT_EQ(date_in("03.07.2031 - 09.07.2031"), "none");
    EXPECT_EQ(date_in("June 28 – July 3, 2031"), "none");
    EXPECT_EQ(date_in("10:30 - 6 July 2031"), "2031-07-06");
    EXPECT_EQ(date_in("17.35 – 06.07.2031"), "2031-07-06");
    EXPECT_EQ(date_in("15h30 - 16 juillet 2031"), "2031-07-16");
    EXPECT_EQ(date_in("10 am 16 July 2031"), "2031-07-16");
    EXPECT_EQ(date_in("Updated 9 July 2031 | Published 6 July 2031"), "2031-07-09");
}

TEST(ReadDate, VersionsAndPartsOfNumbersAreNone) {
    EXPECT_EQ(date_in("Firmware v2.11.2031"), "none");
    EXPECT_EQ(date_in("Version 02.11.2031"), "none");
    EXPECT_EQ(date_in("версия 2.11.2031"), "none");
    EXPECT_EQ(date_in("ISBN 978-84-2031-05-12"), "none");
    EXPECT_EQ(date_in("Lev 12.11.2031"), "2031-11-12");
}

TEST(ReadDate, WhatIsNoOneDateIsNone) {
    EXPECT_EQ(date_in("06/07/2031"), "none");
    EXPECT_EQ(date_in("July 6"), "none");
    EXPECT_EQ(date_in("February 30, 2031"), "none");
    EXPECT_EQ(date_in("call 555 123 4567"), "none");
    EXPECT_EQ(date_in(""), "none");
}

TEST(ReadDate, ADayAboveTwelveTellsTheOrder) {
    EXPECT_EQ(date_in("26/07/2031"), "2031-07-26");
    EXPECT_EQ(date_in("07/26/2031"), "2031-07-26");
}

TEST(ReadDate, YearsOfTwoDigitsFollowDaysWhereDaysComeFirst) {
    const auto day_first = [](std::string_view line) {
        const auto found = read_date(line, {0, line.size()}, DayOrder::day_first);
        return found ? found->value : "none";
    };
    EXPECT_EQ(day_first("Do 06.07.31 | 14:07 Uhr"), "2031-07-06");
    EXPECT_EQ(day_first("06.07.31."), "none");
    EXPECT_EQ(day_first("10.12.31:07"), "none");
    EXPECT_EQ(day_first("6.7.31"), "none");
    EXPECT_EQ(date_in("06.07.31"), "none");
}

TEST(ReadDates, TheWordBeforeADateSaysWhatItIs) {
    const auto role = [](std::string_view line) { return read_dates(line, {0, line.size()}).at(0).role; };
    EXPECT_EQ(role("Published 6 July 2031"), DateRole::stated);
    EXPECT_EQ(role("Updated: July 6, 2031"), DateRole::updated);
    EXPECT_EQ(role("Today is Sunday, 6 July 2031"), DateRole::visited);
    EXPECT_EQ(role("Abgerufen am 6. Juli 2031"), DateRole::visited);
    EXPECT_EQ(role("آج 6 جولائی 2031"), DateRole::visited);
    const auto both = read_dates("Today 6 July 2031 | 5 July 2031", {0, 31});
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[1].role, DateRole::stated);
}

TEST(ReadDate, AMonthMayBeGluedToTheWordBefore) {
    EXPECT_EQ(date_in("HealthDECEMBER 22, 2031"), "2031-12-22");
    EXPECT_EQ(date_in("CulturaMarzo 3, 2031"), "2031-03-03");
    EXPECT_EQ(date_in("Наука6 июля 2031"), "2031-07-06");
}

TEST(ReadDate, AClockGluedToADateIsNoYear) {
    EXPECT_EQ(date_in("28.09.1912:44"), "none");
    EXPECT_EQ(date_in("28.09.2019, 12:44"), "2019-09-28");
}

TEST(ReadDates, TellWhichOfThemIsAChange) {
    const std::string line = "Updated: 15 March 2031 | Published: 12 March 2031";
    const auto dates = read_dates(line, {0, line.size()});
    ASSERT_EQ(dates.size(), 2U);
    EXPECT_EQ(dates[0].date.value, "2031-03-15");
    EXPECT_EQ(dates[0].role, DateRole::updated);
    EXPECT_EQ(dates[1].date.value, "2031-03-12");
    EXPECT_EQ(dates[1].role, DateRole::stated);
    const auto updated = [](std::string_view text) {
        return read_dates(text, {0, text.size()}).at(0).role == DateRole::updated;
    };
    EXPECT_TRUE(updated("Обновлено 15.03.2031"));
    EXPECT_TRUE(updated("最終更新 2031年3月15日"));
    EXPECT_TRUE(updated("آخر تحديث 15/03/2031"));
    EXPECT_FALSE(updated("Опубликовано 15.03.2031"));
}

}  // namespace
}  // namespace retold::clean
