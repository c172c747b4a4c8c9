// What readers say below a plain page's story.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Drops what stands below a line that speaks of comments, below a sentence of the story, if it is made as comments are:
// a name, what was said, and the same button below each ("Reply"); without buttons, as many of them as that line
// counts. Linear in the page.
void drop_comments(Work& work);

}  // namespace retold::clean
