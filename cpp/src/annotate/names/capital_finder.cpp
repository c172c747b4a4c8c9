#include "annotate/names/capital_finder.hpp"

#include <algorithm>

namespace retold::annotate {
namespace {

constexpr NameWords titles = bits(NameWord::role, NameWord::honorific);
constexpr NameWords heads = bits(NameWord::organisation, NameWord::place, NameWord::thing, NameWord::form);
constexpr NameWords known = bits(NameWord::given, NameWord::land);
constexpr NameWords no_name = bits(NameWord::never, NameWord::time, NameWord::measure, NameWord::common);
constexpr std::size_t longest_acronym = 6;  // chosen: longer ones are words in capitals

}  // namespace

bool CapitalFinder::headed(Range range) const {
    return (words_in(range) & heads) != 0;
}

std::vector<FoundName> CapitalFinder::find() {
    for (std::uint32_t i = 0; i < page_.size();) {
        if (!runs_.starts(i)) {
            // "secrétaire d'État": what a title has of capitals is no name
            i = page_.is(i, bit(NameWord::role)) ? std::max(i + 1, page_[i].phrase_last) : i + 1;
            continue;
        }
        if (const std::uint32_t closed = quoted_last(i); closed > i) {
            push({i, closed}, "head noun before the quotation marks");
            i = closed;
            continue;
        }
        const std::uint32_t last = runs_.end_of(i);
        if (is_enclosed({i, last})) {
            take({i, last});
        } else if (!take_behind_office({i, last}) && !take_behind_town({i, last})) {
            split({i, last});
        }
        i = last;
    }
    take_parts();
    split_known();
    if (capital_nouns_) take_genitives();
    std::ranges::sort(found_, {}, &FoundName::first);
    return std::move(found_);
}

// "компания «Северный лес»": the end of all that stands in the marks behind a head noun; `first` where it does not.
std::uint32_t CapitalFinder::quoted_last(std::uint32_t first) const {
    if (capital_nouns_ || !quoted({first, first + 1}) || page_.token(first - 2).capital) return first;
    const std::uint32_t closed = runs_.quoted_end(first - 1);
    return closed > first + 2 ? closed - 1 : first;
}

NameWords CapitalFinder::words_in(Range range) const {
    NameWords words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) words |= page_[i].words;
    return words;
}

std::uint32_t CapitalFinder::words_of(Range range) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (page_.is_word(i)) ++words;
    }
    return words;
}

bool CapitalFinder::is_acronym(std::uint32_t i) const {
    const std::size_t size = page_.token(i).last - page_.token(i).first;
    return page_.token(i).capitals && size >= 2 && size <= longest_acronym && !page_[i].headline;
}

// A run holds names with titles between them: "Kepala BPSB Dr. Ketut Amerthaya".
void CapitalFinder::split(Range run) {
    std::uint32_t start = run.first;
    for (std::uint32_t i = run.first; i < run.last;) {
        const std::uint32_t next = std::max(i + 1, page_[i].phrase_last);
        const bool last = next == run.last && next == i + 1 && !capital_nouns_;
        const bool surname = last && ((i > start && page_.is(start, bit(NameWord::given))) ||
                                      (i > start + 1 && is_short(i)));  // "Lena Aberg Col told"
        const bool titled = !surname && page_.is(i, titles) &&
                            !page_.is(i, bits(NameWord::given, NameWord::organisation)) &&
                            !(towns_behind_titles_ && i == start + 1 &&
                              page_.is(start, bit(NameWord::organisation)));  // "Asosiasi Pengusaha Truk"
        const bool timed = page_.is(i, bit(NameWord::time)) && !page_.is(i, bit(NameWord::given)) && i > start;
        if (titled || timed) {
            take({start, i});
            start = next;
        } else if (follows_place(start, i, run.last)) {
            take({start, i});
            start = i;
        }
        i = next;
    }
    Range rest{start, run.last};
    if (rest.empty()) return;
    while (start > run.first && !rest.empty() && page_.is_word(rest.first) && !page_.token(rest.first).capital)
        ++rest.first;
    const bool behind = rest.first == start ? take_behind_town(rest) : take_behind_office(rest);
    if (!behind) take({start, run.last});
}

