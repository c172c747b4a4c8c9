// Pages that go on with the next story where one ends.
#pragma once
#include "retold/clean/page.hpp"

namespace retold::clean {

// Drops the lines of <article> elements with an <h1> of their own beside the one that holds the page's title. Linear
// time.
void drop_other_stories(Page& page);

}  // namespace retold::clean
