// What compare_pages asks of its input.
#pragma once
#include <vector>

#include "retold/compare/comparer.hpp"

namespace retold::compare {

// Throws InvalidArgument for a repeated id, spans outside their page, and vectors that are not one for each page.
void check_pages(const std::vector<SourcePage>& pages, const CompareOptions& options);

}  // namespace retold::compare
