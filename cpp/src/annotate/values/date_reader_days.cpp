#include "annotate/values/date_reader.hpp"
#include "retold/annotate/values/calendar.hpp"

namespace retold::annotate {
namespace {

class NamedDay : public DateReader {
  public:
    using DateReader::DateReader;

    std::optional<DatePoint> read() {
        if (nth_weekday() || weekday() || day_first() || month_first() || year_first() || prefixed_month() ||
            day_of_month())
            return point_;
        return std::nullopt;
    }

  private:
    bool before(Role role) const {
        const bool hyphen = at_ > 1 && pieces_.is_mark(at_ - 1, U'-') && pieces_.glued(at_ - 1) && pieces_.glued(at_);
        return at_ > 0 && pieces_.as(at_ - (hyphen ? 2 : 1), role) != nullptr;  // "mid-May"
    }

    // "the first Friday of July", "the last Monday of next month"
    bool nth_weekday() {
        if (!is_english()) return false;
        std::size_t next = at_;
        skip(next, Role::the);
        const int nth = order_at(next, next);
        const Meaning* day = nth == 0 ? nullptr : pieces_.as(next, Role::weekday);
        if (day == nullptr || nth > 5) return false;
        std::size_t i = next + 1;
        const bool linked = skip(i, Role::of);
        if (nth < 0 && !linked) return false;
        point_.weekday = static_cast<int>(day->value);
        point_.nth = nth;
        if (linked && month_at(i) != 0) {
            point_.month = month_at(i);
            return with_year(i + 1, "weekday counted in a month");
        }
        const auto told = linked && i < pieces_.size() ? read_told_period(pieces_, i) : std::nullopt;
        if (told && told->unit == TimeUnit::month) {
            point_.relative = true;
            point_.unit = TimeUnit::month;
            point_.shift = told->shift;
            return finish(told->last, "weekday counted in a month");
        }
        point_.nth = 0;
        return nth > 0 && finish(next + 1, "weekday");
    }

    bool weekday() {
        const Meaning* day = pieces_.as(at_, Role::weekday);
        if (day == nullptr) return false;
        point_.weekday = static_cast<int>(day->value);
        std::size_t next = at_ + 1;
        if (pieces_.is_mark(next, U'.') && !day->exact) ++next;
        while (pieces_.as(next, Role::part) != nullptr) ++next;
        if (join_date(next) || join_week(next)) return true;
        const Meaning* coming = pieces_.as(next, Role::next, Side::after);
        if (coming != nullptr && coming->side == Side::after) {
            point_.after_last = true;
            return finish(next + 1, "weekday");
        }
        std::size_t behind = next;
        read_direction(behind);
        const bool sure = day->exact || behind != next ||
                          (pieces_.capital(at_) && (before(Role::on) || before(Role::or_) || before(Role::to)));
        return sure && finish(behind, "weekday");
    }

    // "Friday next week", "Tuesday of last week"
    bool join_week(std::size_t next) {
        if (!is_english()) return false;
        skip(next, Role::of);
        const auto told = next < pieces_.size() && pieces_.as(next, Role::weekday) == nullptr
                              ? read_told_period(pieces_, next)
                              : std::nullopt;
        if (!told || told->unit != TimeUnit::week) return false;
        point_.relative = true;
        point_.unit = TimeUnit::week;
        point_.shift = told->shift;
        return finish(told->last, "weekday of a week");
    }

    bool put_joined(const DatePoint& date, std::size_t last) {
        const int weekday = point_.weekday;
        const std::size_t first = point_.first;
        point_ = date;
        point_.first = first;
        point_.weekday = weekday;
        return finish(last, "weekday and date");
    }

    // "Friday, 3 May", "Minggu (6/7)", "Friday the 22nd"
    bool join_date(std::size_t next) {
        std::size_t i = next;
        const bool bracket = skip_mark(i, U'(');
        if (!bracket) {
            skip_mark(i, U',');
            skip(i, Role::date_word);
            if (!is_english()) skip(i, Role::of);
            skip(i, Role::the);
        }
        if (i >= pieces_.size() || pieces_.as(i, Role::weekday) != nullptr) return false;
        auto date = read_digit_date(pieces_, i);
        if (!date) date = NamedDay(pieces_, i).read();
        if (date && date->day != 0 && date->weekday == 0)
            return put_joined(*date, date->last + (bracket && pieces_.is_mark(date->last, U')') ? 1 : 0));
        if (bracket)
            return pieces_.is_digits(i) && pieces_.is_mark(i + 1, U')') && pieces_[i].size() <= 2 &&
                   finish(i + 2, "weekday and day of the month");
        return is_english() && join_day(i, pieces_.as(i - 1, Role::the) != nullptr);
    }

