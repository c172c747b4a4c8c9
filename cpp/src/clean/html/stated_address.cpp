// Days in the addresses of pages.
#include <algorithm>
#include <optional>
#include <vector>

#include "clean/html/stated.hpp"
#include "retold/annotate/values/calendar.hpp"

namespace retold::clean {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool is_year(int year) {
    return year >= 1990 && year < 2100;  // chosen: pages of the web
}

std::string day_of(int year, int month, int day) {
    return is_year(year) ? annotate::iso_day(year, month, day).value_or(std::string()) : std::string();
}

// A run of digits, or of letters.
struct Part {
    std::string_view text;
    bool digits = false;
    char before = '/';
    char after = '/';
};

std::vector<Part> parts_of(std::string_view url) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::vector<Part> parts;
    for (std::size_t at = 0; at < url.size();) {
        const bool digits = is_digit(url[at]);
        if (!digits && !letter(url[at])) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        while (at < url.size() && (digits ? is_digit(url[at]) : letter(url[at]))) ++at;
        parts.push_back({url.substr(start, at - start), digits, start == 0 ? '/' : url[start - 1],
                         at < url.size() ? url[at] : '/'});
    }
    return parts;
}

bool parts_dates(char c) {
    return c == '/' || c == '-' || c == '_' || c == '.';
}

// 2031/05/06, 2031/may/06 and 2031/05/310506-.
std::string day_of_three(const Part& a, const Part& b, const Part& c) {
    if (!a.digits || a.text.size() != 4 || !c.digits || !parts_dates(a.after) || !parts_dates(b.after)) return {};
    const int year = number(a.text);
    if (!b.digits) return c.text.size() <= 2 ? day_of(year, annotate::month_named(b.text), number(c.text)) : "";
    if (b.text.size() > 2) return {};
    if (c.text.size() <= 2) return day_of(year, number(b.text), number(c.text));
    const bool again =
        c.text.size() == 6 && c.text.substr(0, 2) == a.text.substr(2) && number(c.text.substr(2, 2)) == number(b.text);
    return again ? day_of(year, number(b.text), number(c.text.substr(4))) : std::string();
}

}  // namespace

std::string day_in_address(std::string_view url) {
    constexpr std::size_t longest = 2000;  // chosen: what browsers show of an address
    url = url.substr(0, std::min({longest, url.find('?'), url.find('#')}));
    const std::vector<Part> parts = parts_of(url);
    for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
        std::string day = day_of_three(parts[i], parts[i + 1], parts[i + 2]);
        if (!day.empty()) return day;
    }
    for (const Part& part : parts) {
        if (!part.digits || part.text.size() != 8) continue;
        std::string day =
            day_of(number(part.text.substr(0, 4)), number(part.text.substr(4, 2)), number(part.text.substr(6)));
        if (!day.empty()) return day;
    }
    return {};
}

}  // namespace retold::clean
