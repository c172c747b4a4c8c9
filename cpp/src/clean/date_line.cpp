#include "clean/date_line.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "clean/calendars.hpp"
#include "clean/date_role.hpp"
#include "clean/day_ranges.hpp"
#include "retold/annotate/values/calendar.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/mojibake.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

// A word of a date: a number with its digits, or a month.
struct Piece {
    Span span;
    int number = -1;
    std::size_t digits = 0;
    int month = 0;
    int hijri_month = 0;  // of the solar Hijri year
    int era_year = 0;     // the common year, if a Japanese era stands before the number
    char32_t after = 0;   // the character behind it
    bool clock = false;   // and that is the colon of a time: "1912:44" is no year
};

// A month with dots in its short form ("มี.ค."), whose first letters end at `at`, which moves behind the rest; else 0.
int dotted_month(std::string_view text, std::size_t& at, std::size_t start) {
    std::size_t end = at - start;
    if (end + 1 >= text.size() || text[end] != '.') return 0;
    for (++end; end < text.size();) {
        const text::Unit unit = text::decode_at(text, end);
        if (!text::is_letter(unit.code_point) && !text::is_mark(unit.code_point)) break;
        end += unit.size;
    }
    if (end == text.size() || text[end] != '.') return 0;
    const int month = annotate::month_named(text.substr(0, end + 1));
    if (month != 0) at = start + end + 1;
    return month;
}

std::vector<Piece> read_pieces(std::string_view raw, Span line) {
    std::vector<Piece> pieces;
    for (std::size_t at = line.start; at < line.end && pieces.size() < 40;) {
        const std::size_t start = at;
        Piece piece;
        text::Unit unit = text::decode_at(raw, at);
        const auto grow = [&](auto&& wanted) {
            while (at < line.end) {
                unit = text::decode_at(raw, at);
                if (!wanted(unit.code_point)) break;
                const int digit = text::digit_value(unit.code_point);
                if (digit >= 0 && piece.digits < 8) {
                    piece.number = std::max(piece.number, 0) * 10 + digit;
                    ++piece.digits;
                }
                at += unit.size;
            }
        };
        if (text::is_digit(unit.code_point)) {
            grow([](char32_t c) { return text::is_digit(c); });
            piece.era_year = of_japanese_era(raw.substr(line.start, start - line.start), piece.number);
        } else if (text::is_letter(unit.code_point)) {
            const bool wide = unit.code_point >= 0x2E80;
            if (wide) {
                at += unit.size;
            } else {
                // "HealthDECEMBER 22": what parts the two is in the style sheet.
                bool small = false;
                grow([&](char32_t c) {
                    const bool glued = small && text::is_upper(c);
                    small = text::is_lower(c);
                    return !glued && (text::is_letter(c) || text::is_mark(c));
                });
            }
            piece.month = annotate::month_named(raw.substr(start, at - start));
            if (piece.month == 0) piece.month = dotted_month(slice(raw, {start, line.end}), at, start);
            piece.hijri_month = solar_hijri_month(raw.substr(start, at - start));
        } else {
            at += unit.size;
            continue;
        }
        piece.span = {start, at};
        piece.after = at < line.end ? text::decode_at(raw, at).code_point : 0;
        piece.clock =
            piece.after == U':' && at + 1 < line.end && text::is_digit(text::decode_at(raw, at + 1).code_point);
        pieces.push_back(piece);
    }
    return pieces;
}

bool is_year(const Piece& p) {
    return p.digits == 4 && !p.clock && p.number >= 1900 && p.number < 2100;
}
bool is_day(const Piece& p) {
    return p.digits >= 1 && p.digits <= 2 && p.number >= 1 && p.number <= 31;
}

std::optional<Found> make(const Piece& first, const Piece& last, int year, int month, int day) {
    auto date = annotate::iso_day(year, month, day);
    if (!date) return std::nullopt;
    return Found{std::move(*date), {first.span.start, last.span.end}};
}

