#include "clean/score.hpp"

#include <algorithm>
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

std::vector<std::int64_t> score_each(const LineModel& model, const Features& features,
                                     std::span<const std::size_t> lines) {
    constexpr std::size_t batch = 32;  // rows that stay in the cache
    const std::size_t width = feature_names().size();
    std::vector<float> rows(batch * width);
    std::array<std::int64_t, batch> sums{};
    std::vector<std::int64_t> scores;
    scores.reserve(lines.size());
    for (std::size_t first = 0; first < lines.size(); first += batch) {
        const std::size_t count = std::min(batch, lines.size() - first);
        for (std::size_t k = 0; k < count; ++k)
            features.row(lines[first + k], std::span(rows).subspan(k * width, width));
        model.score_rows(std::span(rows).first(count * width), std::span(sums).first(count));
        scores.insert(scores.end(), sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return scores;
}

void score_lines(Work& work) {
    make_features(work);
    const LineModel& model = work.options.model != nullptr ? *work.options.model : built_in_line_model();
    // A line that a cue decides needs no score.
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < work.cues.size(); ++i) {
        if (work.cues[i] == nullptr || work.looks_clean) open.push_back(i);
    }
    const std::vector<std::int64_t> scores = score_each(model, *work.features, open);
    work.scores.assign(work.cues.size(), 0);
    for (std::size_t k = 0; k < open.size(); ++k) work.scores[open[k]] = to_probability(scores[k]);
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
