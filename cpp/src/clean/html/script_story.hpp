// Stories that a page has in its JSON-LD alone, because scripts show them.
#pragma once
#include <vector>

#include "clean/html/stated.hpp"

namespace retold::clean {

// Where in the HTML the page's own JSON-LD has the text of its article, in the order of the page, if it is much more
// than the story that the page shows; else none. Linear.
std::vector<Span> stories_in_scripts(const Page& page, const std::vector<Stated>& candidates);

// Keeps the lines that came from scripts, and no others.
void keep_script_story(Page& page);

}  // namespace retold::clean
