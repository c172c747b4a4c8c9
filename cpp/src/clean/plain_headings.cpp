#include "clean/plain_headings.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "clean/line_relations.hpp"
#include "clean/title_lines.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t heading_reach = 6;  // lines above the story
constexpr std::uint32_t heading_words = 20;
constexpr std::uint32_t fewest_placed = 4;  // chosen: words
constexpr std::uint32_t menu_item = 3;      // chosen: words
constexpr std::uint32_t some_words = 5;     // chosen: shorter lines may be sections
constexpr float some_cohesion = 0.2F;       // chosen: one word of five
constexpr float heading_cohesion = 0.5F;    // chosen: half of its words of meaning stand in the story

// Whether all words of a line that has none of meaning, as scripts have whose vowels are marks, stand in the story.
bool is_said_of_small(const Work& work, std::size_t i) {
    constexpr std::size_t most_lines = 3;  // chosen: of the story
    const std::vector<std::uint32_t> words = words_of_line(work, i);
    if (words.size() < 2 || std::ranges::any_of(words, carries_meaning)) return false;
    for (std::size_t k = work.story.first; k <= work.story.last && k < work.story.first + most_lines; ++k) {
        const std::vector<std::uint32_t> told = words_of_line(work, k);
        const auto has = [&](std::uint32_t word) { return std::ranges::find(told, word) != told.end(); };
        if (std::ranges::all_of(words, has)) return true;
    }
    return false;
}

}  // namespace

std::size_t nearest_heading(const Work& work) {
    static const auto names = feature_names();
    static const auto cohesion =
        static_cast<std::size_t>(std::find(names.begin(), names.end(), "cohesion_once") - names.begin());
    std::vector<float> row(names.size());
    for (std::size_t back = 0; back <= std::min(heading_reach, work.body_first); ++back) {
        const std::size_t i = work.body_first - back;
        if (work.looks_clean && i != 0) continue;
        const Line& line = work.lines.lines[i];
        if (!may_be_title(work, i) || line.ends_marked() || line.size > heading_words || work.cues[i] != nullptr ||
            is_shared(work, i))
            continue;
        work.features->row(i, row);
        if (row[cohesion] >= heading_cohesion) return i;
    }
    return no_heading;
}

std::size_t short_heading(const Work& work) {
    const std::vector<Line>& lines = work.lines.lines;
    for (std::size_t back = 2; back <= std::min(heading_reach, work.body_first) && !work.looks_clean; ++back) {
        const std::size_t i = work.body_first - back;
        const bool dated = is_day(work, i + 1) || is_day(work, i + 2);
        if (!dated || !is_open(work, i) || work.cues[i] != nullptr || is_shared(work, i) || lines[i].letters == 0)
            continue;
        if (lines[i].digits != 0 || lines[i].ends_marked() || is_path(work, i) || is_day(work, i)) continue;
        const bool by = (lines[i + 1].cues & 1U << soft_byline) != 0;
        const float least = lines[i].size >= some_words ? some_cohesion : heading_cohesion;
        // Below a menu, whatever it says.
        const bool placed = is_day(work, i + 1) && lines[i].size >= fewest_placed && i > 0 &&
                            lines[i - 1].size <= menu_item && work.scores[i] > work.scores[i - 1];
        if (!(by && lines[i].size >= 2) && !placed && work.features->cohesion(i) < least && !is_said_of_small(work, i))
            continue;
        if (std::ranges::count(lines, lines[i].key, &Line::key) == 1) return i;
    }
    return no_heading;
}

std::size_t log_heading(const Work& work) {
    constexpr std::uint32_t fewest = 3;  // chosen: words
    const std::vector<Line>& lines = work.lines.lines;
    if (work.looks_clean) return no_heading;
    for (std::size_t i = 1; i + 1 < lines.size() && i <= std::max(work.story.first, work.body_first) + heading_reach;
         ++i) {
        if (!lines[i].clock || !heads_log_entry(work, i + 1) || heads_log_entry(work, i - 1)) continue;
        const bool free = may_be_title(work, i - 1) && work.cues[i - 1] == nullptr && !is_shared(work, i - 1);
        return free && lines[i - 1].size >= fewest && !lines[i - 1].ends_marked() ? i - 1 : no_heading;
    }
    return no_heading;
}

}  // namespace retold::clean
