// Whatever the markup, a page's blocks are its raw text, kept ones lead into the HTML, and what it states has a place.
#include "fuzz/check_edits.hpp"
#include "retold/clean/html/clean_html.hpp"
#include "retold/clean/html/page_markup.hpp"

using namespace retold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::ExactBuffer buffer(data, size);
    clean::HtmlOptions options;
    options.clean.mode = size % 2 == 0 ? clean::Mode::automatic : clean::Mode::off;
    options.comments = size % 3 == 0;
    options.tables = size % 5 != 0;
    const clean::Page page = clean::clean_html(buffer.view(), options);
    fuzz::require(page.html != nullptr && page.html->html == buffer.view(), "the HTML is kept");
    fuzz::check_edits(page.raw, page.text, page.edits);
    std::size_t at = 0;
    for (const clean::Block& block : page.blocks) {
        fuzz::require(block.span.start >= at && block.span.end > block.span.start, "blocks follow each other");
        at = block.span.end;
        fuzz::require(block.label != clean::Label::comment || !block.kept, "comments are no story");
        const Span source = page.html->page.edits.to_raw(block.span);
        fuzz::require(source.start < source.end && source.end <= size, "blocks come from the HTML");
    }
    fuzz::require(at <= page.raw.size(), "blocks lie in the raw text");
    for (const clean::Stated& stated : page.html->stated)
        fuzz::require(stated.source.start <= stated.source.end &&
                          stated.source.end <= (stated.origin == "text" ? page.raw.size() : size),
                      "what is stated stands there");
    const std::string html = clean::to_html(page, {true, true});
    fuzz::require(html.find("<script") == std::string::npos, "no script comes out");
    const clean::Page again = clean::clean_html(html, options);
    fuzz::require(again.html->page.too_deep == false, "what comes out is shallow");
    clean::to_markdown(page, {true, true});
    return 0;
}
