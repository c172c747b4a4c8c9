#include "clean/score.hpp"

#include "clean/features.hpp"

namespace retold::clean {
namespace {

void make_features(Work& work) {
    work.marks.reserve(work.cues.size());
    for (std::size_t i = 0; i < work.cues.size(); ++i) {
        const bool site = !work.template_lines.empty() && work.template_lines[i] != nullptr;
        const Cue* cue = work.cues[i];
        work.marks.push_back(cue != nullptr && cue->ends_story ? 2 : cue != nullptr || site ? 1 : 0);
    }
    work.features = std::make_unique<const Features>(work.lines, work.story, work.repeats, work.marks);
}

}  // namespace

void score_lines(Work& work) {
    make_features(work);
    const LineModel& model = work.options.model != nullptr ? *work.options.model : built_in_line_model();
    std::vector<float> row(feature_names().size());
    work.scores.reserve(work.cues.size());
    for (std::size_t i = 0; i < work.cues.size(); ++i) {
        work.features->row(i, row);
        work.scores.push_back(to_probability(model.score(row)));
    }
}

PageFeatures page_features(std::string_view raw) {
    Page page;
    page.raw = raw;
    page.blocks = split_blocks(page.raw);
    const CleanOptions options;
    Work work(page, options);
    observe(work);
    make_features(work);
    const std::size_t width = feature_names().size();
    PageFeatures out{std::move(page.blocks), std::vector<float>(work.cues.size() * width)};
    for (std::size_t i = 0; i < work.cues.size(); ++i)
        work.features->row(i, std::span(out.values).subspan(i * width, width));
    return out;
}

}  // namespace retold::clean
