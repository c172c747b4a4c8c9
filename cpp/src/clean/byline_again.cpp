#include "clean/byline_again.hpp"

#include <algorithm>

namespace retold::clean {

void name_byline_again(Work& work) {
    if (!work.page.byline || work.markup != nullptr) return;
    const auto own = std::ranges::find(work.page.blocks, work.page.byline->span, &Block::span);
    if (own == work.page.blocks.end()) return;
    const auto at = static_cast<std::size_t>(own - work.page.blocks.begin());
    const Line& line = work.lines.lines[at];
    // "Chief reporter" between the name and the day.
    constexpr std::uint32_t office = 4;  // chosen: words
    if (at + 2 < work.page.blocks.size() && own[1].label == Label::nav && !own[1].kept &&
        work.cues[at + 1] == nullptr && work.lines.lines[at + 1].size <= office &&
        work.lines.lines[at + 1].digits == 0 && own[2].label == Label::date)
        work.page.blocks[at + 1].label = Label::byline;
    for (std::size_t i = work.body_last + 1; i < work.page.blocks.size(); ++i)
        if (!work.page.blocks[i].kept && work.lines.lines[i].key == line.key) work.page.blocks[i].label = Label::byline;
}

}  // namespace retold::clean
