// Where a scan for sentences and lines stops: stop marks and line ends.
#pragma once
#include <cstdint>

#include "retold/text/stop_marks.hpp"

namespace retold::tokenize {

using text::may_end;
using text::Stop;
using text::stop_of;

enum class LineBreak : std::uint8_t { none, line, paragraph };

constexpr LineBreak line_break_of(char32_t c) {
    if (c == 0x2029) return LineBreak::paragraph;
    return (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 ? LineBreak::line : LineBreak::none;
}

}  // namespace retold::tokenize
