// The parts of a page's story, as its elements make them: headings, paragraphs, items, rows.
#pragma once
#include <cstdint>
#include <vector>

#include "clean/html/list_places.hpp"
#include "retold/clean/page.hpp"

namespace retold::clean {

// A block in a cell of a table.
struct CellLine {
    const Block* block = nullptr;
    std::vector<ListPlace> lists;  // inside the cell
    bool goes_on = false;          // of the same item as the one before
};

struct Cell {
    std::vector<CellLine> lines;  // none where the page's cell is empty
    bool heading = false;
};

struct StoryPart {
    enum class Kind : std::uint8_t { paragraph, heading, item, row, preformatted, picture };
    Kind kind = Kind::paragraph;
    unsigned level = 0;    // of a heading 1 to 6, below the title if there is one
    bool goes_on = false;  // of the same item, row's table or preformatted text as the part before
    bool quoted = false;
    std::uint32_t element = text::html::no_element;  // the table or the preformatted text
    const Block* block = nullptr;                    // none of a row and a picture
    std::vector<ListPlace> lists;                    // of an item, the outermost first
    std::vector<Cell> cells;                         // of a row
    std::size_t gap = 0;                             // of preformatted text that goes on: empty lines before it
    const text::html::Picture* picture = nullptr;
};

// Kept blocks only, and the story's pictures. What most of the story is in (a list, a table, a quotation) counts as
// none. Linear.
std::vector<StoryPart> story_parts(const Page& page, bool pictures = false);

}  // namespace retold::clean
