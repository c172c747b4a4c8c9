// Cleaning in the order of evidence that docs/cleaning.md gives: every step may decide blocks that no step before it
// decided. What is left at the end is the story.
#include "retold/clean/cleaner.hpp"

#include <algorithm>
#include <array>

#include "clean/decide.hpp"
#include "retold/base/error.hpp"

namespace retold::clean {
namespace {

constexpr std::array<std::string_view, 4> mode_names = {"auto", "full", "edges", "off"};

void keep_all(Page& page) {
    for (Block& block : page.blocks) {
        block.label = Label::content;
        block.kept = true;
        block.reason = "mode off";
        block.score = 1;
    }
}

}  // namespace

std::optional<Mode> mode_from(std::string_view name) {
    const auto at = std::find(mode_names.begin(), mode_names.end(), name);
    if (at == mode_names.end()) return std::nullopt;
    return static_cast<Mode>(at - mode_names.begin());
}

Page clean(std::string_view raw, const CleanOptions& options) {
    Page page;
    page.raw = raw;
    page.blocks = split_blocks(page.raw);
    if (options.mode == Mode::off) {
        page.language = options.language == "auto" ? "und" : options.language;
        keep_all(page);
    } else {
        decide(page, options);
    }
    assemble(page);
    return page;
}

void overrule(Page& page, const std::vector<std::optional<Verdict>>& verdicts) {
    if (verdicts.size() != page.blocks.size()) {
        throw InvalidArgument("verdicts", std::to_string(verdicts.size()), "must have one entry per block");
    }
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (!verdicts[i]) continue;
        Block& block = page.blocks[i];
        block.label = verdicts[i]->label;
        block.kept = block.label == Label::content;
        block.reason = verdicts[i]->reason;
        if (block.label == Label::title)
            page.title = Found{std::string(slice(page.raw, block.span)), block.span};
        else if (page.title && page.title->span == block.span)
            page.title.reset();
    }
    assemble(page);
}

}  // namespace retold::clean
