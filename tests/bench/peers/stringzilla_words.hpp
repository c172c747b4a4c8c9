// StringZilla's word boundaries, where its headers and AVX2 are there.
#pragma once
#include <cstddef>
#include <string_view>

namespace retold::bench {

// Finds every piece of a text, 512 at a time, and returns how many there are.
std::size_t count_stringzilla_words(std::string_view text);

}  // namespace retold::bench
