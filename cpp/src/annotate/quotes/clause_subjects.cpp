// Who stands before or behind a verb of saying.
#include <algorithm>

#include "annotate/quotes/clause.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_subject = 16;     // chosen: items; longer ones hold clauses of their own
constexpr std::uint32_t longest_apposition = 32;  // chosen: items; two or three phrases between commas
constexpr Words small = Word::adverb | Word::time;

}  // namespace

ItemRange Clause::noun_phrase_before_comma(std::uint32_t comma) const {
    constexpr std::uint32_t longest_phrase = 28;  // chosen: items; an apposition with a clause in it
    std::uint32_t first = comma;
    while (first > begin() && comma - first < longest_phrase && !is_boundary(first - 1) && !scene_.is_part(first - 1) &&
           !scene_.has(first - 1, Word::kept_link | Word::link)) {
        --first;
    }
    return {first, comma};
}

// Whether it has capitals that no sentence or preposition explains.
bool Clause::has_name(ItemRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (scene_.is_part(i) || !scene_.items[i].capital || scene_.has(i, Word::time)) continue;
        if (i > begin() ? !scene_.has(i - 1, Word::preposition) : scene_.items[i].words == 0) return true;
    }
    return false;
}

// The break that opens the aside which one closes before `close`, or `close`.
std::uint32_t Clause::aside_before(std::uint32_t close) const {
    while (close > begin() && scene_.is_break(close - 1)) --close;  // "--"
    std::uint32_t open = close;
    while (open > begin() && close - open < longest_apposition && !scene_.is_break(open - 1)) --open;
    if (open == begin() || !scene_.is_break(open - 1) || open == close) return close;
    while (open > begin() && scene_.is_break(open - 1)) --open;
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

// Two or more capitals and nothing else.
bool Clause::is_bare_name(ItemRange range) const {
    std::uint32_t capitals = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        const bool joint = scene_.has(i, Word::particle) || scene_.is(i, MarkRole::dash) || scene_.is_mark(i, ".");
        if (!joint && (!scene_.is_word(i) || !scene_.items[i].capital || scene_.has(i, Word::role))) return false;
        capitals += joint ? 0U : 1U;
    }
    return capitals > 1;
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
            if (inserted) break;
            if (phrases == 1 && is_bare_name(inner) && !is_bare_name(phrase)) return inner;
            outer = phrase;
            const bool apposed =
                scene_.has(phrase.first, Word::article | Word::who) || !scene_.items[phrase.first].capital;
            if (!scene_.speech.cased()) return skip(phrase.first, Word::role) >= phrase.last ? inner : phrase;
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

// "which X says": X speaks; "who says": who.
std::uint32_t Clause::behind_relative(std::uint32_t who, std::uint32_t last) const {
    const std::uint32_t first = std::min(skip(scene_.items[who].end, small | Word::helper), last);
    return first < last ? first : who;
}

// "who have seen it say", "who signed it called": the relative clause ends before `last`. Not "who X said".
bool Clause::has_own_verb(std::uint32_t who, std::uint32_t last) const {
    constexpr std::uint32_t shortest = 2;  // chosen: items; a verb and its object
    if (scene_.speech.order() != WordOrder::verb_middle || who == begin() || is_boundary(who - 1)) return false;
    const std::uint32_t next = skip(scene_.items[who].end, small);
    if (next + shortest > last || scene_.has(next, Word::helper)) return next + shortest <= last;
    return !scene_.items[next].capital && scene_.is_word(next) &&
           !scene_.has(next, Word::pronoun | Word::article | Word::people | Word::own | Word::role);
}

// "In a letter to the board the director said": where the phrase begins that no preposition governs.
std::uint32_t Clause::behind_adjunct(ItemRange range) const {
    if (range.empty() || !scene_.has(range.first, Word::preposition) || scene_.has(range.first, Word::article))
        return range.first;
    for (std::uint32_t i = range.first + 1; i < range.last; ++i)
        if (scene_.has(i, Word::article) && !scene_.has(i - 1, Word::preposition | Word::article)) return i;
    return range.first;
}

ItemRange Clause::subject_before(std::uint32_t verb) const {
    std::uint32_t last = skip_back(verb, Word::adverb | Word::helper | Word::time);
    if (last == begin()) return {last, last};
    if (const std::uint32_t open = skip_bracket_back(last); open < last) return noun_phrase_before_comma(open);
    if (scene_.is_break(last - 1)) {
        if (const std::uint32_t open = aside_before(last - 1); open > begin() && scene_.is_break(open)) {
            const ItemRange apposed = apposed_subject(open + 1);
            return apposed.empty() ? noun_phrase_before_comma(open) : apposed;
        }
    }
    if (scene_.is(last - 1, MarkRole::pause)) {
        const ItemRange over = subject_over_aside(last);
        return over.empty() ? apposed_subject(last) : over;
    }
    if (scene_.has(last - 1, Word::pronoun) && scene_.items[last - 1].end == last) return {last - 1, last};
    std::uint32_t first = last;
    while (first > begin() && last - first < longest_subject) {
        const std::uint32_t i = first - 1;
        if (scene_.is_part(i) || is_boundary(i)) break;
        if (scene_.has(i, Word::who) && first == last) return {i, last};  // "who said", "a letter that says"
        if (scene_.has(i, Word::link | Word::kept_link | Word::as | Word::source | Word::opener)) break;
        if (scene_.has(i, Word::who)) {
            if (!has_own_verb(i, last)) {
                first = behind_relative(i, last);
                break;
            }
            first = last = i;  // "one of those who signed it called": the clause is about who speaks
            continue;
        }
        if (scene_.has(i, Word::conjunction) &&
            (first == last || i == begin() || is_boundary(i - 1) || scene_.has(first, Word::pronoun)))
            break;
        first = i;
    }
    first = behind_adjunct({std::min(skip(first, small | Word::conjunction), last), last});
    return {first, before_topic({first, last})};
}

// Where a word such as Hindi "ne" ends the subject; the end of the range where there is none.
std::uint32_t Clause::before_topic(ItemRange range) const {
    for (std::uint32_t i = range.first + 1; i < range.last; ++i)
        if (scene_.has(i, Word::topic)) return i;
    return range.last;
}

ItemRange Clause::subject_behind(std::uint32_t verb_end) const {
    std::uint32_t first = verb_end;
    while (first < end() && (scene_.has(first, small | Word::helper) || scene_.is(first, MarkRole::dash))) {
        first = scene_.is(first, MarkRole::dash) ? first + 1 : std::min(scene_.items[first].end, end());
    }
    std::uint32_t last = first;
    bool named = false;
    while (last < end() && last - first < longest_subject && !scene_.is_part(last)) {
        if (scene_.has(last, Word::link | Word::kept_link | Word::who)) break;
        if (is_boundary(last)) {
            // "the minister, Jane Roe,": the name stands behind the comma.
            const bool name_next = scene_.is(last, MarkRole::pause) && last + 2 < end() &&
                                   scene_.items[last + 1].capital && scene_.items[last + 2].capital;
            if (named || last == first || !name_next) break;
        }
        named = named || scene_.has(last, Word::pronoun) ||
                (scene_.items[last].capital && last > first && !scene_.has(last - 1, Word::preposition));
        if (scene_.has(last, Word::pronoun) && last == first) {
            ++last;
            break;
        }
        ++last;
    }
    return {first, last};
}

// Where neither mark nor name ends a source: its first word, behind articles and offices, if words of a clause follow.
std::uint32_t Clause::first_noun(std::uint32_t at, std::uint32_t last) const {
    constexpr std::uint32_t least_left = 3;  // chosen: items; fewer are no clause
    const std::uint32_t noun = std::min(skip(at, Word::article | Word::role), last);
    return noun + least_left < last && scene_.is_word(noun) ? noun + 1 : last;
}

// Where no mark ends a source, its name does: the first run of capitals, and what joins them.
std::uint32_t Clause::end_of_name(std::uint32_t at) const {
    std::uint32_t last = at;
    while (last < end() && !scene_.items[last].capital) ++last;
    while (last < end() && (scene_.items[last].capital || scene_.has(last, Word::particle) ||
                            (scene_.is(last, MarkRole::dash) && !scene_.is_break(last)) ||
                            (scene_.is_mark(last, ".") && !ends_sentence(last))))
        ++last;
    while (last > at + 1 && !scene_.items[last - 1].capital) --last;
    return last;
}

ItemRange Clause::source_behind(std::uint32_t at) const {
    if (at < end() && scene_.has(at, Word::own | Word::pronoun) && !scene_.has(at, Word::article) &&
        scene_.items[at].end == at + 1)
        return {at, at + 1};
    std::uint32_t last = at;
    bool named = false;
    const bool second = scene_.speech.order() == WordOrder::verb_second;
    while (last < end() && last - at < longest_subject && !is_boundary(last)) {
        if (!scene_.speech.cased() && last > at && scene_.has(last, Word::verb | Word::who | Word::link)) break;
        const bool inner = scene_.is_part(last) || scene_.items[last].capital ||
                           scene_.has(last, Word::article | Word::role | Word::preposition);
        if (second && named && !inner) break;
        if (second && last > at && !inner && scene_.has(last, Word::helper)) break;  // Swedish "polisen var"
        if (second && !named && last > at + 1 && !inner && !scene_.has(last - 1, Word::article)) break;
        named = named || scene_.items[last].capital || scene_.is_part(last);
        ++last;
    }
    // "according to its spokesman, X"
    if ((!named || second) && scene_.speech.cased() && last < end() && last > at && scene_.is(last, MarkRole::pause)) {
        std::uint32_t name = last + 1;
        while (name < end() && name - last < longest_subject && !is_boundary(name) && !scene_.is_part(name)) ++name;
        if (is_bare_name({last + 1, name})) return {last + 1, name};
    }
    if (last + 1 >= end() && scene_.speech.cased()) last = named ? end_of_name(at) : first_noun(at, last);
    return {at, std::max(last, std::min(at + 1, end()))};
}

}  // namespace retold::annotate
