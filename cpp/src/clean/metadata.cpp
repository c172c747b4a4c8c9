#include "clean/metadata.hpp"

#include <algorithm>

#include "clean/copyright_line.hpp"
#include "clean/page_date.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

// Whether a line begins with a word such as "by" and goes on with a name, which is not in lower case; or, where the
// script has no cases, ends with such a word behind a name.
bool names_author(const Work& work, std::size_t i) {
    constexpr std::size_t name_and_office = 4;  // chosen: words
    const PlacedWords placed = placed_words(work.page.raw, work.page.blocks[i].span);
    if (placed.words.size() < 2 || placed.words.size() > 10) return false;
    const Line& line = work.lines.lines[i];
    if (line.upper == 0 && line.digits == 0 && placed.words.size() <= name_and_office &&
        is_soft(placed.words.back(), soft_byline, work.page.language))
        return !work.page.blocks[i].kept;
    if (!is_soft(placed.words.front(), soft_byline, work.page.language)) return false;
    return !text::is_lower(text::decode_at(work.page.raw, placed.starts[1]).code_point);
}

bool names_author_by_cue(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return !work.page.blocks[i].kept && work.page.blocks[i].label == Label::byline && work.cues[i] != nullptr &&
           (line.upper == 0 || line.capitalised * 2 >= line.word_count);
}

// Whether the page has none of the line's words in lower case, and the line once: names are not like the headings of
// sections, whose words stand elsewhere, too.
bool has_words_of_names(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const auto same = [&](const Line& other) { return other.key == line.key; };
    if (std::ranges::count_if(work.lines.lines, same) > 1) return false;
    const std::string_view raw = work.page.raw;
    const Span span = work.page.blocks[i].span;
    const std::vector<std::size_t> starts = placed_words(raw, span).starts;
    for (const std::size_t start : starts) {
        std::string lower;
        std::size_t at = start;
        for (text::Unit unit = text::decode_at(raw, at); at < span.end && text::is_letter(unit.code_point);) {
            text::append_utf8(lower, text::to_lower(unit.code_point));
            at += unit.size;
            if (at < span.end) unit = text::decode_at(raw, at);
        }
        if (lower == raw.substr(start, at - start)) continue;  // a particle
        for (std::size_t found = raw.find(lower); found != std::string_view::npos; found = raw.find(lower, found + 1)) {
            const std::size_t end = found + lower.size();
            const bool begins = found == 0 || raw[found - 1] == ' ' || raw[found - 1] == '\n';
            const bool ends =
                end == raw.size() || (raw[end] != '@' && !text::is_letter(text::decode_at(raw, end).code_point));
            if (begins && ends) return false;
        }
    }
    return true;
}

// "di Chiara Bondi", "Tom Aldous, court reporter": a name of two words with one small word, or with an office behind a
// comma, where the name of a place would begin with a capital.
bool has_small_words(const Work& work, std::size_t i) {
    constexpr std::uint32_t most_words = 6;  // chosen: of a name and an office
    const Line& line = work.lines.lines[i];
    const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    if (line.size > most_words || line.capitalised != 2) return false;
    if (line.word_count == 3) return true;
    const std::size_t comma = text.find(", ");
    return comma != std::string_view::npos && text::is_lower(text::decode_at(text, comma + 2).code_point) &&
           text::is_upper(text::decode_at(text, 0).code_point);
}

// A name alone, which nothing but its place and its look tells: below the title, beside the day.
bool stands_as_author(const Work& work, const Head& head, std::size_t i) {
    constexpr std::uint32_t name_words = 4;  // chosen: the words of a name and its particles
    const Line& line = work.lines.lines[i];
    const auto states_day = [&](std::size_t k) {
        return work.page.date && k < work.page.blocks.size() &&
               work.page.blocks[k].span.start <= work.page.date->span.start &&
               work.page.date->span.end <= work.page.blocks[k].span.end;
    };
    const bool beside = states_day(i - 1) || states_day(i + 1);
    if (head.title >= i || work.page.blocks[i].kept || !beside) return false;
    if (line.marks > 1 || line.all_caps != 0) return false;
    const bool listed = slice(work.page.raw, work.page.blocks[i].span).find(", ") != std::string_view::npos;
    const bool name =
        (line.size <= name_words && line.capitalised == line.word_count && !listed) || has_small_words(work, i);
    return name && (work.page.blocks[i].label == Label::byline || has_words_of_names(work, i));
}

// A byline: a line of the head that a cue or a "by" names, without its date; else a name beside the day.
void find_byline(Work& work, const Head& head) {
    const auto take = [&](auto&& is_byline) {
        for (std::size_t i = head.first; i < head.last; ++i) {
            const Block& block = work.page.blocks[i];
            const Line& line = work.lines.lines[i];
            const bool short_line = line.size >= 2 && line.size <= 10 && line.digits == 0 && !line.ends_sentence;
            if (!short_line || block.label == Label::title || !is_byline(i)) continue;
            work.page.byline = Found{std::string(slice(work.page.raw, block.span)), block.span};
            if (!block.kept) work.page.blocks[i].label = Label::byline;
            return true;
        }
        return false;
    };
    if (take([&](std::size_t i) { return names_author_by_cue(work, i) || names_author(work, i); })) return;
    take([&](std::size_t i) { return stands_as_author(work, head, i); });
}

// "© 2031 Harbour Media. All rights reserved." at the page's foot names who published it.
void find_outlet(Work& work) {
    for (std::size_t i = work.page.blocks.size(); i-- > 0;) {
        const Block& block = work.page.blocks[i];
        if (block.kept || i <= work.body_last) return;
        if (const auto found = read_copyright_owner(work.page.raw, block.span)) {
            work.page.outlet = found;
            return;
        }
    }
}

}  // namespace

void find_metadata(Work& work) {
    const Head head = head_of(work);
    work.page.date = find_date(work, head);
    drop_day(work, head);
    find_byline(work, head);
    find_outlet(work);
}

}  // namespace retold::clean