    // "Friday the 22nd", "Mon 13th"
    bool join_day(std::size_t i, bool article) {
        std::size_t last = i;
        const int day = day_at(i, last);
        const bool ending = last > i + 1 || !pieces_.is_digits(i);
        const bool closed = last >= pieces_.size() || pieces_.is_mark(last, U'.') || pieces_.is_mark(last, U'!') ||
                            pieces_.is_mark(last, U'?');
        if (day == 0 || (!article && !ending && !closed) || (!pieces_.is_digits(i) && !article)) return false;
        if (closed && pieces_.glued(last + 1) && pieces_.is_digits(last + 1)) return false;
        point_.day = day;
        return finish(last, "weekday and day of the month");
    }

    // "11 September", "1er avril 2031", "the 4th of July", "11-Sep-2031"
    bool day_first() {
        std::size_t next = at_;
        skip(next, Role::date_word);
        if (at_ > 0 && pieces_.as(at_ - 1, Role::currency) != nullptr && is_english()) return false;
        const int day = day_at(next, next);
        if (day == 0) return false;
        if (pieces_.is_mark(next, U'-') || pieces_.is_mark(next, U'/')) ++next;
        if (pieces_.glued(next) && pieces_.is_mark(next, U'.') && pieces_.as(next + 1, Role::month) != nullptr) ++next;
        if (pieces_.as(next, Role::day_noun) != nullptr) ++next;
        skip(next, Role::of);
        const int month = month_at(next);
        if (month == 0) return month_told(day, next);
        if (!point_.jalali && day > days_of_month(2000, month)) return false;
        point_.day = day;
        point_.month = month;
        ++next;
        skip_second_name(next, month);
        return with_year(next, "day and month");
    }

    // "20th of next month"
    bool month_told(int day, std::size_t next) {
        if (!is_english() || next == at_ || pieces_.as(next - 1, Role::of) == nullptr || next >= pieces_.size())
            return false;
        const auto told = read_told_period(pieces_, next);
        if (!told || told->unit != TimeUnit::month) return false;
        point_.day = day;
        point_.relative = true;
        point_.unit = TimeUnit::month;
        point_.shift = told->shift;
        return finish(told->last, "day of a month told from now");
    }

    // Arabic writes both names of a month: "May/Ayyar".
    void skip_second_name(std::size_t& next, int month) {
        if (pieces_.is_mark(next, U'/') && month_at(next + 1) == month) next += 2;
        skip(next, Role::month_noun);
        if (pieces_.is_language("fa")) skip(next, Role::of);
        const Meaning* name = pieces_.as(next - 1, Role::month);
        if (pieces_.is_mark(next, U'.') && pieces_.is_digits(next + 1) && name != nullptr && !name->exact) ++next;
    }

    // "September 11, 2031", "Sept. 11th", "March", "March 2031"
    bool month_first() {
        const int month = month_at(at_);
        if (month == 0) return false;
        point_.month = month;
        std::size_t next = at_ + 1;
        skip_second_name(next, month);
        std::size_t dot = next;
        if (skip_mark(dot, U'.') && (pieces_.is_digits(dot) || pieces_.is_mark(dot, U','))) next = dot;
        if (is_english() && day_behind(next)) return true;
        with_year(next, "month");
        return point_.year != 0 || point_.relative || point_.direction != Direction::none || stands_alone();
    }

    bool day_behind(std::size_t next) {
        if (!skip_mark(next, U',') && !skip_mark(next, U'-')) skip_mark(next, U'/');
        skip(next, Role::the);
        std::size_t last = next;
        const int day = day_at(next, last);
        if (day == 0 || pieces_.is_mark(last, U':') || day > days_of_month(2000, point_.month)) return false;
        const bool sure =
            pieces_.capital(at_) || pieces_.is_digits(next) || pieces_.as(last - 1, Role::ordinal) != nullptr;
        if (!sure && (point_.month == 5 || point_.month == 3)) return false;
        point_.day = day;
        return with_year(last, "month and day");
    }

