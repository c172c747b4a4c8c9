// The headline is the line that a model of trees finds most like one: of its words, its neighbours, and of the days,
// bylines and other headlines around (title_features.hpp). It was trained on pages whose headline is known; see
// tools/train_clean.
#include "clean/title.hpp"

#include <algorithm>

#include "clean/date_line.hpp"
#include "clean/headline_above.hpp"
#include "clean/line_relations.hpp"
#include "clean/score_rows.hpp"
#include "retold/text/char_class.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t least_words = 2;
constexpr std::uint32_t most_words = 35;
constexpr std::size_t reach_before = 120;    // lines above the story
constexpr std::size_t reach_after = 3;       // and inside it
constexpr std::size_t reach_inside = 40;     // chosen: where lines above its prose look like the story, too
constexpr std::uint32_t menu_words = 4;      // chosen: shorter lines are names and buttons, which no line goes on with
constexpr std::uint32_t most_row_words = 9;  // chosen: rows of tables are short
constexpr std::size_t wrapped_bytes = 90;    // chosen: where lines are cut by hand or by a program
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

// Whether the line below, with nothing between, goes on with this one of a text that may be clean, which is then no
// headline: it begins in lower case, or both are rows of figures; in a clean report, it begins with a figure, is a row
// of them, the page is hard-wrapped, or sets its paragraphs in and the line begins at the edge. On other pages a
// byline, an address or a button may begin so, and a paragraph that was joined from lines begins there.
bool goes_on(const Work& work, std::size_t i) {
    const std::vector<Block>& blocks = work.page.blocks;
    const bool may_be_text = work.looks_clean || work.edges_only || work.wrapped;
    if (!may_be_text || i + 1 >= blocks.size() || work.lines.lines[i].ends_sentence) return false;
    const Line& next = work.lines.lines[i + 1];
    if (work.looks_clean && text::is_lower(next.front)) return true;
    if (blocks[i + 1].line != blocks[i].line + 1) return false;
    if (runs_on(work, i) || (work.lines.lines[i].numbers >= 2 && next.numbers >= 2 && !is_day(work, i + 1)))
        return true;
    const bool joined = !work.edges_only && slice(work.page.raw, blocks[i + 1].span).find('\n') != std::string::npos;
    if (!work.looks_clean) return work.wrapped && !joined && next.size >= menu_words && !is_day(work, i + 1);
    if (next.size >= menu_words && !next.ends_sentence && blocks[i + 1].span.size() <= wrapped_bytes) return true;
    if ((text::is_digit(next.front) || next.numbers >= 2) && !is_day(work, i + 1)) return true;
    const bool at_edge = work.page.raw[blocks[i + 1].span.start - 1] == '\n';
    return work.wrapped || (at_edge && work.page.raw.find("\n  ") != std::string_view::npos);
}

// A row of a table in a clean report: a third of its words are figures, or a quarter and the next line is short.
bool is_figures(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    if (!work.looks_clean || line.numbers < 2) return false;
    if (line.numbers >= 3 && line.numbers * 3 >= line.word_count) return true;
    return line.numbers * 4 >= line.word_count && i + 1 < work.lines.lines.size() &&
           work.lines.lines[i + 1].size <= most_row_words;
}

// Not decided yet, or only printed twice in a row, as headlines are, too.
bool is_open(const Work& work, std::size_t i) {
    const bool doubled = work.repeats.copy_of(i + 1) == i;
    return !work.decided[i] || (doubled && work.page.blocks[i].label == Label::caption && work.cues[i] == nullptr);
}

// A sentence of a clean report, which needs its words: a headline ends with a question or a call at most. A line may
// break off behind an abbreviation, too.
bool is_statement(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const bool asks =
        line.back == U'?' || line.back == U'!' || line.back == U'？' || line.back == U'！' || line.back == U'؟';
    return work.looks_clean && line.ends_marked() && !asks;
}

// A day, a time, and no more words than say what they are the day and time of.
bool is_dateline(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return line.letters <= 2 * line.digits && !read_dates(work.page.raw, work.page.blocks[i].span).empty();
}

// "Home / News / Mill to grind": a path whose last part is told again by one of the next lines.
bool is_trail(const Work& work, std::size_t i) {
    constexpr std::size_t reach = 4;  // chosen: lines
    const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    const std::size_t last = text.rfind(" / ");
    if (last == std::string_view::npos || text.find(" / ") == last) return false;
    const std::vector<std::uint32_t> part = word_hashes(text.substr(last + 3));
    for (std::size_t k = i + 1; k < work.lines.lines.size() && k <= i + reach; ++k) {
        const std::vector<std::uint32_t> there = word_hashes(slice(work.page.raw, work.page.blocks[k].span));
        const auto shared = std::ranges::count_if(
            part, [&](std::uint32_t word) { return std::ranges::find(there, word) != there.end(); });
        if (shared != 0 && static_cast<std::size_t>(shared) * 3 >= part.size() * 2) return true;
    }
    return false;
}

