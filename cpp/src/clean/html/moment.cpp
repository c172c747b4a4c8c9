#include "clean/html/moment.hpp"

#include "retold/annotate/values/calendar.hpp"

namespace retold::clean {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Two digits at the front, which are taken off; -1 for none.
int take_two(std::string_view& text) {
    if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return -1;
    const int value = (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(2);
    return value;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::optional<Moment> read_moment(std::string_view text) {
    const std::optional<long> day = annotate::day_number(text);
    if (!day) return std::nullopt;
    constexpr std::size_t day_size = 10;
    text.remove_prefix(day_size);
    if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
    const int hour = take_two(text);
    if (hour < 0 || !take(text, ':')) return std::nullopt;
    const int minute = take_two(text);
    if (minute < 0) return std::nullopt;
    if (take(text, ':')) take_two(text);
    if (take(text, '.')) {
        while (!text.empty() && is_digit(text[0])) text.remove_prefix(1);
    }
    take(text, ' ');
    constexpr long day_minutes = 24 * 60;
    const long local = *day * day_minutes + hour * 60L + minute;
    if (take(text, 'Z')) return Moment{local, 0};
    const bool west = take(text, '-');
    if (!west && !take(text, '+')) return std::nullopt;
    const int hours = take_two(text);
    take(text, ':');
    const int minutes = take_two(text);
    if (hours < 0) return std::nullopt;
    const int offset = (hours * 60 + (minutes < 0 ? 0 : minutes)) * (west ? -1 : 1);
    return Moment{local - offset, offset};
}

}  // namespace retold::clean
