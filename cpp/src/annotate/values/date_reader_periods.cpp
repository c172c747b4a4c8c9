#include "annotate/values/date_reader.hpp"
#include "annotate/values/number_phrase.hpp"
#include "annotate/values/number_units.hpp"

namespace retold::annotate {
namespace {

class NamedPeriod : public DateReader {
  public:
    using DateReader::DateReader;

    std::optional<DatePoint> read() {
        if (era() || quarter() || week() || season() || decade() || year()) return point_;
        return std::nullopt;
    }

  private:
    bool before(Role role) const { return at_ > 0 && pieces_.as(at_ - 1, role) != nullptr; }

    // 令和14年3月, 民國109年
    bool era() {
        const Meaning* era = pieces_.as(at_, Role::era);
        if (era == nullptr || !pieces_.is_digits(at_ + 1) || pieces_.as(at_ + 2, Role::year_char) == nullptr)
            return false;
        point_.year = static_cast<int>(era->value) + whole(pieces_[at_ + 1].value);
        std::size_t last = at_ + 3;
        const auto rest = last < pieces_.size() ? read_digit_date(pieces_, last) : std::nullopt;
        if (rest && rest->year == 0 && rest->month != 0) {
            point_.month = rest->month;
            point_.day = rest->day;
            last = rest->last;
        }
        return finish(last, "year of an era");
    }

    bool starts_with(std::size_t i, char32_t letter) const {
        return i < pieces_.size() && pieces_[i].size() == 1 && pieces_.reading().letters[pieces_[i].first] == letter;
    }

    // "Q3", "H1", "quý 3": sets quarter or half.
    bool quarter_sign(std::size_t& next) {
        if (pieces_.as(next, Role::quarter_prefix) != nullptr && pieces_.is_digits(next + 1)) {
            point_.quarter = whole(pieces_[next + 1].value);
            next += 2;
            skip_mark(next, U'/');
        } else if ((starts_with(next, U'q') || starts_with(next, U'h')) && pieces_.is_digits(next + 1) &&
                   pieces_.glued(next + 1)) {
            (starts_with(next, U'q') ? point_.quarter : point_.half) = whole(pieces_[next + 1].value);
            next += 2;
            if (pieces_.is_mark(next, U'-') && pieces_.is_digits(next + 1)) ++next;
        } else {
            return false;
        }
        return point_.quarter <= 4 && point_.half <= 2 && point_.quarter + point_.half > 0;
    }

    // "third quarter", "3. Quartal"
    bool quarter_words(std::size_t& next) {
        std::size_t i = next;
        const int order = order_at(next, i);
        skip_mark(i, U'-');
        const Meaning* unit = pieces_.as(i, Role::time_unit);
        if (order == 0 || unit == nullptr || unit->unit != TimeUnit::quarter || order > 4) return false;
        point_.quarter = order < 0 ? 4 : order;
        next = i + 1;
        return order > 0 || pieces_.as(next, Role::of) != nullptr;
    }

    bool quarter() {
        std::size_t next = at_;
        return (quarter_sign(next) || quarter_words(next)) && with_year(next, "quarter");
    }

    // "week 31", "the third week of 2027", "the last week of July"
    bool week() {
        const Meaning* unit = pieces_.as(at_, Role::time_unit);
        if (unit != nullptr && unit->unit == TimeUnit::week && unit->value == 0 && pieces_.is_digits(at_ + 1) &&
            pieces_[at_ + 1].size() <= 2 && pieces_[at_ + 1].value >= 1 && pieces_[at_ + 1].value <= 53 &&
            pieces_.as(at_ + 2, Role::time_unit) == nullptr && !pieces_.is_mark(at_ + 2, U':')) {
            point_.week = whole(pieces_[at_ + 1].value);
            return with_year(at_ + 2, "week by number");
        }
        if (!is_english()) return false;
        std::size_t next = at_;
        const int order = order_at(at_, next);
        unit = order == 0 ? nullptr : pieces_.as(next, Role::time_unit);
        if (unit == nullptr || unit->unit != TimeUnit::week || order > 53) return false;
        ++next;
        const bool linked = skip(next, Role::of);
        if (next >= pieces_.size()) return false;
        if (linked && month_at(next) != 0 && order <= 5) {
            point_.month = month_at(next);
            return with_year(next + 1, "week of a month");
        }
        const auto told = read_told_period(pieces_, next);
        if (told && (told->unit == TimeUnit::month || told->unit == TimeUnit::year)) {
            const std::size_t first = point_.first;
            point_ = *told;
            point_.first = first;
            if (told->unit == TimeUnit::year) point_.week = order < 0 ? 52 : order;
            return finish(told->last, "week of a period");
        }
        point_.week = order < 0 ? 52 : order;
        return linked && with_year(next - 1, "week of a year") && point_.year != 0;
    }

    bool season() {
        const Meaning* season = pieces_.as(at_, Role::season);
        if (season == nullptr) return false;
        point_.season = season->name;
        with_year(at_ + 1, "season");
        if (point_.year != 0 || point_.direction != Direction::none || point_.relative) return true;
        const bool told = before(Role::last) || before(Role::this_) || before(Role::next);
        if (is_english()) {
            const bool fall = pieces_.reading().letters[pieces_[at_].first] == U'f';
            return told || before(Role::mid) || before(Role::early) || before(Role::late) ||
                   ((before(Role::the) || before(Role::of)) && !fall);
        }
        return told || pieces_[at_].size() >= 4;
    }

