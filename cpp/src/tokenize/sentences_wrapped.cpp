// Tells hard-wrapped text from text with one paragraph per line, by the lengths of lines and how the next ones begin.
#include <algorithm>
#include <array>

#include "retold/tokenize/sentences.hpp"
#include "tokenize/line_end.hpp"
#include "tokenize/marks.hpp"

namespace retold::tokenize {
namespace {

constexpr std::size_t most_lines = 64;  // from the start, and as many from the middle
constexpr std::size_t narrowest = 40;   // columns; shorter lines are headlines and lists
constexpr std::size_t widest = 120;     // longer ones are paragraphs

// A line followed by another that is not empty.
struct Line {
    std::size_t columns;    // counted up to `widest` + 1
    std::size_t next_word;  // columns of the first word of the next line
    bool breaks_sentence;   // no closing mark at the end, and the next line starts with a lower-case letter
};

struct Border {
    std::size_t columns = 0;
    std::size_t first_word = 0;
    char32_t first = 0;
    char32_t last = 0;
};

// Reads a line; what is longer than `widest` columns can be is not counted.
Border read_border(std::string_view text, Span line) {
    line = trim(text, line);
    if (line.empty()) return {};
    const std::string_view shown = slice(text, line);
    Border border{0, 0, character_at(shown, 0).code_point, character_before(shown, shown.size()).code_point};
    border.columns = shown.size() > 4 * widest ? widest + 1 : text::count_code_points(shown);
    border.first_word = text::count_code_points(shown.substr(0, std::min(shown.find(' '), widest)));
    return border;
}

bool closes(char32_t c) {
    if ((c | 0x20U) >= U'a' && (c | 0x20U) <= U'z') return false;
    return stop_of(c) != Stop::none || c == U':' || c == U';' || c == U'"' || c == U'”' || c == U'»';
}

class Lines {
  public:
    explicit Lines(std::string_view text) {
        const std::size_t read = read_from(text, 0);
        const std::size_t middle = text.find('\n', std::max(read, text.size() / 2));
        if (middle != std::string_view::npos) read_from(text, middle + 1);
    }

    bool break_sentences() const {
        std::size_t found = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            const Line& line = lines_[i];
            found += line.breaks_sentence && line.columns >= narrowest && line.columns <= widest ? 1U : 0U;
        }
        return count_ >= 3 && found * 4 > count_;
    }

    // Whether the next word would not have fitted, for nearly all lines: for scripts without case.
    bool filled() const {
        std::size_t width = 0;
        for (std::size_t i = 0; i < count_; ++i) width = std::max(width, lines_[i].columns);
        if (count_ < 4 || width < narrowest || width > widest) return false;
        std::size_t full = 0;
        for (std::size_t i = 0; i < count_; ++i) full += lines_[i].columns + 1 + lines_[i].next_word > width ? 1U : 0U;
        return full * 10 >= count_ * 9;
    }

  private:
    // Returns where it stopped.
    std::size_t read_from(std::string_view text, std::size_t start) {
        Border before;
        for (std::size_t line = 0; line < most_lines && start < text.size(); ++line) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            const Border border = read_border(text, {start, end});
            if (before.first != 0 && border.first != 0) {
                lines_[count_++] = {before.columns, border.first_word,
                                    !closes(before.last) && text::is_lower(border.first)};
            }
            before = border;
            start = end + 1;
        }
        return start;
    }

    std::array<Line, 2 * most_lines> lines_;  // the first count_ are set
    std::size_t count_ = 0;
};

}  // namespace

bool is_wrapped(std::string_view text) {
    if (text.find('\n') == std::string_view::npos) return false;
    const Lines lines(text);
    return lines.break_sentences() || lines.filled();
}

}  // namespace retold::tokenize
