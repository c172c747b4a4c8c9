#include "compare/findings/page_furniture.hpp"

#include <cstddef>

#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::compare {
namespace {

bool is_dash(char32_t c) {
    return c == U'-' || c == U'\u2013' || c == U'\u2014' || c == U'\u2015';
}

bool is_bracket(char32_t c) {
    const text::MarkRoles roles = text::roles_of(c);
    return (roles.mostly_opens() != roles.closes()) && !roles.quotes() && c != U'\u2019' && c != U'\u2018';
}

// What stands between the words and the end of their line, or of its first word.
struct Margin {
    bool bracket = false;
    bool dash = false;
    bool line_end = false;  // nothing but marks and spaces
};

void note(Margin& margin, char32_t c) {
    margin.bracket = margin.bracket || is_bracket(c);
    margin.dash = margin.dash || is_dash(c);
}

Margin before(std::string_view raw, std::size_t at) {
    Margin margin;
    while (at > 0) {
        const text::Unit unit = text::decode_before(raw, at);
        if (unit.code_point == U'\n') break;
        if (text::is_alphanumeric(unit.code_point)) return margin;
        note(margin, unit.code_point);
        at -= unit.size;
    }
    margin.line_end = true;
    return margin;
}

Margin behind(std::string_view raw, std::size_t at) {
    Margin margin;
    while (at < raw.size()) {
        const text::Unit unit = text::decode_at(raw, at);
        if (unit.code_point == U'\n') break;
        if (text::is_alphanumeric(unit.code_point)) return margin;
        note(margin, unit.code_point);
        at += unit.size;
    }
    margin.line_end = true;
    return margin;
}

}  // namespace

LineEdge line_edge(std::string_view raw, Span words) {
    const Margin left = before(raw, words.start);
    const Margin right = behind(raw, words.end);
    LineEdge edge;
    edge.before_dash = left.line_end && !right.line_end && right.dash;
    edge.opening_bracket = left.line_end && !right.line_end && left.bracket && right.bracket;
    edge.closing_bracket = right.line_end && !left.line_end && left.bracket && right.bracket;
    return edge;
}

}  // namespace retold::compare
