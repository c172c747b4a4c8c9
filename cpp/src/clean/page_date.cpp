#include "clean/page_date.hpp"

#include <algorithm>
#include <utility>

#include "clean/date_line.hpp"
#include "clean/line_relations.hpp"
#include "clean/page_phrases.hpp"

namespace retold::clean {
namespace {

constexpr std::size_t above_title = 4;  // chosen: lines right above the title
constexpr std::size_t letterhead = 10;  // chosen: lines above the title or the story in which a day or a name may stand
constexpr std::size_t into_story = 3;   // chosen: lines
constexpr std::size_t below_title = 12;     // chosen: lines between a title and its day: kicker, picture, share buttons
constexpr std::size_t prose_between = 1;    // chosen: a lead may stand above the byline
constexpr std::uint32_t longest_line = 25;  // chosen: words of a line of furniture that states a day
constexpr std::uint32_t bare_words = 6;     // chosen: "Thursday, 6 May 2031, 10:30"
constexpr std::uint32_t letters_to_digit = 3;  // chosen: months, "published", "updated"
constexpr std::uint32_t lead_words = 8;        // chosen: fewer are a subheading
constexpr std::uint32_t menu_words = 3;        // chosen: longer lines are no items of a menu
constexpr std::size_t menu_lines = 3;          // chosen: in a row
constexpr std::uint32_t least_of_title = 4;    // chosen: words of a title that a longer one begins with
constexpr std::size_t many_lines = 12;         // chosen: a masthead and its clock stand higher

bool is_prose_line(const Work& work, std::size_t i) {
    return work.page.blocks[i].kept && work.lines.lines[i].size >= lead_words;
}

// A day, a time and little else; or days and times with their words: "Published: May 6, 2031 at 3:17 p.m. | Updated:
// ...".
bool is_bare(const Line& line) {
    const bool figures = line.year && line.clock && line.letters <= letters_to_digit * line.digits;
    return line.size <= bare_words || (line.clock && line.size <= bare_words + 3) || figures;
}

// "Updated 9/3/2031 at 10h00 Published 7/3/2031 at 18h20": no sentence, and of more figures than words.
bool tells_change(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const bool figures = line.year && line.numbers >= 3 && line.letters <= 2 * letters_to_digit * line.digits;
    return figures && !line.ends_sentence && line.size <= longest_line &&
           says_updated(work.page.raw, work.page.blocks[i].span);
}

// What may state a date: short, with digits, and no sentence of the story.
bool may_state_date(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    if (work.page.blocks[i].label == Label::title || line.digits == 0) return false;
    if (!work.page.blocks[i].kept) return line.size <= longest_line;
    return (line.size <= 12 || is_bare(line) || tells_change(work, i)) &&
           (!line.ends_sentence || (line.clock && is_bare(line)));  // "09:42 น." ends with a stop
}

bool is_below_title(const Work& work, const Head& head, std::size_t i) {
    if (head.title >= work.page.blocks.size() || i <= head.title || i > head.title + below_title) return false;
    std::size_t prose = 0;
    bool points = false;  // of the story, which may stand above its byline
    for (std::size_t k = head.title + 1; k < i; ++k) {
        points = points || (work.page.blocks[k].kept && work.lines.lines[k].size <= bare_words &&
                            heads_summary(slice(work.page.raw, work.page.blocks[k].span)));
        prose += !points && is_prose_line(work, k) ? 1U : 0U;
    }
    return prose <= prose_between;
}

// Right above the title, at most a kicker or a name between them, and the page's menu above all: a row of short lines,
// or many lines.
bool is_on_title(const Work& work, const Head& head, std::size_t i) {
    if (head.title >= work.page.blocks.size() || i >= head.title || i + 2 < head.title) return false;
    if (i + 2 == head.title && (work.lines.lines[i + 1].size > bare_words || work.lines.lines[i + 1].digits != 0))
        return false;
    std::size_t menu = 0;
    while (menu < i && work.lines.lines[i - 1 - menu].size <= menu_words && work.lines.lines[i - 1 - menu].digits == 0)
        ++menu;
    return menu >= menu_lines || i >= many_lines;
}

// Above the title, told by a key ("Date: 6 May 2031"), or where another day there says that it is the reader's.
bool is_in_letterhead(const Work& work, const Head& head, std::size_t i) {
    if (head.title >= work.page.blocks.size() || i >= head.title) return false;
    if (is_keyed(work, i)) return true;
    const auto is_visit = [&](std::size_t k) {
        const auto dates = read_dates(work.page.raw, work.page.blocks[k].span);
        return std::ranges::any_of(dates, [](const DateInLine& date) { return date.role == DateRole::visited; });
    };
    // Below a letterhead stands a line drawn with signs, which says as much.
    bool visited = false;
    for (std::size_t k = i + 1; k < head.title && !visited; ++k) visited = is_ruled(work, k);
    for (std::size_t k = head.letter; k < head.title && !visited; ++k)
        visited = k != i && work.lines.lines[k].digits != 0 && work.lines.lines[k].size <= longest_line && is_visit(k);
    return visited && i >= head.first;
}

bool beside_byline(const Work& work, std::size_t i) {
    const auto is_byline = [&](std::size_t k) {
        return work.page.blocks[k].label == Label::byline && work.lines.lines[k].digits == 0;
    };
    return (i > 0 && is_byline(i - 1)) || (i + 1 < work.page.blocks.size() && is_byline(i + 1));
}

// How much says that a date of line i is the publication date; nothing or less: it is another's.
int weigh(const Work& work, const Head& head, std::size_t i, DateRole role) {
    if (role == DateRole::visited) return 0;
    const Line& line = work.lines.lines[i];
    const bool titled = head.title < work.page.blocks.size();
    if (i < head.first && titled) return is_in_letterhead(work, head, i) && role == DateRole::stated ? 1 : 0;
    int weight = role == DateRole::updated ? -3 : 0;
    const bool told = work.page.blocks[i].label == Label::date && work.cues[i] != nullptr;
    if (i >= head.first && told) weight += role == DateRole::updated ? 2 : 4;  // its word says which day it is, too
    if (is_below_title(work, head, i) && (is_bare(line) || !work.looks_clean)) weight += 2;
    if (is_on_title(work, head, i) && is_bare(line)) weight += 1;
    if (is_in_letterhead(work, head, i)) weight += 1;
    if (!titled && is_bare(line) && i + 3 >= work.body_first && i <= work.body_first) weight += 1;
    const bool above_story = !titled && i <= work.body_first && i + above_title + into_story >= work.body_first;
    if ((weight > 0 || above_story) && beside_byline(work, i)) weight += 1;
    return weight;
}

// A bare day on the last line of a text, or on the line behind the story where no other day follows at once.
std::optional<Found> date_at_end(const Work& work) {
    const std::vector<Block>& blocks = work.page.blocks;
    std::size_t last = blocks.size();
    while (last > 0 && !blocks[last - 1].kept) --last;
    const auto bare_day = [&](std::size_t i) -> std::optional<Found> {
        const Line& line = work.lines.lines[i];
        if (!is_bare(line) || line.ends_sentence || line.digits == 0) return std::nullopt;
        auto dates = read_dates(work.page.raw, blocks[i].span);
        if (dates.size() != 1 || dates.front().role != DateRole::stated) return std::nullopt;
        return std::move(dates.front().date);
    };
    if (last == 0) return std::nullopt;
    if (last < blocks.size()) {
        const bool listed = last + 2 < blocks.size() && (bare_day(last + 1) || bare_day(last + 2));
        return listed ? std::nullopt : bare_day(last);
    }
    return bare_day(last - 1);
}

// "PORT SENNET, May 7, 2031 -- The port ...": the day before the first dash of the story.
std::optional<Found> date_of_dateline(const Work& work, DayOrder order) {
    constexpr std::size_t longest = 70;  // chosen: bytes of place, day and agency
    const auto first = std::ranges::find_if(work.page.blocks, [](const Block& block) { return block.kept; });
    for (auto block = first; block != work.page.blocks.end() && block < first + into_story; ++block) {
        const std::string_view text = slice(work.page.raw, block->span).substr(0, longest);
        std::size_t dash = std::string_view::npos;
        for (const std::string_view mark : {" — ", " – ", " -- ", " - "}) dash = std::min(dash, text.find(mark));
        if (!block->kept || dash == std::string_view::npos) continue;
        auto dates = read_dates(work.page.raw, {block->span.start, block->span.start + dash}, order);
        if (dates.size() == 1 && dates.front().role == DateRole::stated) return std::move(dates.front().date);
    }
    return std::nullopt;
}

// The line that says the title again above the story, where the title is that of the browser's window or of a list:
// "Bridge closed | Harbour Post" on the first line. The number of lines if there is none.
std::size_t repeated_title(const Work& work, std::size_t title) {
    const std::string_view said = slice(work.page.raw, work.page.blocks[title].span);
    for (std::size_t i = std::min(work.body_first + into_story, work.page.blocks.size()); i-- > title + 1;) {
        const Line& line = work.lines.lines[i];
        const bool begins =
            line.size >= least_of_title && said.starts_with(slice(work.page.raw, work.page.blocks[i].span));
        if (begins || line.key == work.lines.lines[title].key) return i;
    }
    return work.page.blocks.size();
}

Head head_below(const Work& work, std::size_t title) {
    const std::size_t count = work.page.blocks.size();
    Head head;
    head.title = title;
    const std::size_t start = title < count ? title : work.body_first;
    head.letter = start > letterhead ? start - letterhead : 0;
    head.first = start > above_title ? start - above_title : 0;
    head.last = std::max(work.body_first, start) + into_story;
    if (title < count) head.last = std::max(head.last, title + below_title + 1);
    head.last = std::min(count, head.last);
    return head;
}

// The day of the lines of a head that is stated best.
std::optional<Found> stated_day(const Work& work, const Head& head, DayOrder order) {
    std::optional<Found> date;
    int best = 0;
    std::size_t line = 0;  // of the best
    for (std::size_t i = head.letter; i < head.last; ++i) {
        if (!may_state_date(work, i)) continue;
        for (DateInLine& found : read_dates(work.page.raw, work.page.blocks[i].span, order)) {
            const int weight = weigh(work, head, i, found.role);
            // Of two with labels that no list knows, one below the other, the earlier: what was changed was told
            // before.
            const bool before = weight == best && best > 0 && i == line + 1 && found.date.value < date->value &&
                                is_keyed(work, i) && is_keyed(work, line);
            if (weight <= best && !before) continue;
            best = weight;
            line = i;
            date = std::move(found.date);
        }
    }
    return date;
}

}  // namespace

Head head_of(const Work& work) {
    const auto is_title = [&](const Block& block) { return work.page.title && block.span == work.page.title->span; };
    const auto title = std::ranges::find_if(work.page.blocks, is_title);
    return head_below(work, static_cast<std::size_t>(title - work.page.blocks.begin()));
}

std::optional<Found> find_date(const Work& work, const Head& head) {
    DayOrder order = order_of_dates(work.page.raw, work.page.blocks);
    if (order == DayOrder::unknown) order = order_of_language(work.page.language);
    std::optional<Found> date = stated_day(work, head, order);
    if (!date && head.title < work.page.blocks.size()) {
        const std::size_t again = repeated_title(work, head.title);
        if (again < work.page.blocks.size()) date = stated_day(work, head_below(work, again), order);
    }
    if (!date) date = date_at_end(work);
    return date ? date : date_of_dateline(work, order);
}

void drop_day(Work& work, const Head& head) {
    if (!work.page.date || work.looks_clean) return;
    const Span day = work.page.date->span;
    for (std::size_t i = head.first; i < head.last; ++i) {
        const Block& block = work.page.blocks[i];
        if (block.kept && (is_bare(work.lines.lines[i]) || tells_change(work, i)) && block.span.start <= day.start &&
            day.end <= block.span.end)
            work.drop(i, Label::date, "says the page's day and little else");
    }
}

}  // namespace retold::clean
