#include "clean/line_relations.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "clean/date_line.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {

bool runs_on(const Work& work, std::size_t i) {
    const std::vector<Block>& blocks = work.page.blocks;
    return i + 1 < blocks.size() && blocks[i + 1].line == blocks[i].line + 1 && !work.lines.lines[i].ends_sentence &&
           text::is_lower(work.lines.lines[i + 1].front);
}

bool is_keyed(const Work& work, std::size_t i) {
    constexpr std::size_t longest_key = 40;  // chosen: bytes of two words
    const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    const std::size_t colon = text.substr(0, longest_key).find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 2 >= text.size() || text[colon + 1] != ' ')
        return false;
    const std::string_view key = text.substr(0, colon - (text[colon - 1] == ' ' ? 1 : 0));
    const auto spaces = std::count(key.begin(), key.end(), ' ');
    return spaces <= 1 && key.find_first_of("0123456789") == std::string_view::npos;
}

bool in_keyed_rows(const Work& work, std::size_t i) {
    constexpr std::size_t fewest = 3;  // chosen: two may be a headline and a byline
    if (!is_keyed(work, i)) return false;
    std::size_t rows = 1;
    for (std::size_t k = i; k > 0 && rows < fewest && is_keyed(work, k - 1); --k) ++rows;
    for (std::size_t k = i + 1; k < work.page.blocks.size() && rows < fewest && is_keyed(work, k); ++k) ++rows;
    return rows >= fewest;
}

bool is_ruled(const Work& work, std::size_t i) {
    constexpr std::uint32_t fewest_signs = 10;  // chosen: "* * *" parts the chapters of a text
    const Line& line = work.lines.lines[i];
    return line.letters == 0 && line.digits == 0 && line.chars >= fewest_signs;
}

bool is_day(const Work& work, std::size_t i) {
    constexpr std::uint32_t day_words = 8;  // chosen: "Last updated on Monday, 9 May 2031"
    constexpr std::uint32_t two_days = 16;  // chosen: the day and that of a change, with their times
    const Line& line = work.lines.lines[i];
    const bool short_year = line.numbers == 3 && line.letters == 0 && line.word_count == 3;  // "5/6/31", if so ordered
    const bool figures = line.size <= two_days && (line.year || short_year) && line.letters <= line.digits;
    const Span span = work.page.blocks[i].span;
    if (figures && !read_dates(work.page.raw, span, DayOrder::day_first).empty()) return true;
    if (figures && !read_dates(work.page.raw, span, DayOrder::month_first).empty()) return true;
    constexpr std::uint32_t most_chars = 50;  // chosen: of a day with its weekday and time
    constexpr std::size_t most_beside = 20;   // chosen: characters; the name of a weekday, the time
    if (line.digits == 0) return false;
    if (line.size <= day_words) return read_date(work.page.raw, span).has_value();
    // In a script without spaces "16 กุมภาพันธ์ 2574 เวลา 21:30 น." has many letters and few words.
    if (line.chars > most_chars || line.size > two_days) return false;
    const auto day = read_date(work.page.raw, span);
    return day && text::count_code_points(slice(work.page.raw, span)) <=
                      text::count_code_points(slice(work.page.raw, day->span)) + most_beside;
}

bool begins_with_time(std::string_view text) {
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    const std::size_t hour = digit(0) && digit(1) ? 2 : 1;
    const bool parted = digit(0) && hour < text.size() && (text[hour] == '.' || text[hour] == ':' || text[hour] == 'h');
    return parted && digit(hour + 1) && digit(hour + 2) && !digit(hour + 3) && text.substr(0, hour + 4).back() != '.';
}

bool is_menu_of_line(const Work& work, std::size_t i) {
    const std::vector<Block>& blocks = work.page.blocks;
    if (i != 0 || blocks.size() < 2 || blocks[0].line != blocks[1].line) return false;
    return blocks[1].span.start == blocks[0].span.end + 1 && work.page.raw.view()[blocks[0].span.end] == ' ' &&
           work.lines.lines[0].word_count >= 3 &&
           work.lines.lines[0].capitalised + 1U >= work.lines.lines[0].word_count;
}

