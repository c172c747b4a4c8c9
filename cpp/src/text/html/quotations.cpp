#include "text/html/quotations.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"
#include "text/html/notes.hpp"
#include "text/html/references.hpp"

namespace retold::text::html {
namespace {

struct Style {
    std::string_view languages;             // " de cs ": those that quote so
    std::array<std::string_view, 4> marks;  // outer and inner, opening and closing
};

// Source: Unicode CLDR 42, quotationStart and its like; English for all others.
constexpr std::array<Style, 6> styles = {{
    {" de cs sk sl bg lt et is ka mk sq lb ", {"„", "“", "‚", "‘"}},
    {" pl ro hu hr sr bs ", {"„", "”", "‚", "’"}},
    {" fr ru uk be el es it no nb nn pt fa ar hy az ca eu gl kk lv ky ", {"«", "»", "“", "”"}},
    {" sv fi he ", {"”", "”", "’", "’"}},
    {" ja ", {"「", "」", "『", "』"}},
    {" ", {"“", "”", "‘", "’"}},
}};

bool is_mark(char32_t c) {
    constexpr std::u32string_view marks = U"\"'„“”‟«»‹›‚‘’「」『』《》〈〉＂＇";
    return marks.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string_view Quotations::mark(std::size_t depth, bool closing) {
    if (style_ == no_style) style_ = style_of_page();
    return styles[style_].marks[(depth % 2 == 0 ? 0U : 2U) + (closing ? 1U : 0U)];
}

// The page has said its language before its first quotation.
std::size_t Quotations::style_of_page() const {
    std::string language;
    for (const HtmlNote& note : page_.notes) {
        if (note.kind != NoteKind::language) continue;
        language.assign(1, ' ');
        for (const char c : std::string_view(note.value).substr(0, 3)) {
            if (c == '-' || c == '_') break;
            language.push_back(ascii_lower(c));
        }
        language.push_back(' ');
    }
    const auto speaks = [&](const Style& style) { return style.languages.find(language) != std::string_view::npos; };
    const auto found = language.empty() ? styles.end() : std::find_if(styles.begin(), styles.end(), speaks);
    return found == styles.end() ? styles.size() - 1 : static_cast<std::size_t>(found - styles.begin());
}

void Quotations::open(Span tag) {
    constexpr std::size_t deepest = 16;
    if (open_.size() < deepest) open_.push_back({tag, State::waiting});
}

void Quotations::begin(std::string_view shown) {
    const std::size_t first = static_cast<std::size_t>(
        std::find_if(shown.begin(), shown.end(), [](char c) { return !is_html_space(c); }) - shown.begin());
    if (first == shown.size()) return;
    std::string start(shown.substr(first, 40));
    if (start.front() == '&') start = decode_references(start, false);
    const bool own =
        is_mark(decode_at(start, 0).code_point) ||
        (writer_.line_open() && is_mark(decode_before(page_.text, page_.text.size()).code_point) && open_.size() == 1);
    for (std::size_t depth = 0; depth < open_.size(); ++depth) {
        Quotation& each = open_[depth];
        if (each.state != State::waiting) continue;
        each.state = own ? State::unmarked : State::marked;
        if (!own) writer_.put(each.tag, mark(depth, false), EditReason::quotes);
    }
}

void Quotations::close(Span tag) {
    if (open_.empty()) return;
    const Quotation last = open_.back();
    open_.pop_back();
    if (last.state == State::marked && writer_.line_open())
        writer_.put(tag, mark(open_.size(), true), EditReason::quotes);
}

void Quotations::close_but(std::size_t left) {
    while (open_.size() > left) {
        const bool marked = open_.back().state == State::marked;
        open_.pop_back();
        if (marked && writer_.line_open()) writer_.put_here(mark(open_.size(), true), EditReason::quotes);
    }
}

}  // namespace retold::text::html
