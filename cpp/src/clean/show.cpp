#include "clean/show.hpp"

#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

bool blank_unit(std::string_view text, std::size_t at, const text::Unit& unit) {
    // A lone surrogate, which reads as U+FFFD, shows nothing.
    if (!unit.valid) return unit.size == 3 && text[at] == '\xED';
    return is_blank(unit.code_point);
}

}  // namespace

bool is_blank(char32_t c) {
    if (c < 0x7F) return c <= 0x20;
    return !(text::is_letter(c) || text::is_mark(c) || text::is_number(c) || text::is_punctuation(c) ||
             text::is_symbol(c));
}

Span trim(std::string_view text, Span span) {
    std::size_t start = span.start;
    while (start < span.end) {
        const text::Unit unit = text::decode_at(text, start);
        if (!blank_unit(text, start, unit)) break;
        start += unit.size;
    }
    if (start >= span.end) return {span.start, span.start};
    std::size_t end = span.end;
    while (end > start) {
        const text::Unit unit = text::decode_before(text, end);
        if (!blank_unit(text, end - unit.size, unit)) break;
        // The blank half of a letter in the wrong encoding: "Ã" and a space that does not break are "à".
        const bool half = unit.code_point == 0xA0 || unit.code_point == 0xAD;
        if (half && text.substr(start, end - unit.size - start).ends_with("\xC3\x83")) break;
        end -= unit.size;
    }
    return {start, end};
}

}  // namespace retold::clean