// Three pieces in a row as a date of another calendar.
std::optional<Found> read_other_calendar(const Piece& a, const Piece& b, const Piece& c) {
    const bool thai_month = b.month != 0 && of_buddhist_era(c.number) != 0;  // 2569 is a year nowhere else
    if (is_day(a) && thai_month) return make(a, c, of_buddhist_era(c.number), b.month, a.number);
    if (a.era_year != 0 && is_day(b) && is_day(c)) return make(a, c, a.era_year, b.number, c.number);
    if (!is_day(a) || b.hijri_month == 0 || c.digits != 4) return std::nullopt;
    auto day = solar_hijri_day(c.number, b.hijri_month, a.number);
    if (!day) return std::nullopt;
    return Found{std::move(*day), {a.span.start, c.span.end}};
}

// The last two digits of a year of the web.
bool is_short_year(const Piece& p) {
    constexpr int latest = 50;  // chosen: news of the last century was not written for the web
    return p.digits == 2 && !p.clock && p.number <= latest;
}

// 06.07.31, where days come first: both numbers have a zero or two digits, and no clock looks so.
std::optional<Found> read_short_year(const Piece& a, const Piece& b, const Piece& c) {
    const bool dotted = a.after == U'.' && b.after == U'.' && c.after != U'.' && c.after != U':';
    if (!dotted || a.digits != 2 || b.digits != 2 || !is_short_year(c)) return std::nullopt;
    return make(a, c, 2000 + c.number, b.number, a.number);
}

// Two numbers before a year: which is the day says the one above 12, else the order.
std::optional<Found> read_two(const Piece& a, const Piece& b, const Piece& c, int year, DayOrder order) {
    if (a.number > 12) return make(a, c, year, b.number, a.number);
    if (b.number > 12 || a.number == b.number) return make(a, c, year, a.number, b.number);
    if (order == DayOrder::day_first) return make(a, c, year, b.number, a.number);
    if (order == DayOrder::month_first) return make(a, c, year, a.number, b.number);
    return std::nullopt;
}

// Three pieces in a row as a date.
std::optional<Found> read_three(const Piece& a, const Piece& b, const Piece& c, DayOrder order) {
    const bool cjk = a.after == U'年' || a.after == U'년';
    if (is_year(a) && is_day(b) && is_day(c) && (a.after == U'-' || a.after == U'/' || a.after == U'.' || cjk)) {
        return make(a, c, a.number, b.number, c.number);
    }
    if (a.month != 0 && is_day(b) && is_year(c)) return make(a, c, c.number, a.month, b.number);
    if (is_day(a) && b.month != 0 && is_year(c)) return make(a, c, c.number, b.month, a.number);
    if (is_year(a) && b.month != 0 && is_day(c)) return make(a, c, a.number, b.month, c.number);
    if (auto other = read_other_calendar(a, b, c)) return other;
    if (order == DayOrder::day_first) {
        if (auto found = read_short_year(a, b, c)) return found;
    }
    if (!is_day(a) || !is_day(b)) return std::nullopt;
    if (a.after == U'/' && b.after == U'/' && c.after != U'/' && is_short_year(c))
        return read_two(a, b, c, 2000 + c.number, order);
    if (!is_year(c)) return std::nullopt;
    if (a.after == U'.' && b.after == U'.') return read_two(a, b, c, c.number, DayOrder::day_first);
    if (a.after != b.after || (a.after != U'/' && a.after != U'-')) return std::nullopt;
    return read_two(a, b, c, c.number, order);
}

// Between the parts of 2031年7月6日 and "6 de julho de 2031" stand words that say nothing.
std::vector<Piece> without_fillers(const std::vector<Piece>& pieces) {
    std::vector<Piece> left;
    for (const Piece& piece : pieces) {
        const bool filler = piece.digits == 0 && piece.month == 0 && piece.hijri_month == 0 && piece.span.size() <= 3;
        if (!filler) left.push_back(piece);
    }
    return left;
}

