// What compare() needs to know of a page: plain data, whoever cleaned it. The binding fills it from clean::Page; a C++
// program may fill it by hand.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "retold/base/shared_text.hpp"
#include "retold/base/span.hpp"

namespace retold::compare {

// A page and which of its bytes belong to the story. Spans are byte ranges into `raw`.
struct SourcePage {
    std::string id;          // unique among the pages of one call
    SharedText raw;          // UTF-8, possibly malformed
    std::vector<Span> body;  // the kept lines, sorted, without outer spaces, not overlapping; no title
    std::optional<Span> title;
    std::string date;      // ISO day of publication; empty: not known
    std::string language;  // BCP 47 tag; empty: not known
};

// A page whose every line that shows something is body; for texts that need no cleaning.
SourcePage page_of_lines(std::string id, SharedText raw);

}  // namespace retold::compare
