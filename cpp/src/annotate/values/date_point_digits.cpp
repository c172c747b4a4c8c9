#include <algorithm>

#include "annotate/values/date_point.hpp"
#include "retold/annotate/values/calendar.hpp"

namespace retold::annotate {
namespace {

int whole(const Piece& piece) {
    return static_cast<int>(std::min(piece.value, 1e8));
}

bool is_year(int year) {
    return year >= 1000 && year <= 2199;
}

// Years in two digits: of this century up to 49.
int full_year(const Piece& piece) {
    const int year = whole(piece);
    if (piece.size() == 4) return is_year(year) ? year : 0;
    if (piece.size() != 2) return 0;
    return year < 50 ? 2000 + year : 1900 + year;
}

// Puts day and month in, the month first where the language writes it so;
// nothing if neither order makes a day.
bool put_day(DatePoint& point, int first, int second, bool month_first, int year) {
    int month = month_first ? first : second;
    int day = month_first ? second : first;
    if (month > 12 && day <= 12) std::swap(month, day);
    if (month < 1 || month > 12 || day < 1 || day > days_of_month(year == 0 ? 2000 : year, month)) return false;
    point.month = month;
    point.day = day;
    point.year = year;
    return true;
}

class DigitDate {
  public:
    DigitDate(const Pieces& pieces, std::size_t at) : pieces_(pieces), at_(at) {
        point_.first = at;
        point_.evidence = "date in digits";
    }

    std::optional<DatePoint> read() {
        if (!pieces_.is_digits(at_)) return std::nullopt;
        if (with_signs() || compact() || three_parts() || two_parts()) return point_;
        return std::nullopt;
    }

  private:
    // The mark between digits i and i + 2, without spaces; 0 if there is none.
    char32_t mark_between(std::size_t i) const {
        const bool joined = pieces_.glued(i + 1) && pieces_[i + 1].kind == PieceKind::mark &&
                            pieces_.is_digits(i + 2) && pieces_.glued(i + 2);
        return joined ? pieces_[i + 1].mark : 0;
    }

    bool month_first() const { return pieces_.is_language("en") || pieces_.is_language(""); }

    // 2031年9月11日, 9월 11일, 11日
    bool with_signs() {
        std::size_t next = at_;
        int* const parts[] = {&point_.year, &point_.month, &point_.day};
        const Role signs[] = {Role::year_char, Role::month_char, Role::day_char};
        bool any = false;
        for (std::size_t part = 0; part < 3; ++part) {
            if (!pieces_.is_digits(next) || pieces_.as(next + 1, signs[part]) == nullptr) continue;
            const int value = whole(pieces_[next]);
            const bool fits = part == 0   ? is_year(value)
                              : part == 1 ? value >= 1 && value <= 12
                                          : value >= 1 && value <= 31;
            if (!fits) return any;
            if (part == 1 && is_count_of_months(next + 1)) return any;
            *parts[part] = value;
            next += 2;
            point_.last = next;
            any = true;
        }
        return any;
    }

    // 3个月, 6か月 are no months of the year.
    bool is_count_of_months(std::size_t sign) const {
        return pieces_.as(sign, Role::time_unit) != nullptr && pieces_.as(sign, Role::month_char) == nullptr;
    }

    // 20310911
    bool compact() {
        if (pieces_[at_].size() != 8 || mark_between(at_) != 0) return false;
        const int value = whole(pieces_[at_]);
        if (!iso_day(value / 10000, value / 100 % 100, value % 100) || !is_year(value / 10000) || value < 19000000 ||
            value > 21000000)
            return false;
        point_.year = value / 10000;
        point_.month = value / 100 % 100;
        point_.day = value % 100;
        point_.last = at_ + 1;
        return true;
    }

    bool three_parts() {
        const char32_t mark = mark_between(at_);
        const bool comma =
            mark_between(at_ + 2) == U',' ||
            (pieces_.is_mark(at_ + 3, U',') && pieces_.is_digits(at_ + 4) && pieces_[at_ + 4].size() == 4);
        if (mark == 0 || (mark_between(at_ + 2) != mark && !comma)) return false;
        if (mark != U'-' && mark != U'/' && mark != U'.') return false;
        const Piece& a = pieces_[at_];
        const Piece& b = pieces_[at_ + 2];
        const Piece& c = pieces_[at_ + 4];
        if (mark_between(at_ + 4) == U'.') return false;
        point_.last = at_ + 5;
        if (a.size() == 4 && b.size() <= 2 && c.size() <= 2) {
            return is_year(whole(a)) && put_day(point_, whole(b), whole(c), true, whole(a));
        }
        if (a.size() > 2 || b.size() > 2) return false;
        const int year = full_year(c);
        return year != 0 && put_day(point_, whole(a), whole(b), month_first() && mark != U'.', year);
    }

    // 4/22, 9/2031, 16.5., 2031-09
    bool two_parts() {
        const char32_t mark = mark_between(at_);
        if (mark_between(at_ + 2) != 0 &&
            !(mark == U'/' && (mark_between(at_ + 2) == U'-' || mark_between(at_ + 2) == U',')))
            return false;
        const Piece& a = pieces_[at_];
        const Piece& b = pieces_[at_ + 2 < pieces_.size() ? at_ + 2 : at_];
        point_.last = at_ + 3;
        if ((mark == U'-' || mark == U'/') && a.size() == 4 && b.size() <= 2 && is_year(whole(a)))
            return put_month(whole(a), whole(b));
        if ((mark == U'-' || mark == U'/') && a.size() <= 2 && b.size() == 4 && is_year(whole(b)))
            return put_month(whole(b), whole(a));
        if (a.size() > 2 || b.size() > 2) return false;
        if (mark == U'/') return is_day_and_month(a, b) && put_day(point_, whole(a), whole(b), month_first(), 0);
        const bool told =
            at_ > 0 && (pieces_.as(at_ - 1, Role::on) != nullptr || pieces_.as(at_ - 1, Role::weekday) != nullptr);
        if (month_first() && told && (mark == U'.' || mark == U'-'))
            return put_day(point_, whole(a), whole(b), true, 0);
        const bool closed = pieces_.is_mark(at_ + 3, U'.') && pieces_.glued(at_ + 3) && !pieces_.is_digits(at_ + 4);
        if (mark != U'.' || !closed || month_first()) return false;
        ++point_.last;
        return whole(b) <= 12 && put_day(point_, whole(a), whole(b), false, 0);
    }

    bool put_month(int year, int month) {
        if (month < 1 || month > 12 || year < 1900) return false;
        point_.year = year;
        point_.month = month;
        return true;
    }

    // A day and month rather than a fraction, a share or a score.
    bool is_day_and_month(const Piece& a, const Piece& b) const {
        if (pieces_.as(at_ + 3, Role::percent) != nullptr || pieces_.is_mark(at_ + 3, U'/')) return false;
        if (at_ > 0 && pieces_.is_digits(at_ - 1)) return false;
        if (pieces_.is_mark(at_ + 3, U'.') && pieces_.glued(at_ + 3) && pieces_.is_digits(at_ + 4)) return false;
        if (!month_first()) return true;
        const bool fraction = a.value < b.value && (b.value <= 5 || b.value == 8 || b.value == 10);
        return !fraction || b.value > 12;
    }

    const Pieces& pieces_;
    std::size_t at_;
    DatePoint point_;
};

}  // namespace

std::optional<DatePoint> read_digit_date(const Pieces& pieces, std::size_t at) {
    return DigitDate(pieces, at).read();
}

}  // namespace retold::annotate
