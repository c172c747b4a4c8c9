// White space: one U+0020 between words, "\n" at line ends, nothing at the ends of lines and of the text.
#include "normalize_stages.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"
#include "rewriter.hpp"

namespace retold::text {
namespace {

bool ends_line(char32_t code_point) {
    return (code_point >= 0x0A && code_point <= 0x0D) || code_point == 0x85 || code_point == 0x2028 ||
           code_point == 0x2029;
}

// The end of the run of white space at `at`, and how many lines end in it.
struct Run {
    std::size_t end;
    std::size_t lines;
};

Run run_at(std::string_view text, std::size_t at) {
    Run run{at, 0};
    while (run.end < text.size()) {
        const Unit unit = decode_at(text, run.end);
        if (!is_space(unit.code_point)) break;
        const bool pair = unit.code_point == '\r' && run.end + 1 < text.size() && text[run.end + 1] == '\n';
        if (ends_line(unit.code_point) && !pair) ++run.lines;
        run.end += unit.size;
    }
    return run;
}

}  // namespace

std::optional<Edited> tidy_spaces(std::string_view text) {
    std::optional<Rewriter> writer;
    std::string tidy;
    for (std::size_t at = 0; at < text.size();) {
        const Unit unit = decode_at(text, at);
        if (!is_space(unit.code_point)) {
            at += unit.size;
            continue;
        }
        const Run run = run_at(text, at);
        tidy.assign(run.lines, '\n');
        if (run.lines == 0 && at > 0 && run.end < text.size()) tidy.assign(1, ' ');
        if (text.substr(at, run.end - at) != tidy) {
            if (!writer) writer.emplace(text);
            writer->replace(at, run.end, tidy, EditReason::spaces);
        }
        at = run.end;
    }
    if (!writer) return std::nullopt;
    return writer->finish();
}

}  // namespace retold::text
