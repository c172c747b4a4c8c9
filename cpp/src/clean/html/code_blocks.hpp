// Preformatted text in a story: code, tables of characters, poems.
#pragma once
#include "retold/clean/page.hpp"

namespace retold::clean {

// A preformatted element is part of the story as a whole or not at all: it is if most of its text is kept, or if the
// lines before and after it are. Its lines repeat each other by nature, so none of them is a duplicate. Linear time.
void keep_code_whole(Page& page);

}  // namespace retold::clean
