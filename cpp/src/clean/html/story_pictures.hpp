// Which pictures of a page belong to its story.
#pragma once
#include "retold/clean/page.hpp"

namespace retold::clean {

// Whether a picture stands between lines of the story, between its head and it, or right before or behind all of it;
// captions aside. At the ends of the story more is asked of it: no link, no picture of a menu or a footer.
// Cost: logarithmic in the page's lines.
bool is_of_story(const Page& page, const text::html::Picture& picture);

}  // namespace retold::clean
