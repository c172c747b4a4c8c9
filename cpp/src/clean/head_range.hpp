// Where a story's headline, day and byline stand, by the labels of a page's blocks.
#pragma once
#include <cstddef>
#include <string_view>

#include "retold/clean/page.hpp"

namespace retold::clean {

// The blocks where a story's head is: from `above` to its title, from there to a few lines into the story.
struct HeadRange {
    std::size_t above = 0;
    std::size_t title = 0;
    std::size_t end = 0;
};
HeadRange head_range(const Page& page);

// Whether a line ends as a sentence does, not as "2:07 p.m.", "14:07 น." or "6 мая 2031 г." do, or a short "2031. 05.
// 06.".
bool ends_sentence(std::string_view text, std::size_t words);

}  // namespace retold::clean