// An address, or a path of the site's parts ("Home > News > Town").
bool is_path(const Work& work, std::size_t i) {
    const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    return work.lines.lines[i].separators >= 2 || is_trail(work, i) || text.find('@') != std::string_view::npos ||
           text.find("://") != std::string_view::npos || is_row_of_gaps(text) || is_row_of_list(work, i);
}

bool may_be_title(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const bool addresses = line.back == U',' || line.back == 0x060C || line.back == 0xFF0C;  // "Dear readers,"
    return is_open(work, i) && !addresses && line.size >= least_words && line.size <= most_words && line.letters != 0 &&
           !is_standing(work, i) && !is_day(work, i) && !is_dateline(work, i) && !is_path(work, i) &&
           !heads_log_entry(work, i) && !goes_on(work, i) && !is_statement(work, i) && !is_figures(work, i);
}

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

constexpr std::size_t none = ~std::size_t{0};
constexpr std::size_t heading_reach = 6;  // lines above the story
constexpr std::uint32_t heading_words = 20;
constexpr float heading_cohesion = 0.5F;  // chosen: half of its words of meaning stand in the story

// The nearest line above the story, or its first, of some words and no sentence, most of which the story has; or none.
std::size_t nearest_heading(const Work& work) {
    static const auto names = feature_names();
    static const auto cohesion =
        static_cast<std::size_t>(std::find(names.begin(), names.end(), "cohesion_once") - names.begin());
    std::vector<float> row(names.size());
    for (std::size_t back = 0; back <= std::min(heading_reach, work.body_first); ++back) {
        const std::size_t i = work.body_first - back;
        if (work.looks_clean && i != 0) continue;
        const Line& line = work.lines.lines[i];
        if (!may_be_title(work, i) || line.ends_marked() || line.size > heading_words || work.cues[i] != nullptr ||
            is_shared(work, i))
            continue;
        work.features->row(i, row);
        if (row[cohesion] >= heading_cohesion) return i;
    }
    return none;
}

// A line of one word or two, which says too little for the model: right above the byline and the day, and nowhere else
// on the page; one word must come again in the story.
std::size_t short_heading(const Work& work) {
    const std::vector<Line>& lines = work.lines.lines;
    for (std::size_t back = 2; back <= std::min(heading_reach, work.body_first) && !work.looks_clean; ++back) {
        const std::size_t i = work.body_first - back;
        const bool dated = is_day(work, i + 1) || is_day(work, i + 2);
        if (!dated || !is_open(work, i) || work.cues[i] != nullptr || is_shared(work, i) || lines[i].letters == 0)
            continue;
        if (lines[i].digits != 0 || lines[i].ends_marked() || is_path(work, i) || is_day(work, i)) continue;
        const bool by = (lines[i + 1].cues & 1U << soft_byline) != 0;
        if (!(by && lines[i].size >= least_words) && work.features->cohesion(i) < heading_cohesion) continue;
        if (std::ranges::count(lines, lines[i].key, &Line::key) == 1) return i;
    }
    return none;
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
void leave_letterhead(const Work& work, std::vector<std::size_t>& lines) {
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

std::vector<std::size_t> title_candidates(const Work& work) {
    std::vector<std::size_t> found;
    if (!work.story.found) return found;
    const std::size_t end = work.looks_clean ? 1 : end_of_head(work);
    for (std::size_t i = work.looks_clean ? 0 : start_of_head(work); i < end; ++i) {
        if (may_be_title(work, i)) found.push_back(i);
    }
    leave_letterhead(work, found);
    return found;
}

TitleFeatures title_features(const Work& work, std::span<const std::size_t> candidates) {
    const std::size_t first = start_of_head(work);
    return {work, candidates.empty() ? first : std::min(first, candidates.front()), end_of_head(work)};
}

void find_title(Work& work) {
    const std::vector<std::size_t> candidates = title_candidates(work);
    if (!work.story.found) return;
    std::vector<std::int64_t> scores;
    if (!candidates.empty()) {
        const TitleFeatures features = title_features(work, candidates);
        const auto write = [&](std::size_t k, std::span<float> row) { features.row(candidates[k], row); };
        scores = score_rows_of(work.models.titles, candidates.size(), title_feature_names().size(), write);
    }
    const std::int64_t least = work.looks_clean ? least_if_clean : least_score;
    std::size_t best = 0;
    std::int64_t best_score = least;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const std::size_t i = candidates[k];
        if (scores[k] <= best_score || (is_shared(work, i) && scores[k] < least_if_shared)) continue;
        if (work.story.prose[i] != 0 && !opens_with_question(work, i) && scores[k] < least_if_prose) continue;
        if (in_keyed_rows(work, i) || is_paragraph(work, i) || is_figures_of_day(work.lines.lines[i])) continue;
        best_score = scores[k];
        best = i;
    }
    const char* reason = "headline by its words and its place";
    if (best_score == least) {
        best = nearest_heading(work);
        if (best == none) best = short_heading(work);
        if (best == none) return;
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
        if (is_refrain(work, i)) {
            work.keep(i, "says the title again, amid the story's lines");
        } else {
            work.drop(i, Label::duplicate, "repeats the title");
        }
    }
}

}  // namespace retold::clean
