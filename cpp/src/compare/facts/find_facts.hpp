// The facts of a comparison, of pages that may have been read already.
#pragma once
#include <vector>

#include "compare/findings/page_store.hpp"
#include "retold/compare/facts/facts.hpp"

namespace retold::compare {

// In bytes; see facts.hpp for their order.
std::vector<Fact> find_facts(PageStore& store, const RunOptions& run);

}  // namespace retold::compare
