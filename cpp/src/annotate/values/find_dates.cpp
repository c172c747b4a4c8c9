#include "annotate/values/find_dates.hpp"

#include <algorithm>
#include <string>

#include "annotate/values/date_point.hpp"
#include "annotate/values/date_words.hpp"
#include "annotate/values/holidays.hpp"
#include "retold/annotate/values/calendar.hpp"
#include "retold/base/cancel.hpp"

namespace retold::annotate {
namespace {

class Finder {
  public:
    Finder(const Pieces& pieces, std::optional<long> anchor, std::vector<bool>& taken)
        : pieces_(pieces), anchor_(anchor), taken_(taken) {}

    std::vector<Slot> find() {
        CancelCheck check;
        for (std::size_t at = 0; at < pieces_.size();) {
            check();
            holds_duration_ = false;
            const std::size_t next = look_at(at);
            if (!holds_duration_)
                std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(at),
                          taken_.begin() + static_cast<std::ptrdiff_t>(next), true);
            at = next > at ? next : at + 1;
        }
        return std::move(slots_);
    }

  private:
    std::size_t look_at(std::size_t at) {
        if (in_clock(at)) return at;
        if (auto range = read_date_range(pieces_, at); range) {
            add_range(*range);
            return range->last;
        }
        auto point = read_date_point(pieces_, at);
        if (!point || !is_whole(pieces_, *point)) return at;
        if (comes_again(*point)) return point->last;
        if (is_per_day(*point)) return at;
        const std::size_t first = widen(pieces_, *point, slots_.empty() ? 0 : last_piece_);
        add(*point, first);
        last_piece_ = point->last;
        holds_duration_ = point->counted;
        return point->last;
    }

    // "every Tuesday", "chaque hiver", "tous les lundis": no day of the calendar.
    bool comes_again(const DatePoint& point) const {
        const bool told = point.day != 0 || point.year != 0 || point.relative;
        return !told && point.first > 0 && pieces_.as(point.first - 1, Role::each) != nullptr;
    }

    // "bis Freitag", "fino a Natale": ahead of the text where its clause does not tell what was. Not in English, whose
    // texts say so of what was as often.
    bool is_deadline(const DatePoint& point) const {
        const bool open = point.weekday != 0 || !point.holiday.empty();
        if (!open || point.first == 0 || point.year != 0 || pieces_.is_language("en")) return false;
        const std::size_t before = point.first - 1;
        const Meaning* told = pieces_.as(before, Role::before);
        return (told != nullptr || pieces_.as(before, Role::to) != nullptr) && pieces_[before].kind != PieceKind::mark;
    }

    // Japanese "1日90万円": so much a day; not "1日3時".
    bool is_per_day(const DatePoint& point) const {
        if (!pieces_.is_language("ja") || point.day != 1 || point.month != 0 || point.last >= pieces_.size())
            return false;
        if (pieces_.as(point.last - 1, Role::day_char) == nullptr || pieces_[point.last].spaced) return false;
        const bool clock = pieces_.as(point.last + 1, Role::clock) != nullptr;
        return (pieces_.is_digits(point.last) && !clock) || pieces_.as(point.last, Role::each) != nullptr;
    }

    // Digits of 18:40 and 3:2.
    bool in_clock(std::size_t at) const {
        return pieces_.is_digits(at) && at > 1 && pieces_.is_mark(at - 1, U':') && pieces_.is_digits(at - 2) &&
               pieces_.glued(at);
    }

    void add(const DatePoint& point, std::size_t first) {
        Slot slot = slot_of(first, point.last, point.evidence);
        const Direction open = is_deadline(point) ? Direction::future : Direction::past;
        slot.value = value_of(point, tense_of(pieces_, point.first, open), slot.inferred);
        if (!slot.value.empty()) slots_.push_back(std::move(slot));
    }

    void add_range(const DateRange& range) {
        Slot slot = slot_of(range.first, range.last, "range of dates");
        const Direction tense = tense_of(pieces_, range.first);
        bool inferred = false;
        const std::string from = value_of(range.from, tense, inferred);
        const std::string to = value_of(range.to, tense, slot.inferred);
        slot.inferred = slot.inferred || inferred;
        slot.value = from + "/" + to;
        if (!from.empty() && !to.empty()) slots_.push_back(std::move(slot));
        last_piece_ = range.last;
    }

    Slot slot_of(std::size_t first, std::size_t last, std::string_view evidence) const {
        Slot slot{.type = SlotType::date,
                  .value = {},
                  .unit = {},
                  .span = pieces_.span_of(first, last),
                  .evidence = evidence};
        return slot;
    }

    std::string value_of(const DatePoint& point, Direction tense, bool& inferred) {
        std::string value;
        if (!point.holiday.empty()) {
            value = holiday_value(point, anchor_, tense);
            inferred = !value.empty() && point.year == 0;
            if (const auto day = day_number(value); day) last_day_ = *day;
            return value;
        }
        if (anchor_) value = resolved_value(point, *anchor_, tense, last_day_);
        inferred = !value.empty();
        if (value.empty()) value = open_value(point);
        if (const auto day = day_number(value); day) last_day_ = *day;
        return value;
    }

    const Pieces& pieces_;
    std::optional<long> anchor_;
    std::vector<bool>& taken_;
    std::vector<Slot> slots_;
    long last_day_ = 0;
    std::size_t last_piece_ = 0;
    bool holds_duration_ = false;  // numbers may look at the date, too
};

}  // namespace

std::vector<Slot> find_dates(const Pieces& pieces, std::optional<long> anchor, std::vector<bool>& taken) {
    return Finder(pieces, anchor, taken).find();
}

}  // namespace retold::annotate
