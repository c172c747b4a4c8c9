#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string>

#include "annotate/values/date_point.hpp"
#include "retold/annotate/values/calendar.hpp"
#include "retold/annotate/values/persian_calendar.hpp"

namespace retold::annotate {
namespace {

std::string padded(int number, std::size_t size) {
    std::string text = std::to_string(number);
    return text.size() < size ? std::string(size - text.size(), '0') + text : text;
}

struct Civil {
    int year;
    int month;
    int day;
};

Civil civil_of(long day) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::string day_text(int year, int month, int day) {
    std::string text = year == 0 ? "XXXX" : padded(year, 4);
    if (month == 0 && day == 0) return text;
    text += '-';
    text += month == 0 ? std::string("XX") : padded(month, 2);
    if (day == 0) return text;
    text += '-';
    return text += padded(day, 2);
}

long first_of_month(int year, int month) {
    return day_number(day_text(year, month, 1)).value_or(0);
}

// The first, second ... or last such weekday of the month.
std::string nth_weekday(const DatePoint& point, int year, int month) {
    const long first = first_of_month(year, month);
    const long size = days_of_month(year, month);
    const long offset = (point.weekday - weekday_of(first) + 7) % 7;
    if (point.nth < 0) return iso_day(first + offset + (size - 1 - offset) / 7 * 7);
    const long day = offset + 7L * (point.nth - 1);
    return day < size ? iso_day(first + day) : day_text(year, month, 0);
}

// A year with the part of it that the point names.
std::string in_year(const DatePoint& point, int year) {
    const std::string head = year == 0 ? "XXXX" : padded(year, 4);
    if (point.quarter != 0) return head + "-Q" + std::to_string(point.quarter);
    if (point.half != 0) return head + "-H" + std::to_string(point.half);
    if (point.week != 0) return head + "-W" + padded(point.week, 2);
    if (point.nth != 0 && year != 0 && point.month != 0) return nth_weekday(point, year, point.month);
    if (!point.season.empty()) return head + "-" + std::string(point.season);
    return day_text(year, point.month, point.day);
}

std::string period_of(long from, long to) {
    return iso_day(from) + "/" + iso_day(to);
}

// "2031-05-09" or "2031-05-09/2031-06-08" with the years left open.
std::string without_year(std::string value) {
    for (std::size_t at = 0; at < value.size(); at += 11) value.replace(at, 4, "XXXX");
    return value;
}

// The Persian date in the civil calendar; without a year as it falls in most
// years.
std::string persian_value(const DatePoint& point, int year) {
    if (point.month == 0) {
        return year == 0 ? "" : period_of(day_of_persian(year, 1, 1), day_of_persian(year + 1, 1, 1) - 1);
    }
    const int any_year = year == 0 ? 1402 : year;
    if (point.day == 0) {
        const long first = day_of_persian(any_year, point.month, 1);
        const long next =
            point.month == 12 ? day_of_persian(any_year + 1, 1, 1) : day_of_persian(any_year, point.month + 1, 1);
        const std::string value = period_of(first, next - 1);
        return year == 0 ? without_year(value) : value;
    }
    const std::string value = iso_day(day_of_persian(any_year, point.month, point.day));
    return year == 0 ? without_year(value) : value;
}

class Resolver {
  public:
    Resolver(const DatePoint& point, long anchor, Direction tense, long last_day)
        : point_(point), anchor_(anchor), tense_(tense), last_day_(last_day), now_(civil_of(anchor)) {}

    std::string resolve() const {
        if (point_.now) return {};
        if (point_.jalali) return persian();
        if (point_.relative && !point_.has_calendar() && point_.weekday == 0) return shifted();
        if (point_.relative) return in_shifted();
        if (point_.year != 0 || point_.decade != 0) return {};
        if (point_.month == 0 && point_.day != 0) return near_day();
        if (point_.month != 0) return near_month();
        if (point_.weekday != 0) return near_weekday();
        if (point_.half != 0 || point_.week != 0) return in_year(point_, now_.year);
        if (point_.quarter != 0) return in_year(point_, now_.year + (point_.direction == Direction::past ? -1 : 0));
        if (!point_.season.empty()) return near_season();
        return {};
    }

