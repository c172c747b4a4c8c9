// Rows of figures above a list of the story: "Makes 12", "20 min", "180 g flour".
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Keeps short lines with figures, and headings among them, between a sentence of the story and the first kept items of
// a list, each of which begins with a figure. Linear in the page.
void keep_figure_rows(Work& work);

}  // namespace retold::clean
