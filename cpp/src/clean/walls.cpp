#include "clean/walls.hpp"

#include <algorithm>
#include <cstdint>

#include "clean/html/page_words.hpp"

namespace retold::clean {

void drop_wall(Work& work) {
    constexpr std::uint32_t longest_heading = 12;  // chosen: words of "This article is for subscribers"
    constexpr std::size_t most_words = 40;         // chosen: of what is offered
    const std::vector<Block>& blocks = work.page.blocks;
    const std::vector<Line>& lines = work.lines.lines;
    std::size_t last = blocks.size();
    while (last > 0 && !blocks[last - 1].kept) --last;
    std::size_t sure = last;
    std::size_t words = 0;
    while (sure > 0 && words <= most_words) {
        const std::size_t i = sure - 1;
        if (blocks[i].kept && work.story.prose[i] != 0 && work.scores[i] >= sure_from) break;
        words += blocks[i].kept ? lines[i].size : 0U;
        --sure;
    }
    if (sure == 0 || words == 0 || words > most_words) return;
    const auto opens_wall = [&](std::size_t i) {
        const Line& line = lines[i];
        return (blocks[i].kept || work.by_looks[i]) && line.size >= 2 && line.size <= longest_heading &&
               !line.ends_sentence && !line.quote && says_subscribe(slice(work.page.raw, blocks[i].span));
    };
    std::size_t wall = sure;
    while (wall < last && !opens_wall(wall)) ++wall;
    for (std::size_t i = wall; i < last; ++i)
        if (blocks[i].kept) work.drop(i, Label::form, "asks for a subscription behind the story");
}

}  // namespace retold::clean
