#include "retold/clean/quote_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, 4> fault_names = {"unclosed", "unopened", "mixed", "doubled"};

// A double mark in a paragraph.
struct Mark {
    Span span;
    char32_t code_point = 0;
    bool doubled = false;       // two single marks
    bool space_before = false;  // or the start of the paragraph, or an opening bracket
    bool space_after = false;   // or the end, or punctuation
    bool after_digit = false;
};

// Corner marks and the like have a form for each side and are no keyboard's: pages get them right.
bool is_mark(char32_t c) {
    constexpr char32_t first_of_cjk = 0x3000;
    return c < first_of_cjk && text::roles_of(c).quotes();
}

bool is_blank(char32_t c) {
    return text::is_space(c) || c == U'\n' || c == 0xA0;
}

// What may stand before an opening mark, and after a closing one.
bool opens_after(char32_t c) {
    return is_blank(c) || c == U'(' || c == U'[' || c == U'—' || c == U'–' || c == U'-' || c == U'‘' || c == U'¿' ||
           c == U'¡';
}
bool closes_before(char32_t c) {
    return is_blank(c) || c == U'’' || c == U'—' || c == U'–' ||
           (text::is_punctuation(c) && !is_mark(c) && c != U'(' && c != U'[');
}

std::vector<Mark> marks_of(std::string_view text, Span paragraph) {
    std::vector<Mark> marks;
    char32_t before = U'\n';
    for (std::size_t at = paragraph.start; at < paragraph.end;) {
        const text::Unit unit = text::decode_at(text, at);
        const char32_t c = unit.code_point;
        std::size_t size = unit.size;
        const bool twin = (c == U'\'' || c == U'`') && at + 1 < paragraph.end && text[at + 1] == text[at];
        if (twin) size = 2;
        if (twin || is_mark(c)) {
            const std::size_t end = at + size;
            const char32_t after = end < paragraph.end ? text::decode_at(text, end).code_point : U'\n';
            marks.push_back({{at, end}, c, twin, opens_after(before), closes_before(after), text::is_digit(before)});
        }
        before = c;
        at += size;
    }
    return marks;
}

enum class Side { open, close, none };

// Which side a mark can only be: by its form, or by what stands around it. “ and » are both in use on both sides.
Side side_of(const Mark& mark, const std::optional<Mark>& open) {
    const bool inward = mark.space_before && !mark.space_after;
    const bool outward = mark.space_after && !mark.space_before;
    if (mark.code_point == U'„' || mark.code_point == U'‟') return Side::open;
    if (mark.code_point == U'”') return inward && !open ? Side::open : Side::close;  // Swedish opens with it
    if (mark.code_point == U'“') return open && (open->code_point == U'„' || outward) ? Side::close : Side::open;
    if (mark.code_point == U'«') return open && open->code_point == U'»' ? Side::close : Side::open;
    if (mark.code_point == U'»') return open ? Side::close : inward ? Side::open : Side::close;
    if (inward) return Side::open;
    if (outward) return !open && mark.after_digit ? Side::none : Side::close;
    return open ? Side::close : mark.after_digit ? Side::none : Side::open;
}

bool is_straight(const Mark& mark) {
    return mark.doubled || mark.code_point == U'"';
}
bool is_curly(const Mark& mark) {
    return mark.code_point == U'“' || mark.code_point == U'”' || mark.code_point == U'„';
}

struct Fault {
    QuoteFlag flag;
    char32_t partner = 0;  // of a mixed mark: the other one
    bool opens = false;
};

// Adds the paragraph's faults; returns the mark that is open at its end.
std::optional<Mark> examine(const std::vector<Mark>& marks, std::vector<Fault>& faults) {
    std::vector<Mark> open;
    for (const Mark& mark : marks) {
        if (mark.doubled) faults.push_back({{mark.span, QuoteFault::doubled}, 0, false});
        const Side side = side_of(mark, open.empty() ? std::nullopt : std::optional(open.back()));
        if (side == Side::open) {
            open.push_back(mark);
        } else if (side == Side::close && open.empty()) {
            faults.push_back({{mark.span, QuoteFault::unopened}, 0, false});
        } else if (side == Side::close) {
            const Mark& first = open.back();
            if (is_straight(first) && is_curly(mark)) {
                faults.push_back({{first.span, QuoteFault::mixed}, mark.code_point, true});
            } else if (is_curly(first) && is_straight(mark)) {
                faults.push_back({{mark.span, QuoteFault::mixed}, first.code_point, false});
            }
            open.pop_back();
        }
    }
    for (std::size_t i = 1; i < open.size(); ++i) faults.push_back({{open[i].span, QuoteFault::unclosed}, 0, true});
    return open.empty() ? std::nullopt : std::optional(open.front());
}

std::vector<Fault> find_faults(std::string_view text) {
    std::vector<Fault> faults;
    std::optional<Mark> open;  // at the end of the paragraph before
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::vector<Mark> marks = marks_of(text, {start, end});
        const bool empty =
            std::all_of(text.begin() + static_cast<std::ptrdiff_t>(start),
                        text.begin() + static_cast<std::ptrdiff_t>(end), [](char c) { return c == ' ' || c == '\r'; });
        if (!empty) {
            // The quotation goes on if this paragraph begins with an opening mark again.
            const bool goes_on = !marks.empty() && marks[0].space_before && !marks[0].space_after &&
                                 text.find_first_not_of(" \t\r", start) == marks[0].span.start;
            if (open && !goes_on) faults.push_back({{open->span, QuoteFault::unclosed}, 0, true});
            open = examine(marks, faults);
        }
        start = end + 1;
    }
    if (open) faults.push_back({{open->span, QuoteFault::unclosed}, 0, true});
    std::sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) {
        return std::pair(a.flag.span, a.flag.fault) < std::pair(b.flag.span, b.flag.fault);
    });
    return faults;
}

}  // namespace

std::string_view to_string(QuoteFault fault) {
    return fault_names[static_cast<std::size_t>(fault)];
}

std::vector<QuoteFlag> find_quote_faults(std::string_view text) {
    std::vector<QuoteFlag> flags;
    for (const Fault& fault : find_faults(text)) flags.push_back(fault.flag);
    return flags;
}

text::Edited repair_quotes(std::string_view text) {
    text::Edited result;
    std::size_t done = 0;
    for (const Fault& fault : find_faults(text)) {
        const Span span = fault.flag.span;
        if (span.start < done) continue;
        std::string mark;
        if (fault.flag.fault == QuoteFault::mixed) {
            // The partner of „ is “ in German; elsewhere “ and ” belong together.
            const bool low = fault.partner == U'„';
            text::append_utf8(mark, fault.opens ? (fault.partner == U'“' ? U'„' : U'“') : (low ? U'“' : U'”'));
        } else if (fault.flag.fault == QuoteFault::doubled) {
            mark.push_back('"');
        } else {
            continue;
        }
        result.text.append(text.substr(done, span.start - done));
        result.edits.add(span, {result.text.size(), result.text.size() + mark.size()}, text::EditReason::quotes);
        result.text.append(mark);
        done = span.end;
    }
    result.text.append(text.substr(done));
    return result;
}

}  // namespace retold::clean
