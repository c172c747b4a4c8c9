// Who stands before a verb of saying where phrases between marks stand between: appositions, relative clauses,
// adjuncts.
#include <algorithm>

#include "annotate/quotes/clause.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_apposition = 32;  // chosen: items; two or three phrases between commas
constexpr Words small = Word::adverb | Word::time;

}  // namespace

// The break that opens the aside which one closes before `close`, or `close`.
std::uint32_t Clause::aside_before(std::uint32_t close) const {
    std::uint32_t open = close;
    while (open > begin() && close - open < longest_apposition && !scene_.is_break(open - 1)) --open;
    if (open == begin() || !scene_.is_break(open - 1) || open == close) return close;
    while (open > begin() && scene_.is_break(open - 1)) --open;  // "--"
    return open;
}

// The phrase that ends before `comma`; where a link begins it, as in ", who knew that it was late,", the whole aside.
ItemRange Clause::aside_phrase(std::uint32_t comma) const {
    ItemRange phrase = noun_phrase_before_comma(comma);
    std::uint32_t first = phrase.first;
    while (first > begin() && comma - first < longest_apposition && !is_boundary(first - 1) &&
           !scene_.is_part(first - 1))
        --first;
    return first < phrase.first && scene_.has(first, Word::who) ? ItemRange{first, comma} : phrase;
}

ItemRange Clause::name_between_commas(std::uint32_t close) const {
    const ItemRange phrase = noun_phrase_before_comma(close);
    const bool enclosed = phrase.first > begin() && scene_.is(phrase.first - 1, MarkRole::pause);
    return enclosed && is_bare_name(phrase) ? phrase : ItemRange{close, close};
}

ItemRange Clause::name_before_comma(std::uint32_t close) const {
    constexpr std::uint32_t longest = 4;  // chosen: items of a name
    const ItemRange phrase = noun_phrase_before_comma(close);
    return phrase.last - phrase.first <= longest && phrase.first > begin() ? phrase : ItemRange{close, close};
}

// "Jane Roe, the mayor of Oa, a port, said": the phrase that a comma closes before `last`, and those before that
// comma; the outermost that is no apposition itself and names somebody, else the outer one.
ItemRange Clause::apposed_subject(std::uint32_t last) const {
    const ItemRange none{last, last};
    ItemRange outer = none;
    ItemRange inner = none;
    ItemRange named = none;
    std::uint32_t close = last - 1;
    for (int phrases = 0; phrases < 4 && close > begin() && last - close < longest_apposition; ++phrases) {
        close = skip_bracket_back(close);
        ItemRange phrase = phrases == 0 ? aside_phrase(close) : noun_phrase_before_comma(close);
        if (phrase.first == begin()) {  // "But Jane Roe, the mayor, said"
            const std::uint32_t lead = skip(phrase.first, small | Word::conjunction);
            if (lead < phrase.last) phrase.first = lead;
        }
        if (phrase.empty() || is_colon(phrase.first - (phrase.first > begin() ? 1U : 0U))) break;
        const bool linked = phrases > 0 && phrase.first > begin() &&
                            scene_.has(phrase.first - 1, Word::link | Word::kept_link | Word::opener);
        const std::uint32_t bracket = skip_bracket_back(phrase.first);
        const bool opens = skip_back(phrase.first, small | Word::conjunction) == begin() ||
                           scene_.is_part(phrase.first - 1) || linked || bracket < phrase.first ||
                           scene_.is(phrase.first - 1, MarkRole::pause) || scene_.is_break(phrase.first - 1) ||
                           scene_.is(phrase.first - 1, MarkRole::opening);
        if (!opens) break;
        const bool inserted = scene_.has(phrase.first, Word::preposition | Word::time | Word::conjunction) &&
                              !scene_.has(phrase.first, Word::article);
        if (phrases > 0) {
            const std::uint32_t noun = skip(phrase.first, small | Word::conjunction);
            if (phrases == 1 && noun > phrase.first && noun < phrase.last && is_bare_name(inner) &&
                scene_.has(noun, Word::own | Word::article))
                return inner;  // "..., and its chairman, X, said"
            if (inserted || skip(phrase.first, small | Word::conjunction) >= phrase.last) break;  // "Even so, X"
            if (phrases == 1 && is_bare_name(inner) && !is_bare_name(phrase)) return inner;
            outer = phrase;
            const bool apposed =
                scene_.has(phrase.first, Word::article | Word::who) || !scene_.items[phrase.first].capital;
            if (!scene_.speech.cased())  // "the mayor of X, Y": the name is among them
                return scene_.has(phrase.first, Word::role) ? ItemRange{phrase.first, inner.last} : phrase;
            if (has_name(phrase) && !apposed) return phrase;
            if (has_name(phrase) && named.empty()) named = phrase;
        } else {
            inner = phrase;
        }
        if (skip_back(phrase.first, small | Word::conjunction) == begin() || scene_.is_part(phrase.first - 1) || linked)
            break;
        close = bracket < phrase.first ? bracket : phrase.first - 1;
    }
    if (!named.empty()) return named;
    return !outer.empty() && has_name(inner) ? inner : outer;
}

