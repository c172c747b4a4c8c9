#include "clean/html/story_pictures.hpp"

#include <algorithm>
#include <array>

#include "clean/html/markup_words.hpp"

namespace retold::clean {
namespace {

bool is_caption(const Page& page, const Block& block) {
    if (block.kept) return false;
    if (block.label == Label::caption || block.label == Label::credit) return true;
    const text::html::HtmlText& html = page.html->page;
    if (block.line > html.lines.size()) return false;
    std::uint32_t element = html.lines[block.line - 1].element;
    for (int steps = 0; element != text::html::no_element && steps < 4; ++steps) {
        if (html.elements[element].tag == text::html::Tag::figcaption) return true;
        element = html.elements[element].parent;
    }
    return false;
}

// Whether a picture's address or description says that it is the site's.
bool is_sites(const Page& page, const text::html::Picture& picture) {
    constexpr std::array<std::string_view, 6> words = {"logo", "icon", "avatar", "pixel", "sprite", "banner"};
    bool found = false;
    for (const text::html::SourceRange range : {picture.address, picture.description}) {
        const std::string_view text =
            std::string_view(page.html->html).substr(range.start, range.end - range.start).substr(0, 500);
        visit_markup_words(text, [&](std::string_view word) {
            found = found || std::find(words.begin(), words.end(), word) != words.end();
        });
    }
    return found;
}

bool is_page(const Page& page, std::uint32_t element) {
    if (element == text::html::no_element) return true;
    const text::html::Tag tag = page.html->page.elements[element].tag;
    return tag == text::html::Tag::body || tag == text::html::Tag::html;
}

}  // namespace

bool is_of_story(const Page& page, const text::html::Picture& picture) {
    const auto& blocks = page.blocks;
    const auto behind = [](std::uint32_t line, const Block& block) { return line < block.line; };
    auto next = std::upper_bound(blocks.begin(), blocks.end(), picture.line, behind);
    auto before = next;
    while (next != blocks.end() && is_caption(page, *next)) ++next;
    while (before != blocks.begin() && is_caption(page, *std::prev(before))) --before;
    const bool first = before == blocks.begin();
    const bool last = next == blocks.end();
    const auto of_head = [](const Block& block) {
        return block.label == Label::title || block.label == Label::date || block.label == Label::byline;
    };
    if (!first && !last && next->kept && (std::prev(before)->kept || of_head(*std::prev(before)))) return true;
    if (picture.beside || picture.in_link || is_sites(page, picture)) return false;
    if (!last && (next->kept || next->label == Label::title)) return first || picture.in_figure;
    if (first || !(std::prev(before)->kept)) return false;
    return last || (picture.in_figure && !is_page(page, picture.element));
}

}  // namespace retold::clean
