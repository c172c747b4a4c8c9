// Rows of figures of a story: "Makes 12", "20 min", "180 g flour".
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps short lines with figures, and headings among them, between a sentence of the story and the first kept items of
// a list, each of which begins with a figure; and whole lists of such items between two sentences of the story, if they
// do not count 1, 2, 3 as lists of other stories do; and line-ups beside other lines with a label. Linear in the page.
void keep_figure_rows(Work& work);

}  // namespace retold::clean
