#include "clean/story.hpp"

#include <algorithm>

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

// A run of lines with prose in it.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    long sum = 0;  // of gain(); 0 where there is none
};

// The one with the highest sum among lines [from, to).
Stretch best_stretch(const Lines& lines, const Story& story, std::size_t from, std::size_t to) {
    Stretch best;
    long sum = 0;
    std::size_t start = from;
    for (std::size_t i = from; i < to; ++i) {
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += gain(lines.lines[i], story.prose[i]);
        if (sum > best.sum) best = {start, i, sum};
    }
    return best;
}

constexpr std::size_t heading_reach = 20;    // chosen: lines between a headline and its story
constexpr std::uint32_t heading_words = 25;  // chosen: the longest headline
constexpr std::uint32_t shared_words = 2;    // chosen: one word in common is chance
constexpr double headed = 0.5;               // chosen: half of a headline's words come again in its story
constexpr std::size_t page_top = 6;          // chosen: a consent text begins with its heading, before any menu
constexpr long comparable = 4;               // chosen: a headed stretch this many times smaller is still the story

// The largest share of a line's words that come again in the stretch below it.
double heading_share(const Lines& lines, const Stretch& stretch) {
    const std::size_t top = stretch.first - std::min(stretch.first, heading_reach);
    const auto may_head = [&](const Line& line) { return line.size <= heading_words && !line.ends_marked(); };
    std::vector<bool> said(lines.numbers_end);  // in the stretch, by a word's number
    for (std::size_t i = stretch.first; i <= stretch.last; ++i) {
        for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) said[word] = true;
    }
    double best = 0;
    for (std::size_t i = top; i < stretch.first; ++i) {
        if (!may_head(lines.lines[i])) continue;
        std::uint32_t all = 0;
        std::uint32_t again = 0;
        for (const std::uint32_t word : lines.numbers_of(lines.lines[i])) {
            if (word == 0) continue;
            ++all;
            again += said[word] ? 1U : 0U;
        }
        if (again >= shared_words) best = std::max(best, static_cast<double>(again) / all);
    }
    return best;
}

// The longest stretch, unless nothing above it speaks of what it says and a smaller one has a headline: legal notices
// below a story are long, too, and so are consent texts at the top of a page. Below any other stretch stand teasers and
// comments.
Stretch headed_stretch(const Lines& lines, const Story& story) {
    const std::size_t count = lines.lines.size();
    const Stretch best = best_stretch(lines, story, 0, count);
    if (best.sum == 0) return best;
    const Stretch other = best.first < page_top ? best_stretch(lines, story, best.last + 1, count)
                                                : best_stretch(lines, story, 0, best.first);
    const bool better = other.sum * comparable >= best.sum && heading_share(lines, other) >= headed &&
                        heading_share(lines, best) < headed;
    return better ? other : best;
}

// Where no mark ends a sentence, a headline looks like one: the first line of a stretch may be the story's.
void skip_headline(const Lines& lines, Story& story) {
    if (!story.found || !lines.lines[story.first].unmarked || lines.lines[story.first].size > heading_words) return;
    std::size_t next = story.first + 1;
    while (next <= story.last && story.prose[next] == 0) ++next;
    if (next > story.last) return;
    story.prose_words -= story.prose[story.first];
    story.prose[story.first] = 0;
    story.first = next;
}

}  // namespace

bool is_prose(const Line& line, bool stops_known) {
    if (line.size < 10 || !(line.ends_sentence || runs_on(line))) return false;
    return !stops_known || line.stops * 5 >= line.size;
}

Story find_story(const Lines& lines, const Notices& notices) {
    Story story;
    story.notices = notices;
    std::size_t stops = 0;
    for (const Line& line : lines.lines) {
        story.words += line.size;
        stops += line.stops;
        if (line.size < 8 && !line.ends_sentence) ++story.short_lines;
    }
    story.stops_known = stops * 4 >= story.words;
    story.prose.reserve(lines.lines.size());
    for (const Line& line : lines.lines) {
        const bool between = story.prose.size() >= notices.end && story.prose.size() < notices.start;
        story.prose.push_back(between && is_prose(line, story.stops_known) ? line.size : 0);
        story.prose_words += story.prose.back();
    }
    const Stretch stretch = headed_stretch(lines, story);
    story.found = stretch.sum > 0;
    story.first = stretch.first;
    story.last = stretch.last;
    skip_headline(lines, story);
    story.headed = story.found && heading_share(lines, stretch) >= headed;
    return story;
}

}  // namespace retold::clean
