#include "clean/html/code_blocks.hpp"

#include <vector>

namespace retold::clean {
namespace {

using text::html::no_element;
using text::html::Tag;

// Per element: the preformatted element that it is in, itself included, or no_element.
std::vector<std::uint32_t> preformatted(const std::vector<text::html::Element>& elements) {
    std::vector<std::uint32_t> around(elements.size(), no_element);
    for (std::uint32_t e = 0; e < elements.size(); ++e) {
        const Tag tag = elements[e].tag;
        const std::uint32_t parent = elements[e].parent;
        const bool is_pre = tag == Tag::pre || tag == Tag::listing || tag == Tag::xmp;
        around[e] = parent != no_element && around[parent] != no_element ? around[parent] : is_pre ? e : no_element;
    }
    return around;
}

}  // namespace

void keep_code_whole(Page& page) {
    if (!page.html) return;
    const text::html::HtmlText& html = page.html->page;
    const std::vector<std::uint32_t> around = preformatted(html.elements);
    const auto code_of = [&](const Block& block) {
        const std::uint32_t element = block.line > html.lines.size() ? no_element : html.lines[block.line - 1].element;
        return element == no_element ? no_element : around[element];
    };
    for (std::size_t first = 0; first < page.blocks.size();) {
        const std::uint32_t code = code_of(page.blocks[first]);
        std::size_t kept = 0;
        std::size_t all = 0;
        std::size_t end = first;
        for (; end < page.blocks.size() && code_of(page.blocks[end]) == code; ++end) {
            const std::size_t size = page.blocks[end].span.size();
            all += size;
            kept += page.blocks[end].kept ? size : 0;
        }
        const bool before = first > 0 && page.blocks[first - 1].kept;
        const bool after = end < page.blocks.size() && page.blocks[end].kept;
        if (code != no_element && kept < all && (kept * 2 > all || (before && after))) {
            for (std::size_t i = first; i < end; ++i) {
                Block& block = page.blocks[i];
                if (block.kept || block.label == Label::title) continue;
                block.label = Label::content;
                block.kept = true;
                block.reason = "in preformatted text of the story";
            }
        }
        first = end;
    }
}

}  // namespace retold::clean
