#include "clean/figure_rows.hpp"

#include <cstdint>

namespace retold::clean {

void keep_figure_rows(Work& work) {
    constexpr std::uint32_t longest_row = 5;   // chosen: words
    constexpr std::uint32_t longest_head = 2;  // chosen: words of "Ingredients"
    constexpr std::size_t most_rows = 8;       // chosen: lines
    constexpr double hopeless = 0.15;          // chosen: six to one against
    const std::vector<Line>& lines = work.lines.lines;
    const auto is_item = [&](std::size_t i) {
        return work.page.blocks[i].kept && lines[i].lead > 0 && !lines[i].ends_sentence && lines[i].letters != 0;
    };
    const auto is_row = [&](std::size_t i) {
        const bool short_one = lines[i].digits != 0 ? lines[i].size <= longest_row : lines[i].size <= longest_head;
        return work.by_looks[i] && short_one && lines[i].letters != 0 && !lines[i].ends_sentence && !lines[i].year &&
               !lines[i].address && work.scores[i] >= hopeless;
    };
    for (std::size_t i = work.body_first + 1; i + 1 < lines.size() && i < work.body_last; ++i) {
        if (!is_item(i) || !is_item(i + 1)) continue;
        const bool headed =
            work.page.blocks[i - 1].kept && lines[i - 1].size <= longest_head && !lines[i - 1].ends_sentence;
        std::size_t first = headed ? i - 1 : i;
        if (first == 0 || !is_row(first - 1)) continue;
        // A row that a cue knows may stand among them.
        while (first > 0 && i - first < most_rows &&
               (is_row(first - 1) || (lines[first - 1].digits != 0 && work.cues[first - 1] != nullptr)))
            --first;
        // An advert, too, may part them from the sentence.
        const bool advert = first > 1 && work.decided[first - 1] && work.page.blocks[first - 1].label == Label::advert;
        const std::size_t above = advert ? first - 1 : first;
        if (above == 0 || !work.page.blocks[above - 1].kept || !lines[above - 1].ends_sentence) continue;
        for (std::size_t k = first; k < i; ++k) {
            if (work.page.blocks[k].kept) continue;
            work.keep(k, "a row above a list of the story");
            work.by_looks[k] = false;
        }
    }
}

}  // namespace retold::clean
