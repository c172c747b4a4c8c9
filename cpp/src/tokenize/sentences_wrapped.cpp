// Tells hard-wrapped text from text with one paragraph per line, by the lengths of lines and how the next ones begin.
#include <algorithm>
#include <array>

#include "retold/tokenize/sentences.hpp"
#include "tokenize/line_end.hpp"
#include "tokenize/marks.hpp"

namespace retold::tokenize {
namespace {

constexpr std::size_t most_lines = 64;    // from the start, and as many from the middle
constexpr std::size_t enough_lines = 16;  // if they all but say it
constexpr std::size_t narrowest = 40;     // columns; shorter lines are headlines and lists
constexpr std::size_t widest = 120;       // longer ones are paragraphs

std::size_t columns_of(std::string_view line) {
    return line.size() > 4 * widest ? widest + 1 : text::count_code_points(line);
}

bool closes(char32_t c) {
    if ((c | 0x20U) >= U'a' && (c | 0x20U) <= U'z') return false;
    const text::MarkRoles roles = text::roles_of(c);
    return roles.is_stop() || (roles.quotes() && roles.closes()) || c == U':' || c == U';';
}

// Hands every line with ink and what stands on the next one to `take` until that returns false: up to `most_lines`
// lines from the start of the text and as many from its middle.
template <typename Take>
void for_each_line(std::string_view text, const Take& take) {
    std::size_t start = 0;
    for (int part = 0; part < 2; ++part) {
        std::string_view before;
        for (std::size_t line = 0; line < most_lines && start < text.size(); ++line) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            const std::string_view shown = slice(text, trim(text, {start, end}));
            if (!before.empty() && !take(before, shown)) return;
            before = shown;
            start = end + 1;
        }
        const std::size_t middle = std::max(start, text.size() / 2);
        start = middle < text.size() ? std::min(text.find('\n', middle), text.size()) + 1 : text.size();
    }
}

// Whether a line as wide as wrapped ones ends without a closing mark before a lower-case letter.
bool breaks_sentence(std::string_view line, std::string_view next) {
    if (!text::is_lower(character_at(next, 0).code_point)) return false;
    if (closes(character_before(line, line.size()).code_point)) return false;
    const std::size_t columns = columns_of(line);
    return columns >= narrowest && columns <= widest;
}

// Whether the next word would not have fitted, for nearly all lines: for scripts without case.
bool all_filled(std::string_view text) {
    std::size_t width = 0;
    for_each_line(text, [&](std::string_view line, std::string_view) {
        width = std::max(width, columns_of(line));
        return width <= widest;
    });
    if (width < narrowest || width > widest) return false;
    std::size_t pairs = 0;
    std::size_t full = 0;
    for_each_line(text, [&](std::string_view line, std::string_view next) {
        if (next.empty()) return true;
        const std::size_t word = text::count_code_points(next.substr(0, std::min(next.find(' '), widest)));
        full += columns_of(line) + 1 + word > width ? 1U : 0U;
        ++pairs;
        return true;
    });
    return pairs >= 4 && full * 10 >= pairs * 9;
}

}  // namespace

bool is_wrapped(std::string_view text) {
    std::size_t lines = 0;
    std::size_t pairs = 0;  // lines with another right behind
    std::size_t broken = 0;
    bool wide = false;
    for_each_line(text, [&](std::string_view line, std::string_view next) {
        wide = wide || (line.size() > widest && columns_of(line) > widest);
        pairs += next.empty() ? 0U : 1U;
        broken += !next.empty() && breaks_sentence(line, next) ? 1U : 0U;
        // Most texts are clear after a few lines.
        return ++lines < enough_lines || (broken * 2 <= pairs && (broken > 0 || !wide));
    });
    return (pairs >= 3 && broken * 4 > pairs) || (!wide && all_filled(text));
}

}  // namespace retold::tokenize
