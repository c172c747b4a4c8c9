// Quotations of several pages that are one statement.
#pragma once
#include <vector>

#include "compare/findings/page_store.hpp"
#include "retold/compare/findings/statements.hpp"

namespace retold::compare {

// In bytes. Those with other speakers first, then what most pages tell, by place.
std::vector<Statement> find_statements(PageStore& store, const RunOptions& run);

}  // namespace retold::compare
