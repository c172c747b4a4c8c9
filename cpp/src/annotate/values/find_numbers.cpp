#include "annotate/values/find_numbers.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "annotate/values/number_phrase.hpp"
#include "annotate/values/number_units.hpp"
#include "retold/base/cancel.hpp"

namespace retold::annotate {
namespace {

class Finder {
  public:
    Finder(const Pieces& pieces, const std::vector<bool>& taken) : pieces_(pieces), taken_(taken) {}

    std::vector<Slot> find() {
        CancelCheck check;
        for (std::size_t at = 0; at < pieces_.size();) {
            check();
            const std::size_t next = look_at(at);
            at = next > at ? next : at + 1;
        }
        return std::move(slots_);
    }

  private:
    // Returns the piece behind a number or what is none, or `at` where no number
    // starts.
    std::size_t look_at(std::size_t at) {
        if (taken_[at]) return at;
        if (add_single_word(at)) return at + 1;
        if (pieces_.is_digits(at) && !is_currency_before(pieces_, at) && is_part_of_name(pieces_, at)) {
            return behind_name(at);
        }
        if (const std::size_t next = add_percent_of(at); next != at) return next;
        const auto number = read_with_fraction(pieces_, at);
        if (!number) return at;
        if (taken_[number->last - 1]) return at;
        if (number->ordinal || is_ordinal_in_digits(pieces_, *number)) return number->last;
        Amount amount = measure(pieces_, *number, free_);
        if (!counts(*number, amount)) return number->last;
        add_range(amount);
        find_bounds(pieces_, amount);
        add(*number, amount);
        return amount.last;
    }

    // Words that hold number and unit: "twice", Arabic "two years", Korean "ten
    // days", "半年".
    bool add_single_word(std::size_t at) {
        Amount amount{.first = at, .last = at + 1, .unit = {}};
        if (const Meaning* time = pieces_.as(at, Role::time_unit); time != nullptr && time->value != 0) {
            amount.value = time->value;
            amount.time = time->unit;
            amount.kind = AmountKind::time;
            amount.unit = std::string(to_string(time->unit));
        } else if (const Meaning* plus = pieces_.as(at + 1, Role::plus, Side::after);
                   time != nullptr && plus != nullptr && plus->side == Side::after) {  // "hora y media"
            amount.value = 1 + plus->value;
            amount.time = time->unit;
            amount.kind = AmountKind::time;
            amount.unit = std::string(to_string(time->unit));
            amount.last = at + 2;
        } else if (pieces_.as(at, Role::half_year) != nullptr) {
            amount.value = 6;
            amount.time = TimeUnit::month;
            amount.kind = AmountKind::time;
            amount.unit = "month";
        } else if (const Meaning* times = pieces_.as(at, Role::times); times != nullptr) {
            amount.value = times->value;
            amount.kind = AmountKind::noun;
            amount.unit = "time";
        } else {
            return false;
        }
        find_bounds(pieces_, amount);
        add({}, amount);
        return true;
    }

    // "per cent of 210", without a number before it.
    std::size_t add_percent_of(std::size_t at) {
        if (pieces_.as(at, Role::percent) == nullptr || pieces_.as(at + 1, Role::of) == nullptr ||
            at + 2 >= pieces_.size())
            return at;
        const auto number = read_number(pieces_, at + 2);
        if (!number || number->ordinal || number->last < pieces_.size()) return at;
        Amount amount{
            .first = at, .last = number->last, .value = number->value, .kind = AmountKind::percent, .unit = {}};
        add(*number, amount);
        return amount.last;
    }

    // Skips all digits and marks of a version, score or telephone number.
    std::size_t behind_name(std::size_t at) const {
        std::size_t next = at + 1;
        while (next < pieces_.size() && pieces_.glued(next) && pieces_[next].kind != PieceKind::phrase) ++next;
        return next;
    }

    // Whether a number stands for itself: words like "one" need company, and so
    // do numbers of languages whose number words are many other things too.
    bool counts(const NumberPhrase& number, const Amount& amount) const {
        if (amount.kind == AmountKind::clock || amount.kind == AmountKind::label) return false;
        if (number.digits) return true;
        const bool measured = amount.kind != AmountKind::bare;
        if (number.value == 1 && !number.scaled && !number.fraction) return measured && one_counts(number, amount);
        const bool several = number.last > number.first + 1;
        if (is_unspaced_language(pieces_)) return measured || (number.scaled && number.value >= 100 && several);
        const std::size_t hyphen = amount.last;  // "half-time"
        const bool part_of_word = pieces_.is_mark(hyphen, U'-') && pieces_.glued(hyphen) && pieces_.glued(hyphen + 1);
        if (number.fraction && number.value < 1) return (pieces_.is_language("en") && !part_of_word) || measured;
        return true;
    }

