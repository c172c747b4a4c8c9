#include "clean/metadata.hpp"

#include <algorithm>

#include "annotate/names/name_lexicon.hpp"
#include "clean/copyright_line.hpp"
#include "clean/page_date.hpp"
#include "retold/annotate/reader/reading.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

// Whether the page has the word in lower case, too.
bool has_word(std::string_view raw, std::string_view lower) {
    for (std::size_t at = raw.find(lower); at != std::string_view::npos; at = raw.find(lower, at + 1)) {
        const std::size_t end = at + lower.size();
        const bool begins = at == 0 || raw[at - 1] == ' ' || raw[at - 1] == '\n';
        const bool ends =
            end == raw.size() || (raw[end] != '@' && !text::is_letter(text::decode_at(raw, end).code_point));
        if (begins && ends) return true;
    }
    return false;
}

// Whether a word of at most three letters stands elsewhere on the page in lower case.
bool is_small_word(const Work& work, const PlacedWords& placed, std::size_t k) {
    constexpr std::size_t longest = 3;  // letters
    std::string lower;
    for (std::size_t at = placed.starts[k]; at < work.page.raw.size();) {
        const text::Unit unit = text::decode_at(work.page.raw, at);
        const char32_t letter = text::to_lower(unit.code_point);
        if (!text::is_letter(letter)) break;
        text::append_utf8(lower, letter);
        at += unit.size;
    }
    return text::count_code_points(lower) <= longest && has_word(work.page.raw, lower);
}

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
    if (line.all_caps == line.word_count && is_small_word(work, placed, 1)) return false;  // "BY THE NUMBERS"
    return !text::is_lower(text::decode_at(work.page.raw, placed.starts[1]).code_point);
}

bool names_author_by_cue(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return !work.page.blocks[i].kept && work.page.blocks[i].label == Label::byline && work.cues[i] != nullptr &&
           (line.upper == 0 || line.capitalised * 2 >= line.word_count);
}

// Whether a list of the language says that the line, in lower case, holds a place, a body, a day or an ordinary word.
bool names_no_person(std::u32string_view letters, std::string_view language) {
    using annotate::NameWord;
    constexpr annotate::NameWords persons = annotate::bits(NameWord::given, NameWord::family, NameWord::particle);
    constexpr annotate::NameWords others =
        annotate::bits(NameWord::land, NameWord::place, NameWord::town, NameWord::organisation, NameWord::thing,
                       NameWord::form, NameWord::never, NameWord::common, NameWord::time);
    const annotate::NameLexicon& lexicon = annotate::NameLexicon::of(language);
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (at > 0 && text::is_letter(letters[at - 1])) continue;
        const annotate::NameLexicon::Match match = lexicon.at(letters, at);
        if (match.end > at && (match.words & others) != 0 && (match.words & persons) == 0) return true;
    }
    return false;
}

// Whether the page has the line once and none of its words in lower case, as it would have of a section's name, and no
// list knows one as anything but a person's name.
bool has_words_of_names(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const auto same = [&](const Line& other) { return other.key == line.key; };
    if (std::ranges::count_if(work.lines.lines, same) > 1) return false;
    const Span span = work.page.blocks[i].span;
    std::string word;
    std::size_t start = span.start;
    for (std::size_t at = span.start; at < span.end;) {
        const text::Unit unit = text::decode_at(work.page.raw, at);
        const char32_t lower = text::to_lower(unit.code_point);
        if (text::is_letter(lower)) {
            if (word.empty()) start = at;
            text::append_utf8(word, lower);
        }
        at += unit.size;
        if (word.empty() || (text::is_letter(lower) && at < span.end)) continue;
        const bool small = slice(work.page.raw, {start, start + word.size()}) == word;  // a particle
        if (!small && has_word(work.page.raw, word)) return false;
        word.clear();
    }
    return !names_no_person(annotate::fold_letters(slice(work.page.raw, span)), work.page.language);
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

// "Kev Dunmore at Holm Park": where a reporter is, right below the title.
bool is_name_at_place(const Work& work, std::size_t i) {
    constexpr std::uint32_t most_words = 6;   // chosen: of a name, a small word and a place
    constexpr std::size_t small_letters = 3;  // chosen: "at", "in", "aus"
    const Line& line = work.lines.lines[i];
    const std::string_view text = slice(work.page.raw, work.page.blocks[i].span);
    if (line.size > most_words || line.marks != 0) return false;
    const PlacedWords placed = placed_words(text, {0, text.size()});
    if (placed.words.size() < 4 || line.capitalised + 1 != line.word_count) return false;
    return text::is_lower(text::decode_at(text, placed.starts[2]).code_point) &&
           placed.starts[3] - placed.starts[2] <= small_letters + 1;
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
    if (head.title + 1 == i && is_name_at_place(work, i)) return true;
    const bool listed = slice(work.page.raw, work.page.blocks[i].span).find(", ") != std::string_view::npos;
    const bool name =
        (line.size <= name_words && line.capitalised == line.word_count && !listed) || has_small_words(work, i);
    return name && (work.page.blocks[i].label == Label::byline || has_words_of_names(work, i));
}

// The first kept line below the headline, on a page with furniture.
bool opens_story(const Work& work, const Head& head, std::size_t i) {
    if (work.looks_clean || work.edges_only || work.markup != nullptr || head.title >= i) return false;
    const auto kept = [&](const Block& block) { return block.kept; };
    const auto begin = work.page.blocks.begin();
    return std::none_of(begin + static_cast<std::ptrdiff_t>(head.title), begin + static_cast<std::ptrdiff_t>(i), kept);
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
            if (block.kept && opens_story(work, head, i))
                work.drop(i, Label::byline, "names the author above the story");
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
