#include "clean/html/walls.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "clean/html/kept_weights.hpp"
#include "clean/html/page_words.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

using text::html::no_element;

constexpr std::size_t most_lines = 8;  // chosen: at the story's end that are looked at

// The outermost element around a block that does not hold most of the story.
std::uint32_t group_of(const Page& page, const KeptWeights& weights, const Block& block) {
    std::uint32_t group = no_element;
    for (std::uint32_t at = element_of(page, block); at != no_element; at = page.html->page.elements[at].parent) {
        if (weights.bytes[at] * 2 > weights.all) break;
        group = at;
    }
    return group;
}

bool is_within(const Page& page, std::uint32_t element, std::uint32_t group) {
    while (element != no_element && element > group) element = page.html->page.elements[element].parent;
    return element == group;
}

bool is_alone(const std::vector<std::size_t>& lines, std::string_view text) {
    constexpr std::size_t most_words = 12;
    return lines.size() == 1 && text.ends_with('!') && words_of(text).size() <= most_words;
}

}  // namespace

void drop_walls(Page& page) {
    std::vector<std::size_t> last;  // kept blocks at the end, the last first
    for (std::size_t i = page.blocks.size(); i-- > 0 && last.size() < most_lines;) {
        if (page.blocks[i].kept) last.push_back(i);
    }
    constexpr std::size_t longest = 300;  // chosen: bytes; what asks for money is short
    const auto asks = [&](std::size_t i) {
        return page.blocks[i].span.size() <= longest && says_subscribe(slice(page.raw, page.blocks[i].span));
    };
    const auto wall = std::find_if(last.begin(), last.end(), asks);
    if (wall == last.end()) return;
    const KeptWeights weights = weigh_kept(page);
    const std::uint32_t group = group_of(page, weights, page.blocks[*wall]);
    if (group == no_element) return;
    std::vector<std::size_t> lines;
    std::size_t hits = 0;
    bool figures = false;
    for (const std::size_t i : last) {
        if (!is_within(page, element_of(page, page.blocks[i]), group)) continue;
        lines.push_back(i);
    }
    if (lines.front() != last.front()) return;                         // the story goes on below
    for (std::size_t i = lines.back(); i < page.blocks.size(); ++i) {  // dropped ones tell as well
        if (!is_within(page, element_of(page, page.blocks[i]), group)) continue;
        const std::string_view text = slice(page.raw, page.blocks[i].span);
        hits += asks(i) ? 1U : 0U;
        figures = figures || text.find_first_of("0123456789") != std::string_view::npos;
    }
    if (hits * 2 < lines.size() && !asks(lines.back())) return;
    if (hits < 2 && !figures && !is_alone(lines, slice(page.raw, page.blocks[*wall].span))) return;
    for (const Block& block : page.blocks) {
        const bool own = !block.kept || is_within(page, element_of(page, block), group);
        if (!own && says_subscribe(slice(page.raw, block.span))) return;
    }
    for (const std::size_t i : lines) {
        page.blocks[i].label = Label::form;
        page.blocks[i].kept = false;
        page.blocks[i].reason = "asks for a subscription, at the story's end";
    }
}

}  // namespace retold::clean
