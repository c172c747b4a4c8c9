// The text of kept blocks as it is shown: characters repaired, one line each, every change on record.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "retold/text/edits.hpp"

namespace retold::clean {

// Appends a block, which starts at `raw_start`, to the text and its changes to the edits: mojibake and HTML references
// repaired, then normalised, line ends made spaces. Linear time.
void append_repaired(std::string_view block, std::size_t raw_start, std::string& text, text::EditList& edits);

// Puts a space into the glued words of the text where that is certain (find_glued_words).
void split_glued_words(std::string& text, text::EditList& edits, std::string_view language);

}  // namespace retold::clean
