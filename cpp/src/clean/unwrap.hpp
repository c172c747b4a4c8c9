// Paragraphs of hard-wrapped pages. Dumps of 60 to 100 columns cut a paragraph into many lines; each of them says
// little, so that they are judged together.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "retold/clean/block.hpp"

namespace retold::clean {

// Per paragraph its block: from its first line's start to its last line's end. Of a hard-wrapped page also its lines,
// and where each paragraph starts among them; of any other page both are empty, since the lines are the paragraphs.
struct Paragraphs {
    std::vector<Block> blocks;
    std::vector<Block> lines;
    std::vector<std::size_t> first_line;
};

// Joins the lines of a page that is hard-wrapped; of any other page each line stays a paragraph. A line goes on in the
// next one if that follows without an empty line or a deeper indent and its first word would not have fitted any more.
// A page is hard-wrapped if hardly a line is wider than one width of 40 to 120 columns, and lines of about this width
// break off amid their sentences. Linear time.
Paragraphs join_wrapped(std::string_view raw, std::vector<Block> lines);

}  // namespace retold::clean
