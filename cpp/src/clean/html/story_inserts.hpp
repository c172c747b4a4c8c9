// What stands between a story's paragraphs and is told by its markup.
#pragma once
#include "retold/clean/page.hpp"

namespace retold::clean {

// Drops lines that are one link to another story, between paragraphs, and lines that say what a form beside them is
// for. Linear.
void drop_story_inserts(Page& page);

}  // namespace retold::clean
