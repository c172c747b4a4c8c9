#include "clean/items.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "clean/line_relations.hpp"

namespace retold::clean {
namespace {

void keep_open(Work& work, std::size_t i, const char* reason) {
    work.keep(i, reason);
    work.by_looks[i] = false;
}

// What was dropped for its looks between two buttons: headings right above sentences, and these.
void keep_item(Work& work, std::size_t above, std::size_t below) {
    constexpr std::uint32_t longest_title = 14;  // chosen: words
    const std::vector<Line>& lines = work.lines.lines;
    for (std::size_t i = above + 1; i < below; ++i) {
        const bool heading = lines[i].size <= longest_title && i + 1 < below && lines[i + 1].ends_sentence;
        if (work.by_looks[i] && (heading || lines[i].ends_sentence))
            keep_open(work, i, "of an item like those of the story");
    }
}

}  // namespace

void keep_items(Work& work) {
    constexpr std::uint32_t longest_button = 4;  // chosen: words
    constexpr std::size_t most_lines = 6;        // chosen: of an item
    constexpr std::size_t fewest_buttons = 3;    // chosen: two may be chance
    const std::vector<Line>& lines = work.lines.lines;
    std::map<std::uint64_t, std::vector<std::size_t>> buttons;
    for (std::size_t i = work.body_first + 1; i < lines.size(); ++i) {
        const Line& button = lines[i];
        if (!work.page.blocks[i].kept && button.size <= longest_button && button.letters != 0 &&
            !button.ends_sentence && lines[i - 1].ends_sentence)
            buttons[button.key].push_back(i);
    }
    for (const auto& [key, places] : buttons) {
        const auto below_kept = [&](std::size_t i) { return work.page.blocks[i - 1].kept; };
        // Otherwise they may be teasers of other stories.
        if (places.size() < fewest_buttons) continue;
        if (2 * static_cast<std::size_t>(std::ranges::count_if(places, below_kept)) <= places.size()) continue;
        for (std::size_t k = 1; k < places.size(); ++k)
            if (places[k] - places[k - 1] <= most_lines + 1) keep_item(work, places[k - 1], places[k]);
    }
}

namespace {

constexpr std::size_t item_reach = 12;  // chosen: lines from a number of a list to the next

// A short line that begins with its number.
bool is_numbered(const Line& line) {
    constexpr std::int32_t highest = 100;        // chosen: longer lists are tables
    constexpr std::uint32_t longest_title = 14;  // chosen: words
    return line.lead > 0 && line.lead <= highest && line.size >= 2 && line.size <= longest_title && !line.clock &&
           !line.ends_sentence;
}

// Keeps those of the lines that have a sentence of the story below them, before the next, if nearly all have one.
void keep_heads(Work& work, const std::vector<std::size_t>& heads) {
    constexpr std::size_t fewest_heads = 3;  // chosen: two may be chance
    constexpr std::size_t most_bare = 1;     // chosen: another list may begin where this one ends
    if (heads.size() < fewest_heads) return;
    const std::vector<Line>& lines = work.lines.lines;
    std::vector<bool> told;
    for (std::size_t k = 0; k < heads.size(); ++k) {
        const std::size_t end = k + 1 < heads.size() ? heads[k + 1] : std::min(heads[k] + item_reach, lines.size());
        bool sentence = false;
        for (std::size_t i = heads[k] + 1; i < end && !sentence; ++i)
            sentence = work.page.blocks[i].kept && lines[i].ends_sentence;
        told.push_back(sentence);
    }
    const auto bare = static_cast<std::size_t>(std::ranges::count(told, false));
    if (bare > most_bare || heads.size() - bare < fewest_heads) return;
    for (std::size_t k = 0; k < heads.size(); ++k)
        if (told[k] && work.by_looks[heads[k]]) keep_open(work, heads[k], "heads an item of the story's list");
}

}  // namespace

void keep_numbered(Work& work) {
    const std::vector<Line>& lines = work.lines.lines;
    std::vector<std::size_t> heads;
    std::int32_t step = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_numbered(lines[i]) || !(work.by_looks[i] || work.page.blocks[i].kept)) continue;
        const std::int32_t difference = heads.empty() ? 0 : lines[i].lead - lines[heads.back()].lead;
        const bool next = (difference == 1 || difference == -1) && (step == 0 || difference == step) &&
                          i - heads.back() <= item_reach;
        if (!next) {
            keep_heads(work, heads);
            heads.clear();
        }
        step = next ? difference : 0;
        heads.push_back(i);
    }
    keep_heads(work, heads);
}

