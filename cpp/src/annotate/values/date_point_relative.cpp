#include <algorithm>

#include "annotate/values/date_amount.hpp"
#include "annotate/values/date_point.hpp"
#include "annotate/values/number_phrase.hpp"

namespace retold::annotate {
namespace {

class RelativeDate {
  public:
    // `bare`: without dates that may stand inside or beside it.
    RelativeDate(const Pieces& pieces, std::size_t at, bool bare) : pieces_(pieces), at_(at), bare_(bare) {
        point_.first = at;
        point_.relative = true;
    }

    std::optional<DatePoint> read() {
        if (closed_word() || modifier_first() || weekend() || unit_first() || counted() || counted_before())
            return point_;
        return std::nullopt;
    }

  private:
    bool finish(std::size_t last, std::string_view evidence) {
        point_.last = last;
        point_.evidence = evidence;
        return true;
    }

    // "yesterday", "last year" where a list has it whole, "now".
    bool closed_word() {
        if (const Meaning* period = pieces_.as(at_, Role::period); period != nullptr) {
            point_.unit = period->unit;
            point_.shift = static_cast<int>(period->value);
            point_.jalali = period->name == "jalali";
            std::size_t next = at_ + 1;
            while (pieces_.as(next, Role::part) != nullptr) ++next;
            finish(next, "closed list of words");
            return join_date(next);
        }
        const bool present = pieces_.as(at_, Role::present) != nullptr;
        if (!present && pieces_.as(at_, Role::future_time) == nullptr) return false;
        if (present && !pieces_.is_language("en")) return false;
        point_.now = true;
        point_.shift = present ? 0 : 1;
        return finish(at_ + 1, "closed list of words");
    }

    // "今天（9日）", "this morning, 9/5", "작년 11월", "today, Wednesday 21
    // March"
    bool join_date(std::size_t next) {
        if (bare_) return true;
        std::size_t i = next;
        const bool bracket = pieces_.is_mark(i, U'(');
        if (bracket || pieces_.is_mark(i, U',')) ++i;
        if (i >= pieces_.size()) return true;
        auto date = read_digit_date(pieces_, i);
        if (!date) date = read_calendar_date(pieces_, i);
        if (!date) return true;
        const bool inner = point_.unit == TimeUnit::year && date->year == 0 && i == next &&
                           (date->month != 0 || date->quarter != 0 || !date->season.empty()) && !date->relative;
        const bool same = point_.unit == TimeUnit::day && (date->day != 0 || date->weekday != 0) && !date->relative;
        if (!inner && !same) return true;
        const DatePoint told = point_;
        point_ = *date;
        point_.first = told.first;
        if (inner) {
            point_.relative = true;
            point_.unit = TimeUnit::year;
            point_.shift = told.shift;
        }
        if (same && date->day == 0) {
            point_ = told;
            point_.last = date->last;
            return true;
        }
        return finish(date->last + (bracket && pieces_.is_mark(date->last, U')') ? 1 : 0),
                      "date beside a word told from now");
    }

    int direction_at(std::size_t i) const {
        if (pieces_.as(i, Role::last) != nullptr) return -1;
        if (pieces_.as(i, Role::next) != nullptr) return 1;
        return 0;
    }
    bool is_modifier(std::size_t i) const { return direction_at(i) != 0 || pieces_.as(i, Role::this_) != nullptr; }

    bool put_direction(std::size_t modifier) {
        point_.direction = direction_at(modifier) < 0   ? Direction::past
                           : direction_at(modifier) > 0 ? Direction::future
                                                        : Direction::present;
        point_.shift = direction_at(modifier);
        return true;
    }

    // "last week", "this month", "next Tuesday", "the last three years", "last
    // September"
    bool modifier_first() {
        if (!is_modifier(at_)) return false;
        put_direction(at_);
        const std::size_t next = at_ + 1;
        if (const Meaning* unit = unit_of_dates(pieces_, next); unit != nullptr) {
            if (unit->unit == TimeUnit::day && point_.shift == 0) return false;
            point_.unit = unit->unit;
            finish(next + 1, "modifier and unit");
            if (pieces_.is_language("en") && pieces_.as(next + 1, Role::of) != nullptr) return join_inner(next + 2);
            return join_inner(next + 1);
        }
        if (counted_span(next)) return true;
        if (bare_ || next >= pieces_.size() || pieces_.glued(next)) return false;
        auto date = read_calendar_date(pieces_, next);
        if (!date || date->relative || date->year != 0 ||
            (date->weekday == 0 && date->month == 0 && date->season.empty() && date->quarter == 0))
            return false;
        const bool holiday = date->evidence == "name of a day";  // "last Christmas"
        if (date->month != 0 && date->day != 0 && date->weekday == 0 && !holiday && !pieces_.is_language("ko"))
            return false;
        const Direction direction = point_.direction;
        const std::size_t first = point_.first;
        point_ = *date;
        point_.first = first;
        point_.direction = direction;
        return finish(date->last, "modifier and name");
    }

    // "next week Wednesday", "next year's first quarter"
    bool join_inner(std::size_t next) {
        if (bare_ || next >= pieces_.size()) return true;
        if (pieces_.is_language("en") && pieces_.as(next, Role::on) != nullptr &&
            pieces_.as(next + 1, Role::weekday) != nullptr)
            ++next;
        const auto inner = read_calendar_date(pieces_, next);
        if (!inner || inner->relative || inner->year != 0) return true;
        const bool weekday = point_.unit == TimeUnit::week && inner->weekday != 0 && inner->month == 0;
        const bool part =
            point_.unit == TimeUnit::year && (inner->quarter != 0 || inner->month != 0 || !inner->season.empty());
        if (!weekday && !part) return true;
        point_.weekday = inner->weekday;
        point_.quarter = inner->quarter;
        point_.month = inner->month;
        point_.day = inner->day;
        point_.season = inner->season;
        return finish(inner->last, "modifier, unit and name");
    }

