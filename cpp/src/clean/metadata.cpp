#include "clean/metadata.hpp"

#include <algorithm>
#include <span>

#include "annotate/names/name_lexicon.hpp"
#include "clean/author_words.hpp"
#include "clean/byline_again.hpp"
#include "clean/caseless_names.hpp"
#include "clean/name_words.hpp"
#include "clean/outlet.hpp"
#include "clean/page_date.hpp"
#include "clean/people.hpp"
#include "clean/picture_credit.hpp"
#include "clean/printed_bylines.hpp"
#include "retold/annotate/reader/reading.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::clean {
namespace {

// The word that begins there, in lower case.
std::string lower_word(std::string_view raw, std::size_t at) {
    std::string lower;
    while (at < raw.size()) {
        const text::Unit unit = text::decode_at(raw, at);
        if (!text::is_letter(unit.code_point)) break;
        text::append_utf8(lower, text::to_lower(unit.code_point));
        at += unit.size;
    }
    return lower;
}

// Whether a word of at most three letters stands elsewhere on the page in lower case.
bool is_small_word(const Work& work, const PlacedWords& placed, std::size_t k) {
    constexpr std::size_t longest = 3;  // letters
    const std::string lower = lower_word(work.page.raw, placed.starts[k]);
    return text::count_code_points(lower) <= longest && has_word(work.page.raw, lower);
}

// "BY THE NUMBERS": a heading that begins as a byline does.
bool begins_heading(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    if (line.word_count < 2 || line.all_caps != line.word_count) return false;
    return is_small_word(work, placed_words(work.page.raw, work.page.blocks[i].span), 1);
}

// Whether a line begins with a word such as "by" and goes on with a name, which is not in lower case; or, where the
// script has no cases, ends with such a word behind a name.
bool names_author(const Work& work, std::size_t i) {
    constexpr std::size_t name_and_office = 4;  // chosen: words
    const Line& line = work.lines.lines[i];
    if (work.options.lists.cues && (line.cues & 1U << soft_byline) == 0) return false;  // has no such word
    const PlacedWords placed = placed_words(work.page.raw, work.page.blocks[i].span);
    if (placed.words.size() < 2 || placed.words.size() > 10) return false;
    const auto says_by = [&](std::uint32_t word) { return is_soft(word, soft_byline, work.page.language); };
    if (line.upper == 0 && line.digits == 0 && placed.words.size() <= name_and_office && says_by(placed.words.back()))
        return !work.page.blocks[i].kept;
    if (!says_by(placed.words.front()) || begins_heading(work, i)) return false;
    return !text::is_lower(text::decode_at(work.page.raw, placed.starts[1]).code_point);
}

bool names_author_by_cue(const Work& work, std::size_t i) {
    const Line& line = work.lines.lines[i];
    return !work.page.blocks[i].kept && work.page.blocks[i].label == Label::byline && work.cues[i] != nullptr &&
           (line.upper == 0 || line.capitalised * 2 >= line.word_count);
}

// What a list of the language says of the words of a line, in lower case.
struct Known {
    bool given = false;   // a given name in front
    bool person = false;  // a given or family name
    bool other = false;   // a place, a body, a day or an ordinary word
};

Known known_words(std::u32string_view letters, std::string_view language) {
    using annotate::NameWord;
    constexpr annotate::NameWords names = annotate::bits(NameWord::given, NameWord::family);
    constexpr annotate::NameWords persons = names | annotate::bits(NameWord::particle);
    constexpr annotate::NameWords others =
        annotate::bits(NameWord::land, NameWord::place, NameWord::town, NameWord::organisation, NameWord::thing,
                       NameWord::form, NameWord::never, NameWord::common, NameWord::time);
    const annotate::NameLexicon& lexicon = annotate::NameLexicon::of(language);
    Known known;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (at > 0 && text::is_letter(letters[at - 1])) continue;
        const annotate::NameLexicon::Match match = lexicon.at(letters, at);
        if (match.end <= at) continue;
        known.given = known.given || (at == 0 && (match.words & annotate::bits(NameWord::given)) != 0);
        known.person = known.person || (match.words & names) != 0;
        known.other = known.other || ((match.words & others) != 0 && (match.words & persons) == 0);
    }
    return known;
}