    // "2019-aug-1"
    bool year_first() {
        if (!pieces_.is_digits(at_) || pieces_[at_].size() != 4) return false;
        const bool mark = pieces_.is_mark(at_ + 1, U'-') || pieces_.is_mark(at_ + 1, U'/');
        if (!mark || month_at(at_ + 2) == 0 || !(pieces_.is_mark(at_ + 3, U'-') || pieces_.is_mark(at_ + 3, U'/')))
            return false;
        std::size_t last = at_ + 4;
        point_.year = whole(pieces_[at_].value);
        point_.month = month_at(at_ + 2);
        point_.day = day_at(last, last);
        return point_.day != 0 && finish(last, "year, month and day");
    }

    // Whether the month's name alone is a date here, and not "may", "march" or
    // somebody's name.
    bool stands_alone() const {
        const Meaning* month = pieces_.as(at_, Role::month);
        if (month == nullptr) return false;  // a Persian month needs company
        const bool company = before(Role::of) || before(Role::early) || before(Role::late) || before(Role::mid) ||
                             before(Role::since) || before(Role::before) || before(Role::last) || before(Role::this_) ||
                             before(Role::next) || before(Role::to) || before(Role::from) || before(Role::the);
        if (!company && heads_name()) return false;
        if (is_english()) {
            const bool verb = month->value == 3 || month->value == 5;
            if (!month->exact) return company && (pieces_.capital(at_) || before(Role::of));
            if (!verb) return company || pieces_.capital(at_);
            const bool in = before(Role::of) || before(Role::since) || before(Role::early) || before(Role::late) ||
                            before(Role::mid);
            return in || (company && pieces_.capital(at_));
        }
        if (!month->exact) return false;
        if (pieces_.is_language("de") || pieces_.is_language("el")) return pieces_.capital(at_);
        const bool rare = pieces_.is_language("tr") || pieces_.is_language("fa") || pieces_.is_language("ur");
        return !rare || company || point_.last > at_ + 1 || pieces_[at_].size() >= 5;
    }

    // "April O'Neil", "August Kurz"; "Марта" where months are written small.
    bool heads_name() const {
        constexpr std::string_view small[] = {"bg", "cs", "da", "es", "fi", "fr", "hu", "it", "nb",     "nl",
                                              "pl", "ro", "ru", "sk", "sr", "sv", "uk", "hr", "sr-Latn"};
        if (!pieces_.capital(at_) || point_.last > at_ + 1) return false;
        const std::size_t next = at_ + 1;
        const bool word = next < pieces_.size() && !pieces_.glued(next) && pieces_[next].kind == PieceKind::word;
        if (word && pieces_.capital(next)) return true;
        return std::ranges::find(small, pieces_.lexicon().language()) != std::end(small);
    }

    // "tháng 5", "tháng 12 năm 2031"
    bool prefixed_month() {
        std::size_t next = at_;
        if (!skip(next, Role::month_prefix) || !pieces_.is_digits(next) || pieces_[next].size() > 2) return false;
        point_.month = whole(pieces_[next].value);
        if (point_.month < 1 || point_.month > 12) return false;
        ++next;
        if (pieces_.is_mark(next, U'/') && pieces_.is_digits(next + 1) && pieces_[next + 1].size() == 4) {
            point_.year = whole(pieces_[next + 1].value);
            return finish(next + 2, "month and year");
        }
        return with_year(next, "month");
    }

    // "on the 27th", "for the 3rd": English, where nothing follows that could be
    // counted.
    bool day_of_month() {
        if (!is_english() || at_ == 0) return false;
        const bool article = pieces_.as(at_, Role::the) != nullptr;
        if (!before(Role::on) && !(article && before(Role::before))) return false;
        std::size_t next = article ? at_ + 1 : at_;
        int day = order_at(next, next);
        if (day == 0 && article && pieces_.is_digits(next) && pieces_[next].size() <= 2)
            day = whole(pieces_[next++].value);
        const bool closed = next >= pieces_.size() || (pieces_[next].kind == PieceKind::mark &&
                                                       !pieces_.is_mark(next, U'-') && !pieces_.is_mark(next, U'%'));
        if (day < 1 || day > 31 || !closed || (pieces_.glued(next) && pieces_.is_digits(next + 1))) return false;
        point_.day = day;
        return finish(next, "day of the month");
    }
};

}  // namespace

std::optional<DatePoint> read_named_day(const Pieces& pieces, std::size_t at) {
    if (auto holiday = read_holiday(pieces, at); holiday) return holiday;
    return NamedDay(pieces, at).read();
}

}  // namespace retold::annotate
