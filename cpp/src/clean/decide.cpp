#include "clean/decide.hpp"

#include <algorithm>

#include "clean/comment_thread.hpp"
#include "clean/decks.hpp"
#include "clean/drop_parts.hpp"
#include "clean/endings.hpp"
#include "clean/find_cues.hpp"
#include "clean/first_steps.hpp"
#include "clean/going_on.hpp"
#include "clean/guard.hpp"
#include "clean/labels.hpp"
#include "clean/line_relations.hpp"
#include "clean/metadata.hpp"
#include "clean/no_story.hpp"
#include "clean/notices.hpp"
#include "clean/page_flags.hpp"
#include "clean/read_also.hpp"
#include "clean/rescue.hpp"
#include "clean/score.hpp"
#include "clean/shapes.hpp"
#include "clean/title.hpp"
#include "clean/unwrap.hpp"
#include "clean/walls.hpp"
#include "retold/base/freed_memory.hpp"
#include "retold/text/mojibake.hpp"
#include "retold/tokenize/language.hpp"

namespace retold::clean {
namespace {

std::string template_reason(const Work& work, const TemplateLine& line) {
    const Template::Site& site = *work.options.site_template->site(work.options.source);
    std::string reason = "on " + std::to_string(line.groups) + " of " + std::to_string(site.groups) + " pages of ";
    reason += work.options.source.empty() ? "the collection" : work.options.source;
    return reason;
}

// The language of the longest line, which is seldom furniture; of the page, if that line does not tell.
std::string language_of(const Page& page) {
    if (page.blocks.empty()) return "und";
    const auto longest =
        std::ranges::max_element(page.blocks, {}, [](const Block& block) { return block.span.size(); });
    std::string language = tokenize::guess_language(slice(page.raw, longest->span));
    if (language.empty()) language = tokenize::guess_language(page.raw);
    return language.empty() ? "und" : language;
}

// Of the longest kept line, where it tells: furniture may be longer, and in another language.
std::string language_of_story(const Page& page) {
    const Block* longest = nullptr;
    for (const Block& block : page.blocks)
        if (block.kept && (longest == nullptr || block.span.size() > longest->span.size())) longest = &block;
    if (longest == nullptr) return page.language;
    std::string language = tokenize::guess_language(text::fix_encoding(slice(page.raw, longest->span)).text);
    return language.empty() ? page.language : language;
}

void find_template_lines(Work& work) {
    const Template* known = work.options.site_template;
    const Template::Site* site = known == nullptr ? nullptr : known->site(work.options.source);
    if (site == nullptr) return;
    work.page.capabilities.emplace_back("template");
    for (const Line& line : work.lines.lines) work.template_lines.push_back(known->find(*site, line.key));
}

// A sentence between sentences of the story stays, however often the site prints it, unless it does so nearly always.
bool in_prose(const Work& work, std::size_t i) {
    const auto prose = [&](std::size_t k) { return work.story.prose[k] != 0 && work.template_lines[k] == nullptr; };
    return work.lines.lines[i].size >= 10 && i > 0 && i + 1 < work.cues.size() && prose(i - 1) && prose(i + 1);
}

void apply_template(Work& work) {
    if (work.template_lines.empty()) return;
    const Template::Site& site = *work.options.site_template->site(work.options.source);
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        const TemplateLine* line = work.template_lines[i];
        if (line == nullptr || work.decided[i]) continue;
        if (in_prose(work, i) && (line->groups < 3 || line->groups * 3 < site.groups)) continue;
        work.drop(i, work.names[i], template_reason(work, *line));
    }
}

// The first line drawn with signs below which no prose stands; the number of lines if there is none.
std::size_t foot_of(const Work& work) {
    std::size_t foot = work.page.blocks.size();
    for (std::size_t i = foot; i-- > 0 && work.story.prose[i] == 0;) {
        if (is_ruled(work, i)) foot = i;
    }
    return foot;
}

// "In other news" above two sentences of a letter, one right below the other: other stories have headlines.
bool opens_digest(const Work& work, std::size_t i) {
    constexpr double hardly_less = 0.4;  // chosen: three to two against
    constexpr std::uint32_t fewest = 6;  // chosen: words
    const std::vector<Line>& lines = work.lines.lines;
    const auto is_told = [&](std::size_t k) {
        return k < lines.size() && !work.decided[k] && lines[k].ends_marked() && lines[k].size >= fewest &&
               lines[k].back != U'?' && work.scores[k] >= hardly_less;
    };
    return work.markup == nullptr && is_told(i + 1) && is_told(i + 2);
}

void apply_scores(Work& work) {
    const std::vector<bool> carried = carried_sentences(work);
    const std::size_t foot = foot_of(work);
    bool begun = false;  // a sentence of the story stands above
    bool ended = false;  // a line says that what follows is not the story
    for (std::size_t i = 0; i < work.page.blocks.size(); ++i) {
        ended = ended || (work.decided[i] && !work.page.blocks[i].kept && ends_page(work, i) && !opens_digest(work, i));
        if (work.decided[i]) continue;
        if (work.looks_clean) {
            work.keep(i, "the page looks clean already");
            continue;
        }
        if (drop_by_shape(work, i, begun)) continue;
        const bool inside = i > work.body_first && i < work.body_last;
        if (i > foot) {
            work.drop(i, work.names[i] == Label::other ? Label::teaser : work.names[i],
                      "below a line drawn with signs");
            continue;
        }
        if (i > work.story.last && !work.looks_clean &&
            is_signed(slice(work.page.raw, work.page.blocks[i].span), work.lines.lines[i])) {
            work.drop(i, Label::byline, "signed below the story");
            continue;
        }
        const bool looks = ended ? work.scores[i] >= sure_from : work.scores[i] >= keep_from || carried[i];
        if (looks || (work.edges_only && inside) || (begun && ends_below_insert(work, i))) {
            work.keep(i, work.story.prose[i] != 0 ? "reads like prose of the story" : "stands in the story");
            begun = begun || work.story.prose[i] != 0;
        } else {
            work.drop(i, work.names[i], reason_by_looks(work, i));
            work.by_looks[i] = true;
        }
    }
}

}  // namespace

