#include "clean/calendars.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "retold/annotate/values/calendar.hpp"
#include "retold/base/cancel.hpp"
#include "retold/base/languages.hpp"

namespace retold::clean {
namespace {

using Months = std::map<std::string, int, std::less<>>;

// The lines "jalali 7: مهر" of the Persian words of dates.
Months read_months() {
    const Uncancelled whole;
    Months months;
    for (const WordListEntry& entry : language_list("fa", "relative_days").plain()) {
        constexpr std::string_view key = "jalali ";
        std::string_view text = entry.text;
        const std::size_t colon = text.find(':');
        if (!text.starts_with(key) || colon == std::string_view::npos) continue;
        int number = 0;
        for (const char c : text.substr(key.size(), colon - key.size()))
            number = c >= '0' && c <= '9' ? number * 10 + (c - '0') : 100;
        if (number < 1 || number > 12) continue;
        for (text.remove_prefix(colon + 1); !text.empty();) {
            const std::size_t comma = std::min(text.find(','), text.size());
            std::string_view name = text.substr(0, comma);
            while (name.starts_with(' ')) name.remove_prefix(1);
            months.emplace(name, number);
            text.remove_prefix(std::min(comma + 1, text.size()));
        }
    }
    return months;
}

bool is_leap(int year) {
    constexpr std::array<int, 8> leaps = {1, 5, 9, 13, 17, 22, 26, 30};  // from: the cycle of 33 years
    return std::find(leaps.begin(), leaps.end(), year % 33) != leaps.end();
}

int days_of(int year, int month) {
    return month <= 6 ? 31 : month <= 11 ? 30 : is_leap(year) ? 30 : 29;
}

}  // namespace

int solar_hijri_month(std::string_view word) {
    static const Months months = read_months();
    const auto found = months.find(word);
    return found == months.end() ? 0 : found->second;
}

std::optional<std::string> solar_hijri_day(int year, int month, int day) {
    constexpr int first = 1244;  // from: where the cycle of 33 years holds
    constexpr int last = 1472;   // from: where the cycle of 33 years holds
    if (year < first || year > last || month < 1 || month > 12 || day < 1 || day > days_of(year, month))
        return std::nullopt;
    constexpr int known = 1404;  // from: 1 Farvardin 1404 was 21 March 2025
    long number = *annotate::day_number("2025-03-21");
    for (int y = known; y < year; ++y) number += is_leap(y) ? 366 : 365;
    for (int y = year; y < known; ++y) number -= is_leap(y) ? 366 : 365;
    for (int m = 1; m < month; ++m) number += days_of(year, m);
    return annotate::iso_day(number + day - 1);
}

int of_buddhist_era(int year) {
    constexpr int offset = 543;  // from: the Thai calendar
    return year >= 1900 + offset && year <= 2100 + offset ? year - offset : 0;
}

int of_japanese_era(std::string_view before, int year) {
    constexpr std::array<std::pair<std::string_view, int>, 3> eras = {{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}}};
    for (const auto& [name, start] : eras) {
        if (before.ends_with(name) && year >= 1 && year <= 64) return start + year;
    }
    return 0;
}

}  // namespace retold::clean
