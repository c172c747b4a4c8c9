#include "annotate/names/spaced_cues.hpp"

#include <algorithm>

namespace retold::annotate {
namespace {

constexpr NameWords of_names = bits(NameWord::given, NameWord::family, NameWord::particle);
constexpr NameWords heads = bits(NameWord::organisation, NameWord::town, NameWord::place, NameWord::thing);
constexpr NameWords titles = bits(NameWord::role, NameWord::honorific);
constexpr std::uint32_t most_words = 4;     // chosen: of a person's name
constexpr std::uint32_t most_of_body = 4;   // chosen: words behind the head noun of an organisation
constexpr std::uint32_t most_of_chain = 7;  // chosen: words of an office with its complements and the name
constexpr std::uint32_t most_of_line = 3;   // chosen: words of the place that a dateline starts with
constexpr std::uint32_t most_quoted = 6;    // chosen: tokens; longer quotations are titles or speech

}  // namespace

SpacedCues::SpacedCues(const NamePage& page)
    : page_(page),
      arabic_(page.lexicon().has_option("definite names")),
      heads_last_(page.lexicon().has_option("heads last")),
      heads_both_(page.lexicon().has_option("heads on both sides")),
      persian_(page.lexicon().has_option("titles behind")),
      common_(page.lexicon().has_option("common words")) {}

bool SpacedCues::is_nameable(std::uint32_t i) const {
    if (!page_.is_word(i) || page_.token(i).kind != tokenize::TokenKind::letter) return false;
    if (page_[i].function_word) return false;
    if (page_.is(i, of_names)) return true;
    return page_[i].words == 0 && page_.token(i).last - page_.token(i).first > 1;
}

bool SpacedCues::is_definite(std::uint32_t i) const {
    return arabic_ && page_.letters(i).starts_with(U"ال");
}

bool SpacedCues::is_loose(std::uint32_t i) const {
    if (!page_.is_word(i) || page_.token(i).kind != tokenize::TokenKind::letter || page_[i].function_word) return false;
    return !page_.is(i, titles | bits(NameWord::speech, NameWord::subject, NameWord::time, NameWord::never));
}

bool SpacedCues::known(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i) {
        if (page_.is(i, bit(NameWord::given))) return true;
    }
    return false;
}

// Arabic "to the station", the preposition written on the noun.
bool SpacedCues::is_told(std::uint32_t i) const {
    const std::u32string_view word = page_.letters(i);
    if (word.size() < 4 || !word.starts_with(U"ل") || page_.is(i, of_names)) return false;
    const auto rest = page_.lexicon().at(page_.reading().letters, page_.token(i).first + 1);
    return rest.end == page_.token(i).last && (rest.words & (heads | bit(NameWord::land))) != 0;
}

// Arabic "his counterpart": a noun with whose it is.
bool SpacedCues::is_owned(std::uint32_t i) const {
    const std::string_view word = page_.text(i);  // folded letters do not tell the pronoun from the ending of "Fatima"
    return word.size() > 6 && (word.ends_with("\u0647") || word.ends_with("\u0647\u0627")) && !page_.is(i, of_names);
}

std::uint32_t SpacedCues::end_of(std::uint32_t first, std::uint32_t most) const {
    std::uint32_t i = first;
    bool definite = false;
    for (std::uint32_t words = 0; words < most && is_nameable(i) && page_.same_sentence(first, i); ++words) {
        if (definite && !is_definite(i)) break;  // an Arabic family name with the article ends a name
        if (i > first && arabic_ && (page_.joins_given(i) || is_told(i) || (words > 1 && is_owned(i)))) break;
        definite = words > 0 && is_definite(i);
        i = std::max(i + 1, std::min(page_[i].phrase_last, page_.size()));
    }
    return i;
}

std::uint32_t SpacedCues::start_of(std::uint32_t last, std::uint32_t most) const {
    std::uint32_t i = last;
    while (i > 0 && last - i < most && is_nameable(i - 1) && page_.same_sentence(i - 1, last)) --i;
    return i;
}

void SpacedCues::push(std::uint32_t first, std::uint32_t last, NameWords around, int weight, std::string_view why) {
    if (first < last) cues_.push_back({first, last, around, weight, why, 0});
}

// Behind a title: all names up to the next small word. Arabic offices have complements between.
void SpacedCues::behind_role(std::uint32_t i) {
    const std::uint32_t first = page_[i].phrase_last;
    if (arabic_) {
        arabic_behind_role(i, first);
        return;
    }
    std::uint32_t last = end_of(first, most_words);
    if (persian_ && !page_.is(i, bit(NameWord::honorific))) {
        if (last < first + 2 || !known(first, last)) return;
        std::uint32_t start = first;
        while (!page_.is(start, bit(NameWord::given))) ++start;
        push(start, last, bit(NameWord::role), 6, "title before it");
        return;
    }
    // "farmers stand on": what many people are is a title only before a known name or one that acts
    if (page_.is(i, bit(NameWord::common)) && !known(first, last) &&
        !page_.is(last, bits(NameWord::subject, NameWord::speech)))
        return;
    if (persian_) last = std::min(last, first + 2);
    if (last == first + 1 && !page_.is(i, bit(NameWord::honorific)) &&
        !page_.is(last, bits(NameWord::subject, NameWord::speech)))
        return;
    push(first, last, page_[i].words & titles, last - first > 1 ? 6 : 4, "title before it");
}

