// Line ends and the blanks around them.
#pragma once
#include <cstddef>
#include <string_view>

#include "retold/base/span.hpp"
#include "tokenize/marks.hpp"

namespace retold::tokenize {

// The span without blanks at its ends.
inline Span trim(std::string_view text, Span span) {
    while (span.start < span.end) {
        const Character c = character_at(text, span.start);
        if (!is_blank(c.code_point)) break;
        span.start += c.size;
    }
    while (span.start < span.end) {
        const Character c = character_before(text, span.end);
        if (!is_blank(c.code_point)) break;
        span.end -= c.size;
    }
    return span;
}

// A run of blanks that starts with a line end.
struct LineEnd {
    std::size_t next = 0;   // behind the blanks
    std::size_t lines = 0;  // line ends in it: "\r\n" is one, U+2029 counts for two
};
LineEnd read_line_end(std::string_view text, std::size_t at);

// The same for the line end at `at`, fast where a plain character follows.
inline LineEnd line_end_at(std::string_view text, std::size_t at) {
    const bool plain = text[at] == '\n' && at + 1 < text.size() && static_cast<signed char>(text[at + 1]) > ' ';
    return plain ? LineEnd{at + 1, 1} : read_line_end(text, at);
}

}  // namespace retold::tokenize
