#include "clean/no_story.hpp"

#include <algorithm>
#include <cstdint>

#include "clean/page_phrases.hpp"

namespace retold::clean {

bool drop_error_page(Work& work) {
    constexpr std::size_t most_words = 70;      // chosen: two or three sentences and a few addresses
    constexpr std::size_t most_lines = 12;      // chosen: kept lines
    constexpr std::uint32_t longest_told = 25;  // chosen: words of a line that says so
    constexpr std::size_t above = 3;            // chosen: lines above the first kept one, a title among them
    const std::vector<Block>& blocks = work.page.blocks;
    std::size_t words = 0;
    std::size_t kept = 0;
    std::size_t first = blocks.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].kept) continue;
        words += work.lines.lines[i].size;
        if (++kept > most_lines || words > most_words) return false;
        if (first == blocks.size()) first = i;
        last = i;
    }
    if (kept == 0) return false;
    bool told = false;
    for (std::size_t i = first - std::min(first, above); i <= last && !told; ++i) {
        const bool may_tell = (blocks[i].kept || i < first) && work.lines.lines[i].size <= longest_told;
        told = may_tell && says_no_story(slice(work.page.raw, blocks[i].span));
    }
    if (!told) return false;
    for (std::size_t i = first; i <= last; ++i)
        if (blocks[i].kept) work.drop(i, Label::other, "the page says that there is no story");
    return true;
}

}  // namespace retold::clean
