#include "annotate/values/holidays.hpp"

#include <array>
#include <charconv>
#include <cstdlib>

#include "retold/annotate/values/calendar.hpp"

namespace retold::annotate {
namespace {

constexpr int most_years = 9999;  // from: ISO 8601, years of four digits

long number_of_day(int year, int month, int day) {
    return day_number(iso_day(year, month, day).value_or("")).value_or(0);
}

// Meeus, Jones and Butcher: Easter Sunday of the Gregorian calendar.
long western_easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return number_of_day(year, sum / 31, sum % 31 + 1);
}

// Meeus: Easter Sunday of the Julian calendar, as a Gregorian day.
long eastern_easter(int year) {
    const int d = (19 * (year % 19) + 15) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const int sum = d + e + 114;
    return number_of_day(year, sum / 31, sum % 31 + 1) + year / 100 - year / 400 - 2;
}

// The numbers of "11-4-4".
std::array<int, 3> numbers_of(std::string_view text) {
    std::array<int, 3> numbers = {};
    for (int& number : numbers) {
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
        if (!text.empty()) text.remove_prefix(1);
    }
    return numbers;
}

long first_weekday_from(long day, int weekday) {
    return day + (weekday - weekday_of(day) + 7) % 7;
}

}  // namespace

std::optional<long> day_of_holiday(std::string_view rule, int year) {
    constexpr int last = 9;  // from: the rule's sign of the last such weekday
    if (year < 1 || year > most_years) return std::nullopt;
    for (const std::string_view church : {"easter", "orthodox"}) {
        if (!rule.starts_with(church)) continue;
        const long days = std::strtol(std::string(rule.substr(church.size())).c_str(), nullptr, 10);
        return (church == "easter" ? western_easter(year) : eastern_easter(year)) + days;
    }
    if (rule.starts_with("from-")) {
        const auto [month, day, weekday] = numbers_of(rule.substr(5));
        return first_weekday_from(number_of_day(year, month, day), weekday);
    }
    if (!rule.starts_with("nth-")) return std::nullopt;
    const auto [month, weekday, nth] = numbers_of(rule.substr(4));
    const long first = first_weekday_from(number_of_day(year, month, 1), weekday);
    if (nth != last) return first + 7L * (nth - 1);
    return first + (number_of_day(year, month, days_of_month(year, month)) - first) / 7 * 7;
}

std::string holiday_value(const DatePoint& point, std::optional<long> anchor, Direction tense) {
    constexpr long longest_ahead = 120;  // chosen: days that a holiday without a word of the future may lie ahead
    const auto text = [&](int year) {
        const auto day = day_of_holiday(point.holiday, year);
        return day ? iso_day(*day) : std::string();
    };
    if (point.year != 0) return text(point.year);
    if (!anchor) return {};
    const int now = std::atoi(iso_day(*anchor).substr(0, 4).c_str());
    if (point.relative && point.unit == TimeUnit::year) return text(now + point.shift);
    const Direction side = point.direction == Direction::none ? tense : point.direction;
    const long ahead = point.direction == Direction::none ? longest_ahead : 0;
    for (int year = side == Direction::future ? now - 1 : now + 1;; year += side == Direction::future ? 1 : -1) {
        const auto day = day_of_holiday(point.holiday, year);
        if (!day) return {};
        if (point.direction == Direction::present) return text(now);
        if (side == Direction::future ? *day >= *anchor : *day <= *anchor + ahead) return iso_day(*day);
    }
}

}  // namespace retold::annotate
