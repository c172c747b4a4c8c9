#include "clean/html/level_scores.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "clean/decide.hpp"

namespace retold::clean {
namespace {

constexpr double lowest = 0.3;  // chosen: below it a line is rather not the story's, whatever the page

// The lowest score, from `lowest` to keep_from, from which on keeping all lines promises the highest F1.
double best_threshold(const std::vector<double>& scores, const Lines& lines) {
    std::vector<std::pair<double, double>> sizes;
    double expected = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double size = lines.lines[i].size;
        expected += scores[i] * size;
        if (scores[i] >= lowest) sizes.emplace_back(scores[i], size);
    }
    std::sort(sizes.begin(), sizes.end(), std::greater<>());
    double right = 0;
    double kept = 0;
    double best = 0;
    double threshold = keep_from;
    for (const auto& [score, size] : sizes) {
        right += score * size;
        kept += size;
        const double f1 = 2 * right / (kept + expected);
        if (f1 < best) continue;
        best = f1;
        threshold = std::min(keep_from, score);
    }
    return threshold;
}

}  // namespace

void level_scores(std::vector<double>& scores, const Markup& markup, const Lines& lines) {
    constexpr double enough = 0.25;  // chosen: of the doubtful lines of a kind; as much of it must be sure
    const double threshold = best_threshold(scores, lines);
    if (threshold >= keep_from) return;
    std::vector<double> sure(markup.kind_count());
    std::vector<double> doubtful(markup.kind_count());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i] >= keep_from)
            sure[markup.kind(i)] += lines.lines[i].size;
        else if (scores[i] >= threshold)
            doubtful[markup.kind(i)] += lines.lines[i].size;
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const std::uint32_t kind = markup.kind(i);
        if (scores[i] >= threshold && scores[i] < keep_from && sure[kind] > enough * doubtful[kind])
            scores[i] = keep_from;
    }
}

}  // namespace retold::clean
