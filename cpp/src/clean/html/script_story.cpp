#include "clean/html/script_story.hpp"

#include <algorithm>

namespace retold::clean {

std::vector<Span> stories_in_scripts(const Page& page, const std::vector<Stated>& candidates) {
    constexpr std::size_t least = 120;        // chosen: bytes; two sentences
    constexpr std::size_t times = 3;          // chosen: what is shown is less than a third of it
    constexpr std::size_t most_parts = 1000;  // chosen: paragraphs, or updates of a live blog
    std::vector<Span> found;
    std::vector<std::string_view> told;
    std::size_t bytes = 0;
    for (const Stated& stated : candidates) {
        if (stated.name != "body" || stated.source.empty()) continue;
        if (told.size() >= most_parts) return {};
        if (std::find(told.begin(), told.end(), stated.value) != told.end()) continue;
        told.push_back(stated.value);
        found.push_back(stated.source);
        bytes += stated.value.size();
    }
    if (bytes < least || bytes < times * page.text.size()) return {};
    std::sort(found.begin(), found.end(), [](Span a, Span b) { return a.start < b.start; });
    const auto overlap = [](Span a, Span b) { return b.start < a.end; };
    if (std::adjacent_find(found.begin(), found.end(), overlap) != found.end()) return {};
    return found;
}

void keep_script_story(Page& page) {
    const text::html::HtmlText& html = page.html->page;
    for (Block& block : page.blocks) {
        const std::uint32_t element =
            block.line > html.lines.size() ? text::html::no_element : html.lines[block.line - 1].element;
        const bool script = element != text::html::no_element && html.elements[element].tag == text::html::Tag::script;
        if (script) {
            if (page.title && page.title->span == block.span) page.title.reset();
            block.kept = true;
            block.label = Label::content;
            block.reason = "the story as JSON-LD has it";
        } else if (block.kept) {
            block.kept = false;
            block.label = Label::other;
            block.reason = "beside the story, which JSON-LD has";
        }
    }
}

}  // namespace retold::clean