void SpacedCues::arabic_behind_role(std::uint32_t i, std::uint32_t first) {
    std::uint32_t last = first;
    std::uint32_t start = first;
    while (last < first + most_of_chain && page_.same_sentence(i, last) &&
           (is_nameable(last) || page_.is(last, heads))) {
        if (page_.is(last, heads)) start = last + 1;
        ++last;
    }
    for (std::uint32_t at = start; at < last; ++at) {
        if (!page_.is(at, bit(NameWord::given))) continue;
        push(at, std::min(last, end_of(at, 3)), bit(NameWord::role), 7, "title before it");
        return;
    }
    if (last >= start + 2 && (is_definite(i) || last > start + 2 || !is_definite(last - 2))) {
        const std::uint32_t name = is_definite(i) && last - start <= 3 ? start : last - 2;
        if (!is_definite(name)) push(name, last, bit(NameWord::role), 6, "title before it");
    } else if (last == start + 1 && start == first && is_definite(i)) {
        push(start, last, bit(NameWord::role), 4, "title before it");
    }
}

// "Behnam Sorudi, minister of ...": a name before a comma and a title.
void SpacedCues::before_comma(std::uint32_t i) {
    if (!page_.is(i + 1, titles)) return;
    const std::uint32_t first = start_of(i, 3);
    if (i - first >= 2 || known(first, i)) push(first, i, bit(NameWord::role), 5, "title behind it");
}

void SpacedCues::before_mark(std::uint32_t i, NameWords around, std::string_view why) {
    const std::uint32_t first = start_of(i, most_words);
    if (i - first >= 2 || (i > first && known(first, i))) push(first, i, around, 5, why);
}

// Arabic verbs stand before who speaks.
void SpacedCues::behind_speech(std::uint32_t i) {
    const std::uint32_t first = page_[i].phrase_last;
    const std::uint32_t last = end_of(first, 3);
    if (last < first + 2 || is_definite(first) || !page_.same_sentence(i, first)) return;
    if (is_definite(first + 1) || page_.is(first, of_names) || page_.use(first + 1).lower > 1)
        push(first, last, bit(NameWord::speech), 5, "verb of speech before it");
}

std::uint32_t SpacedCues::quoted_end(std::uint32_t at) const {
    const MarkRole role = at < page_.size() ? page_.token(at).role : MarkRole::none;
    if ((role != MarkRole::opening && role != MarkRole::quotation) || page_.is_mark(at, U'(')) return at;
    for (std::uint32_t i = at + 1; i < page_.size() && i <= at + most_quoted; ++i) {
        const MarkRole closing = page_.token(i).role;
        if ((closing == MarkRole::closing || closing == MarkRole::quotation) && i > at + 1) return i;
        if (!page_.is_word(i)) return at;
    }
    return at;
}

// The words behind a head noun that belong to it; in Arabic nouns up to the first with an article, and its adjectives.
std::uint32_t SpacedCues::body_end(std::uint32_t first) const {
    std::uint32_t i = first;
    bool closed = false;
    for (; i < first + most_of_body && is_loose(i) && page_.same_sentence(first, i); ++i) {
        if (closed && !is_definite(i) && !page_.letters(i).starts_with(U"لل")) break;
        closed = closed || is_definite(i);
        if (!arabic_ && page_.is(i, bit(NameWord::common)) && i > first && !page_.is(i, bit(NameWord::link))) break;
    }
    return i;
}

void SpacedCues::headed(std::uint32_t i) {
    const std::uint32_t behind = page_[i].phrase_last;
    const NameWords word = page_[i].words & heads;
    const std::uint32_t quoted = quoted_end(behind);
    if (quoted != behind) {
        push(behind + 1, quoted, word, 8, "head noun before the quotation marks");
        return;
    }
    if (heads_last_) {
        std::uint32_t first = start_of(i, 3);
        // "the Indian farmers' forum": nationalities and trades, where two words or more stand before the head
        std::uint32_t wide = first;
        while (wide > 0 && i - wide < 3 && page_.same_sentence(wide - 1, i) &&
               (is_nameable(wide - 1) || page_.is(wide - 1, bits(NameWord::role, NameWord::never))))
            --wide;
        if (i - wide > 1) first = wide;
        if (first < i) push(first, behind, word, 5, "head noun of a name");
        return;
    }
    std::uint32_t last = behind;
    if (page_.same_sentence(i, behind) && !is_definite(i) && !page_.is(behind, bit(NameWord::of)))
        last = body_end(behind);
    bool told = arabic_;  // ordinary words alone name nothing: "city council"
    for (std::uint32_t at = behind; at < last; ++at) told = told || is_nameable(at);
    // "the hospital closed is.": one word and a copula are a clause
    const bool clause = last == behind + 1 && page_.is(last, bit(NameWord::common)) &&
                        (last + 1 >= page_.size() || page_.token(last + 1).role == MarkRole::stop);
    if (last > behind && told && !clause) {
        push(i, last, word, 5, "head noun of a name");
    } else if (heads_both_) {
        const std::uint32_t first = start_of(i, 2);
        if (first < i) push(first, behind, word, 5, "head noun of a name");
    }
}

