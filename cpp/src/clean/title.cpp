// The headline is the line that a model of trees finds most like one: of its words, its neighbours, and of the days,
// bylines and other headlines around (title_features.hpp). It was trained on pages whose headline is known; see
// tools/train_clean.
#include "clean/title.hpp"

#include <algorithm>

#include "clean/date_line.hpp"
#include "clean/headline_above.hpp"
#include "clean/line_relations.hpp"
#include "clean/plain_headings.hpp"
#include "clean/score_rows.hpp"
#include "clean/title_lines.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/mark_roles.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t reach_before = 120;         // lines above the story
constexpr std::size_t reach_after = 3;            // and inside it
constexpr std::size_t reach_inside = 40;          // chosen: where lines above its prose look like the story, too
constexpr std::int64_t least_score = -2000000;    // log-odds in millionths
constexpr std::int64_t least_if_clean = -300000;  // a clean text need not have a headline
constexpr std::int64_t least_if_prose = 0;  // chosen: a sentence of the story is no headline unless that is likelier
constexpr std::int64_t least_if_shared = 2000000;  // for a line that other pages of the site have as well

// A headline of a hard-wrapped page may run over several lines.
std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\0') continue;
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

// Two sentences or more: a lead.
bool is_paragraph(const Work& work, std::size_t i) {
    constexpr std::uint32_t lead_words = 12;  // chosen: "Storm over. Ferry sails." is a headline
    const Line& line = work.lines.lines[i];
    return line.ends_sentence && line.sentences >= 1 && line.size >= lead_words;
}

// "06/05/2031, 14:07 (GMT+7)", whichever of them is the day.
bool is_figures_of_day(const Line& line) {
    return line.year && line.numbers >= 3 && line.letters <= 2 * line.digits;
}

// A question above everything else of the story: stories seldom begin with one.
bool opens_with_question(const Work& work, std::size_t i) {
    const char32_t back = work.lines.lines[i].back;
    const bool asks = back == U'?' || back == U'？' || back == U'؟' || back == U';';
    return asks && !work.looks_clean && i <= work.body_first && i <= work.story.first;
}

// Amid the story and with a stop, where the title is quoted as a whole: the answer that it was taken from.
bool is_said_again(const Work& work, std::size_t i, std::size_t title) {
    const Line& head = work.lines.lines[title];
    const bool quoted = text::roles_of(head.front).quotes() && text::roles_of(head.back).quotes();
    return quoted && !head.ends_marked() && work.lines.lines[i].ends_marked() && i > work.body_first;
}

// The lines that a headline is looked for in.
std::size_t start_of_head(const Work& work) {
    return work.body_first > reach_before ? work.body_first - reach_before : 0;
}
std::size_t end_of_head(const Work& work) {
    const std::size_t prose = std::clamp(work.story.first, work.body_first, work.body_first + reach_inside);
    return std::min(work.lines.lines.size(), prose + reach_after);
}

// What stands above a line drawn with signs is the letterhead, if a headline may stand between that line and the story.
void leave_letterhead(const Work& work, std::vector<std::uint32_t>& lines) {
    std::size_t rule = std::min(work.body_first, work.story.first);
    while (rule > 0 && !is_ruled(work, rule)) --rule;
    if (!is_ruled(work, rule)) return;
    const auto below = [&](std::size_t i) { return i > rule && work.story.prose[i] == 0; };
    if (std::ranges::any_of(lines, below)) std::erase_if(lines, [&](std::size_t i) { return i < rule; });
}

// "Bridge closed" above the story, where the line is "Bridge closed | Harbour Post": the title without the site. The
// line itself where the page says no more of it.
std::size_t without_site(const Work& work, std::size_t title) {
    for (std::size_t i = std::min(work.body_first, work.page.blocks.size()); i-- > title + 1;) {
        if (!work.decided[i] && !site_behind(work, title, i).empty()) return i;
    }
    return title;
}

}  // namespace

std::vector<std::uint32_t> title_candidates(const Work& work) {
    std::vector<std::uint32_t> found;
    if (!work.story.found) return found;
    const std::size_t end = work.looks_clean ? 1 : end_of_head(work);
    for (std::size_t i = work.looks_clean ? 0 : start_of_head(work); i < end; ++i) {
        if (may_be_title(work, i)) found.push_back(static_cast<std::uint32_t>(i));
    }
    leave_letterhead(work, found);
    return found;
}

TitleFeatures title_features(const Work& work, std::span<const std::uint32_t> candidates) {
    const std::size_t first = start_of_head(work);
    return {work, candidates.empty() ? first : std::min<std::size_t>(first, candidates.front()), end_of_head(work)};
}

void find_title(Work& work) {
    const std::vector<std::uint32_t> candidates = title_candidates(work);
    const std::int64_t least = work.looks_clean ? least_if_clean : least_score;
    std::size_t best = 0;
    std::int64_t best_score = least;
    const auto consider = [&](std::size_t k, std::int64_t score) {
        const std::size_t i = candidates[k];
        if (score <= best_score || (is_shared(work, i) && score < least_if_shared)) return;
        if (work.story.prose[i] != 0 && !opens_with_question(work, i) && score < least_if_prose) return;
        if (in_keyed_rows(work, i) || is_paragraph(work, i) || is_figures_of_day(work.lines.lines[i])) return;
        best_score = score;
        best = i;
    };
    if (!candidates.empty()) {
        const TitleFeatures features = title_features(work, candidates);
        const auto write = [&](std::size_t k, std::span<float> row) { features.row(candidates[k], row); };
        score_each_row(work.models.titles, candidates.size(), title_feature_names().size(), write, consider);
    }
    const char* reason = "headline by its words and its place";
    if (best_score == least) {
        best = work.story.found ? nearest_heading(work) : no_heading;
        if (best == no_heading && work.story.found) best = short_heading(work);
        if (best == no_heading) best = log_heading(work);
        if (best == no_heading) return;
        reason = "the line above the story that shares its words";
    }
    best = headline_above(work, best, candidates);
    if (const std::size_t own = without_site(work, best); own != best) {
        work.drop(best, Label::duplicate, "the title and more, as a browser's window says it");
        best = own;
    }
    if (work.lines.lines[best].ends_marked() && !has_story_below(work, best)) return;
    work.drop(best, Label::title, reason);
    const Span span = work.page.blocks[best].span;
    work.page.title = Found{on_one_line(slice(work.page.raw, span)), span};
    for (std::size_t i = 0; i < work.lines.lines.size(); ++i) {
        // A clean text may use the words of its headline again.
        if (work.looks_clean && i != best + 1) continue;
        if (i == best || work.decided[i] || work.lines.lines[i].key != work.lines.lines[best].key) continue;
        if (is_refrain(work, i) || is_said_again(work, i, best)) {
            work.keep(i, "says the title again, amid the story's lines");
        } else {
            work.drop(i, Label::duplicate, "repeats the title");
        }
    }
}

}  // namespace retold::clean
