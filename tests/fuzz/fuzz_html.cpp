// Whatever the markup, the text leads back into it, and its lines are those that are listed.
#include "fuzz/check_edits.hpp"
#include "retold/text/html/html_text.hpp"

using namespace retold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::ExactBuffer buffer(data, size);
    const text::html::HtmlText page = text::html::read_html(buffer.view());
    fuzz::check_edits(buffer.view(), page.text, page.edits);
    std::size_t at = 0;
    for (const text::html::HtmlLine& line : page.lines) {
        fuzz::require(line.span.start == at && line.span.end > at, "lines follow each other");
        fuzz::require(line.link_bytes <= line.span.size(), "links lie in the line");
        at = line.span.end + 1;
    }
    fuzz::require(at == (page.lines.empty() ? 0 : page.text.size() + 1), "lines are the text");
    for (std::size_t i = 0; i < page.elements.size(); ++i) {
        const std::uint32_t parent = page.elements[i].parent;
        fuzz::require(parent == text::html::no_element || parent < i, "parents come first");
    }
    for (const text::html::HtmlNote& note : page.notes)
        fuzz::require(note.text.start <= note.text.end && note.text.end <= page.text.size(), "notes lie in the text");
    return 0;
}
