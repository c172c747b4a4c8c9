// What stands beside every post of a thread: who wrote it, ranks, counts, days.
#pragma once
#include "retold/clean/page.hpp"

namespace retold::clean {

// Drops short lines that come again at three places or more with other figures in them, outside of paragraphs, and the
// short lines in the same elements; then lines of few words with a day in elements alike. Only where such lines and
// longer ones take turns. Linear.
void drop_post_heads(Page& page);

}  // namespace retold::clean
