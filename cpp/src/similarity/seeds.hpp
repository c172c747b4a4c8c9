// Hashes of runs of words, and which of them stand for their neighbourhood. Private to the passages.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "chains.hpp"

namespace retold::similarity {

// The hash of each run of `size` words, in order; none if there are fewer words.
std::vector<std::uint64_t> seed_hashes(WordHashes words, std::size_t size);

// The places chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): the last least hash of every `window` seeds in
// a row. Equal runs of `window` seeds have an equal choice. All places for a window of 1.
std::vector<std::uint32_t> winnow(const std::vector<std::uint64_t>& seeds, std::size_t window);

}  // namespace retold::similarity
