#include "clean/byline_again.hpp"

#include <algorithm>

namespace retold::clean {

void name_byline_again(Work& work) {
    if (!work.page.byline || work.markup != nullptr) return;
    const auto own = std::ranges::find(work.page.blocks, work.page.byline->span, &Block::span);
    if (own == work.page.blocks.end()) return;
    const Line& line = work.lines.lines[static_cast<std::size_t>(own - work.page.blocks.begin())];
    for (std::size_t i = work.body_last + 1; i < work.page.blocks.size(); ++i)
        if (!work.page.blocks[i].kept && work.lines.lines[i].key == line.key) work.page.blocks[i].label = Label::byline;
}

}  // namespace retold::clean