// "Kev Dunmore at Holm Park": the name that stands before the place where a reporter is; "" if the line is nothing so.
std::string_view name_at_place(const Work& work, std::string_view text) {
    constexpr std::size_t most_words = 6;     // chosen: of a name, a small word and a place
    constexpr std::size_t small_letters = 3;  // chosen: "at", "in", "aus"
    const PlacedWords placed = placed_words(text, {0, text.size()});
    if (placed.words.size() < 4 || placed.words.size() > most_words) return {};
    for (std::size_t k = 0; k < placed.starts.size(); ++k) {
        if (text::is_lower(text::decode_at(text, placed.starts[k]).code_point) != (k == 2)) return {};
    }
    const std::string_view small = text.substr(placed.starts[2], placed.starts[3] - placed.starts[2]);
    const std::u32string letters = annotate::fold_letters(small);
    const annotate::NameWords particle = annotate::bits(annotate::NameWord::particle);
    const bool in_name = (annotate::NameLexicon::of(work.page.language).at(letters, 0).words & particle) != 0;
    return in_name || small.size() > small_letters + 1 ? std::string_view() : text.substr(0, placed.starts[2] - 1);
}

// Without the word in front of a full name that stands in lower case ("de Ana Sol"), or on the page elsewhere: "Na Asha
// Juma", in languages of which no word for "by" is known.
std::string_view without_preposition(const Work& work, std::string_view line) {
    constexpr std::size_t longest = 5;  // chosen: bytes of such a word
    const std::size_t space = line.find(' ');
    const bool known = !work.cue_language.empty() && work.story.stops_known;
    if (space > longest || !is_full_name(line.substr(space + 1))) return line;
    const bool small = text::is_lower(text::decode_at(line, 0).code_point);
    if (small && work.page.language != "en") return line.substr(space + 1);  // English says "by", and "in Smart Homes"
    if (known) return line;
    const std::string lower = lower_word(line, 0);
    return !lower.empty() && has_word(work.page.raw, lower) ? line.substr(space + 1) : line;
}

// Without one word and a colon in front of a full name, where a cue or a list of given names says that it is one:
// "Conversation: Ada Krone".
std::string_view without_label(const Work& work, std::size_t i, std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon + 2 >= line.size()) return line;
    const std::size_t space = line.find(' ');
    const std::string_view name = line.substr(colon + 2);
    if (space + 1 < colon || line[colon + 1] != ' ' || !is_full_name(name)) return line;
    const bool cue = work.cues[i] != nullptr && work.cues[i]->label == Label::byline;
    return cue || known_words(annotate::fold_letters(name), work.page.language).given ? name : line;
}

// The people whom a line names; none where it names who did other work, or goes on with what stands before.
std::vector<std::string> people_in(const Work& work, std::size_t i) {
    std::string_view line = without_brackets(slice(work.page.raw, work.page.blocks[i].span));
    line = before_other_work(behind_author_label(line));
    line.remove_prefix(author_front(line));
    if (!names_other_work(line) && !begins_with_picture_word(line)) line = without_label(work, i, line);
    line = without_preposition(work, name_part(line));
    if (names_other_work(line) || begins_with_picture_word(line)) return {};
    std::vector<std::string> people =
        people_of(std::string(line), work.page.outlet ? work.page.outlet->value : std::string());
    for (std::string& person : people) {
        if (const std::string_view name = name_at_place(work, person); !name.empty()) person.resize(name.size());
    }
    // A place or an office may follow.
    if (!people.empty() && looks_personal(people.front()))
        people.erase(std::ranges::find_if_not(people, looks_personal), people.end());
    people = without_small_words(std::move(people), work.page.language);
    if (!people.empty() && text::is_lower(text::decode_at(people.front(), 0).code_point)) people.clear();
    return people;
}

