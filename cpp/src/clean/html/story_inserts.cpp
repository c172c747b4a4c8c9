#include "clean/html/story_inserts.hpp"

#include <string_view>
#include <vector>

#include "clean/html/kept_weights.hpp"
#include "clean/html/stated.hpp"

namespace retold::clean {
namespace {

using text::html::no_element;
using text::html::Tag;

constexpr std::size_t paragraph = 60;  // chosen: bytes

void drop(Block& block, Label label, const char* reason) {
    block.label = label;
    block.kept = false;
    block.reason = reason;
}

// Long enough, and more than a link.
bool is_paragraph(const Page& page, const Block& block) {
    if (block.line > page.html->page.lines.size()) return false;
    return block.kept && block.span.size() >= paragraph &&
           page.html->page.lines[block.line - 1].link_bytes * 2 < block.span.size();
}

// Whether an element around the line is one of these.
template <typename Wanted>
bool is_in(const Page& page, const Block& block, const Wanted& wanted) {
    for (std::uint32_t at = element_of(page, block); at != no_element; at = page.html->page.elements[at].parent)
        if (wanted(page.html->page.elements[at].tag)) return true;
    return false;
}

// All of it a link of some words, in a paragraph of its own: no item of a list, no heading, no cell.
bool is_link_line(const Page& page, const Block& block) {
    constexpr std::size_t fewest = 5;  // chosen: words of a headline
    constexpr std::size_t most = 20;   // chosen: likewise
    if (!block.kept || block.line > page.html->page.lines.size()) return false;
    const std::string_view text = slice(page.raw, block.span);
    const std::size_t words = words_of(text).size();
    if (page.html->page.lines[block.line - 1].link_bytes < text.size() || words < fewest || words > most) return false;
    const auto shaped = [](Tag tag) {
        return heading_level(tag) != 0 || tag == Tag::li || tag == Tag::td || tag == Tag::dd || tag == Tag::blockquote;
    };
    if (text.find("://") != std::string_view::npos) return false;
    return !ends_sentence(text, words) && text.back() != '.' && text.back() != '!' && !is_in(page, block, shaped);
}

bool is_button(const Page& page, const Block& block) {
    const std::uint32_t element = element_of(page, block);
    return !block.kept && element != no_element && page.html->page.elements[element].tag == Tag::button;
}

// A line that nothing else is kept beside, and a button, in one element.
bool labels_form(const Page& page, const KeptWeights& weights, std::size_t i) {
    constexpr std::size_t most = 16;  // chosen: words
    const Block& block = page.blocks[i];
    const std::string_view text = slice(page.raw, block.span);
    const std::size_t words = words_of(text).size();
    if (words > most || ends_sentence(text, words) || i + 1 >= page.blocks.size()) return false;
    if (!is_button(page, page.blocks[i + 1])) return false;
    // The element around the button that holds the line as well, and nothing else that is kept.
    constexpr int steps = 3;  // chosen: a form, a row of it
    std::uint32_t form = element_of(page, page.blocks[i + 1]);
    for (int k = 0; k < steps && form != no_element; ++k) {
        form = page.html->page.elements[form].parent;
        if (form == no_element || weights.bytes[form] > block.span.size()) return false;
        std::uint32_t at = element_of(page, block);
        while (at != no_element && at != form) at = page.html->page.elements[at].parent;
        if (at == form) return true;
    }
    return false;
}

// A few words in a form that holds next to nothing of the story.
bool is_in_form(const Page& page, const KeptWeights& weights, const Block& block) {
    constexpr std::size_t most = 5;     // chosen: words
    constexpr std::size_t little = 10;  // chosen: the form has less than a tenth of the story
    if (words_of(slice(page.raw, block.span)).size() > most) return false;
    for (std::uint32_t at = element_of(page, block); at != no_element; at = page.html->page.elements[at].parent)
        if (page.html->page.elements[at].tag == Tag::form) return weights.bytes[at] * little < weights.all;
    return false;
}

bool is_heading(const Page& page, const Block& block) {
    return is_in(page, block, [](Tag tag) { return heading_level(tag) != 0; });
}

// Headings below the story's prose with nothing of it below them: of boxes whose lines are dropped.
void drop_empty_headings(Page& page) {
    constexpr std::size_t most = 5;  // chosen: words
    bool below = false;              // something is kept below, with no heading between
    bool dropped = false;            // something is dropped there
    for (std::size_t i = page.blocks.size(); i-- > 0;) {
        Block& block = page.blocks[i];
        if (!block.kept) {
            dropped = true;
            continue;
        }
        if (!is_heading(page, block)) return;  // the story's last line
        if (!below && dropped && words_of(slice(page.raw, block.span)).size() <= most)
            drop(block, Label::nav, "a heading with nothing of the story below it");
        below = below || block.kept;
    }
}

}  // namespace

void drop_story_inserts(Page& page) {
    constexpr std::size_t most_links = 2;  // chosen: more are the headings of a round-up
    const KeptWeights weights = weigh_kept(page);
    std::vector<Block>& blocks = page.blocks;
    std::vector<std::size_t> links;
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        if (!blocks[i].kept) continue;
        const bool amid =
            i + 1 < blocks.size() && is_paragraph(page, blocks[i - 1]) && is_paragraph(page, blocks[i + 1]);
        if (amid && is_link_line(page, blocks[i])) {
            links.push_back(i);
        } else if (labels_form(page, weights, i) || is_in_form(page, weights, blocks[i])) {
            drop(blocks[i], Label::form, "says what the form beside it is for");
        }
    }
    drop_empty_headings(page);
    if (links.size() > most_links) return;
    for (const std::size_t i : links) drop(blocks[i], Label::teaser, "a link to another story, between paragraphs");
}

}  // namespace retold::clean
