// Line ends and the blanks around them.
#pragma once
#include <cstddef>
#include <string_view>

#include "retold/base/span.hpp"

namespace retold::tokenize {

// The span without blanks at its ends.
Span trim(std::string_view text, Span span);

// A run of blanks that starts with a line end.
struct LineEnd {
    std::size_t next = 0;   // behind the blanks
    std::size_t lines = 0;  // line ends in it: "\r\n" is one, U+2029 counts for two
};
LineEnd read_line_end(std::string_view text, std::size_t at);

}  // namespace retold::tokenize
