// Quotation marks that do not add up, told per paragraph. A quotation may run over several paragraphs, each opening
// anew and only the last one closing; so an open mark is no fault where the next paragraph begins with one. Nothing is
// changed unless asked for.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"
#include "retold/text/edits.hpp"

namespace retold::clean {

enum class QuoteFault : std::uint8_t {
    unclosed,  // opens, and the paragraph ends
    unopened,  // closes what was not opened
    mixed,     // one side curly, the other straight
    doubled,   // '' or `` for "
};

// "unclosed", "unopened", ...
std::string_view to_string(QuoteFault fault);

struct QuoteFlag {
    Span span;  // of the mark
    QuoteFault fault = QuoteFault::unclosed;
    friend bool operator==(const QuoteFlag&, const QuoteFlag&) = default;
};

// The faulty double marks of a text, in order; paragraphs are lines. Marks of inches and single marks are not looked
// at. Linear time.
std::vector<QuoteFlag> find_quote_faults(std::string_view text);

// The text with the faults mended that leave no doubt: the straight partner of a curly mark becomes curly, doubled
// single marks become one straight mark. Each an edit (`quotes`).
text::Edited repair_quotes(std::string_view text);

}  // namespace retold::clean