void SpacedCues::in_town(std::uint32_t i) {
    if (heads_last_) {
        push(start_of(i, 1), i, bit(NameWord::town), 4, "kind of place behind it");
        return;
    }
    const std::uint32_t first = page_[i].phrase_last;
    if (page_.same_sentence(i, first)) push(first, end_of(first, 2), bit(NameWord::town), 4, "kind of place before it");
}

void SpacedCues::given(std::uint32_t i) {
    const std::uint32_t last = end_of(i, arabic_ || persian_ ? 3 : most_words);
    if (last >= i + 2) push(i, last, 0, 4, "given name");
}

// A body before "of" and an office: Urdu "X ke coach".
void SpacedCues::body_of_officer(std::uint32_t i) {
    if (!page_.is(i + 1, bit(NameWord::role))) return;
    const std::uint32_t first = start_of(i, 3);
    if (i - first >= 2 && !known(first, i)) push(first, i, bit(NameWord::organisation), 4, "office of it behind it");
}

// A word that no list knows, said again, where places stand.
void SpacedCues::repeated(std::uint32_t i) {
    if (!common_ || page_.use(i).lower < 2) return;
    const bool placed =
        persian_ ? i > 0 && page_.is(i - 1, bit(NameWord::preposition)) : page_.is(i + 1, bit(NameWord::preposition));
    if (placed) push(i, i + 1, bit(NameWord::town), 3, "unknown word said again where places stand");
}

// An agency in brackets in a dateline.
void SpacedCues::bracketed(std::uint32_t at) {
    constexpr std::uint32_t most_before = 3;  // chosen: tokens of a date
    std::uint32_t i = at;
    while (i < at + most_before + 1 && !page_.is_mark(i, U'(')) ++i;
    if (!page_.is_mark(i, U'(')) return;
    const std::uint32_t last = end_of(i + 1, most_of_line);
    if (page_.is_mark(last, U')')) push(i + 1, last, bit(NameWord::organisation), 5, "in brackets in a dateline");
}

// The line starts with a place: "Oldtown - agency", "Oldtown: ...", "Oldtown, 10 May".
void SpacedCues::dateline(std::uint32_t i) {
    if (i > 0 &&
        page_.reading()
                .text.substr(page_.token(i - 1).span.end, page_.token(i).span.start - page_.token(i - 1).span.end)
                .find('\n') == std::string_view::npos)
        return;
    const std::uint32_t last = end_of(i, most_of_line);
    if (last == i || last >= page_.size()) return;
    const bool dash = page_.token(last).role == MarkRole::dash && page_.token(last).spaced;
    const bool dated = page_.token(last).role == MarkRole::pause && page_.is_number(last + 1);
    if (!dash && !dated && !page_.is_mark(last, U':')) return;
    push(i, last, bit(NameWord::town), 6, "starts a dateline");
    bracketed(last);
}

std::vector<CuedName> SpacedCues::find() {
    for (std::uint32_t i = 0; i < page_.size(); ++i) {
        if (is_nameable(i)) {
            dateline(i);
            if (page_.is(i, bit(NameWord::given))) given(i);
            repeated(i);
            continue;
        }
        if (page_.token(i).role == MarkRole::pause) before_comma(i);
        if (page_.is(i, bit(NameWord::of))) body_of_officer(i);
        if (page_.is(i, bit(NameWord::land))) push(i, page_[i].phrase_last, bit(NameWord::land), 9, "known place");
        if (page_.is(i, titles)) behind_role(i);
        if (page_.is(i, bit(NameWord::subject))) before_mark(i, bit(NameWord::subject), "acts in the sentence");
        if (page_.is(i, bit(NameWord::speech)) && !page_.is(i, bit(NameWord::common))) {
            if (arabic_) {
                behind_speech(i);
            } else {
                before_mark(i, bit(NameWord::speech), "words of speech behind it");
            }
        }
        if (page_.is(i, bit(NameWord::town))) {
            in_town(i);
        } else if (page_.is(i, heads)) {
            headed(i);
        }
    }
    return std::move(cues_);
}

}  // namespace retold::annotate
