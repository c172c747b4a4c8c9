// An order of pages that depends on what they say alone, so that results do not depend on the order they came in.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/compare/source_page.hpp"

namespace retold::compare {

// The place of each page among all, by text, body and id.
std::vector<std::uint32_t> rank_pages(const std::vector<SourcePage>& pages);

}  // namespace retold::compare