namespace {

// What a row of a programme begins with, without its figures: "Ore 0" of "Ore 18: apertura"; empty for other lines.
std::string row_start(std::string_view text) {
    constexpr std::size_t longest = 16;  // chosen: bytes
    std::string start;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size() && at < longest; ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (!digit || start.empty() || start.back() != '0') start.push_back(digit ? '0' : text[at]);
        if (digit) end = start.size();
    }
    start.resize(end);
    return start;
}

}  // namespace

void keep_programme(Work& work) {
    constexpr std::size_t fewest_rows = 3;     // chosen: two may be chance
    constexpr std::size_t most_lines = 60;     // chosen: of a programme
    constexpr double hopeless = 0.1;           // chosen: nine to one against
    constexpr std::uint32_t longest_row = 20;  // chosen: words
    const std::vector<Line>& lines = work.lines.lines;
    const auto open = [&](std::size_t i) { return work.by_looks[i] && work.scores[i] >= hopeless; };
    for (std::size_t i = work.body_first; i + fewest_rows < lines.size(); ++i) {
        if (!work.page.blocks[i].kept || !lines[i].ends_sentence || !open(i + 1)) continue;
        std::size_t end = i + 1;
        std::map<std::string, std::size_t> starts;
        std::size_t rows = 0;
        while (end < lines.size() && end - i <= most_lines && open(end) && !lines[end].ends_sentence &&
               lines[end].size <= longest_row) {
            if (lines[end].digits != 0) {
                const std::string start = row_start(slice(work.page.raw, work.page.blocks[end].span));
                if (!start.empty()) rows = std::max(rows, ++starts[start]);
            }
            ++end;
        }
        const bool closed = end < lines.size() && lines[end].ends_sentence && (open(end) || work.page.blocks[end].kept);
        if (rows >= fewest_rows && closed)
            for (std::size_t k = i + 1; k <= end; ++k)
                if (work.by_looks[k]) keep_open(work, k, "of a programme of the story");
        i = end - 1;
    }
}

