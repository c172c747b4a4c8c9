// Omissions of a page with what they hold; see omissions.hpp.
#pragma once
#include <cstddef>
#include <vector>

#include "compare/findings/page_store.hpp"
#include "retold/compare/findings/omissions.hpp"

namespace retold::compare {

// In bytes, the most important first, of equals what most pages tell, then by ids and places.
std::vector<WeighedOmission> weigh_omissions(PageStore& store, std::size_t document);

}  // namespace retold::compare