// Whether the page has none of the name's words in lower case, as it would have of a section's name, and no list knows
// one as anything but a person's name; where little else tells an author, one must be listed as such.
bool has_words_of_names(const Work& work, std::string_view name, bool must_be_listed) {
    std::string word;
    std::size_t start = 0;
    for (std::size_t at = 0; at < name.size();) {
        const text::Unit unit = text::decode_at(name, at);
        const char32_t lower = text::to_lower(unit.code_point);
        if (text::is_letter(lower)) {
            if (word.empty()) start = at;
            text::append_utf8(word, lower);
        }
        at += unit.size;
        if (word.empty() || (text::is_letter(lower) && at < name.size())) continue;
        const bool small = name.substr(start).starts_with(word);  // a particle
        if (!small && has_word(work.page.raw, word)) return false;
        word.clear();
    }
    const Known known = known_words(annotate::fold_letters(name), work.page.language);
    // "Dorota Lis", though "lis" is a fox.
    return known.given || (!known.other && (known.person || !must_be_listed));
}

// Names alone, or with an office or a place, which nothing but their place and their look tells: below the title,
// beside the day or next to the title.
bool stands_as_author(const Work& work, const Head& head, std::size_t i) {
    const Line& line = work.lines.lines[i];
    const std::vector<Block>& blocks = work.page.blocks;
    const auto states_day = [&](std::size_t k) {
        if (k >= blocks.size()) return false;
        const bool holds = work.page.date && blocks[k].span.start <= work.page.date->span.start &&
                           work.page.date->span.end <= blocks[k].span.end;
        return holds || blocks[k].label == Label::date;
    };
    // An address of the author may stand between.
    constexpr std::uint32_t address_words = 5;
    const bool addressed = i + 1 < blocks.size() && work.lines.lines[i + 1].address &&
                           work.lines.lines[i + 1].size <= address_words && states_day(i + 2);
    const bool beside = states_day(i - 1) || states_day(i + 1) || addressed;
    if (head.title >= i || blocks[i].kept || blocks[i].label == Label::caption || (!beside && i != head.title + 1))
        return false;
    const bool looks_so = blocks[i].label == Label::byline;
    // An author's name may come again below the story, a section's does.
    const auto same = [&](const Line& other) { return other.key == line.key; };
    const bool again = !looks_so && std::ranges::count_if(work.lines.lines, same) > 1;
    // "Präsentiert von Möbel Kranz" looks like a name with a particle.
    const auto words = placed_words(work.page.raw, blocks[i].span).words;
    const bool amid = words.size() > 2 && is_soft(words[1], soft_byline, work.page.language);
    const std::vector<std::string> people = people_in(work, i);
    return !people.empty() && std::ranges::all_of(people, [&](const std::string& person) {
        if (is_name_in_capitals(person)) return beside && has_words_of_names(work, person, true);
        if (amid && !has_words_of_names(work, person, true)) return false;
        return is_full_name(person) && (looks_so || has_words_of_names(work, person, !beside || again));
    });
}

// A name of the head with which a line at the end begins that says who wrote the story.
bool is_told_at_end(const Work& work, std::size_t i) {
    constexpr std::uint32_t name_words = 3;  // chosen: a given and a family name, and one more
    constexpr std::size_t reach = 3;         // chosen: lines around the story's last one
    const Line& line = work.lines.lines[i];
    const std::string_view name = slice(work.page.raw, work.page.blocks[i].span);
    const bool names = line.size <= name_words && line.capitalised == line.word_count && line.marks <= 1;
    if (work.page.blocks[i].kept || !names || line.commas != 0 || !has_words_of_names(work, name, false)) return false;
    for (std::size_t k = std::max(i + 1, work.body_last - std::min(work.body_last, reach));
         k < std::min(work.page.blocks.size(), work.body_last + reach + 1); ++k) {
        const std::string_view text = slice(work.page.raw, work.page.blocks[k].span);
        const bool says = text.size() > name.size() + 8 && text.starts_with(name) && text[name.size()] == ' ' &&
                          text::is_lower(text::decode_at(text, name.size() + 1).code_point);
        if (says) return true;
    }
    return false;
}

