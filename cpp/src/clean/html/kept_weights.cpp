#include "clean/html/kept_weights.hpp"

namespace retold::clean {

using text::html::no_element;

std::uint32_t element_of(const Page& page, const Block& block) {
    if (!page.html || block.line > page.html->page.lines.size()) return no_element;
    return page.html->page.lines[block.line - 1].element;
}

KeptWeights weigh_kept(const Page& page) {
    const auto& elements = page.html->page.elements;
    KeptWeights weights;
    weights.bytes.resize(elements.size());
    for (const Block& block : page.blocks) {
        if (!block.kept) continue;
        weights.all += block.span.size();
        const std::uint32_t element = element_of(page, block);
        if (element != no_element) weights.bytes[element] += block.span.size();
    }
    for (std::size_t e = weights.bytes.size(); e-- > 0;) {  // parents come before their children
        const std::uint32_t parent = elements[e].parent;
        if (parent != no_element) weights.bytes[parent] += weights.bytes[e];
    }
    return weights;
}

}  // namespace retold::clean
