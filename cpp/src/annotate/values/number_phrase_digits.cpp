#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "annotate/values/number_phrase.hpp"

namespace retold::annotate {
namespace {

// Languages that write 1,234.5; the others write 1.234,5 or 1 234,5.
bool writes_decimal_point(const Pieces& pieces) {
    constexpr std::string_view points[] = {"", "en", "zh", "ja", "ko", "hi", "ur", "bn", "th", "he", "ar", "fa"};
    return std::ranges::find(points, pieces.lexicon().language()) != std::end(points);
}

struct Groups {
    std::vector<const Piece*> digits;
    std::vector<char32_t> marks;    // between them
    std::vector<std::size_t> ends;  // the piece behind each group
};

constexpr bool may_part(char32_t mark) {
    return mark == U'.' || mark == U',' || mark == U'\'' || mark == 0x066B || mark == 0x066C;
}

Groups groups_at(const Pieces& pieces, std::size_t at) {
    Groups groups;
    groups.digits.push_back(&pieces[at]);
    groups.ends.push_back(at + 1);
    for (std::size_t i = at + 1; groups.digits.size() < 12;) {
        if (pieces.is_digits(i) && pieces[i].spaced) {
            const bool one_space = pieces[i].first == pieces[i - 1].last + 1;
            const bool fits = pieces[i].size() == 3 && groups.digits.front()->size() <= 3 &&
                              (groups.digits.size() == 1 || groups.marks.back() == U' ');
            if (!one_space || !fits) break;
            groups.marks.push_back(U' ');
        } else if (pieces.glued(i) && pieces[i].kind == PieceKind::mark && may_part(pieces[i].mark) &&
                   pieces.is_digits(i + 1) && pieces.glued(i + 1)) {
            groups.marks.push_back(pieces[i].mark);
            ++i;
        } else {
            break;
        }
        groups.digits.push_back(&pieces[i]);
        groups.ends.push_back(++i);
    }
    return groups;
}

// Whether groups [1, count) are thousands, the first of at most three digits:
// 1,234,567 or 12,34,567.
bool are_thousands(const Groups& groups, std::size_t count) {
    if (count < 2 || groups.digits[0]->size() > 3) return false;
    for (std::size_t g = 2; g < count; ++g) {
        if (groups.marks[g - 1] != groups.marks[0]) return false;
    }
    const bool threes =
        std::all_of(groups.digits.begin() + 1, groups.digits.begin() + static_cast<std::ptrdiff_t>(count),
                    [](const Piece* p) { return p->size() == 3; });
    if (threes) return true;
    if (groups.marks[0] != U',' || groups.digits[count - 1]->size() != 3 || groups.digits[0]->size() > 2) return false;
    return std::all_of(groups.digits.begin() + 1, groups.digits.begin() + static_cast<std::ptrdiff_t>(count) - 1,
                       [](const Piece* p) { return p->size() == 2; });
}

double whole(const Groups& groups, std::size_t count) {
    double value = groups.digits[0]->value;
    for (std::size_t g = 1; g < count; ++g) {
        value = value * std::pow(10.0, static_cast<double>(groups.digits[g]->size())) + groups.digits[g]->value;
    }
    return value;
}

double with_decimals(const Groups& groups, std::size_t count) {
    const Piece& decimals = *groups.digits[count];
    return whole(groups, count) +
           decimals.value / std::pow(10.0, static_cast<double>(std::min<std::size_t>(decimals.size(), 18)));
}

// One mark and three digits behind it: a thousand or a decimal?
bool means_thousand(const Pieces& pieces, const Groups& groups) {
    const char32_t mark = groups.marks[0];
    if (groups.digits[0]->value == 0 || groups.digits[0]->size() > 3 || groups.digits[1]->size() != 3) return false;
    if (mark == U' ' || mark == U'\'' || mark == 0x066C) return true;
    if (mark == 0x066B) return false;
    const bool point = writes_decimal_point(pieces);
    return mark == U',' ? point || pieces.is_language("es") : !point;
}

}  // namespace

DigitRun read_digits(const Pieces& pieces, std::size_t at) {
    const bool listed =
        at >= 2 && pieces.glued(at) && pieces.is_mark(at - 1, U',') && pieces.glued(at - 1) && pieces.is_digits(at - 2);
    DigitRun run{.value = pieces[at].value, .last = at + 1};
    if (listed) return run;
    const Groups groups = groups_at(pieces, at);
    const std::size_t count = groups.digits.size();
    if (count == 1) return run;
    const char32_t last_mark = groups.marks.back();
    const bool decimal_mark = last_mark == U'.' || last_mark == U',' || last_mark == 0x066B;
    if (count == 2 && means_thousand(pieces, groups)) return {whole(groups, 2), groups.ends[1], true, true, false};
    if (count == 2 && decimal_mark) return {with_decimals(groups, 1), groups.ends[1], true, true, true};
    if (are_thousands(groups, count)) return {whole(groups, count), groups.ends[count - 1], true, true, false};
    if (decimal_mark && last_mark != groups.marks[0] && are_thousands(groups, count - 1)) {
        return {with_decimals(groups, count - 1), groups.ends[count - 1], true, true, true};
    }
    if (groups.marks[0] == U' ') {  // 40 000 1,5: what fits stays
        std::size_t fit = 1;
        while (fit < count && groups.marks[fit - 1] == U' ') ++fit;
        if (are_thousands(groups, fit)) return {whole(groups, fit), groups.ends[fit - 1], true, true, false};
    }
    if (std::ranges::all_of(groups.marks, [](char32_t c) { return c == U','; })) return run;  // a list
    run.last = groups.ends[count - 1];
    run.valid = false;
    return run;
}

double place_of(double value, const Pieces& pieces) {
    if (value < 10 || value != std::floor(value)) return 0;
    if (value == 10) return pieces.is_language("tr") || pieces.is_language("vi") || pieces.is_language("ko") ? 10 : 0;
    if (pieces.is_language("fr") && (value == 60 || value == 80)) return 20;
    double place = 1;
    while (std::fmod(value, place * 10) == 0) place *= 10;
    return place == 1 ? 0 : place;
}

// Whether a sign of money stands before the digits that end before piece `at`: "€26m" are millions, "a 26m pool" is
// none.
static bool is_sum_before(const Pieces& pieces, std::size_t at) {
    std::size_t first = at;
    while (first > 0 && pieces.glued(first) &&
           (pieces.is_digits(first - 1) || pieces.is_mark(first - 1, U'.') || pieces.is_mark(first - 1, U',')))
        --first;
    return first > 0 && first < at && pieces.as(first - 1, Role::currency, Side::before) != nullptr;
}

double letter_scale(const Pieces& pieces, std::size_t at) {
    if (at >= pieces.size() || pieces[at].kind == PieceKind::mark || pieces[at].size() > 2) return 0;
    const std::string_view word = slice(pieces.reading().text, pieces.span_of(at, at + 1));
    const bool glued = pieces.glued(at);
    if (word == "k" || (word == "K" && glued)) return 1e3;
    if (word == "M" || (word == "MM" && glued)) return 1e6;
    if ((word == "b" || word == "B") && glued) return 1e9;
    if (word == "m" && glued && is_sum_before(pieces, at)) return 1e6;
    return 0;
}

double exponent_behind(const Pieces& pieces, std::size_t& at) {
    std::size_t i = at;
    if (!pieces.glued(i) || pieces[i].size() != 1 || pieces.reading().letters[pieces[i].first] != U'e') return 1;
    ++i;
    const bool minus = pieces.is_mark(i, U'-') && pieces.glued(i);
    if (minus || (pieces.is_mark(i, U'+') && pieces.glued(i))) ++i;
    if (!pieces.is_digits(i) || !pieces.glued(i) || pieces[i].size() > 2) return 1;
    at = i + 1;
    return std::pow(10.0, minus ? -pieces[i].value : pieces[i].value);
}

double power_behind(const Pieces& pieces, std::size_t& at, double base) {
    std::size_t i = at;
    if (!pieces.glued(i) || !pieces.is_mark(i, U'^')) return base;
    ++i;
    const bool minus = pieces.is_mark(i, U'-') && pieces.glued(i);
    if (minus || (pieces.is_mark(i, U'+') && pieces.glued(i))) ++i;
    if (!pieces.is_digits(i) || !pieces.glued(i) || pieces[i].size() > 2) return base;
    const double power = std::pow(base, minus ? -pieces[i].value : pieces[i].value);
    if (!std::isfinite(power)) return base;
    at = i + 1;
    return power;
}

double decimals_in_words(const Pieces& pieces, std::size_t& at) {
    constexpr std::size_t most_digits = 15;  // from: decimal digits that a double keeps
    double unit = 0.1;
    double value = 0;
    std::size_t next = at + 1;
    for (std::size_t count = 0; count < most_digits; ++count, ++next, unit /= 10) {
        const Meaning* digit = pieces.as(next, Role::cardinal);
        if (digit == nullptr) break;
        const bool tens = digit->value >= 10;
        value += digit->value * unit / (tens ? 10 : 1);
        const Meaning* units = tens && pieces.is_mark(next + 1, U'-') ? pieces.as(next + 2, Role::cardinal) : nullptr;
        if (units == nullptr) continue;
        value += units->value * unit / 10;  // "seventy-one"
        next += 2;
    }
    if (next > at + 1) at = next;
    return value;
}

std::string to_decimal(double value) {
    char digits[64];
    const auto scientific = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific, 14);
    double rounded = value;
    std::from_chars(digits, scientific.ptr, rounded);
    char room[400];
    const auto end = std::to_chars(room, room + sizeof room, rounded, std::chars_format::fixed);
    return {room, end.ptr};
}

}  // namespace retold::annotate
