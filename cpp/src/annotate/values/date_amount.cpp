#include "annotate/values/date_amount.hpp"

#include "annotate/values/number_phrase.hpp"

namespace retold::annotate {
namespace {

// A number and a unit, or a unit that counts itself (Arabic dual).
DateAmount one_amount(const Pieces& pieces, std::size_t at) {
    if (at >= pieces.size()) return {};
    if (const Meaning* own = pieces.as(at, Role::time_unit);
        own != nullptr && own->value != 0 && own->unit <= TimeUnit::day)
        return {.last = at + 1, .units = static_cast<int>(own->value), .unit = own->unit};
    if (pieces.as(at, Role::few) != nullptr) {
        const Meaning* named = unit_of_dates(pieces, at + 1);
        if (named == nullptr) return {};
        return {.last = at + 2, .unit = named->unit, .few = true};
    }
    const auto number = read_number(pieces, at);
    std::size_t next = number ? number->last : at;
    if (!number && pieces.as(at, Role::one) != nullptr) ++next;
    if (next == at || (number && (number->ordinal || number->fraction))) return {};
    const Meaning* named = unit_of_dates(pieces, next);
    const double count = number ? number->value : 1;
    if (named == nullptr || count <= 0 || count > most_date_units) return {};
    return {.last = next + 1, .units = static_cast<int>(count), .unit = named->unit};
}

}  // namespace

const Meaning* unit_of_dates(const Pieces& pieces, std::size_t at) {
    const Meaning* unit = pieces.as(at, Role::time_unit);
    return unit != nullptr && unit->unit <= TimeUnit::day && unit->value == 0 ? unit : nullptr;
}

int months_of(const DateAmount& amount) {
    if (amount.unit == TimeUnit::year) return 12 * amount.units;
    return amount.unit == TimeUnit::month ? amount.units : 0;
}

int days_of(const DateAmount& amount) {
    if (amount.unit == TimeUnit::week) return 7 * amount.units;
    return amount.unit == TimeUnit::day ? amount.units : 0;
}

DateAmount read_amount(const Pieces& pieces, std::size_t at) {
    constexpr int most_parts = 4;  // from: years, months, weeks and days
    DateAmount amount = one_amount(pieces, at);
    for (int part = 1; part < most_parts && amount.last != 0 && !amount.few; ++part) {
        std::size_t next = amount.last;
        if (pieces.is_mark(next, U',')) ++next;
        if (pieces.as(next, Role::and_) != nullptr) ++next;
        const DateAmount more = one_amount(pieces, next);
        if (more.last == 0 || more.few || months_of(amount) + days_of(amount) + amount.months == 0) break;
        const int months = amount.months + months_of(amount) + months_of(more);
        const int days = days_of(amount) + days_of(more);
        if (months > 12 * static_cast<int>(most_date_units)) break;
        amount = days == 0 ? DateAmount{.last = more.last, .units = months, .unit = TimeUnit::month}
                           : DateAmount{.last = more.last, .units = days, .months = months};
    }
    return amount;
}

}  // namespace retold::annotate
