#include "annotate/values/find_times.hpp"
#include "retold/base/cancel.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace retold::annotate {
namespace {

enum class Half : std::uint8_t { unknown, morning, afternoon };

struct Clock {
    std::size_t first = 0;  // pieces [first, last)
    std::size_t last = 0;
    int hour = 0;
    int minute = 0;
};

std::string two_digits(int value) {
    return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

class Finder {
  public:
    Finder(const Pieces& pieces, const std::vector<bool>& taken) : pieces_(pieces), taken_(taken) {}

    std::vector<Slot> find() {
        CancelCheck check;
        for (std::size_t at = 0; at < pieces_.size();) {
            check();
            const auto clock = pieces_.is_digits(at) && !taken_[at] ? read(at) : std::nullopt;
            if (clock) add(*clock);
            at = clock ? clock->last : at + 1;
        }
        return std::move(slots_);
    }

  private:
    // Minutes in two digits behind piece `at`, glued to the mark that parts them.
    bool minutes_at(std::size_t at) const {
        return pieces_.is_digits(at) && pieces_.glued(at) && pieces_[at].size() == 2 && pieces_[at].value < 60;
    }

    bool is_clock_word(std::size_t at) const { return pieces_.as(at, Role::clock, Side::after) != nullptr; }

    // `minutes`: whether they are told; `counted`: whether what follows says that the digits count or measure.
    bool clock_word_before(std::size_t at, bool minutes, bool counted) const {
        if (at == 0) return false;
        std::size_t before = at - 1;
        if (pieces_.is_mark(before, U'.') && before > 0) --before;
        const Meaning* word = pieces_.as(before, Role::clock, Side::before);
        if (word == nullptr || word->side != Side::before) return false;
        if (word->name == "unpriced" && is_priced(at)) return false;
        return word->name.empty() || (minutes && !counted);  // "a las 22.40", but no "a las 12 empresas"
    }

    // "closed at 7.15": words of prices and rates stand near.
    bool is_priced(std::size_t at) const {
        constexpr std::size_t reach = 12;  // chosen: pieces, about a clause
        constexpr std::array<Role, 3> roles = {Role::price, Role::percent, Role::currency};
        const auto tells = [&](std::size_t i) {
            return std::any_of(roles.begin(), roles.end(), [&](Role role) { return pieces_.as(i, role) != nullptr; });
        };
        for (std::size_t i = at - std::min(at, reach); i < std::min(pieces_.size(), at + reach); ++i)
            if (i != at && tells(i)) return true;
        return false;
    }

    // "17 h 30", as French sets it.
    bool minutes_behind_h(std::size_t at) const {
        return pieces_.is_digits(at) && pieces_[at].size() == 2 && pieces_[at].value < 60 && text_of(at - 1) == "h" &&
               !is_counted(at + 1);
    }

    bool stands_at(std::size_t at) const { return at > 0 && pieces_.as(at - 1, Role::clock, Side::before) != nullptr; }

    // Whether the piece is a multiplier, a unit, a currency or a sign of these.
    bool is_counted(std::size_t at) const {
        constexpr std::array<Role, 6> roles = {Role::multiplier, Role::percent,   Role::currency,
                                               Role::noun,       Role::time_unit, Role::tenth};
        return std::any_of(roles.begin(), roles.end(), [&](Role role) { return pieces_.as(at, role) != nullptr; });
    }

    // Whether the digits are the inner part of a longer chain, as of an address, a score or a date.
    bool in_chain(std::size_t first, std::size_t last) const {
        const auto is_joint = [&](std::size_t i) {
            return pieces_.is_mark(i, U':') || pieces_.is_mark(i, U'.') || pieces_.is_mark(i, U'/') ||
                   pieces_.is_mark(i, U',') || pieces_.is_mark(i, U'-');
        };
        if (first > 1 && pieces_.glued(first) && is_joint(first - 1) && pieces_.glued(first - 1) &&
            pieces_.is_digits(first - 2))
            return true;
        if (first > 0 && pieces_.glued(first) && pieces_[first - 1].kind == PieceKind::word) return true;
        return pieces_.glued(last) && is_joint(last) && pieces_.glued(last + 1) && pieces_.is_digits(last + 1);
    }

    std::optional<Clock> read(std::size_t at) const {
        if (pieces_[at].size() > 2 || pieces_[at].value > 24) return std::nullopt;
        Clock clock{.first = at, .last = at + 1, .hour = static_cast<int>(pieces_[at].value)};
        bool told = false;
        bool dotted = false;
        const bool colon = pieces_.is_mark(at + 1, U':') && pieces_.glued(at + 1);
        const bool dot = pieces_.is_mark(at + 1, U'.') && pieces_.glued(at + 1);
        if ((colon || dot) && minutes_at(at + 2)) {
            clock.minute = static_cast<int>(pieces_[at + 2].value);
            clock.last = at + 3;
            told = colon;
            dotted = dot;
        } else if (is_clock_word(at + 1) && (minutes_at(at + 2) || minutes_behind_h(at + 2))) {  // 17h30, 3時20分
            clock.minute = static_cast<int>(pieces_[at + 2].value);
            clock.last = at + 3;
            told = true;
        }
        if (in_chain(clock.first, clock.last)) return std::nullopt;
        const bool minutes = clock.last > at + 1;
        const bool before = clock_word_before(clock.first, dotted, is_counted(clock.last));
        // "12 horas" are a duration, "a las 12 horas" and "12.30 horas" are none.
        const bool lasts = pieces_.as(clock.last, Role::time_unit) != nullptr && !minutes && !stands_at(clock.first);
        if (is_clock_word(clock.last) && !lasts) {
            told = true;
            ++clock.last;
        }
        if (before) told = true;
        // "Freitag, 17.30" and "03.20": no clock word, but a leading zero that no decimal number has.
        if (dotted && !told && pieces_[at].size() == 2 && pieces_[at].value < 10) told = true;
        if (!told) return std::nullopt;
        set_half(clock);
        if (clock.hour > 24 || (clock.hour == 24 && clock.minute != 0)) return std::nullopt;
        return clock;
    }

    static Half half_of(std::string_view text) {
        constexpr std::array morning = std::to_array<std::string_view>(
            {"a.m", "A.M", "a. m", "am", "AM", "上午", "午前", "오전", "de la mañana", "de la madrugada", "da manhã",
             "di mattina", "del mattino", "du matin", "rano"});
        constexpr std::array afternoon = std::to_array<std::string_view>({"p.m",
                                                                          "P.M",
                                                                          "p. m",
                                                                          "pm",
                                                                          "PM",
                                                                          "下午",
                                                                          "午後",
                                                                          "오후",
                                                                          "de la tarde",
                                                                          "de la noche",
                                                                          "da tarde",
                                                                          "da noite",
                                                                          "di sera",
                                                                          "del pomeriggio",
                                                                          "di pomeriggio",
                                                                          "de l'après-midi",
                                                                          "de l’après-midi",
                                                                          "du soir",
                                                                          "wieczorem",
                                                                          "po południu",
                                                                          "часов вечера"});
        for (const auto mark : morning) {
            if (text.starts_with(mark)) return Half::morning;
        }
        for (const auto mark : afternoon) {
            if (text.starts_with(mark)) return Half::afternoon;
        }
        return Half::unknown;
    }

    std::string_view text_of(std::size_t piece) const {
        return slice(pieces_.reading().text, pieces_.span_of(piece, piece + 1));
    }

    void set_half(Clock& clock) const {
        Half half = half_of(text_of(clock.last - 1));
        if (half == Half::unknown && clock.first > 0) {
            half = half_of(text_of(clock.first - 1));
            if (half != Half::unknown) --clock.first;
        }
        if (half == Half::afternoon && clock.hour < 12) clock.hour += 12;
        if (half == Half::morning && clock.hour == 12) clock.hour = 0;
    }

    void add(const Clock& clock) {
        std::string value = "T";
        value.append(two_digits(clock.hour)).append(":").append(two_digits(clock.minute));
        Slot slot{.value = std::move(value),
                  .unit = {},
                  .span = pieces_.span_of(clock.first, clock.last),
                  .evidence = "clock time"};
        slot.type = SlotType::time;
        slots_.push_back(std::move(slot));
    }

    const Pieces& pieces_;
    const std::vector<bool>& taken_;
    std::vector<Slot> slots_;
};

}  // namespace

std::vector<Slot> find_times(const Pieces& pieces, const std::vector<bool>& taken) {
    return Finder(pieces, taken).find();
}

}  // namespace retold::annotate
