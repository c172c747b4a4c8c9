// The headline is the line that a second model of trees, over the same features, finds most like one. It was trained on
// pages whose headline is known; see tools/train_clean.
#include "clean/title.hpp"

#include <algorithm>

#include "clean/line_relations.hpp"
#include "clean/score.hpp"
#include "retold/text/char_class.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t least_words = 2;
constexpr std::uint32_t most_words = 35;
constexpr std::size_t reach_before = 120;         // lines above the story
constexpr std::size_t reach_after = 3;            // and inside it
constexpr std::int64_t least_score = -2000000;    // log-odds in millionths
constexpr std::int64_t least_if_clean = -300000;  // a clean text need not have a headline
constexpr std::int64_t least_if_prose = 0;  // chosen: a sentence of the story is no headline unless that is likelier
constexpr std::int64_t least_if_shared = 2000000;  // for a line that other pages of the site have as well

// Whether other pages of the site have the line, too.
bool is_shared(const Work& work, std::size_t i) {
    return !work.template_lines.empty() && work.template_lines[i] != nullptr;
}

// A line that half of a site's pages have is its name or motto; on fewer it may be the headline of a page that others
// link to.
bool is_standing(const Work& work, std::size_t i) {
    if (!is_shared(work, i)) return false;
    const Template::Site& site = *work.options.site_template->site(work.options.source);
    return site.groups >= 3 && work.template_lines[i]->groups * 2 >= site.groups;
}

// Whether the line below, with nothing between, goes on with this one, which is then no headline: it begins in lower
// case, or both are rows of figures; in a clean report, it begins with a figure, is a row of them, the page is
// hard-wrapped, or sets its paragraphs in and the line begins at the edge.
bool goes_on(const Work& work, std::size_t i) {
    const std::vector<Block>& blocks = work.page.blocks;
    if (i + 1 >= blocks.size() || work.lines.lines[i].ends_sentence) return false;
    if (work.looks_clean && text::is_lower(work.lines.lines[i + 1].front)) return true;
    if (blocks[i + 1].line != blocks[i].line + 1) return false;
    const Line& next = work.lines.lines[i + 1];
    if (runs_on(work, i) || (work.lines.lines[i].numbers >= 2 && next.numbers >= 2)) return true;
    if (!work.looks_clean) return false;
    if ((text::is_digit(next.front) || next.numbers >= 2) && !is_day(work, i + 1)) return true;
    const bool at_edge = work.page.raw[blocks[i + 1].span.start - 1] == '\n';
    return is_wrapped(work) || (at_edge && work.page.raw.find("\n  ") != std::string_view::npos);
}

// A sentence of a clean report, which needs its words: a headline ends with a question or a call at most. A line may
// break off behind an abbreviation, too.
bool is_statement(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const bool asks =
        line.back == U'?' || line.back == U'!' || line.back == U'？' || line.back == U'！' || line.back == U'؟';
    return work.looks_clean && line.ends_sentence && !asks;
}

bool may_be_title(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return !work.decided[i] && line.size >= least_words && line.size <= most_words && line.letters != 0 &&
           !is_standing(work, i) && !is_day(work, i) && !goes_on(work, i) && !is_statement(work, i);
}

// A headline of a hard-wrapped page may run over several lines.
std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != '\n' && c != '\r') {
            out.push_back(c);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    return out;
}

// A headline has a story below it: the one paragraph of a notice is none.
bool has_story_below(const Work& work, std::size_t i) {
    for (std::size_t k = i + 1; k < work.scores.size(); ++k) {
        if (!work.decided[k] && work.scores[k] >= keep_from) return true;
    }
    return false;
}

constexpr std::size_t none = ~std::size_t{0};
constexpr std::size_t heading_reach = 6;  // lines above the story
constexpr std::uint32_t heading_words = 20;
constexpr float heading_cohesion = 0.5F;  // chosen: half of its words of meaning stand in the story

// The nearest line above the story, of some words and no sentence, most of whose words the story has; or none.
std::size_t nearest_heading(const Work& work) {
    static const auto names = feature_names();
    static const auto cohesion =
        static_cast<std::size_t>(std::find(names.begin(), names.end(), "cohesion_once") - names.begin());
    std::vector<float> row(names.size());
    for (std::size_t back = 1; back <= std::min(heading_reach, work.body_first); ++back) {
        const std::size_t i = work.body_first - back;
        if (work.looks_clean && i != 0) continue;
        const Line& line = work.lines.lines[i];
        if (!may_be_title(work, i) || line.ends_sentence || line.size > heading_words || work.cues[i] != nullptr ||
            is_shared(work, i))
            continue;
        work.features->row(i, row);
        if (row[cohesion] >= heading_cohesion) return i;
    }
    return none;
}

}  // namespace

void find_title(Work& work) {
    if (!work.story.found) return;
    const std::size_t first = work.body_first > reach_before ? work.body_first - reach_before : 0;
    const std::size_t last = work.looks_clean ? 1 : std::min(work.lines.lines.size(), work.body_first + reach_after);
    std::vector<std::size_t> candidates;
    for (std::size_t i = first; i < last; ++i) {
        if (may_be_title(work, i)) candidates.push_back(i);
    }
    const std::vector<std::int64_t> scores = score_each(work.models.titles, *work.features, candidates);
    const std::int64_t least = work.looks_clean ? least_if_clean : least_score;
    std::size_t best = 0;
    std::int64_t best_score = least;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        if (scores[k] <= best_score || (is_shared(work, candidates[k]) && scores[k] < least_if_shared)) continue;
        if (work.story.prose[candidates[k]] != 0 && scores[k] < least_if_prose) continue;
        best_score = scores[k];
        best = candidates[k];
    }
    std::string reason = "headline by its words and its place";
    if (best_score == least) {
        best = nearest_heading(work);
        if (best == none) return;
        reason = "the line above the story that shares its words";
    }
    if (work.lines.lines[best].ends_sentence && !has_story_below(work, best)) return;
    work.drop(best, Label::title, std::move(reason));
    const Span span = work.page.blocks[best].span;
    work.page.title = Found{on_one_line(slice(work.page.raw, span)), span};
    for (std::size_t i = 0; i < work.lines.lines.size(); ++i) {
        // A clean text may use the words of its headline again.
        if (work.looks_clean && i != best + 1) continue;
        if (i != best && !work.decided[i] && work.lines.lines[i].key == work.lines.lines[best].key) {
            work.drop(i, Label::duplicate, "repeats the title");
        }
    }
}

}  // namespace retold::clean
