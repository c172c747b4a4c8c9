// The parts of a page's story, as its elements make them: headings, paragraphs, items, rows.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/clean/page.hpp"

namespace retold::clean {

struct StoryPart {
    enum class Kind : std::uint8_t { paragraph, heading, item, row, preformatted, picture };
    Kind kind = Kind::paragraph;
    unsigned level =
        0;  // of a heading 1 to 6, below the title if there is one; of an item how deep its list is, from 1
    bool ordered = false;
    bool goes_on = false;  // of the same item, row's table or preformatted text as the part before
    bool quoted = false;
    std::uint32_t element = text::html::no_element;  // the item, the table or the preformatted text
    std::vector<std::vector<const Block*>> cells;    // one, but of a row; none of a picture
    std::size_t gap = 0;                             // of preformatted text that goes on: empty lines before it
    const text::html::Picture* picture = nullptr;
};

// Kept blocks only, and the pictures between them. What most of the story is in (a list, a table, a quotation) counts
// as none. Linear.
std::vector<StoryPart> story_parts(const Page& page, bool pictures = false);

}  // namespace retold::clean
