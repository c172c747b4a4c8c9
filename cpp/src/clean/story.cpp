#include "clean/story.hpp"

namespace retold::clean {
namespace {

// What a line adds to the sum of the stretch it is in: prose its words, a short line a little less than nothing.
int gain(const Line& line, std::uint32_t prose) {
    if (prose != 0) return static_cast<int>(prose);
    return line.size < 10 ? -6 : -3;
}

// Long running text without a mark at its end, as in scripts that have none, or before a line that goes on: few
// capitals and separators, which menus on one line are full of.
bool runs_on(const Line& line) {
    const bool no_spaces = line.size >= 3 * line.word_count;
    return line.size >= (no_spaces ? 12U : 25U) && line.capitalised * 3 <= line.word_count &&
           line.separators * 12 <= line.word_count;
}

}  // namespace

bool is_prose(const Line& line, bool stops_known) {
    if (line.size < 10 || !(line.ends_sentence || runs_on(line))) return false;
    return !stops_known || line.stops * 5 >= line.size;
}

Story find_story(const Lines& lines) {
    Story story;
    std::size_t stops = 0;
    for (const Line& line : lines.lines) {
        story.words += line.size;
        stops += line.stops;
        if (line.size < 8 && !line.ends_sentence) ++story.short_lines;
    }
    story.stops_known = stops * 4 >= story.words;
    long best = 0;
    long sum = 0;
    std::size_t start = 0;
    story.prose.reserve(lines.lines.size());
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const Line& line = lines.lines[i];
        story.prose.push_back(is_prose(line, story.stops_known) ? line.size : 0);
        story.prose_words += story.prose.back();
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += gain(line, story.prose.back());
        if (sum > best) {
            best = sum;
            story.first = start;
            story.last = i;
            story.found = true;
        }
    }
    return story;
}

}  // namespace retold::clean
