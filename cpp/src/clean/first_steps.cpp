#include "clean/first_steps.hpp"

#include <algorithm>
#include <string>

#include "clean/appeals.hpp"
#include "clean/captions.hpp"
#include "clean/find_cues.hpp"
#include "clean/inserts.hpp"
#include "clean/line_relations.hpp"
#include "clean/pleas.hpp"
#include "clean/reader_requests.hpp"
#include "clean/site_address.hpp"

namespace retold::clean {
namespace {

// In a clean text a single word says little: "Support" is a heading there, and "Credit Suisse" a bank. But no text
// begins with "Menu" or "Search".
bool counts_in_clean(const Work& work, std::size_t i) {
    const Cue& cue = *work.cues[i];
    const bool above = work.story.found && i < work.story.first && work.lines.lines[i].digits == 0;
    return cue.phrase.find(' ') != std::string::npos ||
           (cue.where == CueWhere::line && (above || cue.label == Label::advert));
}

// Whether a sentence of the line right above ends with this line: "foreign bankers told / Reuters."
bool ends_line_above(const Work& work, std::size_t i) {
    return work.lines.lines[i].ends_sentence && !work.lines.lines[i - 1].ends_sentence &&
           work.page.blocks[i].line == work.page.blocks[i - 1].line + 1;
}

// Whether the line begins with a phrase of four words or more that stories seldom have, and shares little with this
// one.
bool is_told_by_phrase(const Work& work, std::size_t i) {
    constexpr std::ptrdiff_t fewest_spaces = 3;  // chosen: of such a phrase
    constexpr float little_shared = 0.34F;       // tuned: pages of docs/cleaning.md, as for appeals
    const Cue& cue = *work.cues[i];
    return cue.where == CueWhere::start && std::ranges::count(cue.phrase, ' ') >= fewest_spaces &&
           !work.lines.lines[i].quote && work.features->cohesion(i) <= little_shared;
}

// "By summer it will run again.": a sentence with one capital or two that begins as bylines do; or, below another of
// the story, with a word that also heads other stories ("Related work is done elsewhere.").
bool is_sentence_of_story(const Work& work, std::size_t i) {
    constexpr std::uint32_t fewest = 5;  // chosen: words
    const Line& line = work.lines.lines[i];
    const Cue& cue = *work.cues[i];
    constexpr double hardly_less = 0.25;  // chosen: three to one against
    const bool headed = cue.label == Label::teaser && cue.phrase.find(' ') == std::string::npos && i > 0 &&
                        work.story.prose[i - 1] != 0 && work.scores[i] >= hardly_less && line.back == U'.' &&
                        slice(work.page.raw, work.page.blocks[i].span).find(':') == std::string_view::npos;
    return (cue.label == Label::byline || headed) && cue.where == CueWhere::start && line.ends_marked() &&
           line.size >= fewest && line.upper != 0 && line.capitalised * 3 <= line.word_count && !line.address &&
           line.digits == 0;
}

void apply_cues(Work& work) {
    for (std::size_t i = 0; i < work.cues.size(); ++i) {
        const Cue* cue = work.cues[i];
        if (cue == nullptr) continue;
        const bool inside = !work.story.found || (i >= work.body_first && i <= work.body_last);
        if (work.looks_clean && inside && cue->label != Label::advert && cue->label != Label::share) continue;
        if (work.looks_clean && !counts_in_clean(work, i)) continue;
        const bool told = !work.looks_clean && (is_appeal(work, i) || is_told_by_phrase(work, i));
        if ((work.scores[i] >= sure_from && !told) || is_sentence_of_story(work, i)) continue;
        // Of clean text no part of a sentence goes: "20 cents a / share on sales of" is no button.
        if (work.looks_clean && (runs_on(work, i) || (i > 0 && (runs_on(work, i - 1) || ends_line_above(work, i)))))
            continue;
        work.drop(i, cue->label, cue_reason(*cue));
    }
}

// Of markup the model weighs cues itself, but what it has seen names its adverts: a line that says so and no more is
// one.
void drop_adverts(Work& work) {
    for (std::size_t i = 0; i < work.cues.size(); ++i) {
        const Cue* cue = work.cues[i];
        if (cue == nullptr || cue->label != Label::advert || cue->where != CueWhere::line) continue;
        if (cue->source == "en" || cue->source == work.cue_language) work.drop(i, cue->label, cue_reason(*cue));
    }
}

void apply_repeats(Work& work) {
    // A clean text may repeat itself; only a second copy of all of it is no part of it.
    if (work.looks_clean && !(work.repeats.whole_body && work.repeats.exact)) return;
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        const std::size_t first = work.repeats.copy_of(i);
        if (work.decided[i] || first == not_repeated) continue;
        work.drop(i, Label::duplicate, "repeats line " + std::to_string(work.page.blocks[first].line));
        // A text printed twice in a row is what a picture's caption and its description look like.
        const bool caption =
            i == first + 1 && !work.repeats.whole_body && !work.looks_clean && first <= work.body_first + 1;
        if (caption && !work.decided[first])
            work.drop(first, Label::caption, "printed twice in a row, as captions are");
    }
}

// The story's first and last line: the stretch of lines with the highest sum of score minus one half.
void find_body(Work& work) {
    work.body_first = work.story.found ? work.story.first : 0;
    work.body_last = work.story.found ? work.story.last : work.page.blocks.size() - 1;
    double best = 0;
    double sum = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < work.scores.size(); ++i) {
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += (work.scores[i] - keep_from) * (1 + work.lines.lines[i].size);
        if (sum > best) {
            best = sum;
            work.body_first = start;
            work.body_last = i;
        }
    }
}

}  // namespace

void take_first_steps(Work& work) {
    const bool by_text = work.markup == nullptr;  // the model of markup weighs cues and appeals itself
    const bool full = !work.looks_clean && !work.edges_only;
    if (by_text && !work.looks_clean) drop_consent(work);
    if (by_text && full) drop_notices(work);
    find_body(work);
    if (by_text) {
        apply_cues(work);
    } else {
        drop_adverts(work);
    }
    if (by_text && full) {
        drop_appeals(work);
        drop_requests(work);
        drop_pleas(work);
        drop_labelled(work);
        drop_introduced(work);
        drop_captions(work);
        drop_site_addresses(work);
        drop_sponsors(work);
    }
    apply_repeats(work);
}

}  // namespace retold::clean