std::vector<DateInLine> read_plain_dates(std::string_view raw, Span line, DayOrder order) {
    std::vector<DateInLine> dates;
    const std::vector<Piece> pieces = without_fillers(read_pieces(raw, line));
    std::size_t told = line.start;  // the end of the last date
    for (std::size_t i = 0; i + 2 < pieces.size();) {
        auto found = read_three(pieces[i], pieces[i + 1], pieces[i + 2], order);
        if (!found) {
            ++i;
            continue;
        }
        i += 3;
        const Span day = found->span;
        const bool joined = !dates.empty() && is_range(raw, dates.back().date.span, day);
        if (joined) dates.pop_back();
        if (!joined && !ends_range(raw, line, day) && !is_other_number(raw, line, day))
            dates.push_back({std::move(*found), role_of(raw, {told, day.start})});
        told = day.end;
    }
    return dates;
}

// Whether there are two numbers, as every date has, or characters that may be digits of another script.
bool may_have_date(std::string_view text) {
    std::size_t numbers = 0;
    bool before = false;
    bool ascii = true;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        numbers += digit && !before ? 1U : 0U;
        before = digit;
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    }
    return numbers >= 2 || !ascii;
}

}  // namespace

std::vector<DateInLine> read_dates(std::string_view raw, Span line, DayOrder order) {
    const std::string_view text = slice(raw, line);
    if (!may_have_date(text)) return {};
    const text::Edited repaired = text::fix_encoding(text);
    if (repaired.edits.empty()) return read_plain_dates(raw, line, order);
    auto dates = read_plain_dates(repaired.text, {0, repaired.text.size()}, order);
    for (DateInLine& found : dates) {
        const Span span = repaired.edits.to_raw(found.date.span);
        found.date.span = {line.start + span.start, line.start + span.end};
    }
    return dates;
}

std::optional<Found> read_date(std::string_view raw, Span line, DayOrder order) {
    auto dates = read_dates(raw, line, order);
    if (dates.empty()) return std::nullopt;
    return std::move(dates.front().date);
}

namespace {

// Of any script.
bool has_slash_behind_digit(std::string_view text) {
    for (std::size_t at = text.find('/', 1); at != std::string_view::npos; at = text.find('/', at + 1)) {
        const auto before = static_cast<unsigned char>(text[at - 1]);
        if ((before >= '0' && before <= '9') || before >= 0x80) return true;
    }
    return false;
}

}  // namespace

DayOrder order_of_dates(std::string_view raw, const std::vector<Block>& blocks) {
    constexpr std::size_t longest = 120;  // bytes of a line that may be a date's
    bool day_first = false;
    bool month_first = false;
    for (const Block& block : blocks) {
        if (block.span.size() > longest || !has_slash_behind_digit(slice(raw, block.span))) continue;
        const std::vector<Piece> pieces = read_pieces(raw, block.span);
        for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
            const Piece& a = pieces[i];
            const Piece& b = pieces[i + 1];
            const Piece& c = pieces[i + 2];
            if (!is_day(a) || !is_day(b) || a.after != U'/' || b.after != U'/') continue;
            if (!is_year(c) && (!is_short_year(c) || c.after == U'/')) continue;
            day_first = day_first || (a.number > 12 && b.number <= 12);
            month_first = month_first || (b.number > 12 && a.number <= 12);
        }
    }
    if (day_first == month_first) return DayOrder::unknown;
    return day_first ? DayOrder::day_first : DayOrder::month_first;
}

DayOrder order_of_language(std::string_view tag) {
    if (tag.size() < 2 || tag == "und") return DayOrder::unknown;
    const std::string_view region = tag.size() > 3 ? tag.substr(tag.size() - 2) : std::string_view();
    const auto is = [&](std::string_view wanted) {
        return region.size() == 2 && (region[0] | 0x20) == wanted[0] && (region[1] | 0x20) == wanted[1];
    };
    if (is("us") || is("ph")) return DayOrder::month_first;  // from: CLDR, short dates of these regions
    for (const std::string_view year_first : {"hu", "ja", "ko", "lt", "mn", "zh"}) {  // from: CLDR, short dates
        if (tag.starts_with(year_first)) return DayOrder::unknown;
    }
    const bool english = tag.starts_with("en");
    if (english && (region.empty() || is("ca"))) return DayOrder::unknown;
    return DayOrder::day_first;
}

}  // namespace retold::clean