    bool one_counts(const NumberPhrase& number, const Amount& amount) const {
        if (pieces_.is_language("en")) return true;
        if (number.first > 0 && pieces_.as(number.first - 1, Role::pronoun) != nullptr) return false;
        return amount.kind == AmountKind::time || amount.kind == AmountKind::money || amount.kind == AmountKind::noun;
    }

    // "3 to 5 people", "between 20 and 30 per cent", "10-15 km".
    void add_range(Amount& amount) {
        if (amount.kind != AmountKind::bare && amount.kind != AmountKind::money && amount.kind != AmountKind::percent)
            return;
        const std::size_t joint = amount.last;
        const bool between = amount.first > 0 && pieces_.as(amount.first - 1, Role::between_numbers) != nullptr;
        const bool and_joins = between && (pieces_.as(joint, Role::and_bound) != nullptr ||
                                           pieces_.as(joint, Role::and_number) != nullptr);
        const bool dash = pieces_.is_mark(joint, U'-') || pieces_.is_mark(joint, 0x2013);
        const bool to = pieces_.as(joint, Role::to_number) != nullptr || and_joins || dash;
        if (!to || joint + 1 >= pieces_.size() || taken_[joint + 1]) return;
        std::size_t start = joint + 1;
        if (pieces_.as(start, Role::currency) != nullptr && pieces_.is_digits(start + 1)) ++start;
        const auto second = read_with_fraction(pieces_, start);
        if (!second || second->ordinal || second->value <= amount.value) return;
        Amount upper = measure(pieces_, *second);
        if (upper.kind == AmountKind::clock || upper.kind == AmountKind::label) return;
        if (amount.kind != AmountKind::bare && upper.kind != AmountKind::bare && amount.kind != upper.kind) return;
        if (amount.kind == AmountKind::bare && upper.first != second->first) return;  // a sign of money between them
        if (dash && amount.kind == AmountKind::bare && upper.kind == AmountKind::bare) return;
        if (upper.kind == AmountKind::bare) upper.kind = amount.kind;
        upper.lower = amount.value;
        if (second->scaled && amount.kind == AmountKind::bare && !amount.scaled) upper.lower *= upper.scale;
        upper.first = amount.first;
        if (upper.unit.empty()) upper.unit = amount.unit;
        upper.bound = Bound::between;
        amount = upper;
        if (between) --amount.first;
        if (!between && amount.first > 0 && pieces_.as(amount.first - 1, Role::from_number) != nullptr && !dash)
            --amount.first;
    }

    // A word that two numbers share ("2 or more 3") stays with the first.
    void add(const NumberPhrase& number, const Amount& amount) {
        const std::size_t first = std::max(amount.first, free_);
        free_ = amount.last;
        Slot slot{.value = {}, .unit = amount.unit, .span = pieces_.span_of(first, amount.last), .evidence = {}};
        slot.bound = amount.bound == Bound::none && number.collective ? Bound::about : amount.bound;
        slot.type = type_of(amount.kind);
        slot.evidence = number.digits ? "digits" : "number words";
        slot.score = number.digits || amount.kind != AmountKind::bare ? 1 : 0.8;
        const auto write = [&](double value) {
            return amount.kind == AmountKind::time ? iso_duration(value, amount.time) : to_decimal(value);
        };
        slot.value =
            slot.bound == Bound::between ? write(amount.lower) + "/" + write(amount.value) : write(amount.value);
        slots_.push_back(std::move(slot));
    }

    static SlotType type_of(AmountKind kind) {
        switch (kind) {
            case AmountKind::time:
                return SlotType::duration;
            case AmountKind::money:
                return SlotType::money;
            case AmountKind::percent:
                return SlotType::percent;
            default:
                return SlotType::number;
        }
    }

    const Pieces& pieces_;
    const std::vector<bool>& taken_;
    std::size_t free_ = 0;  // behind the last number
    std::vector<Slot> slots_;
};

}  // namespace

std::vector<Slot> find_numbers(const Pieces& pieces, const std::vector<bool>& taken) {
    return Finder(pieces, taken).find();
}

}  // namespace retold::annotate
