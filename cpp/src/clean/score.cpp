#include "clean/score.hpp"

#include <algorithm>
#include <numeric>

#include "clean/features.hpp"
#include "clean/score_context.hpp"
#include "clean/score_rows.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t sentence_size = 20;  // tuned: cross-validation of tools/train_clean (docs/cleaning.md), flat

// A lost paragraph is worse than a kept teaser, so sentences get the benefit of the doubt; lines that are none do not.
constexpr std::int64_t for_sentences = 1'000'000;  // tuned: invented stories and cross-validation; log-odds, millionths
constexpr std::uint32_t fewest_words = 6;          // chosen: "Read more." is no sentence

bool is_sentence(const Line& line) {
    return line.ends_sentence && line.size >= fewest_words;
}

}  // namespace

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
    return score_rows_of(model, lines.size(), all_feature_names().size(),
                         [&](std::size_t i, std::span<float> row) { features.full_row(lines[i], row); });
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

void score_in_context(Work& work) {
    const TreeModel& model = work.models.context;
    if (model.tree_count() == 0 || work.scores.empty()) return;
    const ScoreContext context(work.lines, work.scores);
    const std::size_t width = score_context_names().size();
    const auto write = [&](std::size_t i, std::span<float> row) { context.row(i, row); };
    const std::vector<std::int64_t> scores = score_rows_of(model, work.scores.size(), width, write);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double score = to_probability(scores[i] + (is_sentence(work.lines.lines[i]) ? for_sentences : 0));
        // An advert amid the story is surrounded by it: a short line needs the word of both models.
        work.scores[i] = work.lines.lines[i].size < sentence_size ? std::min(work.scores[i], score) : score;
    }
}

}  // namespace retold::clean