    // "1990s", "the nineties", "1990-х", "años 90", "1990年代"
    bool decade() {
        if (const Meaning* word = pieces_.as(at_, Role::decade); word != nullptr) {
            point_.decade = static_cast<int>(word->value);
            return finish(at_ + 1, "decade");
        }
        std::size_t next = at_;
        const bool named = skip(next, Role::decades);
        if (!pieces_.is_digits(next)) return false;
        const int value = whole(pieces_[next].value);
        const bool full = pieces_[next].size() == 4 && value >= 1000 && value <= 2090;
        if ((!full && (pieces_[next].size() != 2 || value == 0)) || value % 10 != 0) return false;
        std::size_t behind = next + 1;
        if (pieces_.glued(behind)) skip_mark(behind, U'\'');
        if (!named) skip_mark(behind, U'-');
        const bool ending = has_decade_ending(behind);
        if (!named && (!ending || (!full && !before(Role::the)))) return false;
        if (named && full && !ending) return false;
        point_.decade = full ? value : 1900 + value;
        return finish(ending ? behind + 1 : next + 1, "decade");
    }

    bool has_decade_ending(std::size_t i) const {
        if (i >= pieces_.size()) return false;
        if (pieces_.as(i, Role::decades) != nullptr || pieces_.as(i, Role::decade_char) != nullptr) return true;
        if (pieces_[i].spaced) return false;
        const bool er =
            pieces_.is_language("de") && pieces_[i].size() == 2 && pieces_.reading().letters[pieces_[i].first] == U'e';
        return starts_with(i, U's') || starts_with(i, 0x0435) || er;
    }

    bool year() {
        std::size_t next = at_;
        const bool prefix = skip(next, Role::year_prefix) || skip_year_noun(next);
        if (next >= pieces_.size() || (prefix && !pieces_.is_digits(next))) return false;
        if (!pieces_.is_digits(next)) {
            point_.year = before(Role::of) ? year_in_words(next) : 0;
            return point_.year != 0 && finish(next, "year in words");
        }
        std::size_t behind = next;
        const int value = year_at(next, behind);
        if (value == 0 || (!prefix && behind == next + 1 && !is_year_digits(pieces_, next))) return false;
        point_.year = common_year(value);
        point_.jalali = pieces_.is_language("fa") && value < 1600;
        finish(behind, "year");
        if (is_english()) join_part(behind);
        return true;
    }

    // "2016 Q3", "2016, the third quarter", "2016 November"
    void join_part(std::size_t next) {
        if (!skip_mark(next, U',')) skip_mark(next, U'-');
        skip(next, Role::the);
        if (quarter_sign(next) || quarter_words(next)) {
            finish(next, "year and quarter");
            return;
        }
        std::size_t day = next + 1;
        if (month_at(next) == 0 || day_at(day, day) != 0) return;
        point_.month = month_at(next);
        finish(next + 1, "year and month");
    }

    bool skip_year_noun(std::size_t& next) const {
        const Meaning* unit = pieces_.as(next, Role::time_unit);
        if (unit == nullptr || unit->unit != TimeUnit::year || unit->value != 0 || !pieces_.is_digits(next + 1))
            return false;
        ++next;
        return true;
    }
};

}  // namespace

bool is_year_digits(const Pieces& pieces, std::size_t at) {
    const Piece& piece = pieces[at];
    if (piece.size() != 4) return false;
    const bool linked = at > 0 && (pieces.as(at - 1, Role::of) != nullptr || pieces.as(at - 1, Role::since) != nullptr);
    const bool near = piece.value >= 1900 && piece.value < 2100;
    if (!near && !(linked && piece.value >= 1000 && piece.value < 1900)) return false;
    const char32_t before = pieces.letter_before(at);
    if (pieces.glued(at)) {
        if (pieces[at - 1].kind != PieceKind::mark && pieces[at - 1].kind != PieceKind::phrase) return false;
        if (before == U'.' || before == U'/' || before == U'#' || before == U':') return false;
    }
    const auto number = read_with_fraction(pieces, at);
    if (!number || !number->plain()) return false;
    const Amount amount = measure(pieces, *number);
    switch (amount.kind) {
        case AmountKind::money:
        case AmountKind::percent:
        case AmountKind::time:
        case AmountKind::label:
            return false;
        default:
            return pieces.as(amount.last - 1, Role::noun) == nullptr &&
                   pieces.as(amount.last - 1, Role::counter) == nullptr;
    }
}

std::optional<DatePoint> read_named_period(const Pieces& pieces, std::size_t at) {
    return NamedPeriod(pieces, at).read();
}

std::optional<DatePoint> read_calendar_date(const Pieces& pieces, std::size_t at) {
    if (auto day = read_year_first(pieces, at); day) return day;
    if (auto day = read_named_day(pieces, at); day) return day;
    return read_named_period(pieces, at);
}

}  // namespace retold::annotate
