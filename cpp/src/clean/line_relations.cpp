#include "clean/line_relations.hpp"

#include <algorithm>

#include "clean/date_line.hpp"
#include "retold/text/char_class.hpp"

namespace retold::clean {

bool runs_on(const Work& work, std::size_t i) {
    const std::vector<Block>& blocks = work.page.blocks;
    return i + 1 < blocks.size() && blocks[i + 1].line == blocks[i].line + 1 && !work.lines.lines[i].ends_sentence &&
           text::is_lower(work.lines.lines[i + 1].front);
}

bool is_wrapped(const Work& work) {
    return std::ranges::any_of(work.page.blocks, [&](const Block& block) {
        return slice(work.page.raw, block.span).find('\n') != std::string_view::npos;
    });
}

bool is_day(const Work& work, std::size_t i) {
    constexpr std::uint32_t day_words = 8;  // chosen: "Last updated on Monday, 9 May 2031"
    const Line& line = work.lines.lines[i];
    return line.digits != 0 && line.size <= day_words && read_date(work.page.raw, work.page.blocks[i].span);
}

}  // namespace retold::clean
