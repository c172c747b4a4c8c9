#include "clean/score.hpp"

#include <array>

#include "clean/features.hpp"

namespace retold::clean {
namespace {

void make_features(Work& work) {
    work.marks.reserve(work.cues.size());
    for (std::size_t i = 0; i < work.cues.size(); ++i) {
        const Cue* cue = work.cues[i];
        work.marks.push_back(cue != nullptr && cue->ends_story ? 2 : cue != nullptr ? 1 : 0);
    }
    work.features = std::make_unique<const Features>(work.lines, work.story, work.repeats, work.marks);
}

}  // namespace

void score_lines(Work& work) {
    make_features(work);
    const LineModel& model = work.options.model != nullptr ? *work.options.model : built_in_line_model();
    // A line that a cue decides needs no score; the rest is scored in batches that stay in the cache.
    constexpr std::size_t batch = 32;
    const std::size_t width = feature_names().size();
    std::vector<float> rows(batch * width);
    std::array<std::int64_t, batch> sums{};
    std::vector<std::size_t> waiting;
    const auto flush = [&] {
        model.score_rows(std::span(rows).first(waiting.size() * width), std::span(sums).first(waiting.size()));
        for (std::size_t k = 0; k < waiting.size(); ++k) work.scores[waiting[k]] = to_probability(sums[k]);
        waiting.clear();
    };
    work.scores.assign(work.cues.size(), 0);
    for (std::size_t i = 0; i < work.cues.size(); ++i) {
        if (work.cues[i] != nullptr && !work.looks_clean) continue;
        work.features->row(i, std::span(rows).subspan(waiting.size() * width, width));
        waiting.push_back(i);
        if (waiting.size() == batch) flush();
    }
    flush();
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
