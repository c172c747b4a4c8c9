#include "clean/title_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "clean/date_line.hpp"
#include "clean/line_relations.hpp"
#include "clean/picture_credit.hpp"
#include "retold/text/char_class.hpp"

namespace retold::clean {
namespace {

constexpr std::uint32_t least_words = 2;
constexpr std::uint32_t most_words = 35;
constexpr std::uint32_t menu_words = 4;      // chosen: shorter lines are names and buttons, which no line goes on with
constexpr std::uint32_t most_row_words = 9;  // chosen: rows of tables are short
constexpr std::size_t wrapped_bytes = 90;    // chosen: where lines are cut by hand or by a program

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
    const bool at_edge = work.page.raw.view()[blocks[i + 1].span.start - 1] == '\n';
    return work.wrapped || (at_edge && work.page.raw.view().find("\n  ") != std::string_view::npos);
}

// A row of a table in a clean report: a third of its words are figures, or a quarter and the next line is short.
bool is_figures(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    if (!work.looks_clean || line.numbers < 2) return false;
    if (line.numbers >= 3 && line.numbers * 3 >= line.word_count) return true;
    return line.numbers * 4 >= line.word_count && i + 1 < work.lines.lines.size() &&
           work.lines.lines[i + 1].size <= most_row_words;
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

// "The gate in about 1931. Photograph: Ann Roe".
bool tells_picture(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    if (work.looks_clean || line.sentences == 0 || line.ends_marked() || text.find('|') != text.npos) return false;
    if (begins_with_picture_word(text.substr(std::min(text.find(". "), text.size() - 2) + 2))) return true;
    return line.sentences == 1 && ends_with_picture_credit(text, line.word_count);
}

// "Ann Roe, Vale" above a day: who wrote, and where, below another line that may be the headline.
bool names_above_day(const Work& work, std::size_t i) {
    constexpr std::uint32_t longest = 4;  // chosen: words of a name and a place
    constexpr float much_shared = 0.5F;   // from: heading_cohesion
    const Line& line = work.lines.lines[i];
    if (line.commas != 1 || line.size > longest || line.capitalised != line.word_count || line.upper == 0 || i == 0)
        return false;
    return i + 1 < work.lines.lines.size() && is_day(work, i + 1) && work.cues[i - 1] == nullptr &&
           is_open(work, i - 1) && work.features->cohesion(i) < much_shared;
}

}  // namespace

bool is_shared(const Work& work, std::size_t i) {
    return !work.template_lines.empty() && work.template_lines[i] != nullptr;
}

bool is_open(const Work& work, std::size_t i) {
    const bool doubled = work.repeats.copy_of(i + 1) == i;
    return !work.decided[i] || (doubled && work.page.blocks[i].label == Label::caption && work.cues[i] == nullptr);
}

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
           !heads_log_entry(work, i) && !goes_on(work, i) && !is_statement(work, i) && !is_figures(work, i) &&
           !tells_picture(work, i) && !names_above_day(work, i);
}

}  // namespace retold::clean
