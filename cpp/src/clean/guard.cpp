#include "clean/guard.hpp"

#include <algorithm>

#include "clean/line_relations.hpp"
#include "clean/page_shape.hpp"

namespace retold::clean {
namespace {

// Below the first nothing is decided by looks, from the second on everything. A long page with furniture shows it
// plainly, and a long text has the most to lose.
struct Bounds {
    double edges_from;
    double full_from;
};
constexpr Bounds short_page = {0.73, 0.9};     // tuned: cross-validation of tools/train_clean (docs/cleaning.md)
constexpr Bounds long_page = {0.95, 0.98};     // tuned: cross-validation of tools/train_clean (docs/cleaning.md)
constexpr Bounds wrapped_page = {0.87, 0.95};  // tuned: agency reports of docs/cleaning.md; dumps of pages are rare
constexpr std::size_t long_lines = 60;         // tuned: cross-validation of tools/train_clean (docs/cleaning.md)
constexpr std::size_t edge = 8;

// Whether lines drawn with signs part the story from a head and from a foot, as letters of news have them.
bool is_parted(const Work& work) {
    if (!work.story.found) return false;
    bool above = false;
    bool below = false;
    for (std::size_t i = 0; i < work.lines.lines.size(); ++i) {
        if (!is_ruled(work, i)) continue;
        above = above || i < work.story.first;
        below = below || i > work.story.last;
    }
    return above && below;
}

Bounds bounds_of(const Work& work) {
    if (work.lines.lines.size() >= long_lines) return long_page;
    return work.wrapped && !is_parted(work) ? wrapped_page : short_page;
}

// Whether furniture frames the page for the line model, too, and some line is told by a cue that no story has: an
// advert's label, a notice of rights, the heading of other stories.
bool is_framed(const Work& work) {
    constexpr double hardly_text = 0.1;  // chosen: nine to one against
    constexpr double little_text = 0.3;  // chosen: seven to three against
    const std::vector<Line>& lines = work.lines.lines;
    if (lines.front().ends_sentence || work.scores[0] > hardly_text ||
        work.scores[work.scores.size() - 1] > little_text)
        return false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Cue* cue = work.cues[i];
        if (cue == nullptr || work.scores[i] >= keep_from) continue;
        const bool last = i + 1 == lines.size();
        if (cue->label == Label::advert || cue->ends_story || (last && cue->label == Label::legal)) return true;
    }
    return false;
}

// Whether a page of one line was cut into parts the first and last of which are its menu and its foot. Parts most of
// which hold figures are the cells of a table.
bool is_cut_line(const Work& work) {
    constexpr std::size_t fewest = 3;    // chosen: a menu, a story and a foot
    constexpr double hardly_text = 0.1;  // chosen: nine to one against
    const std::vector<Block>& blocks = work.page.blocks;
    const std::vector<Line>& lines = work.lines.lines;
    const auto figures = std::ranges::count_if(lines, [](const Line& line) { return line.digits != 0; });
    if (static_cast<std::size_t>(figures) * 2 >= lines.size()) return false;
    return blocks.size() >= fewest && blocks.front().line == blocks.back().line && !lines.front().ends_sentence &&
           !lines.back().ends_sentence && work.scores[0] <= hardly_text &&
           work.scores[work.scores.size() - 1] <= hardly_text;
}

// "[Index] [Archive] [Notices]": a row of two or more items in brackets and nothing else.
bool is_row_of_brackets(std::string_view text) {
    constexpr std::size_t longest_item = 30;  // chosen: bytes
    std::size_t items = 0;
    while (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos || close < 2 || close > longest_item) return false;
        if (text.substr(1, close - 1).find_first_of("0123456789[") != std::string_view::npos) return false;
        ++items;
        text.remove_prefix(close + 1);
        text.remove_prefix(std::min(text.find_first_not_of(" |·"), text.size()));
    }
    return items >= 2 && text.empty();
}

// Whether such a row stands among the first or last lines of the page, as dumps of pages have them.
bool has_row_of_brackets(const Work& work) {
    constexpr std::size_t reach = 4;  // chosen: lines
    const std::vector<Block>& blocks = work.page.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i == reach && blocks.size() > 2 * reach) i = blocks.size() - reach;
        std::string_view text = slice(work.page.raw, blocks[i].span);  // of several lines
        while (!text.empty()) {
            const std::string_view line = text.substr(0, text.find('\n'));
            if (is_row_of_brackets(line)) return true;
            text.remove_prefix(std::min(line.size() + 1, text.size()));
        }
    }
    return false;
}

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
    const std::vector<float> shape = page_shape({work.lines, work.story, *work.features, work.marks, work.page.blocks});
    const double score = to_probability(work.models.pages.score(shape));
    const Bounds bounds = bounds_of(work);
    const std::size_t lines = work.lines.lines.size();
    constexpr double doubtful = 0.4;  // chosen: three to two against furniture
    const bool framed = score >= doubtful && score < bounds.full_from && lines < long_lines && !work.wrapped;
    if (framed && is_framed(work)) return {Mode::full, score, in_words(work) + "; cues frame it"};
    if (is_cut_line(work)) return {Mode::full, score, in_words(work) + "; a line with a menu and a foot"};
    if (score < bounds.full_from && work.wrapped && has_row_of_brackets(work))
        return {Mode::full, score, in_words(work) + "; a row of items in brackets"};
    const Mode mode = score >= bounds.full_from ? Mode::full : score >= bounds.edges_from ? Mode::edges : Mode::off;
    return {mode, score, in_words(work)};
}

}  // namespace retold::clean
