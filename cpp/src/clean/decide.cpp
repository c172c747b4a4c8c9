#include "clean/decide.hpp"

#include <algorithm>

#include "clean/cue_table.hpp"
#include "clean/score.hpp"
#include "clean/title.hpp"

namespace retold::clean {
namespace {

std::string cue_reason(const Cue& cue) {
    std::string reason = "cue \"";
    reason.append(cue.phrase).append("\" (").append(cue.source).append(")");
    return reason;
}

// The language of most stop words, if they make up enough of the page.
std::string guess_language(const LanguageVotes& votes, const Story& story) {
    if (votes.counts.empty()) return "und";
    const auto& [language, count] = votes.counts.front();
    const std::size_t next = votes.counts.size() > 1 ? votes.counts[1].second : 0;
    if (count * 10 < story.words || count == 0 || count == next) return "und";
    return std::string(language);
}

void apply_cues(Work& work) {
    const CueList::Table* table = built_in_cues().table();
    const std::size_t count = work.page.blocks.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Line& line = work.lines.lines[i];
        const CueList::Place place{!work.story.found || i < work.story.first, !work.story.found || i > work.story.last};
        const Cue* cue = table->match(work.lines.words_of(line), line.word_count, place);
        if (cue == nullptr) continue;
        // Inside a story, a page that is clean already says such words itself.
        const bool inside = !place.top && !place.bottom;
        if (inside && work.edges_only && cue->where != CueWhere::line) continue;
        work.drop(i, cue->label, cue_reason(*cue));
    }
}

void apply_repeats(Work& work) {
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        const std::size_t first = work.repeats.copy_of[i];
        if (work.decided[i] || first == not_repeated) continue;
        work.drop(i, Label::duplicate, "repeats line " + std::to_string(work.page.blocks[first].line));
        // A short text printed twice in a row is what a picture's caption and its description look like.
        const bool caption = i == first + 1 && !work.repeats.whole_body && i < work.body_last;
        if (caption && !work.decided[first]) {
            work.drop(first, Label::caption, "printed twice in a row, as captions are");
        }
    }
}

void narrow_body(Work& work) {
    work.body_first = work.story.found ? work.story.first : 0;
    work.body_last = work.story.found ? work.story.last : work.page.blocks.size() - 1;
    while (work.body_last > work.body_first && work.decided[work.body_last]) --work.body_last;
}

void apply_scores(Work& work) {
    const std::vector<double> scores = score_lines(work);
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        Block& block = work.page.blocks[i];
        block.score = scores[i];
        if (work.decided[i]) continue;
        if (scores[i] >= 0.5) {
            work.keep(i, work.story.prose[i] != 0 ? "reads like prose in the story" : "stands inside the story");
        } else {
            const bool before = i < work.body_first;
            const bool prose = work.lines.lines[i].size >= 8;
            const Label label = prose && !before ? Label::teaser : prose ? Label::other : Label::nav;
            work.drop(i, label,
                      before  ? "short line before the story"
                      : prose ? "apart from the story"
                              : "short line apart from the story");
        }
    }
}

}  // namespace

void Work::drop(std::size_t i, Label label, std::string reason) {
    page.blocks[i].label = label;
    page.blocks[i].kept = false;
    page.blocks[i].reason = std::move(reason);
    decided[i] = true;
}

void Work::keep(std::size_t i, std::string reason) {
    page.blocks[i].label = Label::content;
    page.blocks[i].kept = true;
    page.blocks[i].reason = std::move(reason);
    decided[i] = true;
}

void decide(Page& page, const CleanOptions& options) {
    if (page.blocks.empty()) {
        page.language = options.language == "auto" ? "und" : options.language;
        page.flags = {"empty"};
        return;
    }
    Work work{page, options, scan_lines(page.raw, page.blocks), {}, {}, {}, 0, 0, options.mode == Mode::edges};
    const LanguageVotes votes = mark_words(work.lines);
    work.story = find_story(work.lines);
    page.language = options.language == "auto" ? guess_language(votes, work.story) : options.language;
    work.repeats = find_repeats(work.lines, work.story);
    work.decided.assign(page.blocks.size(), false);
    apply_cues(work);
    apply_repeats(work);
    narrow_body(work);
    find_title(work);
    apply_scores(work);
    if (!work.story.found) page.flags.emplace_back("no_body");
    const auto languages = cue_languages();
    if (std::find(languages.begin(), languages.end(), page.language.substr(0, 2)) != languages.end()) {
        page.capabilities.push_back("cues:" + page.language.substr(0, 2));
    }
    page.capabilities.emplace_back("repeats");
    page.capabilities.emplace_back("edges");
}

}  // namespace retold::clean
