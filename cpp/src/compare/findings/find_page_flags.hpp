// The flags of a comparison; see page_flags.hpp.
#pragma once
#include <vector>

#include "compare/findings/page_store.hpp"
#include "retold/compare/findings/page_flags.hpp"

namespace retold::compare {

// In bytes, by document and place: the flags that each page has by itself, and those that other pages of its topic
// show.
std::vector<PageFlag> find_page_flags(PageStore& store, const RunOptions& run);

}  // namespace retold::compare
