// What a reader sees as one character (extended grapheme clusters, UAX #29).
#pragma once
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::tokenize {

// The clusters in order; they cover the text without gaps. A malformed unit is a cluster. Linear time.
std::vector<Span> graphemes(std::string_view text);

}  // namespace retold::tokenize