    // "last 3 months", "the next two weeks"
    bool counted_span(std::size_t next) {
        if (next >= pieces_.size() || direction_at(at_) == 0) return false;
        const auto number = read_number(pieces_, next);
        if (!number || number->ordinal || number->value < 1 || number->value > most_date_units) return false;
        const Meaning* unit = unit_of_dates(pieces_, number->last);
        if (unit == nullptr || (pieces_.is_digits(next) && pieces_.as(number->last, Role::day_char) != nullptr))
            return false;
        point_.unit = unit->unit;
        point_.counted = true;
        point_.span = static_cast<int>(number->value);
        return finish(number->last + 1, "modifier, number and unit");
    }

    // "the weekend"
    bool weekend() {
        const Meaning* unit = pieces_.as(at_, Role::time_unit);
        if (unit == nullptr || unit->unit != TimeUnit::weekend || !pieces_.is_language("en")) return false;
        point_.unit = TimeUnit::weekend;
        return finish(at_ + 1, "weekend");
    }

    // "la semana pasada", "letzte Woche" read from the unit: "Woche darauf",
    // "tuần trước"
    bool unit_first() {
        const Meaning* unit = unit_of_dates(pieces_, at_);
        if (unit == nullptr || !is_modifier(at_ + 1) || pieces_.is_language("en") || pieces_.is_mark(at_ + 1, U','))
            return false;
        if (unit->unit == TimeUnit::day) return false;
        put_direction(at_ + 1);
        point_.unit = unit->unit;
        finish(at_ + 2, "unit and modifier");
        return join_inner(at_ + 2);
    }

    bool put_amount(const DateAmount& amount, int sign) {
        point_.counted = true;
        point_.now = amount.few;
        point_.unit = amount.unit;
        point_.shift = amount.few ? sign : sign * amount.units;
        point_.months = sign * amount.months;
        return true;
    }

    // "two weeks from tomorrow", "three days before yesterday"
    bool from_day(const DateAmount& amount) {
        const bool before = pieces_.as(amount.last, Role::before) != nullptr;
        if (!before && pieces_.as(amount.last, Role::from) == nullptr &&
            pieces_.as(amount.last, Role::since) == nullptr)
            return false;
        const Meaning* day = pieces_.as(amount.last + 1, Role::period);
        if (day == nullptr || day->unit != TimeUnit::day || amount.few) return false;
        const int sign = before ? -1 : 1;
        put_amount({.units = days_of(amount), .months = amount.months + months_of(amount)}, sign);
        point_.shift += static_cast<int>(day->value);
        return finish(amount.last + 2, "number and unit, from a day");
    }

    // "three days ago", "two weeks later"
    bool counted() {
        const DateAmount amount = read_amount(pieces_, at_);
        if (amount.last == 0) return false;
        const Meaning* ago = pieces_.as(amount.last, Role::ago, Side::after);
        if (ago != nullptr && ago->side == Side::after)
            return put_amount(amount, -1) && finish(amount.last + 1, "number, unit and ago");
        const Meaning* later = pieces_.as(amount.last, Role::later, Side::after);
        if (!pieces_.is_language("en")) return false;
        if (later != nullptr && later->side == Side::after)
            return put_amount(amount, 1) && finish(amount.last + 1, "number, unit and later");
        return from_day(amount);
    }

    // "vor drei Jahren", "hace dos días", "in two weeks"
    bool counted_before() {
        const Meaning* ago = pieces_.as(at_, Role::ago, Side::before);
        const Meaning* later = pieces_.as(at_, Role::later, Side::before);
        const bool is_ago = ago != nullptr && ago->side == Side::before;
        const bool is_later = later != nullptr && later->side == Side::before;
        if (!is_ago && !is_later) return false;
        const DateAmount amount = read_amount(pieces_, at_ + 1);
        if (amount.last == 0 || (amount.few && is_later)) return false;
        std::size_t last = amount.last;
        if (is_ago && pieces_.as(last, Role::ago, Side::after) != nullptr) ++last;
        if (pieces_.is_language("en") && pieces_.as(last, Role::later, Side::after) != nullptr) ++last;
        return put_amount(amount, is_ago ? -1 : 1) &&
               finish(last, is_ago ? "ago, number and unit" : "in, number and unit");
    }

    const Pieces& pieces_;
    std::size_t at_;
    bool bare_;
    DatePoint point_;
};

}  // namespace

std::optional<DatePoint> read_relative_date(const Pieces& pieces, std::size_t at) {
    return RelativeDate(pieces, at, false).read();
}

std::optional<DatePoint> read_told_period(const Pieces& pieces, std::size_t at) {
    auto told = at < pieces.size() ? RelativeDate(pieces, at, true).read() : std::nullopt;
    if (told && (told->counted || told->span != 0 || told->now)) return std::nullopt;
    return told;
}

std::optional<DatePoint> read_date_point(const Pieces& pieces, std::size_t at) {
    auto best = read_relative_date(pieces, at);
    const auto longer = [&best](std::optional<DatePoint> other) {
        if (other && (!best || other->last > best->last)) best = std::move(other);
    };
    longer(read_digit_date(pieces, at));
    longer(read_calendar_date(pieces, at));
    return best;
}

}  // namespace retold::annotate
