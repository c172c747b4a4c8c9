// Pages whose line ends were lost: everything stands on one line.
#pragma once
#include <cstddef>
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::clean {

// What parts the lines of such a page in place of line ends (tabs, " | " and the
// like); empty where nothing does so often enough. Linear in the line.
std::string_view separator_of(std::string_view line);

// The bytes of a separator that shows, and of the spaces around it, at the beginning of a text.
std::size_t separator_before(std::string_view text);

// The byte at which a menu at the beginning of such a page ends ("Post News Sport Weather Bridge closed The bridge
// ...") and the one at which the foot begins that stands behind the last full stop; 0 where there is none.
std::size_t menu_of(std::string_view raw, Span line);
std::size_t foot_of(std::string_view raw, Span line);

// Whether the line holds a phrase of furniture, so that it may be cut at it and at its sentences; whether it is a page
// with furniture is judged of what they part. Linear in the line.
bool holds_furniture(std::string_view raw, Span line);

// Where the first sentence behind a headline begins, at the start of a line without its line ends: at a word of the
// language that carries no meaning, in capitals, behind one that no mark ends ("... at the terminus A cow ..."), or at
// the headline's first word once more; 0 if nothing tells.
std::size_t headline_end(std::string_view raw, Span line);

}  // namespace retold::clean
