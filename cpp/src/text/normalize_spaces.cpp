// White space: one U+0020 between words, "\n" at line ends, nothing at the ends of lines and of the text.
#include <algorithm>

#include "break_classes.hpp"
#include "mark_classes.hpp"
#include "normalize_scan.hpp"
#include "normalize_stages.hpp"
#include "plain_characters.hpp"
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

// Finds runs of white space that may have to change; all others are passed fast.
class UntidyRuns {
  public:
    explicit UntidyRuns(std::string_view text) : text_(text), plain_(PlainCharacters::of(Form::none, false)) {}

    // Where the first such run at or behind `at`, which is not inside a run, starts; the text's size if there is none.
    std::size_t next(std::size_t at) const {
        while (at < text_.size()) {
            at = skip_tidy_blocks(text_, at);
            const std::size_t until = std::min(text_.size(), at + 24);
            while (at < until) {
                const std::size_t behind = behind_tidy(at);
                if (behind == at) return at;
                at = behind;
            }
        }
        return at;
    }

  private:
    // Behind the character at `at`, or the line ends there; `at` itself if that is untidy white space.
    std::size_t behind_tidy(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte > ' ' && byte < 0x80) return at + 1;
        if (byte == ' ') return at > 0 && at + 1 < text_.size() && shows(at + 1) ? at + 1 : at;
        if (byte == '\n') {
            const std::size_t behind = std::min(text_.find_first_not_of('\n', at), text_.size());
            return behind == text_.size() || shows(behind) ? behind : at;
        }
        if (const std::size_t size = plain_.size_at(text_, at); size > 0) return at + size;
        const Unit unit = next_unit(text_, at);
        return mark_class(unit.code_point).space() ? at : at + unit.size;
    }
    bool shows(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) return byte > ' ';
        return plain_.size_at(text_, at) > 0 || !mark_class(next_unit(text_, at).code_point).space();
    }

    std::string_view text_;
    const PlainCharacters& plain_;
};

}  // namespace

std::optional<Edited> tidy_spaces(std::string_view text) {
    std::optional<Rewriter> writer;
    std::string tidy;
    const UntidyRuns runs(text);
    for (std::size_t at = runs.next(0); at < text.size(); at = runs.next(at)) {
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
