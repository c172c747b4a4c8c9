#include "retold/compare/findings/timeline.hpp"

#include <cstddef>
#include <optional>

#include "retold/annotate/values/calendar.hpp"

namespace retold::compare {
namespace {

struct Days {
    long first = 0;
    long last = 0;
};

// A number of digits alone; -1 for other text.
int to_number(std::string_view digits) {
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return -1;
        number = 10 * number + (c - '0');
    }
    return digits.empty() ? -1 : number;
}

std::optional<Days> months_of(int year, int first, int last) {
    const auto from = annotate::iso_day(year, first, 1);
    const auto to = annotate::iso_day(year, last, annotate::days_of_month(year, last));
    if (!from || !to) return std::nullopt;
    return Days{annotate::day_number(*from).value_or(0), annotate::day_number(*to).value_or(0)};
}

// The week with the year's fourth day is its first.
std::optional<Days> week_of(int year, int week) {
    const auto fourth = annotate::iso_day(year, 1, 4);
    if (!fourth || week < 1 || week > 53) return std::nullopt;
    const long day = annotate::day_number(*fourth).value_or(0);
    const long monday = day - (annotate::weekday_of(day) - 1) + 7L * (week - 1);
    return Days{monday, monday + 6};
}

std::optional<Days> part_of(int year, std::string_view part) {
    const int number = part.size() < 2 ? -1 : to_number(part.substr(1));
    switch (part.empty() ? '\0' : part.front()) {
        case 'Q':
            return number >= 1 && number <= 4 ? months_of(year, 3 * number - 2, 3 * number) : std::nullopt;
        case 'H':
            return number >= 1 && number <= 2 ? months_of(year, 6 * number - 5, 6 * number) : std::nullopt;
        case 'W':
            return part.starts_with("WI") ? months_of(year, 1, 12) : week_of(year, number);
        default:
            return months_of(year, 1, 12);
    }
}

// "2031", "203X", "2031-05", "2031-05-14", with a time behind it or not, and the parts of a year.
std::optional<Days> days_in(std::string_view value) {
    const std::string_view head = value.substr(0, 4);
    const std::size_t known = head.find('X') == std::string_view::npos ? head.size() : head.find('X');
    if (known == 0 || head.size() < 4 || to_number(head.substr(0, known)) < 0) return std::nullopt;
    int first = to_number(head.substr(0, known));
    int last = first;
    for (std::size_t i = known; i < head.size(); ++i) {
        first = 10 * first;
        last = 10 * last + 9;
    }
    if (first != last) {
        const auto from = months_of(first, 1, 12);
        const auto to = months_of(last, 1, 12);
        return from && to ? std::optional(Days{from->first, to->last}) : std::nullopt;
    }
    if (value.size() < 6) return months_of(first, 1, 12);
    const std::string_view rest = value.substr(5);
    const int month = to_number(rest.substr(0, 2));
    if (month < 0) return part_of(first, rest);
    if (rest.size() < 5) return months_of(first, month, month);
    if (const auto day = annotate::day_number(value)) return Days{*day, *day};
    return months_of(first, month, month);
}

}  // namespace

std::string_view to_string(MomentKind kind) {
    return moment_kinds[static_cast<std::size_t>(kind)];
}

DayRange days_of(std::string_view value) {
    const std::size_t slash = value.find('/');
    const auto first = days_in(value.substr(0, slash));
    const auto last = slash == std::string_view::npos ? first : days_in(value.substr(slash + 1));
    if (!first || !last || last->last < first->first) return {};
    return {annotate::iso_day(first->first), annotate::iso_day(last->last)};
}

}  // namespace retold::compare
