// How much of a page's story every element holds.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "retold/clean/page.hpp"

namespace retold::clean {

// The innermost element where a block begins; no_element for a page without markup.
std::uint32_t element_of(const Page& page, const Block& block);

struct KeptWeights {
    std::vector<std::size_t> bytes;  // of kept blocks, per element
    std::size_t all = 0;
};
// Linear.
KeptWeights weigh_kept(const Page& page);

}  // namespace retold::clean
