#include "retold/annotate/values/calendar.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <unordered_map>
#include <vector>

#include "retold/base/cancel.hpp"
#include "retold/base/hash.hpp"
#include "retold/base/languages.hpp"
#include "retold/text/normalize.hpp"

namespace retold::annotate {
namespace {

using Months = std::unordered_map<std::string, int, HashKey, std::equal_to<>>;

// Of all languages. A line is "7 july jul": the number of a month and its
// names.
Months read_months() {
    const Uncancelled whole;
    Months months;
    for (const std::string_view tag : languages_with("months")) {
        const WordList list = language_list(tag, "months");
        for (const auto& [line, line_number] : list.plain()) {
            const std::vector<std::string_view> words = split_words(line);
            int month = 0;
            std::from_chars(words[0].data(), words[0].data() + words[0].size(), month);
            if (month < 1 || month > 12) list.fail(line_number, "a line starts with the number of a month");
            for (std::size_t i = 1; i < words.size(); ++i) months.emplace(text::fold_key(words[i]), month);
        }
    }
    return months;
}

std::optional<std::chrono::year_month_day> civil_day(int year, int month, int day) {
    if (year < 1 || year > 9999 || day < 1 || day > days_of_month(year, month)) return std::nullopt;
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)));
}

// The number that the `size` ASCII digits from `at` on write; -1 if one is
// none.
int number_at(std::string_view text, std::size_t at, std::size_t size) {
    int number = 0;
    for (const char c : text.substr(at, size)) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

}  // namespace

int month_named(std::string_view word) {
    static const Months months = read_months();
    const auto found = months.find(text::fold_key(word));
    return found == months.end() ? 0 : found->second;
}

int days_of_month(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && std::chrono::year(year).is_leap() ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::optional<std::string> iso_day(int year, int month, int day) {
    if (!civil_day(year, month, day)) return std::nullopt;
    std::string text = "0000-00-00";
    const auto write = [&](std::size_t last, int number) {
        for (; number > 0; number /= 10) text[last--] = static_cast<char>('0' + number % 10);
    };
    write(3, year);
    write(6, month);
    write(9, day);
    return text;
}

std::optional<long> day_number(std::string_view date) {
    if (date.size() < 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
    const auto day = civil_day(number_at(date, 0, 4), number_at(date, 5, 2), number_at(date, 8, 2));
    if (!day) return std::nullopt;
    return std::chrono::sys_days(*day).time_since_epoch().count();
}

std::string iso_day(long day_number) {
    const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(day_number))};
    return iso_day(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                   static_cast<int>(static_cast<unsigned>(day.day())))
        .value_or("");
}

int weekday_of(long day_number) {
    return static_cast<int>(((day_number + 3) % 7 + 7) % 7) + 1;
}

std::string iso_week(long day_number) {
    const long thursday = day_number - weekday_of(day_number) + 4;
    const std::string year = iso_day(thursday).substr(0, 4);
    const long first = retold::annotate::day_number(year + "-01-01").value_or(0);
    const long week = (thursday - first) / 7 + 1;
    return year + "-W" + (week < 10 ? "0" : "") + std::to_string(week);
}

}  // namespace retold::annotate
