#include <algorithm>
#include <array>
#include <utility>

#include "annotate/values/find_numbers.hpp"
#include "annotate/values/number_units.hpp"
#include "retold/text/char_class.hpp"

namespace retold::annotate {
namespace {

bool is_latin_letter(char32_t c) {
    if (c < 0x80) return c >= U'a' && c <= U'z';
    return text::is_letter(c) && text::script_of(c) == text::Script::latin;
}

// A bound phrase at piece `at` on the given side.
Bound bound_at(const Pieces& pieces, std::size_t at, Side side) {
    const std::array<std::pair<Role, Bound>, 3> bounds = {
        {{Role::at_least, Bound::at_least}, {Role::at_most, Bound::at_most}, {Role::about, Bound::about}}};
    for (const auto& [role, bound] : bounds) {
        const Meaning* meaning = pieces.as(at, role, side);
        if (meaning != nullptr && meaning->side == side) return bound;
    }
    return Bound::none;
}

// "one out of three", "2 over 5" where nothing follows.
std::optional<NumberPhrase> read_share(const Pieces& pieces, const NumberPhrase& number) {
    const Meaning* over = pieces.as(number.last, Role::over);
    if (over == nullptr || number.last + 1 >= pieces.size()) return std::nullopt;
    const auto second = read_number(pieces, number.last + 1);
    const bool closed = second && (second->last >= pieces.size() || pieces[second->last].kind == PieceKind::mark ||
                                   over->side == Side::before);
    if (!closed || second->ordinal || second->value < 2) return std::nullopt;
    NumberPhrase share = number;
    share.last = second->last;
    share.value = number.value / second->value;
    share.fraction = true;
    share.run = 0;
    return share;
}

}  // namespace

void find_bounds(const Pieces& pieces, Amount& amount) {
    if (amount.bound == Bound::between) return;
    std::size_t first = amount.first;
    // "up to Â£2.5m": a pound sign in the wrong encoding has a letter before it.
    if (first > 0 && pieces.glued(first) && pieces[first - 1].size() == 1 &&
        pieces.reading().letters[pieces[first - 1].first] == U'â')
        --first;
    if (first > 0 && pieces.as(first - 1, Role::of) != nullptr &&
        bound_at(pieces, first - 2, Side::before) != Bound::none)
        --first;
    if (first > 0) {
        const Bound before = bound_at(pieces, first - 1, Side::before);
        // Swedish "en 8-årig pojke": an article, where "en 8 personer" is about eight
        const bool one_word = amount.last == amount.first + 1 || !pieces[amount.last - 1].spaced;
        const bool article = one_word && amount.kind == AmountKind::time && pieces.as(first - 1, Role::one) != nullptr;
        if (before != Bound::none && !article) {
            amount.bound = before;
            amount.first = first - 1;
            const Bound further = amount.first > 0 ? bound_at(pieces, amount.first - 1, Side::before) : Bound::none;
            if (further != Bound::none && further != before && pieces[amount.first - 1].size() > 3) {
                amount.bound = further == Bound::about ? before : further;
                --amount.first;
            }
        }
    }
    const Bound after = bound_at(pieces, amount.last, Side::after);
    if (after != Bound::none) {
        if (amount.bound == Bound::none) amount.bound = after;
        ++amount.last;
    }
}

std::optional<NumberPhrase> read_with_fraction(const Pieces& pieces, std::size_t at) {
    auto number = read_number(pieces, at);
    if (!number || (!number->plain() && pieces.as(number->last, Role::over) == nullptr)) return number;
    if (const auto share = read_share(pieces, *number); share) return share;
    const auto is_fraction = [&](std::size_t i) {
        return pieces.is_digits(i) && pieces.is_mark(i + 1, U'/') && pieces.glued(i + 1) && pieces.is_digits(i + 2) &&
               pieces.glued(i + 2) && pieces[i + 2].value > pieces[i].value && pieces[i + 2].value <= 100 &&
               !pieces.is_mark(i + 3, U'/');
    };
    const std::size_t digits = number->last - 1;
    if (is_fraction(digits)) {
        number->value /= pieces[digits + 2].value;
        number->last = digits + 3;
    } else if (is_fraction(number->last) && pieces[number->last].spaced) {
        number->value += pieces[number->last].value / pieces[number->last + 2].value;
        number->last += 3;
    } else {
        return number;
    }
    number->fraction = true;
    number->run = 0;
    return number;
}

bool is_degrees(const Pieces& pieces, std::size_t at) {
    if (!pieces.is_mark(at, U'°') || at + 1 >= pieces.size() || pieces[at + 1].size() != 1) return false;
    const char32_t scale = pieces.reading().letters[pieces[at + 1].first];
    return scale == U'c' || scale == U'f' || scale == U'с';  // the last one is Cyrillic
}

bool is_ordinal_in_digits(const Pieces& pieces, const NumberPhrase& number) {
    if (is_degrees(pieces, number.last)) return false;
    if (number.first > 0) {
        const Meaning* mark = pieces.as(number.first - 1, Role::ordinal_mark);
        if (mark != nullptr && mark->side == Side::before) return true;
    }
    const Meaning* behind = pieces.as(number.last, Role::ordinal_mark);
    if (behind != nullptr && behind->side == Side::after) return true;
    if (!number.plain() || !pieces.glued(number.last)) return false;
    const std::string_view word = slice(pieces.reading().text, pieces.span_of(number.last, number.last + 1));
    constexpr std::array<std::string_view, 24> endings = {"st", "nd", "rd", "th", "er", "re",  "e",  "ème",
                                                          "º",  "ª",  "°",  "o",  "a",  "ste", "de", "й",
                                                          "я",  "го", "му", "м",  "ой", "ий",  "й",  "η"};
    return std::ranges::find(endings, word) != endings.end();
}

bool is_currency_before(const Pieces& pieces, std::size_t at) {
    if (at == 0) return false;
    const Meaning* money = pieces.as(at - 1, Role::currency, Side::before);
    return money != nullptr;
}

bool is_unspaced_language(const Pieces& pieces) {
    return pieces.is_language("zh") || pieces.is_language("ja") || pieces.is_language("ko") || pieces.is_language("th");
}

std::string_view to_string(TimeUnit unit) {
    constexpr std::array<std::string_view, 11> names = {"century", "decade", "year", "quarter", "month", "week",
                                                        "weekend", "day",    "hour", "minute",  "second"};
    return names[static_cast<std::size_t>(unit)];
}

std::string iso_duration(double value, TimeUnit unit) {
    const bool clock = unit >= TimeUnit::hour;
    double factor = 1;
    char letter = 'Y';
    switch (unit) {
        case TimeUnit::century:
            factor = 100;
            break;
        case TimeUnit::decade:
            factor = 10;
            break;
        case TimeUnit::year:
            break;
        case TimeUnit::quarter:
            factor = 3;
            letter = 'M';
            break;
        case TimeUnit::month:
        case TimeUnit::minute:
            letter = 'M';
            break;
        case TimeUnit::week:
        case TimeUnit::weekend:
            letter = 'W';
            break;
        case TimeUnit::day:
            letter = 'D';
            break;
        case TimeUnit::hour:
            letter = 'H';
            break;
        case TimeUnit::second:
            letter = 'S';
            break;
    }
    std::string text(clock ? "PT" : "P");
    text += to_decimal(value * factor);
    return text += letter;
}

// "auf der A 39", "die B 7": a single capital, not the first word of a line, and nothing counted behind.
static bool is_road(const Pieces& pieces, std::size_t at) {
    if (at < 2 || pieces.glued(at) || pieces.glued(at - 1) || pieces[at - 1].size() != 1) return false;
    if (!pieces.capital(at - 1) || pieces[at - 2].kind == PieceKind::mark || pieces.is_digits(at - 2)) return false;
    return at + 1 >= pieces.size() || pieces[at + 1].kind == PieceKind::mark || pieces[at + 1].kind == PieceKind::word;
}

bool is_part_of_name(const Pieces& pieces, std::size_t at) {
    if (is_road(pieces, at)) return true;
    const char32_t before = pieces.letter_before(at);
    if (is_latin_letter(before) || before == U'_' || before == U'@' || before == U'#') return true;
    const bool joint = before == U'-' || before == U'/' || before == U':' || before == U'.' || before == 0x2013;
    if (joint && at >= 2 && pieces.glued(at - 1)) {
        const char32_t further = pieces.letter_before(at - 1);
        if (is_latin_letter(further)) return true;
        if (before == U':' && further >= U'0' && further <= U'9') return true;
    }
    const DigitRun run = read_digits(pieces, at);
    if (!run.valid) return true;
    const std::size_t next = run.last;
    if (pieces.glued(next) && pieces.is_mark(next, U':') && pieces.is_digits(next + 1) && pieces.glued(next + 1))
        return true;
    const bool exponent = next + 1 < pieces.size() && pieces.glued(next) && pieces[next].size() == 1 &&
                          pieces.letter_after(next - 1) == U'e' && pieces.glued(next + 1) &&
                          (pieces.is_digits(next + 1) || pieces.is_digits(next + 2));
    if (exponent) return false;
    if (letter_scale(pieces, next) != 0 || pieces.as(next, Role::multiplier) != nullptr) return false;
    if (pieces.as(next, Role::old) != nullptr && pieces[next].size() > 3) return false;  // "47enne"
    if (pieces.glued(next) && pieces[next].kind == PieceKind::phrase &&
        is_latin_letter(pieces.letter_after(next - 1))) {
        const Meaning* money = pieces.as(next, Role::currency);
        return !is_ordinal_in_digits(pieces, {.first = at, .last = next, .run = 1}) &&
               (money == nullptr || money->name.size() != 3);
    }
    if (pieces.glued(next) && pieces[next].kind == PieceKind::word && is_latin_letter(pieces.letter_after(next - 1))) {
        return !is_ordinal_in_digits(pieces, {.first = at, .last = next, .run = 1});
    }
    // 222-2222, 3-1 with nothing behind
    std::size_t parts = 0;
    for (std::size_t i = next;
         pieces.is_mark(i, U'-') && pieces.glued(i) && pieces.is_digits(i + 1) && pieces.glued(i + 1); i += 2)
        ++parts;
    return parts >= 2;
}

}  // namespace retold::annotate
