// Where strong, emphasised and code text and links begin and end in a line of a page.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "retold/clean/page.hpp"

namespace retold::clean {

// Whether a browser would fetch an address as a page or picture, or hand it to mail or telephone: no scripts, no data.
bool is_safe_address(const std::string& address);

enum class InlineKind : std::uint8_t { strong, emphasis, code, link };

struct InlineMark {
    InlineKind kind = InlineKind::strong;
    bool opens = false;
    std::size_t at = 0;   // in Page::raw
    std::string address;  // of a link that opens; decoded
};

// The marks of a block in their order: nested in each other, none around nothing. Linear in the block's HTML.
std::vector<InlineMark> inline_marks(const Page& page, const Block& block, bool links);

}  // namespace retold::clean
