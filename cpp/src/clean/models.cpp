#include "retold/clean/models.hpp"

#include <string>

#include "clean/decide.hpp"
#include "clean/features.hpp"
#include "clean/first_steps.hpp"
#include "clean/page_shape.hpp"
#include "clean/parts.hpp"
#include "clean/score.hpp"
#include "clean/score_context.hpp"
#include "clean/stretches.hpp"
#include "clean/title.hpp"
#include "clean/title_features.hpp"
#include "clean/unwrap.hpp"
#include "retold/base/error.hpp"
#include "retold/base/resources.hpp"

namespace retold::clean {

Models Models::parse(std::string_view lines, std::string_view context, std::string_view titles, std::string_view pages,
                     std::string_view labels, std::string_view parts, std::string_view stretches) {
    return {TreeModel::parse(lines, line_feature_names()),
            context.empty() ? TreeModel() : TreeModel::parse(context, context_feature_names()),
            TreeModel::parse(titles, title_feature_names()),
            TreeModel::parse(pages, page_feature_names()),
            LabelModel::parse(labels, line_feature_names()),
            parts.empty() ? TreeModel() : TreeModel::parse(parts, part_feature_names()),
            stretches.empty() ? TreeModel() : TreeModel::parse(stretches, stretch_feature_names())};
}

const Models& built_in_models() {
    static const Models models =
        Models::parse(resource("models/lines.txt"), resource("models/lines_context.txt"), resource("models/titles.txt"),
                      resource("models/pages.txt"), resource("models/labels.txt"), resource("models/parts.txt"),
                      resource("models/stretches.txt"));
    return models;
}

std::span<const std::string_view> line_feature_names() {
    return all_feature_names();
}

std::span<const std::string_view> context_feature_names() {
    return score_context_names();
}

std::span<const std::string_view> headline_feature_names() {
    return title_feature_names();
}

std::span<const std::string_view> page_feature_names() {
    return page_shape_names();
}

namespace {

// The built-in models may be made for other features than these.
CleanOptions options_with(const Models& models, WordLists lists) {
    CleanOptions options;
    options.lists = lists;
    options.models = &models;
    return options;
}

}  // namespace

LineFeatures line_features(std::string_view raw, const Models& models, WordLists lists) {
    Page page;
    page.raw = {raw, nullptr};  // which outlives the page
    page.blocks = join_wrapped(page.raw, split_blocks(page.raw)).blocks;
    const CleanOptions options = options_with(models, lists);
    Work work(page, options);
    observe(work);
    make_features(work);
    const std::size_t width = all_feature_names().size();
    LineFeatures out{std::move(page.blocks), std::vector<float>(work.cues.size() * width)};
    for (std::size_t i = 0; i < work.cues.size(); ++i)
        work.features->full_row(i, std::span(out.values).subspan(i * width, width));
    return out;
}

std::vector<float> context_features(std::string_view raw, std::span<const double> chances) {
    Page page;
    page.raw = {raw, nullptr};  // which outlives the page
    page.blocks = join_wrapped(page.raw, split_blocks(page.raw)).blocks;
    const Lines lines = scan_lines(page.raw, page.blocks);
    if (chances.size() != lines.lines.size())
        throw InvalidArgument("chances", std::to_string(chances.size()), "must have one number per paragraph");
    const ScoreContext context(lines, chances);
    const std::size_t width = context_feature_names().size();
    std::vector<float> values(chances.size() * width);
    for (std::size_t i = 0; i < chances.size(); ++i) context.row(i, std::span(values).subspan(i * width, width));
    return values;
}

RunFeatures part_features(std::string_view raw, const Models& models, WordLists lists) {
    Page page;
    page.raw = {raw, nullptr};  // which outlives the page
    page.blocks = join_wrapped(page.raw, split_blocks(page.raw)).blocks;
    RunFeatures out;
    if (page.blocks.empty()) return out;
    const CleanOptions options = options_with(models, lists);
    Work work(page, options);
    judge_lines(work);
    if (page.guard.mode != Mode::full) return out;
    const Parts parts(work);
    const std::size_t width = part_feature_names().size();
    for (std::size_t k = 0; k < parts.all().size(); ++k) {
        if (k == parts.main()) continue;
        const Part& part = parts.all()[k];
        out.first.push_back(part.first);
        out.size.push_back(part.last + 1 - part.first);
        out.values.resize(out.values.size() + width);
        parts.row(k, std::span(out.values).last(width));
    }
    return out;
}

RunFeatures stretch_features(std::string_view raw, WordLists lists) {
    Page page;
    page.raw = {raw, nullptr};  // which outlives the page
    page.blocks = join_wrapped(page.raw, split_blocks(page.raw)).blocks;
    static const Models none;
    const CleanOptions options = options_with(none, lists);
    Work work(page, options);
    observe(work);
    RunFeatures out;
    const std::vector<Stretch> stretches = find_stretches(work.lines, work.story.prose);
    const StretchFeatures features(work.lines, work.story.prose, stretches);
    const std::size_t width = stretch_feature_names().size();
    out.values.resize(stretches.size() * width);
    for (std::size_t k = 0; k < stretches.size(); ++k) {
        const std::size_t first = page.blocks[stretches[k].first].line;
        out.first.push_back(first);
        out.size.push_back(page.blocks[stretches[k].last].line + 1 - first);
        features.row(k, std::span(out.values).subspan(k * width, width));
    }
    return out;
}

std::vector<float> page_features(std::string_view raw, const Models& models, WordLists lists) {
    Page page;
    page.raw = {raw, nullptr};  // which outlives the page
    page.blocks = join_wrapped(page.raw, split_blocks(page.raw)).blocks;
    if (page.blocks.empty()) return {};
    const CleanOptions options = options_with(models, lists);
    Work work(page, options);
    observe(work);
    score_lines(work, models.lines);
    return page_shape({work.lines, work.story, *work.features, work.marks, page.blocks});
}

LineFeatures headline_features(std::string_view raw, const Models& models, bool looks_clean, WordLists lists) {
    Page page;
    page.raw = {raw, nullptr};  // which outlives the page
    page.blocks = join_wrapped(page.raw, split_blocks(page.raw)).blocks;
    LineFeatures out;
    if (page.blocks.empty()) return out;
    const CleanOptions options = options_with(models, lists);
    Work work(page, options);
    observe(work);
    score_lines(work, models.lines);
    work.looks_clean = looks_clean;
    take_first_steps(work);
    const std::vector<std::uint32_t> candidates = title_candidates(work);
    if (candidates.empty()) return out;
    const TitleFeatures features = title_features(work, candidates);
    const std::size_t width = title_feature_names().size();
    out.values.resize(candidates.size() * width);
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        features.row(candidates[k], std::span(out.values).subspan(k * width, width));
        out.blocks.push_back(page.blocks[candidates[k]]);
    }
    return out;
}

}  // namespace retold::clean
