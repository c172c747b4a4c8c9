// One date as the text writes it, before it is resolved: the parts that are
// there, and how it is told from now.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "annotate/values/pieces.hpp"

namespace retold::annotate {

enum class Direction : std::uint8_t { none, past, present, future };

struct DatePoint {
    std::size_t first = 0;  // pieces [first, last)
    std::size_t last = 0;
    int year = 0;  // 0: not said; likewise below
    int month = 0;
    int day = 0;
    int weekday = 0;  // 1 is Monday
    int nth = 0;      // the first, second ... such weekday of the month; -1 the last
    int quarter = 0;
    int half = 0;
    int week = 0;
    int decade = 0;                         // 1990
    std::string_view season;                // SP SU FA WI
    std::string_view holiday;               // the rule of a holiday that moves; month is where it mostly lies
    bool jalali = false;                    // year, month and day are of the Persian calendar
    bool after_last = false;                // the weekday after the date before it
    Direction direction = Direction::none;  // "last Tuesday", "next March"
    bool relative = false;                  // so many units from now
    int shift = 0;
    int months = 0;  // and so many months: "a year and ten days ago"
    int span = 0;    // "the last three months": that many units up to or from now
    TimeUnit unit = TimeUnit::day;
    bool counted = false;  // holds a duration: "three years ago"
    bool now = false;      // "now", "in the future": no day
    std::string_view evidence;

    bool has_calendar() const {
        return year != 0 || month != 0 || day != 0 || quarter != 0 || half != 0 || decade != 0 || !season.empty() ||
               week != 0;
    }
};

// The date that starts at piece `at`: with digits, a month, a weekday, a year.
std::optional<DatePoint> read_calendar_date(const Pieces& pieces, std::size_t at);
// With digits only: 2031-09-11, 11.9.2031, 9/11, 2031年9月11日.
std::optional<DatePoint> read_digit_date(const Pieces& pieces, std::size_t at);
// Told from now: yesterday, last week, three days ago.
std::optional<DatePoint> read_relative_date(const Pieces& pieces, std::size_t at);
// A whole period told from now and nothing beside it: "last year", "next
// month".
std::optional<DatePoint> read_told_period(const Pieces& pieces, std::size_t at);
// The longest of them, with the words around it ("early", "on the night of").
std::optional<DatePoint> read_date_point(const Pieces& pieces, std::size_t at);

// Whether digits at `at` can be a year alone: four of them, 1900 to 2099, or
// others with a word that says so.
bool is_year_digits(const Pieces& pieces, std::size_t at);

// A value as far as the text goes: "XXXX-09-11", "XXXX-WXX-2", "PAST_REF".
std::string open_value(const DatePoint& point);
// The value resolved from an anchor (days since 1970-01-01); `tense`: where an
// open date lies; `last_day`: the day of the date before it. Empty if it cannot
// be resolved.
std::string resolved_value(const DatePoint& point, long anchor, Direction tense, long last_day);

}  // namespace retold::annotate
