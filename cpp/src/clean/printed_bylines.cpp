#include "clean/printed_bylines.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "clean/author_words.hpp"
#include "clean/date_line.hpp"
#include "clean/name_words.hpp"
#include "clean/people.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::string_view loose = " ,.:;|-/";

std::string_view without_loose(std::string_view text) {
    const std::size_t first = text.find_first_not_of(loose);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(loose) + 1 - first);
}

using Dates = std::vector<DateInLine>;

// What stands before the first date of a line.
std::string_view before_first(const Dates& dates, std::string_view raw, Span line) {
    const std::string_view text = slice(raw, line);
    return dates.empty() ? text : text.substr(0, dates.front().date.span.start - line.start);
}

// What stands behind the last.
std::string_view behind_last(const Dates& dates, std::string_view raw, Span line) {
    return dates.empty() ? std::string_view() : without_loose(slice(raw, {dates.back().date.span.end, line.end}));
}

// Of "6 May | By Ana Sol | Sport" what names the author; "" if nothing does.
std::string_view part_of_author(std::string_view line) {
    constexpr std::array<std::string_view, 3> marks = {"|", "•", "·"};
    while (!line.empty()) {
        std::size_t end = line.size();
        std::size_t next = line.size();
        for (const std::string_view mark : marks) {
            const std::size_t at = line.find(mark);
            if (at >= end) continue;
            end = at;
            next = at + mark.size();
        }
        const std::string_view part = line.substr(0, end);
        const std::size_t first = std::min(part.find_first_not_of(' '), part.size());
        if (author_front(part.substr(first)) != 0) return part.substr(first);
        line.remove_prefix(next);
    }
    return {};
}

// The parts of a line between dates, times and marks.
std::vector<std::string> parts_beside(const Dates& dates, std::string_view raw, Span line) {
    std::string text(slice(raw, line));
    for (const DateInLine& each : dates)
        std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(each.date.span.start - line.start),
                    each.date.span.size(), '|');
    for (const std::string_view mark : {"•", "·", " - ", " – ", " — ", "、", "／"}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), 1, '|');
    }
    std::vector<std::string> parts;
    std::string part;
    text.push_back('|');
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && c != '|' && c != ',' && c != '/' && c != '(' && c != ')') {
            part.push_back(c);
            continue;
        }
        // "Last change: 6 May": a label of what follows.
        const bool label = c == '|' && tidy(part).ends_with(':');
        if (!label && !without_loose(part).empty()) parts.push_back(tidy(without_loose(part)));
        part.clear();
    }
    return parts;
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return out;
}

// Whether the page uses the words elsewhere: in a title or a name of the site, in a line above the headline, in the
// story but for its end, where authors are introduced.
bool is_used(const Page& page, std::size_t own, const std::vector<Stated>& all, std::string_view name) {
    constexpr std::size_t last_lines = 2;
    const std::string wanted = lower_ascii(name);
    const auto has = [&](std::string_view text) { return lower_ascii(text).find(wanted) != std::string::npos; };
    for (const Stated& stated : all) {
        if ((stated.name == "title" || stated.name == "outlet") && has(stated.value)) return true;
    }
    if (page.title && has(page.title->value)) return true;
    std::size_t kept = 0;
    for (std::size_t i = page.blocks.size(); i-- > 0;) {
        const std::string_view text = slice(page.raw, page.blocks[i].span);
        if (i < own && text == name) return true;
        if (page.blocks[i].kept && ++kept > last_lines && i != own && has(text)) return true;
    }
    return false;
}

}  // namespace

std::string_view before_date(std::string_view raw, Span line) {
    return before_first(read_dates(raw, line), raw, line);
}