bool is_row_of_list(const Work& work, std::size_t i) {
    constexpr std::uint32_t longest = 8;  // chosen: words of an item
    const std::vector<Line>& lines = work.lines.lines;
    const auto is_item = [&](std::size_t k) {
        return k < lines.size() && lines[k].lead > 0 && lines[k].size <= longest && lines[k].size >= 2 &&
               !lines[k].ends_sentence && !lines[k].year && !lines[k].clock && text::is_digit(lines[k].front);
    };
    const bool items = is_item(i) && is_item(i + 1) && is_item(i + 2) && lines[i + 1].lead != lines[i].lead + 1;
    return items || is_menu_of_line(work, i);
}

bool is_row_of_gaps(std::string_view text) {
    constexpr std::size_t fewest = 3;     // chosen: gaps; a headline may have one or two by mistake
    constexpr std::size_t of_single = 2;  // chosen: where no words are nearer to each other
    std::size_t gaps = 0;
    for (std::size_t at = text.find("  "); at != std::string_view::npos && gaps < fewest; ++gaps)
        at = text.find("  ", text.find_first_not_of(' ', at));
    if (gaps != of_single) return gaps == fewest;
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at)) {
        const std::size_t word = text.find_first_not_of(' ', at);
        if (word == at + 1) return false;
        at = std::min(word, text.size());
    }
    return true;
}

bool heads_log_entry(const Work& work, std::size_t i) {
    constexpr std::size_t fewest = 3;         // chosen: entries of a log
    constexpr std::uint32_t most_beside = 4;  // chosen: letters, of a zone
    const auto is_time = [&](std::size_t k) {
        const Line& line = work.lines.lines[k];
        return line.digits >= 3 && line.digits <= 4 && line.letters <= most_beside && !line.year &&
               begins_with_time(slice(work.page.raw, work.page.blocks[k].span));
    };
    if (i == 0 || !is_time(i - 1)) return false;
    std::size_t entries = 0;
    for (std::size_t k = i - 1; k < work.lines.lines.size() && entries < fewest; ++k) entries += is_time(k) ? 1U : 0U;
    return entries == fewest;
}

Span site_behind(const Work& work, std::size_t i, std::size_t title) {
    constexpr std::uint32_t fewest_words = 3;  // chosen: of a title; "News | Harbour Post" is a section
    constexpr std::uint32_t most_words = 10;   // chosen: of sections and a site's name
    constexpr std::array<std::string_view, 6> marks = {" | ", " - ", " – ", " — ", " :: ", " · "};
    const Line& line = work.lines.lines[i];
    const Line& own = work.lines.lines[title];
    if (own.size < fewest_words || line.size <= own.size || line.size > own.size + most_words) return {};
    const Span span = work.page.blocks[i].span;
    const std::string_view text = slice(work.page.raw, span);
    const std::string_view said = slice(work.page.raw, work.page.blocks[title].span);
    if (!text.starts_with(said)) return {};
    const auto follows = [&](std::string_view mark) { return text.substr(said.size()).starts_with(mark); };
    if (std::ranges::none_of(marks, follows)) return {};
    std::size_t start = 0;
    for (const std::string_view mark : marks) {
        const std::size_t at = text.rfind(mark);
        if (at != std::string_view::npos) start = std::max(start, at + mark.size());
    }
    return {span.start + start, span.end};
}

bool is_refrain(const Work& work, std::size_t i) {
    constexpr double nearly = 0.4;       // chosen: two to three against
    constexpr double amid = 0.25;        // chosen: three to one against, between lines that are surely the story
    constexpr std::uint32_t verse = 12;  // chosen: words; paragraphs are longer
    const auto is_verse = [&](std::size_t k) { return work.lines.lines[k].size <= verse; };
    if (i <= work.body_first + 1 || i >= work.body_last) return false;
    // An answer that the headline quotes looks like the story.
    const bool said = work.lines.lines[i].ends_marked() && work.scores[i] >= sure_from;
    return (said || (is_verse(i - 1) && is_verse(i + 1))) && work.scores[i - 1] >= keep_from &&
           work.scores[i + 1] >= keep_from &&
           work.scores[i] >= (std::min(work.scores[i - 1], work.scores[i + 1]) >= sure_from ? amid : nearly);
}

std::vector<std::uint32_t> words_of_line(const Work& work, std::size_t i) {
    return marked_words(slice(work.page.raw, work.page.blocks[i].span), work.page.language, work.options.lists);
}

}  // namespace retold::clean
