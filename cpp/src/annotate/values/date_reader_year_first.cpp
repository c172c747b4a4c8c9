// Days where the year and the month's name stand before the day: Hungarian "2031. május 3-án".
#include "annotate/values/date_reader.hpp"
#include "retold/annotate/values/calendar.hpp"

namespace retold::annotate {
namespace {

class YearFirst : public DateReader {
  public:
    using DateReader::DateReader;

    std::optional<DatePoint> read() {
        std::size_t next = at_;
        if (pieces_.is_digits(at_) && pieces_[at_].size() == 4) {
            point_.year = whole(pieces_[at_].value);
            ++next;
            skip_mark(next, U'.');
        }
        point_.month = next < pieces_.size() ? month_at(next) : 0;
        if (point_.month == 0) return std::nullopt;
        std::size_t dot = ++next;
        if (skip_mark(dot, U'.') && pieces_.is_digits(dot)) next = dot;  // "máj. 3."
        if (day_with_ending(next) || (point_.year != 0 && finish(next, "year and month"))) return point_;
        return std::nullopt;
    }

  private:
    // "3.", "3-án"
    bool day_with_ending(std::size_t next) {
        constexpr std::size_t longest_ending = 4;  // chosen: letters, as "jei"
        if (!pieces_.is_digits(next) || pieces_.glued(next)) return false;
        std::size_t last = next;
        point_.day = day_at(next, last);
        const bool ending = pieces_.is_mark(last, U'-') && pieces_.glued(last) && last + 1 < pieces_.size() &&
                            pieces_.glued(last + 1) && pieces_[last + 1].kind == PieceKind::word &&
                            pieces_[last + 1].size() <= longest_ending;
        if (point_.day > days_of_month(2000, point_.month)) point_.day = 0;
        if (ending) last += 2;
        return point_.day != 0 && finish(last, point_.year != 0 ? "year, month and day" : "month and day");
    }
};

}  // namespace

std::optional<DatePoint> read_year_first(const Pieces& pieces, std::size_t at) {
    return pieces.is_language("hu") ? YearFirst(pieces, at).read() : std::nullopt;
}

}  // namespace retold::annotate
