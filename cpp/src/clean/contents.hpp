// Tables of contents amid a story.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Drops a table of contents, numbered lines in a row that stand again below as headings, and keeps these headings with
// the sentences right below them. Linear in the page where there is none.
void drop_contents(Work& work);

}  // namespace retold::clean
