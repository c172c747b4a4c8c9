#include "clean/items.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "clean/page_phrases.hpp"

namespace retold::clean {
namespace {

void keep_open(Work& work, std::size_t i, const char* reason) {
    work.keep(i, reason);
    work.by_looks[i] = false;
}

// What was dropped for its looks between two buttons: a heading right below the upper one, and sentences.
void keep_item(Work& work, std::size_t above, std::size_t below) {
    constexpr std::uint32_t longest_title = 14;  // chosen: words
    const std::vector<Line>& lines = work.lines.lines;
    for (std::size_t i = above + 1; i < below; ++i) {
        const bool heading = i == above + 1 && lines[i].size <= longest_title && lines[i + 1].ends_sentence;
        if (work.by_looks[i] && (heading || lines[i].ends_sentence))
            keep_open(work, i, "of an item like those of the story");
    }
}

}  // namespace

void keep_summary_head(Work& work) {
    constexpr std::uint32_t longest_head = 6;  // chosen: words
    const std::vector<Block>& blocks = work.page.blocks;
    const auto kept = std::ranges::find_if(blocks, [](const Block& block) { return block.kept; });
    if (kept == blocks.end() || kept == blocks.begin()) return;
    const auto i = static_cast<std::size_t>(kept - blocks.begin()) - 1;
    if (work.by_looks[i] && work.lines.lines[i].size <= longest_head &&
        heads_summary(slice(work.page.raw, blocks[i].span)))
        keep_open(work, i, "heads the points of the story");
}

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

}  // namespace retold::clean
