#include "retold/tokenize/paragraphs.hpp"

#include "retold/base/cancel.hpp"
#include "retold/tokenize/sentences.hpp"
#include "tokenize/line_end.hpp"
#include "tokenize/marks.hpp"
#include "tokenize/stop_scan.hpp"
#include "tokenize/stops.hpp"

namespace retold::tokenize {
namespace {

// Lines that show something, and whether an empty line stands before each.
struct Lines {
    std::vector<Span> spans;
    std::vector<bool> apart;
};

Lines read_lines(std::string_view text) {
    Lines lines;
    StopScanner scanner(text, best_simd_level());
    std::size_t start = 0;
    bool apart = false;
    const auto take = [&](std::size_t end) {
        const Span line = trim(text, {start, end});
        if (line.empty()) return;
        lines.spans.push_back(line);
        lines.apart.push_back(apart);
    };
    CancelCheck check;
    for (std::size_t at = scanner.next(0); at < text.size();) {
        check();
        const Character c = character_at(text, at);
        if (line_break_of(c.code_point) == LineBreak::none) {
            at = scanner.next(at + c.size);
            continue;
        }
        take(at);
        const LineEnd end = read_line_end(text, at);
        apart = end.lines > 1;
        start = end.next;
        at = scanner.next(end.next);
    }
    take(text.size());
    return lines;
}

}  // namespace

std::vector<Span> paragraphs(std::string_view text) {
    Lines lines = read_lines(text);
    bool any_apart = false;
    for (std::size_t i = 1; i < lines.apart.size(); ++i) any_apart = any_apart || lines.apart[i];
    if (!any_apart && !is_wrapped(text)) return std::move(lines.spans);
    std::vector<Span> result;
    for (std::size_t i = 0; i < lines.spans.size(); ++i) {
        if (i == 0 || lines.apart[i]) {
            result.push_back(lines.spans[i]);
        } else {
            result.back().end = lines.spans[i].end;
        }
    }
    return result;
}

}  // namespace retold::tokenize
