// White space: one U+0020 between words, "\n" at line ends, nothing at the ends of lines and of the text.
#include "break_classes.hpp"
#include "mark_classes.hpp"
#include "normalize_scan.hpp"
#include "normalize_stages.hpp"
#include "rewriter.hpp"

namespace retold::text {
namespace {

// The end of the run of white space at `at`, and how many lines end in it.
struct Run {
    std::size_t end;
    std::size_t lines;
};

Run run_at(std::string_view text, std::size_t at) {
    Run run{at, 0};
    while (run.end < text.size()) {
        const Unit unit = next_unit(text, run.end);
        const MarkClass mark = mark_class(unit.code_point);
        if (!mark.space()) break;
        const bool pair = unit.code_point == '\r' && run.end + 1 < text.size() && text[run.end + 1] == '\n';
        if (mark.ends_line() && !pair) ++run.lines;
        run.end += unit.size;
    }
    return run;
}

}  // namespace

std::optional<Edited> tidy_spaces(std::string_view text) {
    std::optional<Rewriter> writer;
    std::string tidy;
    constexpr Interest interest = Interest::spaces | Interest::controls;
    for (std::size_t at = skip_plain(text, 0, interest); at < text.size(); at = skip_plain(text, at, interest)) {
        const bool lone = text[at] == ' ' && at > 0 && at + 1 < text.size() && text[at + 1] > ' ';
        const Unit unit = next_unit(text, at);
        if (lone || !mark_class(unit.code_point).space()) {
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