void Work::drop(std::size_t i, Label label, Reason reason) {
    page.blocks[i].label = label;
    page.blocks[i].kept = false;
    page.blocks[i].reason = std::move(reason);
    decided[i] = true;
}

void Work::keep(std::size_t i, Reason reason) {
    page.blocks[i].label = Label::content;
    page.blocks[i].kept = true;
    page.blocks[i].reason = std::move(reason);
    decided[i] = true;
}

void observe(Work& work) {
    Page& page = work.page;
    work.wrapped = std::ranges::any_of(page.blocks, [&](const Block& block) {
        return slice(page.raw, block.span).find('\n') != std::string_view::npos;
    });
    page.language = work.options.language == "auto" ? language_of(page) : work.options.language;
    work.lines = read_lines(page.raw, page.blocks, page.language, work.options.lists);
    find_template_lines(work);
    // Without the site's lines: features must be those that the model was trained on, and a template may only take
    // away.
    // What HTML says of a page's parts is seen by its own model, with the largest stretch.
    const TreeModel none;
    work.story = find_story(work.lines, find_notices(page.raw, page.blocks, work.lines),
                            work.markup == nullptr ? work.models.stretches : none);
    work.repeats = find_repeats(work.lines, work.story);
    work.decided.assign(page.blocks.size(), false);
    work.by_looks.assign(page.blocks.size(), false);
    work.apart.assign(page.blocks.size(), false);
    find_cues(work);
}

void judge_lines(Work& work) {
    Page& page = work.page;
    observe(work);
    if (work.markup == nullptr) give_back(work.lines.hashes);
    score_lines(work, work.models.lines);
    give_back(work.lines.hashes);
    const bool judged = work.markup != nullptr && work.options.mode == Mode::automatic;
    page.guard = judged ? Guard{Mode::full, 1, "its markup says what is furniture"} : choose_mode(work);
    work.looks_clean = page.guard.mode == Mode::off;
    work.edges_only = page.guard.mode == Mode::edges;
    const bool full_text = work.markup == nullptr && page.guard.mode == Mode::full;
    if (full_text) score_in_context(work);
    take_first_steps(work);
    find_title(work);
    name_lines(work);
    apply_template(work);
    apply_scores(work);
}

namespace {

// All steps over the paragraphs of a page, which are its lines unless it is hard-wrapped.
void decide_paragraphs(Page& page, const CleanOptions& options, const MarkupSource* markup) {
    Work work(page, options);
    work.markup = markup;
    judge_lines(work);
    const bool full_text = markup == nullptr && page.guard.mode == Mode::full;
    if (full_text) {
        drop_comments(work);
        drop_parts(work);
    }
    work.features.reset();  // what follows needs room for reasons
    give_back(work.lines.numbers);
    if (full_text) {
        keep_going_on(work);
        drop_wall(work);
    }
    drop_read_also(work);
    const bool rescued = rescue_story(work);
    find_metadata(work);
    if (full_text) {
        keep_deck(work);
        drop_notes(work);
    }
    const bool error_page = markup == nullptr && drop_error_page(work);
    if (options.language == "auto") page.language = language_of_story(page);
    tell_flags(work, error_page);
    if (rescued || is_rivalled(work)) page.flags.emplace_back("doubtful_body");
    tell_capabilities(work);
}

// Every line says what was decided of its paragraph.
void spread(const std::vector<Block>& paragraphs, const std::vector<std::size_t>& first_line,
            std::vector<Block>& lines) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const std::size_t end = i + 1 < first_line.size() ? first_line[i + 1] : lines.size();
        for (std::size_t k = first_line[i]; k < end; ++k) {
            lines[k].label = paragraphs[i].label;
            lines[k].kept = paragraphs[i].kept;
            lines[k].reason = paragraphs[i].reason;
            lines[k].score = paragraphs[i].score;
        }
    }
}

}  // namespace

void decide(Page& page, const CleanOptions& options, const MarkupSource* markup) {
    if (page.blocks.empty()) {
        page.language = options.language == "auto" ? "und" : options.language;
        page.flags = {"no_body"};
        return;
    }
    Paragraphs paragraphs = join_wrapped(page.raw, std::move(page.blocks));
    page.blocks = std::move(paragraphs.blocks);
    decide_paragraphs(page, options, markup);
    if (paragraphs.lines.empty()) return;
    page.flags.emplace_back("hard_wrapped");
    spread(page.blocks, paragraphs.first_line, paragraphs.lines);
    page.blocks = std::move(paragraphs.lines);
}

}  // namespace retold::clean