  private:
    std::string persian() const {
        if (point_.relative && point_.month == 0) return persian_value(point_, persian_year(anchor_) + point_.shift);
        if (point_.year != 0 || point_.month == 0) return {};
        int year = persian_year(anchor_);
        if (point_.relative) return persian_value(point_, year + point_.shift);
        const long day = day_of_persian(year, point_.month, point_.day == 0 ? 15 : point_.day);
        if (day - anchor_ > 183) --year;
        if (anchor_ - day > 183) ++year;
        return persian_value(point_, year);
    }

    std::string shifted() const {
        const int shift = point_.shift;
        if (point_.span != 0) return span_of_units();
        switch (point_.unit) {
            case TimeUnit::day:
                if (now_.year * 12 + point_.months < 12) return {};  // before the first year
                return iso_day(same_day(point_.months) + shift);
            case TimeUnit::week:
                return iso_week(anchor_ + 7L * shift);
            case TimeUnit::weekend:
                return iso_week(anchor_ + 7L * shift) + "-WE";
            case TimeUnit::month:
                return month_text(shift);
            case TimeUnit::quarter:
                return quarter_text(shift);
            case TimeUnit::year:
                return padded(now_.year + shift, 4);
            case TimeUnit::decade:
                return std::abs(shift) == 1 && point_.direction != Direction::none
                           ? padded(now_.year / 10 + shift, 3) + "X"
                           : padded(now_.year + 10 * shift, 4);
            case TimeUnit::century:
                return std::abs(shift) == 1 && point_.direction != Direction::none
                           ? padded(now_.year / 100 + shift, 2) + "XX"
                           : padded(now_.year + 100 * shift, 4);
            default:
                return {};
        }
    }

    // The day of the anchor, so many months away; the last of a shorter month.
    long same_day(int shift) const {
        const int months = std::max(12, now_.year * 12 + now_.month - 1 + shift);
        const int length = days_of_month(months / 12, months % 12 + 1);
        return first_of_month(months / 12, months % 12 + 1) + (now_.day > length ? length : now_.day) - 1;
    }

    std::string month_text(int shift) const {
        const int months = now_.year * 12 + now_.month - 1 + shift;
        return day_text(months / 12, months % 12 + 1, 0);
    }

    std::string quarter_text(int shift) const {
        const int quarters = now_.year * 4 + (now_.month - 1) / 3 + shift;
        return padded(quarters / 4, 4) + "-Q" + std::to_string(quarters % 4 + 1);
    }

    std::string span_of_units() const {
        const long days = point_.unit == TimeUnit::day       ? 1
                          : point_.unit == TimeUnit::week    ? 7
                          : point_.unit == TimeUnit::month   ? 30
                          : point_.unit == TimeUnit::quarter ? 91
                          : point_.unit == TimeUnit::year    ? 365
                                                             : 0;
        if (days == 0) return {};
        long other = anchor_ + (point_.shift < 0 ? -1 : 1) * days * point_.span;
        if (point_.unit == TimeUnit::month || point_.unit == TimeUnit::year) {
            other = same_day((point_.shift < 0 ? -1 : 1) * point_.span * (point_.unit == TimeUnit::year ? 12 : 1));
        }
        return point_.shift < 0 ? period_of(other, anchor_) : period_of(anchor_, other);
    }

    // "March of last year", "Wednesday of next week"
    std::string in_shifted() const {
        if (point_.unit == TimeUnit::year) return in_year(point_, now_.year + point_.shift);
        if (point_.unit == TimeUnit::week && point_.weekday != 0) {
            return iso_day(anchor_ + 7L * point_.shift + point_.weekday - weekday_of(anchor_));
        }
        if (point_.unit == TimeUnit::month && point_.nth != 0) {
            const int months = now_.year * 12 + now_.month - 1 + point_.shift;
            return nth_weekday(point_, months / 12, months % 12 + 1);
        }
        if (point_.unit == TimeUnit::month && point_.day != 0)
            return month_text(point_.shift) + "-" + padded(point_.day, 2);
        return {};
    }

