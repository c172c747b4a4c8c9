// What stands between quotation marks: pairs found paragraph by paragraph, by what the marks are and what stands around
// them. Apostrophes are no marks; a mark without a partner is left out, or runs to the end of its paragraph.
#pragma once
#include <cstdint>
#include <vector>

#include "retold/annotate/reader/reading.hpp"

namespace retold::annotate {

struct MarkedPart {
    std::uint32_t begin = 0;  // tokens [begin, end) with the marks
    std::uint32_t end = 0;
    std::uint32_t first = 0;  // tokens [first, last) between the marks
    std::uint32_t last = 0;
    bool open = false;       // no mark closes it: it runs to the end of its paragraph
    bool continues = false;  // the one before is open, and this one goes on in the next paragraph
    bool dash = false;       // opened by a dash, not by a mark
    bool single = false;     // single marks
};

// Whether a paragraph begins at the token: a blank line before it, or a line end that also ends a sentence.
std::vector<bool> paragraph_starts(const TextReading& reading);

// The outermost parts, in order, not overlapping. Linear time.
std::vector<MarkedPart> find_marked_parts(const TextReading& reading, const std::vector<bool>& starts);

}  // namespace retold::annotate
