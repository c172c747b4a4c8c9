#include "tokenize/line_end.hpp"

#include "tokenize/stops.hpp"

namespace retold::tokenize {

LineEnd read_line_end(std::string_view text, std::size_t at) {
    LineEnd end{at, 0};
    char32_t before = 0;
    while (end.next < text.size()) {
        const Character c = character_at(text, end.next);
        if (!is_blank(c.code_point)) break;
        const LineBreak line = line_break_of(c.code_point);
        if (line == LineBreak::paragraph) end.lines += 2;
        if (line == LineBreak::line && !(c.code_point == U'\n' && before == U'\r')) ++end.lines;
        before = c.code_point;
        end.next += c.size;
    }
    return end;
}

}  // namespace retold::tokenize