// A title's short form without its stop may be a surname: "Col", "Gov".
bool CapitalFinder::is_short(std::uint32_t i) const {
    constexpr std::size_t longest = 4;  // chosen: letters of a short form
    const bool title = page_.is(i, titles) && page_.token(i).last - page_.token(i).first <= longest;
    return title && !page_.token(i).capitals && page_.is_word(i + 1) && !page_.token(i + 1).capital;
}

// "dyrektor szpitala w Olszanach Piotr Zaręba": behind a place that a preposition or "village" tells a person's first
// name begins another name, where another word follows it.
bool CapitalFinder::follows_place(std::uint32_t start, std::uint32_t i, std::uint32_t last) const {
    constexpr NameWords of_person = bits(NameWord::given, NameWord::family);
    // "Phó giám đốc Đài Khí tượng Vũ Thu Hà"
    if (page_.lexicon().has_option("syllables") && page_.is(start, bit(NameWord::organisation)) && i > start + 2 &&
        i + 3 == last && page_.is(i, bit(NameWord::family)) && page_[start].role_first != start)
        return true;
    if (i == start || start == 0 || i + 2 > last || !page_.is(i, of_person)) return false;
    if (page_.token(start - 1).capital || !page_.is_word(i - 1) || !page_.is_word(i + 1)) return false;
    // names of places have two syllables, and the second may be a given name too
    const bool later = page_.lexicon().has_option("syllables") && i == start + 1 && i + 2 < last &&
                       page_.is(i + 1, bit(NameWord::family));
    if (later) return false;
    const bool place = page_.is(start - 1, bits(NameWord::town, NameWord::place));
    if (!place && !page_.is(start - 1, bit(NameWord::preposition))) return false;
    // places of two syllables may begin with one that is a family name too
    return page_.token(i + 1).capital && (!page_.is(start, of_person) || (place && i == start + 2));
}

// Whether the first word is there because a sentence starts, and no part of the name.
bool CapitalFinder::drops_first(Range range) const {
    const std::uint32_t i = range.first;
    const std::uint32_t words = words_of(range);
    if (page_.is(i, no_name) && !headed(range)) return true;
    if (page_.is(i, bit(NameWord::measure))) return true;
    if (is_hidden(i) && runs_.is_form_before_marks(i + 1, range.last)) return true;  // "Перевізник ТОВ «Оріль»"
    if (page_.is(i, bit(NameWord::firm)) && runs_.is_firm(i + 1, range.last)) return true;  // "Kanzlei Marsch und Holt"
    if (is_hidden(i) && page_.is(i, bits(NameWord::speech, NameWord::preposition))) return true;
    if (i > 0 && page_.is_number(i - 1) && capital_nouns_) return true;
    if (!is_hidden(i) && !capital_nouns_)
        return page_[i].function_word && !page_.is(i, bit(NameWord::article)) && !runs_.is_word_of_name(i);
    if (page_.is(i, bits(NameWord::given, NameWord::land, NameWord::organisation))) return false;
    const bool hyphened = page_.is_mark(i + 1, U'-') && i + 2 < range.last && !page_.is_capital(i + 2);
    if (page_[i].function_word || (hyphened && page_.use(i).inside == 0)) return true;
    if (words >= 2 && page_.use(i).lower > 0) return true;
    return words >= 3 && page_.is(i + 1, bit(NameWord::given));
}

