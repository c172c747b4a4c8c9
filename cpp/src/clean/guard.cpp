#include "clean/guard.hpp"

#include <algorithm>

#include "clean/page_shape.hpp"

namespace retold::clean {
namespace {

// Below the first nothing is decided by looks, from the second on everything.
// tuned: cross-validation of tools/train_clean (docs/cleaning.md)
constexpr double edges_from = 0.75;
constexpr double full_from = 0.9;
constexpr std::size_t edge = 8;

std::string in_words(const Work& work) {
    const std::vector<Line>& lines = work.lines.lines;
    const std::size_t ends = std::min(edge, lines.size());
    const auto is_short = [](const Line& line) { return line.size <= 6; };
    const auto ended = [](const Line& line) { return line.ends_sentence; };
    const auto size = static_cast<std::ptrdiff_t>(ends);
    std::string reason = std::to_string(std::count_if(lines.begin(), lines.end(), is_short));
    reason += " of " + std::to_string(lines.size()) + " lines have six words or fewer; ";
    reason += std::to_string(std::count_if(lines.begin(), lines.begin() + size, ended));
    reason += " of the first and " + std::to_string(std::count_if(lines.end() - size, lines.end(), ended));
    return reason + " of the last " + std::to_string(ends) + " end a sentence";
}

}  // namespace

Guard choose_mode(const Work& work) {
    if (work.options.mode != Mode::automatic) return {work.options.mode, 1, "asked for"};
    const auto is_template = [](const TemplateLine* line) { return line != nullptr; };
    if (std::any_of(work.template_lines.begin(), work.template_lines.end(), is_template))
        return {Mode::full, 1, "has lines that other pages of the site have"};
    const double score = to_probability(work.models.pages.score(page_shape(work.lines, work.scores, work.marks)));
    const Mode mode = score >= full_from ? Mode::full : score >= edges_from ? Mode::edges : Mode::off;
    return {mode, score, in_words(work)};
}

}  // namespace retold::clean
