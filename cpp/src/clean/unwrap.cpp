#include "clean/unwrap.hpp"

#include <algorithm>
#include <utility>

#include "clean/show.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t narrowest = 40;  // columns
constexpr std::size_t widest = 120;
constexpr std::size_t shortest_full = 20;  // chosen: columns
constexpr std::size_t enough = 2;          // lines that break off amid a sentence

// What a line looks like from its ends.
struct Shape {
    std::size_t columns = 0;  // more than `widest`: widest + 1
    std::size_t indent = 0;
    bool adjoins = false;  // the line before ends right above it
    bool lower = false;    // begins with a lower-case letter
    bool cased = false;    // begins with a letter that has a case
    bool open = false;     // ends in a letter, digit or comma
    bool item = false;     // begins with a square bracket, as items of menus do
    bool digit = false;    // begins with one
};

std::size_t columns_of(std::string_view line) {
    return line.size() > 4 * widest ? widest + 1 : std::min(text::count_code_points(line), widest + 1);
}

// A line drawn with signs: no letter, no digit, no character beyond ASCII but those of boxes and dashes.
bool is_ruled(std::string_view line) {
    return line.find_first_not_of("-=_*~#+.:|/\\ ") == std::string_view::npos;
}

// "... was closed. The": a word of some letters, a stop, and a capital.
bool ends_inside(std::string_view line) {
    constexpr std::size_t shortest = 4;  // chosen: bytes of the word, so that "St. Mary" and "A. Roe" are none
    for (std::size_t at = line.find(". "); at != std::string_view::npos; at = line.find(". ", at + 2)) {
        const std::size_t word = at == 0 ? 0 : line.rfind(' ', at - 1) + 1;
        if (at - word >= shortest && at + 2 < line.size() && text::is_upper(text::decode_at(line, at + 2).code_point))
            return true;
    }
    return false;
}

class Joiner {
  public:
    Joiner(std::string_view raw, const std::vector<Block>& lines) : raw_(raw), lines_(lines) {
        shapes_.reserve(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) shapes_.push_back(shape_of(i));
    }

    // The lines that begin a paragraph; none where no line goes on in the next.
    std::vector<std::size_t> first_lines() const {
        const std::size_t width = find_width();
        if (width == 0) return {};
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (i == 0 || !goes_on(i, width)) found.push_back(i);
        }
        return found.size() < lines_.size() ? found : std::vector<std::size_t>();
    }

  private:
    Shape shape_of(std::size_t i) const {
        const std::string_view line = slice(raw_, lines_[i].span);
        Shape shape;
        shape.columns = columns_of(line);
        shape.adjoins = i > 0 && lines_[i].line == lines_[i - 1].line + 1;
        for (std::size_t at = lines_[i].span.start; at > 0 && (raw_[at - 1] == ' ' || raw_[at - 1] == '\t'); --at)
            ++shape.indent;
        const char32_t first = text::decode_at(line, 0).code_point;
        shape.lower = text::is_lower(first);
        shape.item = first == U'[';
        shape.digit = first >= U'0' && first <= U'9';
        shape.cased = shape.lower || text::is_upper(first);
        const char32_t last = text::decode_before(line, line.size()).code_point;
        shape.open = text::is_letter(last) || text::is_digit(last) || text::is_mark(last) || last == U',' ||
                     last == 0x3001 || last == 0xFF0C || last == 0x060C;
        return shape;
    }

    // Too short for a full line, and without the stop of a last one: a day, in scripts whose days have spaces and
    // capitals around.
    static bool is_alone(const Shape& here) { return here.digit && here.open && here.columns < shortest_full; }

    // Whether line i carries on a sentence of the line before: for scripts with case told by the first letter.
    bool breaks_off(std::size_t i) const {
        const Shape& before = shapes_[i - 1];
        const Shape& here = shapes_[i];
        if (!here.adjoins || !before.open || before.columns < narrowest || before.columns > widest) return false;
        if (before.cased && is_alone(here)) return false;
        // German nouns have capitals: what stands behind the end of a sentence and has no stop goes on, too.
        return here.cased ? here.lower || ends_inside(line(i - 1)) : !here.item && full(i, narrowest);
    }

    std::string_view line(std::size_t i) const { return slice(raw_, lines_[i].span); }

    bool full(std::size_t i, std::size_t width) const {
        if (shapes_[i - 1].columns > width) return true;
        return shapes_[i - 1].columns + 1 + columns_of(line(i).substr(0, line(i).find(' '))) > width;
    }

    // The width that lines were wrapped at, or 0. Nearly all lines that break off must be full at it, and hardly any
    // line may be wider.
    std::size_t find_width() const {
        std::vector<std::size_t> widths;
        std::size_t wide = 0;
        std::size_t followed = 0;  // lines of some width with another right below
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            wide += shapes_[i].columns > widest ? 1U : 0U;
            if (i == 0) continue;
            followed += shapes_[i].adjoins && shapes_[i - 1].columns >= narrowest ? 1U : 0U;
            if (breaks_off(i)) widths.push_back(shapes_[i - 1].columns);
        }
        if (widths.size() < enough || widths.size() * (widths.size() < 4 ? 3 : 4) <= followed ||
            wide * 8 > widths.size())
            return 0;
        std::sort(widths.begin(), widths.end());
        const std::size_t width = widths[widths.size() * 19 / 20];
        std::size_t filled = 0;
        for (std::size_t i = 1; i < lines_.size(); ++i) filled += breaks_off(i) && full(i, width) ? 1U : 0U;
        return filled * 10 >= widths.size() * 7 ? width : 0;
    }

    bool goes_on(std::size_t i, std::size_t width) const {
        const Shape& before = shapes_[i - 1];
        const Shape& here = shapes_[i];
        if (!here.adjoins || before.columns < narrowest || here.indent > before.indent) return false;
        if (is_ruled(line(i - 1)) || is_ruled(line(i))) return false;  // no sentence runs over them
        // A paragraph's short last line ends with a stop; a button below the end of a sentence does not.
        if (!before.open && here.open && here.columns < narrowest) return false;
        return (full(i, width) && !(before.cased && is_alone(here))) || (here.lower && before.open);
    }

    std::string_view raw_;
    const std::vector<Block>& lines_;
    std::vector<Shape> shapes_;
};

}  // namespace

Paragraphs join_wrapped(std::string_view raw, std::vector<Block> lines) {
    Paragraphs out;
    out.first_line = Joiner(raw, lines).first_lines();
    if (out.first_line.empty()) {
        out.blocks = std::move(lines);
        return out;
    }
    out.blocks.reserve(out.first_line.size());
    for (std::size_t i = 0; i < out.first_line.size(); ++i) {
        const std::size_t end = i + 1 < out.first_line.size() ? out.first_line[i + 1] : lines.size();
        out.blocks.push_back(lines[out.first_line[i]]);
        out.blocks.back().span.end = lines[end - 1].span.end;
    }
    out.lines = std::move(lines);
    return out;
}

}  // namespace retold::clean
