// Tables of data, and tables that only lay out a page.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/clean/page.hpp"

namespace retold::clean {

// Per element of a page that was given as HTML: the innermost table of data that it is in, itself included, or
// no_element. A table of data has no table in it, a heading cell or two rows of two cells, and cells of a few words.
// Linear time.
std::vector<std::uint32_t> data_tables(const Page& page);

// Takes the lines of such tables out of the story, unless one of them holds half of it or more.
void drop_tables(Page& page);

// Keeps tables of data of which no line was kept, between two paragraphs of the story and without links. Linear.
void keep_tables_amid(Page& page);

}  // namespace retold::clean