Range CapitalFinder::trimmed(Range range) const {
    const auto is_loose = [&](std::uint32_t i) {
        return !page_.is_word(i) || (!page_.token(i).capital && !page_.is(i, bit(NameWord::form)));
    };
    while (!range.empty() && (is_loose(range.first) || drops_first(range)))
        range.first = std::max(range.first + 1, is_loose(range.first) ? range.first + 1 : runs_.word_end(range.first));
    const auto ends_loose = [&](std::uint32_t i) {
        if (page_.is_word(i) && !page_.token(i).capital && i > range.first && page_.token(i).spaced)
            return !page_.is(i, bit(NameWord::form)) && page_.is(i, bits(NameWord::link, NameWord::particle));
        if (page_.is_word(i)) return page_.is(i, bit(NameWord::time)) && !page_.is(i, bit(NameWord::given));
        const MarkRole role = page_.token(i).role;
        return role != MarkRole::closing && role != MarkRole::quotation && !page_.is_mark(i, U'.');
    };
    while (!range.empty() && (ends_loose(range.last - 1) ||
                              (page_.token(range.last - 1).capitals && page_.is(range.last - 1, bit(NameWord::never)))))
        --range.last;
    return range;
}

// German: whether the word has an ending of adjectives, as the first before a noun has ("Graue Möwe").
bool CapitalFinder::is_adjective(std::uint32_t i) const {
    const std::u32string_view word = page_.letters(i);
    return std::ranges::any_of(page_.lexicon().case_endings(), [&](const std::u32string& ending) {
        return ending.starts_with(U'e') && word.ends_with(ending);
    });
}

// The rule by which the words are a name; empty: none.
std::string_view CapitalFinder::reason(Range range) const {
    const NameWords words = words_in(range);
    if (words_of(range) == 1) return quoted(range) ? "head noun before the quotation marks" : reason_of_one(range);
    if ((words & bit(NameWord::form)) != 0) return "legal form";
    if (runs_.is_firm(range.first, range.last)) return "two names that are one firm";
    if ((words & known) != 0) return "a known name among its words";
    if (headed(range)) return "head noun of a name";
    if (page_[range.first].headline) {
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            if (page_.is_word(i) && page_.token(i).capital && page_.use(i).inside == 0) return {};
        }
        return "capitals elsewhere in the text";
    }
    if (!capital_nouns_) return "capitals inside a sentence";
    if (range.first > 0 && page_.is_word(range.first - 1) && page_[range.first].role_first == range.first &&
        page_.same_sentence(range.first - 1, range.first) && !page_.token(range.first - 1).capital) {
        const std::u32string_view before = page_.letters(range.first - 1);  // "mein ganzes Leben Brot"
        if (before.size() > 4 && before.ends_with(U"es") && page_[range.first - 1].words == 0) return {};
    }
    const bool seen = !is_hidden(range.first) || page_.use(range.first).inside > 0 ||
                      page_.is(range.last, bit(NameWord::speech)) || page_[range.first].role_first != range.first ||
                      !is_adjective(range.first);
    return seen ? "nouns without an article between them" : std::string_view();
}

std::string_view CapitalFinder::reason_of_one(Range range) const {
    const std::uint32_t i = range.first;
    const WordUse& use = page_.use(i);
    if (is_acronym(i)) return "capitals throughout";
    if (page_.is(i, no_name | titles)) return {};
    if (page_.is(i, bit(NameWord::land))) return "known place";
    if (i > 0 && page_[i].role_first != i) return "title before it";
    if (page_.is(i, bit(NameWord::given))) return "given name";
    if (capital_nouns_) return reason_of_noun(range);
    const bool place_or_body = page_[i].compound && page_.is(i, heads) && use.lower == 0;
    if (place_or_body && (!is_hidden(i) || page_.is(i + 1, bit(NameWord::speech)))) return "ending of a name";
    if (page_.is(i, heads)) return {};
    if (use.lower > use.inside) return {};
    if (!is_hidden(i)) return "capitals inside a sentence";
    return use.inside > 0 && use.lower == 0 ? "capitals elsewhere in the text" : std::string_view();
}

