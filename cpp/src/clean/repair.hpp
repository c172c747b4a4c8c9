// The text of kept blocks as it is shown: characters repaired, one line each, every change on record.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "retold/text/edits.hpp"

namespace retold::clean {

// One result per block: mojibake and HTML references repaired, then normalised, line ends made spaces, and a space put
// into glued words where that is certain (find_glued_words over all of them, in `language`).
std::vector<text::Edited> repair_blocks(std::span<const std::string_view> blocks, std::string_view language);

}  // namespace retold::clean
