#include "clean/score.hpp"

#include <algorithm>

namespace retold::clean {

std::vector<double> score_lines(const Work& work) {
    std::vector<double> scores(work.page.blocks.size(), 0);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const Line& line = work.lines.lines[i];
        const bool inside = work.story.found && i >= work.body_first && i <= work.body_last;
        const double size = std::min<double>(line.size, 20) / 20;
        double score = inside ? 0.35 + 0.2 * size : 0.05 + 0.2 * size;
        if (work.story.prose[i] != 0) score += 0.3;
        if (inside && line.ends_sentence) score += 0.2;
        if (inside && line.size >= 3 && line.separators == 0) score += 0.15;
        scores[i] = std::min(score, 1.0);
    }
    return scores;
}

}  // namespace retold::clean