// German: nouns have capitals too.
std::string_view CapitalFinder::reason_of_noun(Range range) const {
    const std::uint32_t i = range.first;
    if (i == 0 || page_.is(i - 1, bit(NameWord::article)) || page_.is_number(i - 1)) return {};
    const WordUse& use = page_.use(i);
    const NameWords end = page_[i].words;
    if ((end & bits(NameWord::organisation, NameWord::thing)) != 0) return {};
    const bool behind_preposition = page_.is(i - 1, bit(NameWord::preposition));
    if (behind_preposition && (end & bit(NameWord::place)) != 0) return "ending of a place behind a preposition";
    if (page_.is(i - 1, bit(NameWord::speech)) && (end & titles) == 0 && page_.same_sentence(i - 1, i))
        return "noun without an article behind a verb of speech";
    if (behind_preposition && use.inside + use.initial >= 2) return "repeated without an article";
    return {};
}

// What its words tell; the end of a surname behind a particle makes no place of a person: "Joost van den Berg".
NameWords CapitalFinder::held_words(Range range) const {
    NameWords words = 0;
    const bool person = page_.is(range.first, bit(NameWord::given)) || page_[range.first].role_first != range.first;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        const bool joined = person && i > range.first + 1 && page_.is_word(i - 1) && !page_.token(i - 1).capital;
        const bool ends_so = page_[i].compound || page_.lexicon().has_option("cases");  // "Виктор Гордеев": no mountain
        const bool surname = joined || (i > range.first && ends_so && page_.is(range.first, bit(NameWord::given)));
        words |= surname ? page_[i].words & ~bit(NameWord::place) : page_[i].words;
        // "Bill Reed": not the law
        if (i == range.first && range.size() > 1 && page_.is(i, bit(NameWord::given))) words &= ~bit(NameWord::thing);
    }
    // "Bank Street": of languages whose heads stand last
    const bool place_last = page_.is(range.last - 1, bit(NameWord::place)) &&
                            !page_.is(range.last - 1, bits(NameWord::organisation, NameWord::form));
    if (place_last && range.size() > 1 && page_.lexicon().has_option("last head"))
        words &= ~bit(NameWord::organisation);
    return words;
}

FoundName CapitalFinder::made(Range range, std::string_view why) const {
    FoundName name;
    name.first = range.first;
    name.last = range.last;
    name.span = page_.name_span(range.first, range.last);
    name.inside = held_words(range) | (runs_.is_firm(range.first, range.last) ? bit(NameWord::organisation) : 0);
    if (quoted(range)) {  // "завод «Северный лес»"
        name.around = bit(NameWord::organisation);
        name.inside &= ~bits(NameWord::place, NameWord::thing);
    }
    name.acronym = words_of(range) == 1 && is_acronym(range.first);
    name.evidence = why;
    return name;
}

void CapitalFinder::push(Range range, std::string_view why) {
    const std::uint32_t at = range.first;
    const bool prefixed =
        at > 1 && page_.is_mark(at - 1, U'-') && !page_.token(at).spaced && page_.is(at - 2, bit(NameWord::particle));
    if (prefixed) range.first = at - 2;  // "al-Sadr"
    for (std::uint32_t i = range.first; i < range.last; ++i) of_name_[page_[i].word] = true;
    found_.push_back(made(range, why));
}

// Of one head noun and a name in quotation marks, the name.
Range CapitalFinder::inside_quotes(Range range) const {
    const std::uint32_t opening = range.first + 1;
    if (range.size() < 4 || page_.is_word(opening) || !page_.is(range.first, heads & ~bit(NameWord::form)))
        return range;
    const MarkRole role = page_.token(opening).role;
    if (role != MarkRole::opening && role != MarkRole::quotation) return range;
    return {opening + 1, range.last - 1};
}

void CapitalFinder::take(Range range) {
    range = trimmed(range);
    if (range.empty()) return;
    range = inside_quotes(range);
    const std::string_view why = reason(range);
    if (!why.empty()) {
        push(range, why);
    } else if (words_of(range) == 1 && !page_.is(range.first, no_name | titles | heads)) {
        open_.push_back(range);
    }
}

}  // namespace retold::annotate
