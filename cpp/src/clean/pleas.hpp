// Pleas for money amid a story or right below it: for gifts, memberships and subscriptions.
#pragma once
#include "clean/decide.hpp"

namespace retold::clean {

// Drops sentences that share few words with the story and have two or more of: a request, a price for a time, words of
// gifts or their terms, who asks, "us", "you" (cpp/data/shared/posts_and_walls.txt, asks.txt). Reads lines of few
// shared words only.
void drop_pleas(Work& work);

}  // namespace retold::clean
