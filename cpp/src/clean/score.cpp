#include "clean/score.hpp"

#include <algorithm>

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

void score_lines(Work& work, const TreeModel& model) {
    make_features(work);
    if (work.markup != nullptr) {
        const std::vector<double> scores = work.markup->scores(work);
        for (std::size_t i = 0; i < scores.size(); ++i) work.page.blocks[i].score = scores[i];
        return;
    }
    score_each_row(
        model, work.scores.size(), all_feature_names().size(),
        [&](std::size_t i, std::span<float> row) { work.features->full_row(i, row); },
        [&](std::size_t i, std::int64_t score) { work.page.blocks[i].score = to_probability(score); });
}

void score_in_context(Work& work) {
    const TreeModel& model = work.models.context;
    if (model.tree_count() == 0 || work.scores.size() == 0) return;
    std::vector<Block>& blocks = work.page.blocks;
    std::vector<double> chances;
    chances.reserve(blocks.size());
    for (const Block& block : blocks) chances.push_back(block.score);
    const ScoreContext context(work.lines, chances);
    const std::size_t width = score_context_names().size();
    const auto write = [&](std::size_t i, std::span<float> row) { context.row(i, row); };
    score_each_row(model, work.scores.size(), width, write, [&](std::size_t i, std::int64_t told) {
        const Line& line = work.lines.lines[i];
        const double score = to_probability(told + (is_sentence(line) ? for_sentences : 0));
        // An advert amid the story is surrounded by it: a short line needs the word of both models.
        blocks[i].score = line.size < sentence_size ? std::min(chances[i], score) : score;
    });
}

}  // namespace retold::clean
