#include "clean/summary_points.hpp"

#include <algorithm>
#include <cstdint>

#include "clean/page_phrases.hpp"

namespace retold::clean {
namespace {

void keep_open(Work& work, std::size_t i, const char* reason) {
    work.keep(i, reason);
    work.by_looks[i] = false;
}

constexpr std::size_t most_points = 6;        // chosen: lines
constexpr std::uint32_t fewest_of_point = 4;  // chosen: words
constexpr std::uint32_t longest_of_head = 6;  // chosen: words

bool is_point(const Work& work, std::size_t i) {
    return work.by_looks[i] && work.lines.lines[i].size >= fewest_of_point && work.cues[i] == nullptr;
}
bool is_summary_head(const Work& work, std::size_t i) {
    return work.by_looks[i] && work.lines.lines[i].size <= longest_of_head &&
           heads_summary(slice(work.page.raw, work.page.blocks[i].span));
}

// Below the headline, above the byline or the day: all points were dropped for their looks.
void keep_points_of_head(Work& work) {
    constexpr std::size_t reach = 3;   // chosen: lines from the headline to "Key points"
    constexpr std::size_t fewest = 2;  // chosen: one may be a teaser
    const std::vector<Block>& blocks = work.page.blocks;
    const auto is_title = [](const Block& block) { return block.label == Label::title; };
    const auto title = static_cast<std::size_t>(std::ranges::find_if(blocks, is_title) - blocks.begin());
    for (std::size_t i = title + 1; i < blocks.size() && i <= title + reach; ++i) {
        if (!is_summary_head(work, i)) continue;
        std::size_t end = i + 1;
        while (end < blocks.size() && end - i <= most_points && is_point(work, end)) ++end;
        if (end - i <= fewest) return;
        for (std::size_t k = i; k < end; ++k)
            keep_open(work, k, k == i ? "heads the points of the story" : "one of the points of the story");
        return;
    }
}

}  // namespace

void keep_summary_head(Work& work) {
    const std::vector<Block>& blocks = work.page.blocks;
    const auto kept = std::ranges::find_if(blocks, [](const Block& block) { return block.kept; });
    if (kept == blocks.end() || kept == blocks.begin()) return;
    const auto first = static_cast<std::size_t>(kept - blocks.begin());
    std::size_t i = first - 1;
    while (i > 0 && first - i <= most_points && is_point(work, i) && !is_summary_head(work, i)) --i;
    if (is_summary_head(work, i)) {
        keep_open(work, i, "heads the points of the story");
        for (std::size_t k = i + 1; k < first; ++k) keep_open(work, k, "one of the points of the story");
    } else {
        keep_points_of_head(work);
    }
}

}  // namespace retold::clean
