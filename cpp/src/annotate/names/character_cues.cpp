#include "annotate/names/character_cues.hpp"

#include <algorithm>

#include "retold/text/char_class.hpp"

namespace retold::annotate {
namespace {

constexpr NameWords titles = bits(NameWord::role, NameWord::honorific);
constexpr NameWords heads = bits(NameWord::organisation, NameWord::town, NameWord::place, NameWord::thing);
constexpr NameWords of_names = bits(NameWord::family, NameWord::given, NameWord::land);
constexpr NameWords ordinary = bits(NameWord::common, NameWord::speech, NameWord::preposition, NameWord::time);
constexpr std::uint32_t longest_body = 12;    // chosen: characters before the head noun of an organisation
constexpr std::uint32_t longest_place = 4;    // chosen: likewise of a place
constexpr std::uint32_t usual_place = 2;      // chosen: what most places have where nothing ends them
constexpr std::uint32_t longest_foreign = 9;  // chosen: characters of a part of a foreign name
constexpr std::uint32_t most_parts = 4;       // chosen: of a foreign name
constexpr std::uint32_t longest_person = 6;   // chosen: characters of a Japanese name
constexpr std::uint32_t most_quoted = 10;     // chosen: longer quotations are titles or speech

}  // namespace

CharacterCues::CharacterCues(const NamePage& page)
    : page_(page), titles_behind_(page.lexicon().has_option("titles behind names")) {
    cover();
}

void CharacterCues::cover() {
    phrase_of_.resize(page_.size());
    for (std::uint32_t i = 0; i < page_.size();) {
        const std::uint32_t last = std::max(i + 1, page_[i].phrase_last);
        const bool whole = last > i + 1 && !page_.is(i, of_names);
        for (std::uint32_t at = i; at < last && at < page_.size(); ++at) phrase_of_[at] = whole ? i : at;
        i = whole ? last : i + 1;
    }
}

CharacterCues::Class CharacterCues::class_of(std::uint32_t i) const {
    if (i >= page_.size() || page_.token(i).first >= page_.token(i).last) return Class::none;
    const char32_t letter = page_.letters(i)[0];
    if (letter == 0x30FC) return Class::katakana;  // long vowel
    if (letter == 0x3005) return Class::han;       // repetition
    const text::Script script = text::script_of(letter);
    if (script == text::Script::han) return Class::han;
    return script == text::Script::katakana && page_.is_word(i) ? Class::katakana : Class::none;
}

bool CharacterCues::is_dot(std::uint32_t i) const {
    constexpr std::u32string_view dots = U"・·•‧";
    return i < page_.size() && page_.token(i).first < page_.token(i).last &&
           dots.find(page_.letters(i)[0]) != std::u32string_view::npos;
}

bool CharacterCues::starts_line(std::uint32_t i) const {
    if (i == 0) return true;
    const std::size_t from = page_.token(i - 1).span.end;
    return page_.reading().text.substr(from, page_.token(i).span.start - from).find('\n') != std::string_view::npos;
}

void CharacterCues::push(std::uint32_t first, std::uint32_t last, NameWords around, int weight, std::string_view why) {
    if (first < last) cues_.push_back({first, last, around, weight, why, 0});
}

// How clearly a name may start here: 3 behind a title, 1 behind a mark or small word.
int CharacterCues::left_strength(std::uint32_t i) const {
    if (starts_line(i) || !page_.is_word(i - 1)) return 1;
    if (page_[i].role_first != i && phrase_of_[page_[i].role_first] == page_[i].role_first) return 3;
    const std::uint32_t before = phrase_of_[i - 1];
    return page_.is(before, ordinary) || class_of(i - 1) == Class::none ? 1 : 0;
}

// How clearly a name may end before token i.
int CharacterCues::right_strength(std::uint32_t i) const {
    if (i >= page_.size() || starts_line(i) || !page_.is_word(i) || page_.is_number(i)) return 1;
    if (page_.is(i, bits(NameWord::speech, NameWord::honorific))) return 3;
    if (page_.is(i, bit(NameWord::role))) return 2;
    return page_.is(i, ordinary) || class_of(i) == Class::none ? 1 : 0;
}

// Whether the character may be one of a given name.
bool CharacterCues::is_given(std::uint32_t i) const {
    if (class_of(i) != Class::han || starts_line(i)) return false;
    return phrase_of_[i] == i && page_[i].phrase_last <= i + 1 &&
           !page_.is(i, titles | bits(NameWord::speech, NameWord::preposition));
}

// Chinese: a family name, one or two characters, and a title or verb of speech on either side.
void CharacterCues::family(std::uint32_t i) {
    const int left = left_strength(i);
    if (left < (page_.is(i, bit(NameWord::common)) ? 3 : 1)) return;
    const std::uint32_t given = page_[i].phrase_last;
    if (page_.is(given, titles)) {
        if (left < 3 || page_.is(given, bit(NameWord::honorific)))
            push(i, given, page_[given].words & titles, 5, "family name before a title");
        return;
    }
    int best = 0;
    std::uint32_t last = given;
    for (std::uint32_t size = 1; size <= 2 && is_given(given + size - 1); ++size) {
        const int right = right_strength(given + size);
        if (right >= std::max(best, 1)) {
            best = right;
            last = given + size;
        } else if (left == 3 && best == 0 && size == 2) {
            last = given + size;
        }
    }
    if (last == given || (left < 3 && best < 3)) return;
    push(i, last, left == 3 ? bit(NameWord::role) : bit(NameWord::speech), 3 + left + best,
         left == 3 ? "family name behind a title" : "family name, and words of speech behind it");
}

// Japanese: the run of one script before a title.
void CharacterCues::before_title(std::uint32_t i) {
    const Class script = class_of(i > 0 ? i - 1 : i);
    if (i == 0 || script == Class::none || starts_line(i)) return;
    std::uint32_t first = i;
    while (first > 0 && i - first < (script == Class::han ? longest_person : 3 * longest_foreign)) {
        const std::uint32_t before = first - 1;
        if (starts_line(first) || (class_of(before) != script && !(script == Class::katakana && is_dot(before)))) break;
        if (phrase_of_[before] != before ||
            (before + 1 < i && page_[before].phrase_last > before + 1 && !page_.is(before, of_names)))
            break;
        // 北沢町の村井: at the start of a run it is part of a family name
        // but 中村: a single character before it is no town
        const bool inner = before > 1 && class_of(before - 1) == script && !starts_line(before) &&
                           class_of(before - 2) == script && !starts_line(before - 1);
        if (i - first >= 2 && inner && page_.is(before, bit(NameWord::town))) break;
        if (script == Class::han && page_.is(before, bit(NameWord::common))) break;
        --first;
    }
    const std::uint32_t size = i - first;
    const bool honorific = page_.is(i, bit(NameWord::honorific));
    if (size == 0 || (size == 1 && !honorific) || (script == Class::katakana && size < 2)) return;
    push(first, i, page_[i].words & titles, 6, "title behind it");
}

// The token behind the part of a foreign name that starts at i.
std::uint32_t CharacterCues::dotted_end(std::uint32_t i) const {
    const Class script = class_of(i);
    std::uint32_t last = i;
    while (last < i + longest_foreign && script != Class::none && class_of(last) == script && !starts_line(last)) {
        if (script == Class::han && last > i &&
            (page_.is(last, titles | bits(NameWord::speech, NameWord::common)) || phrase_of_[last] != last))
            break;
        ++last;
    }
    return last;
}

// A foreign name with middle dots.
void CharacterCues::dotted(std::uint32_t i) {
    std::uint32_t first = i;
    const Class script = class_of(i > 0 ? i - 1 : i);
    while (first > 0 && i - first < longest_foreign && script != Class::none && class_of(first - 1) == script) {
        if (script == Class::han && (page_[first].role_first != first || phrase_of_[first - 1] != first - 1)) break;
        --first;
    }
    std::uint32_t last = i;
    for (std::uint32_t part = 0; part < most_parts && is_dot(last) && dotted_end(last + 1) > last + 1; ++part)
        last = dotted_end(last + 1);
    const NameWords around = page_[first].role_first != first ? bit(NameWord::role) : 0;
    if (first < i && last > i + 1)
        push(first, last, around | (last < page_.size() ? page_[last].words & titles : 0), 8,
             "foreign name with a middle dot");
}

std::uint32_t CharacterCues::quoted_end(std::uint32_t at) const {
    if (at >= page_.size() || page_.token(at).role != MarkRole::opening || page_.is_mark(at, U'(')) return at;
    for (std::uint32_t i = at + 1; i < page_.size() && i <= at + most_quoted; ++i) {
        if (page_.token(i).role == MarkRole::closing) return i;
        if (!page_.is_word(i) && !is_dot(i)) return at;
    }
    return at;
}

// Where the quotation starts that ends at token `last`; `last` where there is none or it is long.
std::uint32_t CharacterCues::opened_before(std::uint32_t i, std::uint32_t last) const {
    if (last >= page_.size() || page_.token(last).role != MarkRole::closing || page_.is_mark(last, U')')) return last;
    for (std::uint32_t first = i; first > 0 && i - first < most_quoted; --first) {
        const MarkRole role = page_.token(first - 1).role;
        if (role == MarkRole::opening) return first < i ? first : last;
        if (!page_.is_word(first - 1) && !is_dot(first - 1)) return last;
    }
    return last;
}

void CharacterCues::headed(std::uint32_t i) {
    const NameWords word = page_[i].words & heads;
    const std::uint32_t last = page_[i].phrase_last;
    const std::uint32_t quoted = quoted_end(last);
    if (quoted != last && (word & bit(NameWord::organisation)) != 0 && quoted > last + 2)
        push(last + 1, quoted, word, 7, "head noun before the quotation marks");
    const std::uint32_t opened = opened_before(i, last);
    if (opened != last) {
        push(opened, last, word, 5, "head noun at the end of quotation marks");
        return;
    }
    if (page_.is(i, bit(NameWord::common))) return;
    const bool place = (word & bits(NameWord::town, NameWord::place)) != 0;
    std::uint32_t first = std::max(run_start_, i - std::min(i, longest_body));
    if (place && i - first > longest_place) first = i - usual_place;
    if (i < first + 2) return;
    const bool thing = (word & bit(NameWord::thing)) != 0;
    const bool of_land = page_.is(first, bit(NameWord::land));  // 日本音楽協会
    push(first, last, word,
         of_land ? 7
         : place ? 4
                 : 5,
         thing || place ? "head noun of a name" : "head noun of an organisation behind it");
}

// A reporter's line in brackets: "[reporter ... / Oldtown reports]".
void CharacterCues::reported_from(std::uint32_t i) {
    if (run_start_ == 0 || i < run_start_ + usual_place || i > run_start_ + longest_place) return;
    if (page_.is_mark(run_start_ - 1, U'/') || page_.is_mark(run_start_ - 1, U'('))
        push(run_start_, i, bit(NameWord::town), 5, "starts a dateline");
}

void CharacterCues::at(std::uint32_t i) {
    if (is_dot(i)) {
        if (class_of(i > 0 ? i - 1 : i) != Class::none && !(i > 1 && is_dot(i - 2))) dotted(i);
        return;
    }
    if (!page_.is_word(i) || starts_line(i) || page_.is_number(i))
        run_start_ = page_.is_word(i) && !page_.is_number(i) ? i : i + 1;
    if (phrase_of_[i] != i) return;
    const std::uint32_t last = std::max(i + 1, page_[i].phrase_last);
    if (page_.is(i, bit(NameWord::land)) && last > i + 1) push(i, last, bit(NameWord::land), 6, "known place");
    if (titles_behind_ && page_.is(i, titles)) before_title(i);
    if (!titles_behind_ && page_.is(i, bit(NameWord::family))) family(i);
    if (page_.is(i, heads)) headed(i);
    if (page_.is(i, bit(NameWord::speech))) reported_from(i);
    const bool hiragana = class_of(i) == Class::none && page_.is_word(i);
    if (page_.is(i, ordinary | titles) || hiragana) run_start_ = last;
}

std::vector<CuedName> CharacterCues::find() {
    for (std::uint32_t i = 0; i < page_.size(); ++i) at(i);
    return std::move(cues_);
}

}  // namespace retold::annotate
