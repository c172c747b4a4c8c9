#include "clean/day_ranges.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "retold/annotate/values/calendar.hpp"
#include "retold/base/resources.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

struct Words {
    std::vector<std::string> until;
    std::vector<std::string> version;
    std::vector<std::string> glued;
};

const Words& words() {
    static const Words all = [] {
        Words made;
        for (const WordListSection& section : resource_list("shared/day_ranges.txt").sections) {
            std::vector<std::string>& out = section.head == "until"     ? made.until
                                            : section.head == "version" ? made.version
                                                                        : made.glued;
            for (const WordListEntry& entry : section.entries) {
                for (std::size_t at = 0; at < entry.text.size();) {
                    const std::size_t end = std::min(entry.text.find(' ', at), entry.text.size());
                    out.emplace_back(entry.text.substr(at, end - at));
                    at = end + 1;
                }
            }
        }
        return made;
    }();
    return all;
}

std::string_view without_spaces(std::string_view text) {
    while (!text.empty()) {
        const text::Unit unit = text::decode_before(text, text.size());
        if (!text::is_space(unit.code_point)) break;
        text.remove_suffix(unit.size);
    }
    return text;
}

// The last word of a text, that is, what no space parts; and the text before it.
std::string_view last_word(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0) {
        const text::Unit unit = text::decode_before(text, at);
        if (text::is_space(unit.code_point)) break;
        at -= unit.size;
    }
    return text.substr(at);
}

std::string lowered(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const text::Unit unit = text::decode_at(word, at);
        text::append_utf8(out, text::to_lower(unit.code_point));
        at += unit.size;
    }
    return out;
}

// The text before a dash or a word that joins two days; none where neither stands at its end.
std::string_view before_join(std::string_view text) {
    text = without_spaces(text);
    for (const std::string_view dash : {"–", "—", "-", "‐", "−", "~", "〜", "～"})
        if (text.ends_with(dash)) return without_spaces(text.substr(0, text.size() - dash.size()));
    const std::string_view word = last_word(text);
    if (word.size() == text.size() || std::ranges::find(words().until, lowered(word)) == words().until.end()) return {};
    return without_spaces(text.substr(0, text.size() - word.size()));
}

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

bool ends_range(std::string_view raw, Span line, Span day) {
    std::string_view text = before_join(raw.substr(line.start, day.start - line.start));
    if (text.empty()) return false;
    for (const std::string_view ordinal : {".", "st", "nd", "rd", "th", "º", "er", "ª", "日", "일"})
        if (text.ends_with(ordinal)) {
            text.remove_suffix(ordinal.size());
            break;
        }
    std::size_t figures = 0;
    while (figures < text.size() && is_figure(text[text.size() - 1 - figures])) ++figures;
    if (figures == 0) {
        std::string_view word = last_word(text);
        return annotate::month_named(word) != 0 && word.size() < text.size();
    }
    if (figures > 2) return false;
    const int first = std::stoi(std::string(text.substr(text.size() - figures)));
    const std::string_view front = text.substr(0, text.size() - figures);
    const bool clock = !front.empty() && (front.back() == ':' || front.back() == 'h' || front.back() == '.');
    if (clock || first < 1 || first > 31) return false;
    // "3-9 May": the days of one month go up. Of "May 3 - June 9" only a month begins the second.
    int second = 0;
    std::size_t at = day.start;
    while (at < day.end && is_figure(raw[at])) second = second * 10 + (raw[at++] - '0');
    return second == 0 ? annotate::month_named(last_word(without_spaces(front))) != 0 : second <= 31 && first < second;
}

bool is_range(std::string_view raw, Span first, Span second) {
    constexpr std::size_t longest = 10;  // chosen: bytes of a word and its spaces
    if (second.start < first.end || second.start - first.end > longest) return false;
    const std::string_view between = raw.substr(first.start, second.start - first.start);
    const std::string_view before = before_join(between);
    return !before.empty() && first.start + before.size() <= first.end;
}

bool is_other_number(std::string_view raw, Span line, Span day) {
    const std::string_view figures = slice(raw, day);
    const bool plain =
        std::ranges::all_of(figures, [](char c) { return is_figure(c) || c == '.' || c == '-' || c == '/'; });
    const std::string_view before = raw.substr(line.start, day.start - line.start);
    if (!plain || before.empty()) return false;
    const auto joins = [](char c) { return c == '-' || c == '.' || c == '/'; };
    if (before.size() >= 2 && joins(before.back()) && is_figure(before[before.size() - 2])) return true;
    if (before.back() == 'v' || before.back() == 'V')
        return before.size() == 1 || !text::is_letter(text::decode_before(before, before.size() - 1).code_point);
    constexpr std::size_t short_year = 8;   // 12.11.20
    constexpr std::size_t long_number = 3;  // chosen: "05651 12.11.20" is a telephone's
    const std::string_view text = without_spaces(before);
    const std::string_view word = last_word(text);
    const bool number = word.size() >= long_number && std::ranges::all_of(word, is_figure);
    if (number && figures.size() <= short_year && text.size() < before.size()) return true;
    const std::string low = lowered(word);
    const auto begins = [&](const std::string& known) { return low.starts_with(known); };
    const auto holds = [&](const std::string& known) { return low.ends_with(known); };
    return std::ranges::any_of(words().version, begins) || std::ranges::any_of(words().glued, holds);
}

}  // namespace retold::clean