namespace {

// "Maureen replies:" above what she says.
bool opens_answer(const Work& work, std::size_t i) {
    constexpr double nearly = 0.3;        // from: heads_section
    constexpr std::uint32_t longest = 7;  // chosen: words
    const Line& line = work.lines.lines[i];
    return line.back == U':' && work.page.blocks[i].label == Label::form && work.scores[i] >= nearly &&
           work.cues[i] == nullptr && line.size <= longest && line.size > 1 && work.lines.lines[i + 1].ends_sentence;
}

// Who asked, between a letter and its answer.
bool signs_question(const Work& work, std::size_t i) {
    constexpr std::uint32_t longest = 5;  // chosen: words
    const Line& line = work.lines.lines[i];
    return line.size <= longest && work.cues[i] == nullptr && line.digits == 0 && !line.ends_sentence &&
           work.lines.lines[i - 1].ends_sentence && opens_answer(work, i + 1);
}

// A short line between lines of the story that looks nearly like them: a section's heading, for the most part.
bool heads_section(const Work& work, std::size_t i) {
    constexpr double below_sentence =
        0.3;  // tuned: of 230 such lines of the pages of docs/cleaning.md 161 are the story's
    constexpr double below_other = 0.45;  // tuned: so are 121 of 182
    constexpr std::uint32_t longest = 7;  // chosen: words
    constexpr double of_log = 0.15;       // chosen: six to one against, of what stands below the time of an entry
    const Line& line = work.lines.lines[i];
    const Label label = work.page.blocks[i].label;
    const Line& above = work.lines.lines[i - 1];
    const bool below_time = above.letters <= 2 && above.digits >= 3 && above.digits <= 4 && !above.year &&
                            begins_with_time(slice(work.page.raw, work.page.blocks[i - 1].span));
    if (below_time && line.size <= longest && work.scores[i] >= of_log && work.lines.lines[i + 1].ends_sentence)
        return true;
    return (label == Label::nav || label == Label::byline) && line.size <= longest &&
           (line.cues & ~(1U << soft_byline)) == 0 &&
           work.scores[i] >= (work.lines.lines[i - 1].ends_sentence ? below_sentence : below_other);
}

// The same below a line that ends no sentence: an item of a list, where inserts are rare.
bool goes_on_list(const Work& work, std::size_t i, bool alone) {
    constexpr double above_sentence = 0.3;  // tuned: of 122 such lines 108 are the story's
    constexpr double above_other = 0.4;     // tuned: so are 227 of 330 from .3 on
    const Label label = work.page.blocks[i].label;
    const bool named = label == Label::credit || label == Label::share || label == Label::legal || label == Label::form;
    return !named && !work.lines.lines[i - 1].ends_sentence &&
           work.scores[i] >= (alone && work.lines.lines[i + 1].ends_sentence ? above_sentence : above_other);
}

// A line alone among short ones of the story that end no sentence, as in verse.
bool stands_in_verse(const Work& work, std::size_t i) {
    constexpr std::size_t reach = 2;        // chosen: lines above and below
    constexpr std::uint32_t longest = 9;    // chosen: words of a verse
    constexpr std::size_t fewest_open = 2;  // chosen: of the four lines around it
    constexpr double hopeless = 0.15;       // chosen: six to one against
    const std::vector<Line>& lines = work.lines.lines;
    if (i < reach || i + reach >= lines.size() || work.cues[i] != nullptr || lines[i].digits != 0) return false;
    std::size_t open = 0;
    for (std::size_t k = i - reach; k <= i + reach; ++k) {
        if (lines[k].size > longest || (k != i && !work.page.blocks[k].kept)) return false;
        open += k != i && !lines[k].ends_sentence ? 1U : 0U;
    }
    return open >= fewest_open && work.scores[i] >= hopeless;
}

}  // namespace

void keep_between(Work& work) {
    constexpr std::size_t longest_run = 3;    // chosen: lines
    constexpr std::size_t fewest_needed = 2;  // chosen: lines, a heading among them
    constexpr std::size_t most_needed = 20;   // chosen: lines
    constexpr double doubtful = 0.25;         // chosen: three to one against
    const std::vector<Block>& blocks = work.page.blocks;
    bool begun = false;  // prose stands above: between it and the headline are pictures and decks
    for (std::size_t i = work.body_first + 1; i < work.body_last; ++i) {
        begun = begun || (blocks[i - 1].kept && work.story.prose[i - 1] != 0);
        if (!work.by_looks[i] || !blocks[i - 1].kept) continue;
        std::size_t end = i + 1;
        while (end < work.body_last && work.by_looks[end]) ++end;
        const bool alone = end == i + 1;
        // What is needed, above how it is done: short lines, and then "1."
        const bool first =
            work.lines.lines[end].lead == 1 || work.lines.lines[std::min(end + 1, work.body_last)].lead == 1;
        const bool needed = first && end - i > fewest_needed && end - i <= most_needed;
        const auto belongs = [&](std::size_t k) {
            if (needed) return work.scores[k] >= doubtful && !work.lines.lines[k].address;
            return !work.lines.lines[k].address && ((alone && (heads_section(work, k) || stands_in_verse(work, k))) ||
                                                    (begun && goes_on_list(work, k, alone)));
        };
        bool all = blocks[end].kept && (needed || end - i <= longest_run);
        const bool asked = end == i + 2 && signs_question(work, i);
        for (std::size_t k = i; k < end && all && !asked; ++k) all = belongs(k) || (alone && opens_answer(work, k));
        for (std::size_t k = i; k < end && all; ++k)
            keep_open(work, k, "between lines of the story, and much like them");
        i = end;
    }
}

}  // namespace retold::clean
