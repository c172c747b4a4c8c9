// Text that stands in a page's scripts, as strings of JSON.
#pragma once
#include <string_view>

#include "retold/base/span.hpp"
#include "text/html/line_writer.hpp"

namespace retold::text::html {

// Writes the inside of a string of JSON as lines: escapes and references decoded, line ends and tags of blocks as cuts,
// other tags left out. Whatever is wrong with it is text. Linear time.
void append_script_text(std::string_view html, Span source, LineWriter& writer);

}  // namespace retold::text::html
