// Paragraphs of plain text: what empty lines separate.
#pragma once
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::tokenize {

// The paragraphs in order, without outer spaces. A line of nothing but spaces counts as empty; U+2029 separates too.
// A text without empty lines that is not hard-wrapped (is_wrapped) has one paragraph per line, as most scraped text
// has. Linear time.
std::vector<Span> paragraphs(std::string_view text);

}  // namespace retold::tokenize
