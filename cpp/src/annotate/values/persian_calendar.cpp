#include "retold/annotate/values/persian_calendar.hpp"

#include <algorithm>
#include <array>

namespace retold::annotate {
namespace {

constexpr int cycle = 33;  // from: years, eight of them leap years, of the calendar's 33-year rule
constexpr std::array<int, 8> leap_years = {1, 5, 9, 13, 17, 22, 26, 30};

constexpr long floor_divide(long a, long b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

// Leap years before `year`.
long leaps_before(int year) {
    const long cycles = floor_divide(year, cycle);
    const int rest = year - static_cast<int>(cycles) * cycle;
    return cycles * static_cast<long>(leap_years.size()) +
           std::ranges::count_if(leap_years, [rest](int leap) { return leap < rest; });
}

}  // namespace

long day_of_persian(int year, int month, int day) {
    constexpr int known_year = 1400;   // from: it began on 20 March 2021
    constexpr long known_day = 18707;  // 2021-03-21, its first day
    const long days = 365L * (year - known_year) + leaps_before(year) - leaps_before(known_year);
    const long months = month <= 7 ? 31L * (month - 1) : 30L * (month - 1) + 6;
    return known_day + days + months + day - 1;
}

int persian_year(long day) {
    int year = static_cast<int>(floor_divide(day, 366)) + 1348;
    while (day_of_persian(year + 1, 1, 1) <= day) ++year;
    while (day_of_persian(year, 1, 1) > day) --year;
    return year;
}

}  // namespace retold::annotate
