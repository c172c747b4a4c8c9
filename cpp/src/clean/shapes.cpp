#include "clean/shapes.hpp"

#include <cstdint>
#include <string_view>

#include "clean/labels.hpp"
#include "clean/line_relations.hpp"

namespace retold::clean {
namespace {

// "00:00 / 52:18".
bool is_player(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return line.letters == 0 && line.clock && line.numbers == 4 &&
           slice(work.page.raw, work.page.blocks[i].span).find('/') != std::string_view::npos;
}

// "2/8", "2 of 8": which of a row of pictures is shown.
bool is_counter(const Work& work, std::size_t i) {
    constexpr std::uint32_t longest = 7;       // chosen: characters, a word aside
    constexpr std::uint32_t longest_word = 4;  // chosen: letters of "of"
    constexpr std::string_view parted = "0123456789/ ";
    const Line& line = work.lines.lines[i];
    if (line.letters > longest_word || line.numbers != 2 || line.lead < 1 || line.chars > longest + line.letters)
        return false;
    const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    const bool worded = line.letters != 0 && line.word_count == 3 && line.marks == 0 && line.upper == 0;
    const std::size_t slash = worded ? text.rfind(' ') : text.find('/');
    if (slash == std::string_view::npos || (!worded && text.find_first_not_of(parted) != std::string_view::npos))
        return false;
    int all = 0;
    for (const char c : text.substr(slash + 1)) {
        if (c != ' ' && (c < '0' || c > '9')) return false;
        all = c == ' ' ? all : 10 * all + (c - '0');
    }
    return all >= 2 && line.lead <= all && !line.year;
}

// "‹", "→": what leads to the next picture.
bool is_arrow(const Work& work, std::size_t i) {
    constexpr std::u32string_view arrows = U"‹›«»<>←→◀▶◄►❮❯";
    const Line& line = work.lines.lines[i];
    return line.letters == 0 && line.digits == 0 && line.chars <= 2 && line.front == line.back &&
           arrows.find(line.front) != std::u32string_view::npos;
}

// "Wind at 31 m/s" between the time of an entry of a log and its sentence.
bool heads_entry(const Work& work, std::size_t i) {
    if (i == 0 || i + 1 >= work.page.blocks.size() || !work.lines.lines[i + 1].ends_marked()) return false;
    const Line& above = work.lines.lines[i - 1];
    return above.clock && above.letters <= 2 && above.digits <= 4 &&
           begins_with_time(slice(work.page.raw, work.page.blocks[i - 1].span));
}

// "Page: 1 2 3 Next": the parts of a story that is printed on several pages.
bool is_pager(const Work& work, std::size_t i) {
    constexpr std::uint32_t most_words = 2;   // chosen: beside the numbers
    constexpr std::uint32_t most_pages = 20;  // chosen: longer rows are tables
    const Line& line = work.lines.lines[i];
    const std::uint32_t words = line.word_count - line.numbers;
    if (line.numbers < 2 || line.numbers > most_pages || words == 0 || words > most_words || line.ends_sentence)
        return false;
    std::uint32_t page = 0;
    std::uint32_t number = 0;
    bool inside = false;
    for (const char c : slice(work.page.raw, work.page.blocks[i].span)) {
        const bool digit = c >= '0' && c <= '9';
        if (digit) {
            number = (inside ? 10 * number : 0) + static_cast<std::uint32_t>(c - '0');
            if (number > most_pages) return false;
        } else if (inside) {
            if (number != page + 1 || (c != ' ' && c != '|')) return false;
            page = number;
        } else if (page != 0 && page != line.numbers && c != ' ' && c != '|') {
            return false;
        }
        inside = digit;
    }
    return page + (inside ? 1U : 0U) == line.numbers && (!inside || number == line.numbers);
}

}  // namespace

bool drop_by_shape(Work& work, std::size_t i, bool begun) {
    const auto reads = [&](std::size_t k) {
        return k < work.page.blocks.size() &&
               is_reading(slice(work.page.raw, work.page.blocks[k].span), work.lines.lines[k]);
    };
    if (is_ruled(work, i)) {
        work.drop(i, Label::nav, "a line drawn with signs");
    } else if (is_player(work, i)) {
        work.drop(i, Label::widget, "the times of a player");
    } else if (is_counter(work, i) || is_arrow(work, i)) {
        work.drop(i, Label::widget, "counts pictures");
    } else if (is_pager(work, i)) {
        work.drop(i, Label::nav, "leads to other pages of the story");
    } else if ((!begun || i <= work.body_first + 1) && is_day(work, i)) {
        work.drop(i, Label::date, "a day above the story");
    } else if (reads(i) && !heads_entry(work, i) &&
               (!begun || (work.scores[i] < sure_from && (reads(i - 1) || reads(i + 1))))) {
        work.drop(i, Label::widget, "a figure of the day");
    } else {
        return false;
    }
    return true;
}

}  // namespace retold::clean
