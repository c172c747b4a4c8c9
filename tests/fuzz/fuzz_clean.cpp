// Cleaning: every block is a line's own range, kept text leads back into its block, what was dropped and kept is the
// raw page, in every mode and after a verdict on every block.
#include "fuzz/check_edits.hpp"
#include "retold/clean/cleaner.hpp"

using namespace retold;

namespace {

void check_page(const clean::Page& page, std::string_view raw) {
    fuzz::require(page.raw == raw, "the raw page is kept");
    fuzz::check_edits(raw, page.text, page.edits);
    std::size_t at = 0;
    std::size_t out = 0;
    for (const clean::Block& block : page.blocks) {
        fuzz::require(block.span.start >= at && block.span.start < block.span.end && block.span.end <= raw.size(),
                      "blocks are ranges in order");
        at = block.span.end;
        if (!block.kept) continue;
        const std::size_t end = std::min(page.text.find('\n', out), page.text.size());
        const Span back = page.to_raw({out, end});
        fuzz::require(back.start >= block.span.start && back.end <= block.span.end, "a line leads into its block");
        out = end + 1;
    }
    for (const auto& found : {page.title, page.date, page.byline, page.outlet}) {
        if (found) fuzz::require(found->span.start <= found->span.end && found->span.end <= raw.size(), "found inside");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const fuzz::ExactBuffer buffer(data + 1, size - 1);
    clean::CleanOptions options;
    options.mode = static_cast<clean::Mode>(data[0] % 4);
    clean::Page page = clean::clean(buffer.view(), options);
    check_page(page, buffer.view());
    std::vector<std::optional<clean::Verdict>> verdicts(page.blocks.size());
    for (std::size_t i = 0; i < verdicts.size(); i += 2)
        verdicts[i] = clean::Verdict{static_cast<clean::Label>((data[0] + i) % clean::label_count), "fuzz"};
    clean::overrule(page, verdicts);
    check_page(page, buffer.view());
    return 0;
}