Byline printed_in(const Page& page, std::size_t from, std::size_t to, std::string_view outlet) {
    constexpr std::size_t longest = 120;        // bytes
    constexpr std::size_t sentence_words = 10;  // chosen: "From April each house gets four bins in place of two."
    for (std::size_t i = from; i < to; ++i) {
        const Block& block = page.blocks[i];
        if (block.label == Label::title || block.span.size() > longest) continue;
        const std::string_view line = slice(page.raw, block.span);
        const std::size_t words = line.ends_with('.') ? words_of(line).size() : 0;
        if (words >= sentence_words && ends_sentence(line, words)) continue;
        const std::string_view undated = before_date(page.raw, block.span);
        const Dates dates = read_dates(page.raw, block.span, DayOrder::day_first);
        std::string text = tidy(before_other_work(undated));
        Span span = block.span;
        std::size_t front = author_front(text);
        if (front == 0) {
            text = tidy(part_of_author(slice(page.raw, block.span)));
            front = author_front(text);
        }
        if (front == 0) {
            text = tidy(behind_last(dates, page.raw, block.span));
            front = author_front(text);
        }
        if (front == 0) {
            text = tidy(behind_author_label(slice(page.raw, block.span)));
            front = author_front(text);
        }
        bool back = front == 0 && author_back(text = tidy(before_address(undated))) != 0;
        // "2031.05.12 09:20 | 김하늘 기자"
        if (front == 0 && !back && !dates.empty()) {
            const std::vector<std::string> parts = parts_beside(dates, page.raw, block.span);
            const auto named =
                std::ranges::find_if(parts, [](const std::string& part) { return author_back(part) != 0; });
            back = named != parts.end();
            if (back) text = *named;
        }
        if (front == 0 && !back) continue;
        text.erase(0, front);
        if (tidy(text).empty() && i + 1 < to && page.blocks[i + 1].span.size() <= longest) {
            span = page.blocks[i + 1].span;
            text = tidy(before_date(page.raw, span));
        }
        const std::string names(name_part(text));
        if (names_other_work(names)) continue;
        std::vector<std::string> people = people_of(names, outlet);
        std::erase_if(people, [](const std::string& person) { return !looks_personal(person); });
        if (!people.empty()) return {std::move(people), "text", span};
    }
    return {};
}

Byline named_beside_day(const Page& page, const HeadRange& range, const std::vector<Stated>& all) {
    constexpr std::size_t longest = 120;  // bytes
    for (std::size_t i = range.above; i < range.end; ++i) {
        const Block& block = page.blocks[i];
        const std::string_view text = slice(page.raw, block.span);
        if (block.label == Label::title || block.span.size() > longest || names_other_work(text)) continue;
        const Dates dates = read_dates(page.raw, block.span, DayOrder::day_first);
        if (dates.empty() || ends_sentence(text, 9)) continue;
        std::vector<std::string> found;
        for (const std::string& part : parts_beside(dates, page.raw, block.span)) {
            if (is_used(page, i, all, part)) continue;
            std::vector<std::string> people = people_of(std::string(name_part(part)), part);
            const auto is_other = [&](const std::string& person) {
                return !is_full_name(person) || is_used(page, i, all, person);
            };
            if (std::any_of(people.begin(), people.end(), is_other)) continue;
            std::move(people.begin(), people.end(), std::back_inserter(found));
        }
        if (!found.empty()) return {std::move(found), "text", block.span};
    }
    return {};
}

Byline named_above_day(const Page& page, const HeadRange& range, const std::vector<Stated>& all) {
    constexpr std::size_t longest = 60;  // chosen: bytes of a name
    for (std::size_t i = range.title + 1; i + 1 < std::min(range.end, page.blocks.size()); ++i) {
        const Block& day = page.blocks[i + 1];
        const std::string name = tidy(slice(page.raw, page.blocks[i].span));
        if (day.label != Label::date || page.blocks[i].label == Label::title || name.size() > longest) continue;
        if (read_dates(page.raw, day.span, DayOrder::day_first).empty() || names_other_work(name)) continue;
        std::vector<std::string> people = people_of(std::string(name_part(name)), name);
        if (people.size() == 1 && people.front() == name && is_full_name(name) && !is_used(page, i, all, name))
            return {std::move(people), "text", page.blocks[i].span};
    }
    return {};
}

}  // namespace retold::clean
