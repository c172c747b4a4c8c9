// The beginnings of words, by which lines that say the same thing are known.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::clean {

// The beginnings of words, lower-cased, and pairs of ideographs: two lines that say the same thing share them, whatever
// the endings. Short words of alphabets say little and are left out.
void add_stems(std::string_view raw, Span span, std::vector<std::uint32_t>& stems);

}  // namespace retold::clean
