#include "retold/text/mark_roles.hpp"

#include <algorithm>

#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"
#include "text/unicode_tables.hpp"

namespace retold::text {
namespace {

constexpr std::uint8_t opening = 8;
constexpr std::uint8_t closing = 16;
constexpr std::uint8_t quoting = 32;
constexpr std::uint8_t mostly_opening = 64;

// General categories in the order of tools/make_unicode_tables.py.
constexpr unsigned open_punctuation = 18;
constexpr unsigned close_punctuation = 19;
constexpr unsigned initial_quote = 20;
constexpr unsigned final_quote = 21;

// Marks that open in some languages and close in others, or have one form for both sides.
constexpr bool turns(char32_t c) {
    switch (c) {
        case U'“':  // closes „ in German, Czech, Russian ...
        case U'”':  // opens in Swedish and Finnish
        case U'‘':
        case U'’':
        case U'«':
        case U'»':  // »German« and »Finnish»
        case U'‹':
        case U'›':
        case U'＂':
        case U'＇':
            return true;
        default:
            return false;
    }
}

constexpr bool is_double_quote(char32_t c) {
    switch (c) {
        case U'“':
        case U'”':
        case U'„':
        case U'‟':
        case U'«':
        case U'»':
        case U'❝':
        case U'❞':
        case U'「':
        case U'」':
        case U'『':
        case U'』':
        case U'〝':
        case U'〞':
        case U'〟':
        case U'﹁':
        case U'﹂':
        case U'﹃':
        case U'﹄':
        case U'＂':
        case U'｢':
        case U'｣':
            return true;
        default:
            return false;
    }
}

bool is_blank(char32_t c) {
    return is_space(c) || c == 0x200B || c == 0xFEFF || c == 0x200E || c == 0x200F;
}

// ¹ ² ³ ⁴ † ‡ : references without brackets.
bool is_raised(char32_t c) {
    return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079) || c == U'†' || c == U'‡';
}

constexpr std::size_t longest_reference = 32;  // bytes between [ and ]

// Whether it is what references have in brackets: 12, 3–5, a, note 2, примечание 4: a single letter, or something short
// of letters and digits that begins or ends with a digit; also what stands for a left-out end.
bool is_reference(std::string_view inside) {
    if (inside.empty() || inside.size() > longest_reference) return false;
    if (inside == "..." || inside == "…" || inside == "citation needed") return true;
    for (std::size_t at = 0; at < inside.size();) {
        const Unit unit = decode_at(inside, at);
        const char32_t c = unit.code_point;
        if (!is_alphanumeric(c) && !is_blank(c) && c != U'.' && c != U',' && c != U'-' && c != U'–') return false;
        at += unit.size;
    }
    const Unit first = decode_at(inside, 0);
    const Unit last = decode_before(inside, inside.size());
    if (is_digit(first.code_point) || is_digit(last.code_point)) return true;
    return is_alphanumeric(first.code_point) && first.size == inside.size();
}

// The text without a reference in square brackets at its end; the same text if it has none.
std::string_view without_reference(std::string_view text) {
    if (!text.ends_with(']')) return text;
    const std::string_view tail = text.substr(text.size() - std::min(text.size(), longest_reference + 2));
    const std::size_t open = tail.rfind('[');
    if (open == std::string_view::npos || !is_reference(tail.substr(open + 1, tail.size() - open - 2))) return text;
    return text.substr(0, text.size() - (tail.size() - open));
}

}  // namespace

MarkRoles other_roles(char32_t c) {
    const unsigned category = tables::category.get(c) & 31U;
    std::uint8_t bits = is_double_quote(c) ? quoting : 0;
    if (category == open_punctuation || category == initial_quote || c == U'¿' || c == U'¡')
        bits |= opening | mostly_opening;
    if (category == close_punctuation || category == final_quote) bits |= closing;
    if (turns(c)) bits |= opening | closing;
    return MarkRoles(bits | static_cast<std::uint8_t>(stop_of(c)));
}

bool closes(char32_t opener, char32_t closer) {
    switch (opener) {
        case U'„':
            return closer == U'“' || closer == U'”';
        case U'‚':
            return closer == U'‘' || closer == U'’';
        case U'»':
            return closer == U'«' || closer == U'»';
        case U'›':
            return closer == U'‹' || closer == U'›';
        case U'“':
        case U'‟':
            return closer == U'”';
        case U'‘':
            return closer == U'’';
        case U'«':
            return closer == U'»';
        case U'‹':
            return closer == U'›';
        case U'〝':
            return closer == U'〞' || closer == U'〟';
        case U'[':
        case U'{':
        case U'［':
        case U'｛':
            return closer == opener + 2;
        default:
            break;
    }
    const MarkRoles roles = roles_of(opener);
    if (roles.opens() && roles.closes()) return closer == opener;
    return roles.opens() && closer == opener + 1 && roles_of(closer).closes();
}

std::size_t reference_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '[') {
        const std::string_view inside = text.substr(at + 1, longest_reference + 1);
        const std::size_t close = inside.find(']');
        return close != std::string_view::npos && is_reference(inside.substr(0, close)) ? close + 2 : 0;
    }
    std::size_t end = at;
    while (end < text.size()) {
        const Unit unit = decode_at(text, end);
        if (!is_raised(unit.code_point)) break;
        end += unit.size;
    }
    return end - at;
}

std::string_view strip_closers(std::string_view text) {
    while (!text.empty()) {
        const Unit last = decode_before(text, text.size());
        const std::string_view shorter = without_reference(text);
        if (shorter.size() < text.size()) {
            text = shorter;
        } else if (is_blank(last.code_point) || is_raised(last.code_point) || roles_of(last.code_point).closes()) {
            text.remove_suffix(last.size);
        } else {
            break;
        }
    }
    return text;
}

bool ends_sentence(std::string_view text) {
    const std::string_view rest = strip_closers(text);
    return !rest.empty() && stop_of(decode_before(rest, rest.size()).code_point) != Stop::none;
}

}  // namespace retold::text