    Direction direction() const { return point_.direction != Direction::none ? point_.direction : tense_; }

    // The day of the month nearest to the anchor, on the side that the text says.
    std::string near_day() const {
        std::string best;
        long distance = 100000;
        for (int shift = -1; shift <= 1; ++shift) {
            const std::string text = month_text(shift) + "-" + padded(point_.day, 2);
            const auto day = day_number(text);
            if (!day) continue;
            if (point_.direction == Direction::past && *day > anchor_) continue;
            if (point_.direction == Direction::future && *day < anchor_) continue;
            if (std::abs(*day - anchor_) >= distance) continue;
            distance = std::abs(*day - anchor_);
            best = text;
        }
        return best;
    }

    std::string near_month() const {
        const int day = point_.day == 0 ? 15 : point_.day;
        int year = now_.year;
        if (point_.direction == Direction::past) {
            if (point_.month > now_.month || (point_.month == now_.month && (point_.day == 0 || point_.day > now_.day)))
                --year;
        } else if (point_.direction == Direction::future) {
            if (point_.month < now_.month || (point_.month == now_.month && (point_.day == 0 || point_.day < now_.day)))
                ++year;
        } else if (point_.direction == Direction::none) {
            const long here = first_of_month(year, point_.month) + day - 1;
            const long middle = point_.day == 0 ? first_of_month(now_.year, now_.month) + 14 : anchor_;
            if (tense_ == Direction::future) {
                if (middle - here > 75) ++year;
                if (here - middle > 290) --year;
            } else {
                if (here - middle > 120) --year;
                if (middle - here > 245) ++year;
            }
        }
        if (point_.day == 29 && point_.month == 2 && days_of_month(year, 2) == 28) return {};
        return in_year(point_, year);
    }

    std::string near_weekday() const {
        if (point_.after_last && last_day_ != 0) {
            long ahead = point_.weekday - weekday_of(last_day_);
            return iso_day(last_day_ + (ahead <= 0 ? ahead + 7 : ahead));
        }
        long ahead = point_.weekday - weekday_of(anchor_);
        switch (point_.direction) {
            case Direction::present:
                return iso_day(anchor_ + ahead);
            case Direction::past:
                return iso_day(anchor_ + (ahead >= 0 ? ahead - 7 : ahead));
            case Direction::future:
                return iso_day(anchor_ + (ahead <= 0 ? ahead + 7 : ahead));
            case Direction::none:
                break;
        }
        if (tense_ == Direction::future) return iso_day(anchor_ + (ahead < 0 ? ahead + 7 : ahead));
        return iso_day(anchor_ + (ahead > 0 ? ahead - 7 : ahead));
    }

    std::string near_season() const {
        const int month = point_.season == "SP" ? 4 : point_.season == "SU" ? 7 : point_.season == "FA" ? 10 : 1;
        int year = now_.year;
        if (direction() == Direction::future && month < now_.month) ++year;
        if (direction() != Direction::future && direction() != Direction::present && month > now_.month) --year;
        return in_year(point_, year);
    }

    const DatePoint& point_;
    long anchor_;
    Direction tense_;
    long last_day_;
    Civil now_;
};

}  // namespace

std::string open_value(const DatePoint& point) {
    if (point.jalali && !point.relative) return persian_value(point, point.year);
    const bool told = point.relative && !point.has_calendar();
    if (point.now || (told && point.weekday == 0) || (point.jalali && point.relative)) {
        return point.shift < 0 ? "PAST_REF" : point.shift > 0 ? "FUTURE_REF" : "PRESENT_REF";
    }
    if (point.decade != 0) return padded(point.decade / 10, 3) + "X";
    if (point.weekday != 0 && point.day == 0) return std::string("XXXX-WXX-").append(std::to_string(point.weekday));
    return in_year(point, point.year);
}

std::string resolved_value(const DatePoint& point, long anchor, Direction tense, long last_day) {
    return Resolver(point, anchor, tense, last_day).resolve();
}

}  // namespace retold::annotate