// The first kept line below the headline, or the second above a day or a picture; on a page with furniture.
bool opens_story(const Work& work, const Head& head, std::size_t i) {
    if (work.looks_clean || work.edges_only || work.markup != nullptr || head.title >= i) return false;
    const auto between = std::span(work.page.blocks).subspan(head.title, i - head.title);
    const auto kept = std::ranges::count_if(between, [](const Block& block) { return block.kept; });
    const Label below = i + 1 < work.page.blocks.size() ? work.page.blocks[i + 1].label : Label::content;
    return kept == 0 || (kept == 1 && (below == Label::date || below == Label::caption));
}

// A byline: a line of the head that a cue or a "by" names, without its date; else a name beside the day.
void find_byline(Work& work, const Head& head) {
    Page& page = work.page;
    const std::string outlet = page.outlet ? page.outlet->value : std::string();
    const auto take_line = [&](std::size_t i, const std::vector<std::string>& people) {
        Block& block = page.blocks[i];
        page.byline = Found{listed(people), block.span};
        if (!block.kept && block.label != Label::date) block.label = Label::byline;
        if (block.kept && opens_story(work, head, i)) work.drop(i, Label::byline, "names the author above the story");
        return true;
    };
    const auto take = [&](auto&& is_byline) {
        for (std::size_t i = head.first; i < head.last; ++i) {
            const Line& line = work.lines.lines[i];
            const bool short_line = line.size >= 2 && line.size <= 10 && line.digits == 0 && !line.ends_sentence;
            if (!short_line || page.blocks[i].label == Label::title || !is_byline(i)) continue;
            if (const auto people = people_in(work, i); !people.empty()) return take_line(i, people);
            // "Ana Sol" above "Senior correspondent".
            if (i == head.first || page.blocks[i - 1].kept || page.blocks[i - 1].label == Label::title) continue;
            const auto above = people_in(work, i - 1);
            if (!above.empty() && std::ranges::all_of(above, looks_personal)) return take_line(i - 1, above);
        }
        return false;
    };
    const auto take_printed = [&](Byline printed) {
        printed.people = without_small_words(std::move(printed.people), page.language);
        if (printed.people.empty()) return false;
        const auto block = std::ranges::find(page.blocks, printed.source, &Block::span);
        const auto i = static_cast<std::size_t>(block - page.blocks.begin());
        return !begins_heading(work, i) && take_line(i, printed.people);
    };
    if (take_printed(printed_in(page, head.first, head.last, outlet))) return;
    if (take([&](std::size_t i) { return names_author_by_cue(work, i) || names_author(work, i); })) return;
    if (take([&](std::size_t i) { return stands_as_author(work, head, i); })) return;
    if (work.markup != nullptr) return;  // of an HTML page more is known of what stands beside its day
    const Byline beside = named_beside_day(page, {head.first, head.title, head.last}, {});
    const auto named = [&](const std::string& person) { return has_words_of_names(work, person, false); };
    if (std::ranges::all_of(beside.people, named) && take_printed(beside)) return;
    if (take([&](std::size_t i) { return is_told_at_end(work, i); })) return;
    for (std::size_t i = head.first; i < head.last; ++i)
        if (is_caseless_author(work, i)) return void(take_line(i, {tidy(slice(page.raw, page.blocks[i].span))}));
}

}  // namespace

void find_metadata(Work& work) {
    const Head head = head_of(work);
    work.page.date = find_date(work, head);
    drop_day(work, head);
    find_outlet(work, head);
    find_byline(work, head);
    name_byline_again(work);
}

}  // namespace retold::clean
