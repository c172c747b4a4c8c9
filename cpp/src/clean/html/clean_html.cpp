#include <algorithm>

#include "clean/decide.hpp"
#include "clean/html/code_blocks.hpp"
#include "clean/html/comment_section.hpp"
#include "clean/html/data_tables.hpp"
#include "clean/html/edge_lines.hpp"
#include "clean/html/level_scores.hpp"
#include "clean/html/markup_context.hpp"
#include "clean/html/other_stories.hpp"
#include "clean/html/post_heads.hpp"
#include "clean/html/readers_comments.hpp"
#include "clean/html/script_story.hpp"
#include "clean/html/stated.hpp"
#include "clean/html/story_inserts.hpp"
#include "clean/html/walls.hpp"
#include "clean/score_rows.hpp"
#include "retold/base/resources.hpp"
#include "retold/clean/html/clean_html.hpp"
#include "retold/text/html/looks_like_html.hpp"

namespace retold::clean {
namespace {

// Scores of the model that sees the markup, and then of one that sees the scores around: stories are stretches.
class HtmlScores : public MarkupSource {
  public:
    HtmlScores(const HtmlSource& source, const TreeModel& model, const TreeModel& context, const MarkupWords& words)
        : source_(source), model_(model), context_(context), words_(words) {}

    std::vector<double> scores(const Work& work) const override {
        const std::size_t count = work.page.blocks.size();
        const Markup markup(source_.page, source_.html, words_, work.page.blocks, work.lines, work.story);
        const std::size_t own = feature_names().size();
        std::vector<double> chances(count);
        const auto write = [&](std::size_t i, std::span<float> row) {
            work.features->row(i, row.first(own));
            markup.row(i, row.subspan(own));
        };
        score_each_row(model_, count, html_feature_names().size(), write,
                       [&](std::size_t i, std::int64_t score) { chances[i] = to_probability(score); });
        return among_others(chances, markup, work);
    }

  private:
    // What the second model makes of them.
    std::vector<double> among_others(const std::vector<double>& chances, const Markup& markup, const Work& work) const {
        constexpr std::uint32_t most_times = 1000;  // that a story says one thing of two words at most
        const MarkupContext context(markup, work.lines, chances);
        std::vector<double> out(chances.size());
        score_each_row(
            context_, out.size(), markup_context_names().size(),
            [&](std::size_t i, std::span<float> row) { context.row(i, row); },
            [&](std::size_t i, std::int64_t score) {
                const bool chant = work.repeats.times[i] > most_times && work.lines.lines[i].size <= 2;
                out[i] = chant ? 0 : to_probability(score);
            });
        level_scores(out, markup, work.lines);
        return out;
    }

    const HtmlSource& source_;
    const TreeModel& model_;
    const TreeModel& context_;
    const MarkupWords& words_;
};

}  // namespace

const TreeModel& built_in_html_model() {
    static const TreeModel model = TreeModel::parse(resource("models/html_lines.txt"), html_feature_names());
    return model;
}

const TreeModel& built_in_html_context() {
    static const TreeModel model = TreeModel::parse(resource("models/html_context.txt"), html_context_names());
    return model;
}

namespace {

// A page, and where its scripts have the story that it does not show.
struct Cleaned {
    Page page;
    std::vector<Span> scripts;
};

Cleaned clean_reading(SharedText html, text::html::Reading reading, const HtmlOptions& options,
                      std::vector<Span> scripts = {}) {
    auto source = std::make_shared<HtmlSource>();
    source->scripts = std::move(scripts);
    source->html = std::move(html);
    source->unhidden = reading.unhidden;
    Page page;
    page.raw = std::move(reading.page.text);
    source->page = std::move(reading.page);
    source->page.text.clear();
    page.html = source;
    const MarkupWords own = MarkupWords::parse(options.words);
    const HtmlScores scores(*source, options.model != nullptr ? *options.model : built_in_html_model(),
                            options.context != nullptr ? *options.context : built_in_html_context(),
                            own.empty() ? built_in_markup_words() : own);
    clean_raw(page, options.clean, &scores);
    keep_code_whole(page);
    if (!source->scripts.empty()) keep_script_story(page);
    const std::vector<Stated> candidates = find_stated(source->page, page.raw, options.url);
    take_stated(page, candidates, source->stated);
    if (options.clean.mode != Mode::off) {
        drop_other_stories(page);
        drop_edge_lines(page);
        drop_story_inserts(page);
        drop_post_heads(page);
        drop_walls(page);
        drop_comment_section(page, options.comments);
    }
    if (options.tables && options.clean.mode != Mode::off) keep_tables_amid(page);
    if (!options.tables) drop_tables(page);
    if (options.comments) set_comments_apart(page);
    if (!source->scripts.empty()) page.flags.emplace_back("json_ld_story_read");
    if (source->unhidden != 0) page.flags.emplace_back("hidden_text_read");
    if (source->page.too_deep) page.flags.emplace_back("nested_too_deep");
    assemble(page);
    std::vector<Span> more;
    if (source->scripts.empty() && options.clean.mode != Mode::off) more = stories_in_scripts(page, candidates);
    return {std::move(page), std::move(more)};
}

// Whether much more text is hidden than the story has: readers who pay, or who click, see it.
bool may_hide_story(const Page& page) {
    constexpr std::size_t much = 1000;  // chosen: bytes; a few paragraphs
    return page.html->unhidden == 0 && page.html->page.hidden_bytes > much + page.text.size();
}

}  // namespace

Page clean_html(std::string_view html, const HtmlOptions& options) {
    return clean_html_shared(std::string(html), options);
}

Page clean_html_shared(SharedText html, const HtmlOptions& options) {
    Cleaned shown = clean_reading(html, text::html::read_shown_html(html), options);
    if (options.clean.mode == Mode::off) return std::move(shown.page);
    if (may_hide_story(shown.page)) {
        constexpr unsigned unhide = text::html::unhide_aria | text::html::unhide_styled;
        Cleaned whole = clean_reading(html, {text::html::read_html(html, unhide), unhide}, options);
        constexpr std::size_t times = 3;  // chosen: a teaser is less than a third of its story
        if (whole.page.text.size() > times * shown.page.text.size()) shown = std::move(whole);
    }
    if (shown.scripts.empty()) return std::move(shown.page);
    const unsigned unhide = shown.page.html->unhidden;
    text::html::HtmlText read = text::html::read_html(html, unhide, shown.scripts);
    return clean_reading(std::move(html), {std::move(read), unhide}, options, std::move(shown.scripts)).page;
}

namespace {

bool is_html(std::string_view page) {
    return text::html::html_available() && text::html::looks_like_html(page);
}

Page clean_as_html(SharedText page, const CleanOptions& options) {
    HtmlOptions of_html;
    of_html.clean = options;
    Page done = clean_html_shared(std::move(page), of_html);
    done.flags.emplace_back("read_as_html");
    return done;
}

}  // namespace

Page clean_any(std::string_view page, const CleanOptions& options) {
    return clean_any_shared(std::string(page), options);
}

Page clean_any_shared(SharedText page, const CleanOptions& options) {
    return is_html(page) ? clean_as_html(std::move(page), options) : clean_shared(std::move(page), options);
}

}  // namespace retold::clean
