// Finds where a text may need repair, fast enough to run over text that does not.
#pragma once
#include <cstddef>
#include <string_view>

#include "retold/base/cpu.hpp"

namespace retold::text {

// The first byte offset at or after `at` near which something may need repair, or the text's size: neighbours that
// would be a UTF-8 sequence in some encoding and look less odd as its character, a C1 control, or what is left of a
// lossy sequence. One pass; runs of ASCII cost next to nothing.
std::size_t find_suspect(std::string_view text, std::size_t at, SimdLevel level = best_simd_level());

// The same without passing over ordinary words: what tests compare with.
std::size_t find_suspect_slowly(std::string_view text, std::size_t at);

}  // namespace retold::text
