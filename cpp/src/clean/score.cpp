#include "clean/score.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "clean/features.hpp"

namespace retold::clean {

void make_features(Work& work) {
    work.marks.reserve(work.cues.size());
    for (std::size_t i = 0; i < work.cues.size(); ++i) {
        const Cue* cue = work.cues[i];
        work.marks.push_back(cue != nullptr && cue->ends_story ? 2 : cue != nullptr ? 1 : 0);
    }
    work.features = std::make_unique<const Features>(work.lines, work.story, work.repeats, work.marks);
}

std::vector<std::int64_t> score_each(const TreeModel& model, const Features& features,
                                     std::span<const std::size_t> lines) {
    constexpr std::size_t batch = 32;  // rows that stay in the cache
    const std::size_t width = all_feature_names().size();
    std::vector<float> rows(batch * width);
    std::array<std::int64_t, batch> sums{};
    std::vector<std::int64_t> scores;
    scores.reserve(lines.size());
    for (std::size_t first = 0; first < lines.size(); first += batch) {
        const std::size_t count = std::min(batch, lines.size() - first);
        for (std::size_t k = 0; k < count; ++k)
            features.full_row(lines[first + k], std::span(rows).subspan(k * width, width));
        model.score_rows(std::span(rows).first(count * width), std::span(sums).first(count));
        scores.insert(scores.end(), sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return scores;
}

void score_lines(Work& work, const TreeModel& model) {
    make_features(work);
    if (work.markup != nullptr) {
        work.scores = work.markup->scores(work);
        return;
    }
    std::vector<std::size_t> all(work.cues.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    work.scores.reserve(all.size());
    for (const std::int64_t score : score_each(model, *work.features, all))
        work.scores.push_back(to_probability(score));
}

}  // namespace retold::clean
