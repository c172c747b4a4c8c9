// Cleaning in the order of evidence that docs/cleaning.md gives: every step may decide blocks that no step before it
// decided. What is left at the end is the story.
#include "retold/clean/cleaner.hpp"

#include <algorithm>

#include "clean/decide.hpp"
#include "retold/base/error.hpp"
#include "retold/base/language_tag.hpp"

namespace retold::clean {
namespace {

void keep_all(Page& page) {
    page.guard = {Mode::off, 1, "asked for"};
    for (Block& block : page.blocks) {
        block.label = Label::content;
        block.kept = true;
        block.reason = "mode off";
        block.score = 1;
    }
}

}  // namespace

void clean_raw(Page& page, const CleanOptions& given, const MarkupSource* markup) {
    CleanOptions options = given;
    options.language = check_language(given.language);
    page.blocks = split_blocks(page.raw);
    if (options.mode == Mode::off) {
        page.language = options.language == "auto" ? "und" : options.language;
        keep_all(page);
    } else {
        decide(page, options, markup);
    }
    assemble(page);
}

Page clean(std::string_view raw, const CleanOptions& options) {
    return clean_shared(std::string(raw), options);
}

Page clean_shared(SharedText raw, const CleanOptions& options) {
    Page page;
    page.raw = std::move(raw);
    clean_raw(page, options);
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
        else if (page.title && page.title->span.start <= block.span.start && block.span.end <= page.title->span.end)
            page.title.reset();
    }
    const auto kept = [](const Block& block) { return block.kept; };
    std::erase(page.flags, "no_body");
    if (std::none_of(page.blocks.begin(), page.blocks.end(), kept)) page.flags.emplace_back("no_body");
    assemble(page);
}

std::vector<std::optional<Verdict>> judge(const Page& page, const CueList& cues) {
    std::vector<std::optional<Verdict>> verdicts(page.blocks.size());
    if (cues.empty()) return verdicts;
    Lines lines = read_lines(page.raw, page.blocks, page.language);
    const Story story = find_story(lines, find_notices(page.raw, page.blocks, lines));
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const CueList::Place place{!story.found || i < story.first, !story.found || i > story.last};
        const Line& line = lines.lines[i];
        const Cue* cue = cues.table()->match(lines.hashes_of(line), line.word_count, place);
        if (cue == nullptr) continue;
        verdicts[i] = Verdict{cue->label, "rule " + cue->source + ": cue \"" + cue->phrase + "\""};
    }
    return verdicts;
}

}  // namespace retold::clean