// "X, who was in Aune, a port, in May, said", "X, speaking in Oa, Norland, said": who opens the clause, where a comma
// and words of an aside follow, up to the comma before `last`. Empty where it is none of these.
ItemRange Clause::subject_over_aside(std::uint32_t last) const {
    constexpr std::uint32_t longest_aside = 40;  // chosen: items
    constexpr std::uint32_t longest_opener = 8;  // chosen: items; an office and a name
    const ItemRange none{last, last};
    if (scene_.speech.order() != WordOrder::verb_middle || !scene_.speech.cased()) return none;
    std::uint32_t open = last - 1;
    while (open > begin() && last - open < longest_aside && !scene_.is_part(open - 1) && !scene_.is_break(open - 1) &&
           !is_semicolon(open - 1) && !is_colon(open - 1)) {
        --open;
        if (scene_.is(open, MarkRole::pause) && scene_.has(open + 1, Word::conjunction | Word::opener)) break;
    }
    if (open > begin() && last - open >= longest_aside) return none;
    const std::uint32_t first = skip(skip_marks(open), small | Word::conjunction);
    std::uint32_t comma = first;
    bool named = false;
    for (; comma < last && comma - first <= longest_opener && !is_boundary(comma); ++comma) {
        if (scene_.has(comma, Word::verb | Word::trail | Word::opener | Word::kept_link | Word::who)) return none;
        named = named || (scene_.items[comma].capital && !scene_.has(comma, Word::time));
    }
    if (comma == first || comma + 1 >= last - 1 || comma - first > longest_opener) return none;
    if (!scene_.is(comma, MarkRole::pause) || (!named && !scene_.has(first, Word::article))) return none;
    if (scene_.has(first, Word::preposition | Word::opener) && !scene_.has(first, Word::article)) return none;
    const std::uint32_t aside = skip(comma + 1, small);
    const std::string_view word = slice(scene_.reading.text, scene_.span_of(aside, aside + 1));
    const bool adjunct = scene_.has(aside, Word::who | Word::trail | Word::preposition) || word.ends_with("ing");
    if (aside >= last || scene_.items[aside].capital || !adjunct || scene_.has(aside, Word::conjunction)) return none;
    return {first, comma};
}

std::uint32_t Clause::apposed_to(ItemRange subject) const {
    if (subject.first <= begin() + 1 || !scene_.is(subject.first - 1, MarkRole::pause)) return subject.first;
    const ItemRange before = noun_phrase_before_comma(subject.first - 1);
    const bool noun = !before.empty() && scene_.has(before.first, Word::article) && before.last - before.first <= 8;
    return noun ? before.first : subject.first;
}

// Russian "сказал в эфире X Y": in languages whose verbs need no subject, the two words or more with capitals that end
// a phrase with a preposition, where a word stands between.
std::uint32_t Clause::closing_name(ItemRange range) const {
    std::uint32_t first = range.last;
    while (first > range.first && scene_.is_word(first - 1) && scene_.items[first - 1].capital) --first;
    // "w Radiu X Y": a capital right behind the preposition belongs to its noun
    constexpr std::uint32_t fewest = 4;  // chosen: capitals; fewer may all be of one name
    if (first == range.first + 1) first = range.last - first < fewest ? range.last : range.last - 2;
    return range.last - first >= 2 && first > range.first + 1 ? first : range.first;
}

}  // namespace retold::annotate
