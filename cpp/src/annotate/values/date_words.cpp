#include "annotate/values/date_words.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "annotate/values/number_phrase.hpp"
#include "retold/annotate/values/calendar.hpp"

namespace retold::annotate {
namespace {

constexpr std::size_t tense_window = 14;  // chosen: pieces that a word of the future reaches, about a clause

bool is_dash(const Pieces& pieces, std::size_t i) {
    return pieces.is_mark(i, U'-') || pieces.is_mark(i, 0x2013) || pieces.is_mark(i, 0x2014) || pieces.is_mark(i, U'~');
}

// What joins two ends of a range; the piece behind, or `i`.
std::size_t joint_at(const Pieces& pieces, std::size_t i, bool between) {
    if (is_dash(pieces, i) || pieces.as(i, Role::to) != nullptr) {
        std::size_t next = i + 1;
        if (pieces.as(next, Role::the) != nullptr) ++next;
        if (pieces.as(next, Role::date_word) != nullptr) ++next;
        return next;
    }
    if (pieces.as(i, Role::and_) != nullptr && between) return pieces.as(i + 1, Role::the) != nullptr ? i + 2 : i + 1;
    return i;
}

bool same_kind(const DatePoint& a, const DatePoint& b) {
    return (a.day != 0) == (b.day != 0) || a.relative || b.relative || a.weekday != 0 || b.weekday != 0;
}

// A bare day of the month as the first end: "8" of "8 to 14 January".
std::optional<DatePoint> bare_day(const Pieces& pieces, std::size_t at) {
    std::size_t i = at;
    if (pieces.as(i, Role::date_word) != nullptr || pieces.as(i, Role::the) != nullptr) ++i;
    if (!pieces.is_digits(i) || pieces[i].size() > 2 || pieces[i].value < 1 || pieces[i].value > 31)
        return std::nullopt;
    DatePoint point;
    point.first = at;
    point.last = i + 1;
    point.day = static_cast<int>(pieces[i].value);
    if (pieces.glued(i + 1) &&
        (pieces.is_mark(i + 1, U'.') || pieces[i + 1].kind == PieceKind::word || pieces.as(i + 1, Role::ordinal)) &&
        pieces[i + 1].size() <= 3) {
        ++point.last;
    }
    return point;
}

// Gives the first end what only the second one says.
void share_parts(DatePoint& from, DatePoint& to) {
    if (from.month == 0 && from.day != 0) {
        from.month = to.month;
        from.jalali = to.jalali;
    }
    if (to.month == 0 && to.day != 0 && from.month != 0) to.month = from.month;
    if (from.year == 0 && from.month != 0) from.year = to.year;
    if (to.year == 0 && from.year != 0 && to.month != 0) to.year = from.year;
}

// "23 of this month", "22 next month" as the second end.
std::optional<DatePoint> day_of_told_month(const Pieces& pieces, std::size_t at) {
    auto day = bare_day(pieces, at);
    if (!day || !pieces.is_language("en")) return std::nullopt;
    std::size_t next = day->last;
    if (pieces.as(next, Role::of) != nullptr) ++next;
    if (next >= pieces.size()) return std::nullopt;
    const auto told = read_told_period(pieces, next);
    if (!told || told->unit != TimeUnit::month) return std::nullopt;
    day->relative = true;
    day->unit = TimeUnit::month;
    day->shift = told->shift;
    day->last = told->last;
    return day;
}

std::optional<DateRange> with_bare_day(const Pieces& pieces, std::size_t at, std::size_t first, bool between) {
    auto from = bare_day(pieces, at);
    if (!from) return std::nullopt;
    std::size_t joint = joint_at(pieces, from->last, between);
    const bool and_joint = joint == from->last && pieces.as(joint, Role::and_) != nullptr;
    if (and_joint) joint += pieces.as(joint + 1, Role::the) != nullptr ? 2U : 1U;
    if (joint == from->last || joint >= pieces.size()) return std::nullopt;
    auto to = read_date_point(pieces, joint);
    if (!to || (to->day == 0 && to->month == 0)) to = day_of_told_month(pieces, joint);
    if (!to || (to->relative && to->unit == TimeUnit::month)) {
        if (!to || to->day <= from->day) return std::nullopt;
        from->relative = true;
        from->unit = TimeUnit::month;
        from->shift = to->shift;
        return DateRange{first, to->last, *from, *to};
    }
    if (!to || to->day == 0 || (to->month == 0 && !pieces.as(to->last - 1, Role::day_char)) || to->day <= from->day)
        return std::nullopt;
    DateRange range{first, to->last, *from, *to};
    share_parts(range.from, range.to);
    return range;
}

// The second end "17th" of "April 9th through 17th".
std::optional<DatePoint> bare_second(const Pieces& pieces, std::size_t at, const DatePoint& from) {
    if (from.month == 0 || from.day == 0) return std::nullopt;
    auto to = bare_day(pieces, at);
    if (!to || to->day <= from.day || from.day > 31) return std::nullopt;
    if (pieces.is_digits(to->last) || pieces.is_mark(to->last, U':')) return std::nullopt;
    to->month = from.month;
    to->year = from.year;
    return to;
}

bool ends_clause(const Pieces& pieces, std::size_t i) {
    if (pieces[i].kind != PieceKind::mark) return false;
    constexpr std::u32string_view ends = U"\n!?;:,\"“”„«»‘「」。،؛؟।۔、，；！？";
    if (pieces[i].mark != U'.') return ends.find(pieces[i].mark) != std::u32string_view::npos;
    return i + 1 >= pieces.size() ||
           (pieces[i + 1].spaced && !(i > 0 && pieces.is_digits(i - 1)) && pieces.capital(i + 1));
}

bool has_ending(const Pieces& pieces, std::size_t i, const std::vector<std::u32string>& endings) {
    const std::u32string_view word =
        std::u32string_view(pieces.reading().letters).substr(pieces[i].first, pieces[i].size());
    return std::ranges::any_of(endings, [word](const std::u32string& ending) {
        return word.size() > ending.size() + 1 && word.ends_with(ending);
    });
}

// What piece i says about the time of its clause.
Direction tense_at(const Pieces& pieces, std::size_t i) {
    if (pieces.as(i, Role::future) != nullptr) return Direction::future;
    if (pieces.as(i, Role::past) != nullptr) return Direction::past;
    if (pieces[i].kind != PieceKind::word) return Direction::none;
    if (has_ending(pieces, i, pieces.lexicon().future_endings())) return Direction::future;
    return has_ending(pieces, i, pieces.lexicon().past_endings()) ? Direction::past : Direction::none;
}

}  // namespace

std::optional<DateRange> read_date_range(const Pieces& pieces, std::size_t at) {
    std::size_t start = at;
    const bool from_word = pieces.as(at, Role::from) != nullptr || pieces.as(at, Role::between) != nullptr;
    const bool between = pieces.as(at, Role::between) != nullptr || (from_word && !pieces.is_language("en"));
    if (from_word) ++start;
    if (pieces.as(start, Role::the) != nullptr && from_word) ++start;
    if (start >= pieces.size()) return std::nullopt;
    if (auto range = with_bare_day(pieces, start, at, between); range) return range;
    auto from = read_date_point(pieces, start);
    if (!from && pieces.as(start, Role::month) != nullptr && is_dash(pieces, start + 1) &&
        pieces.as(start + 2, Role::month) != nullptr) {
        from.emplace();
        from->first = start;
        from->last = start + 1;
        from->month = static_cast<int>(pieces.as(start, Role::month)->value);
    }
    if (!from) return std::nullopt;
    const std::size_t to_at = joint_at(pieces, from->last, between);
    if (to_at == from->last || to_at >= pieces.size()) return std::nullopt;
    auto to = read_date_point(pieces, to_at);
    if (!to || (from->day != 0 && to->day == 0 && !to->relative && to->weekday == 0))
        to = bare_second(pieces, to_at, *from);
    if (!to || !same_kind(*from, *to) || !is_whole(pieces, *to)) return std::nullopt;
    if (from->year != 0 && from->month == 0 && (to->month != 0 || to->year <= from->year)) return std::nullopt;
    DateRange range{at, to->last, *from, *to};
    share_parts(range.from, range.to);
    return range;
}

std::size_t widen(const Pieces& pieces, const DatePoint& point, std::size_t floor) {
    std::size_t first = point.first;
    const auto before = [&](Role role) { return first > floor && pieces.as(first - 1, role) != nullptr; };
    const bool counted_part = point.quarter != 0 || point.week != 0 || !point.season.empty() ||
                              point.evidence == "week of a month" || point.evidence == "day of a month told from now" ||
                              point.evidence == "week of a period";
    if (pieces.is_language("en") && counted_part && before(Role::the)) --first;
    if (before(Role::the) &&
        (point.month != 0 || point.quarter != 0 || point.unit != TimeUnit::day || !point.season.empty())) {
        if (first > floor + 1 &&
            (pieces.as(first - 2, Role::early) != nullptr || pieces.as(first - 2, Role::late) != nullptr))
            --first;
    }
    if (first > floor + 1 && pieces.is_mark(first - 1, U'-') && pieces.glued(first - 1) && pieces.glued(first) &&
        (pieces.as(first - 2, Role::mid) != nullptr || pieces.as(first - 2, Role::early) != nullptr ||
         pieces.as(first - 2, Role::late) != nullptr))
        first -= 2;  // "mid-May"
    if (before(Role::early) || before(Role::mid) || before(Role::late)) --first;
    if (pieces.is_language("en")) {
        if (before(Role::since) || before(Role::before)) --first;
    }
    return first;
}

bool is_whole(const Pieces& pieces, const DatePoint& point) {
    if (!pieces.is_digits(point.first)) return true;
    const char32_t before = pieces.letter_before(point.first);
    if (pieces.glued(point.first) &&
        (before == U'.' || before == U',' || before == U'/' || before == U':' || before == U'#' || before == U'_'))
        return false;
    return !(pieces.glued(point.first) && pieces[point.first - 1].kind == PieceKind::word && before < 0x2E80);
}

Direction tense_of(const Pieces& pieces, std::size_t at, Direction open) {
    Direction tense = open;
    std::size_t nearest = tense_window + 1;
    const auto look = [&](std::size_t i, std::size_t distance) {
        const Direction told = tense_at(pieces, i);
        if (told == Direction::none || distance > nearest || (distance == nearest && told == Direction::future)) return;
        nearest = distance;
        tense = told;
    };
    for (std::size_t i = at; i-- > 0 && at - i <= tense_window && !ends_clause(pieces, i);) look(i, at - i);
    for (std::size_t i = at; i < pieces.size() && i - at <= tense_window && !ends_clause(pieces, i); ++i)
        look(i, i - at);
    return tense;
}

}  // namespace retold::annotate
