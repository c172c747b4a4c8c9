// Who stands before or behind a verb of saying.
#include <algorithm>

#include "annotate/quotes/clause.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/utf8.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_subject = 16;  // chosen: items; longer ones hold clauses of their own
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

// "L'assessora", "all'Energia": a capital before the apostrophe or behind it alone.
bool Clause::is_elided(std::uint32_t i) const {
    const std::string_view word = slice(scene_.reading.text, scene_.span_of(i, i + 1));
    std::size_t at = word.find('\'');
    std::size_t size = 1;
    if (at == std::string_view::npos) {
        at = word.find("\u2019");
        size = 3;
    }
    if (at == std::string_view::npos || at + size >= word.size()) return false;
    return text::is_upper(text::decode_at(word, 0).code_point) !=
           text::is_upper(text::decode_at(word, at + size).code_point);
}

// Two or more capitals and nothing else.
bool Clause::is_bare_name(ItemRange range) const {
    std::uint32_t capitals = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        const bool joint = scene_.has(i, Word::particle) || scene_.is(i, MarkRole::dash) || scene_.is_mark(i, ".");
        if (!joint && (!scene_.is_word(i) || !scene_.items[i].capital || scene_.has(i, Word::role) || is_elided(i)))
            return false;
        capitals += joint ? 0U : 1U;
    }
    return capitals > 1;
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
    const bool timed = last > begin() && last < verb && scene_.has(last, Word::time);
    if (timed && scene_.has(last - 1, Word::preposition))
        last = skip_back(last - 1, small | Word::helper);  // "X on Monday"
    if (last == begin()) return {last, last};
    if (const std::uint32_t open = skip_bracket_back(last); open < last) {
        const ItemRange before = noun_phrase_before_comma(open);
        if (before.empty() && !scene_.speech.cased()) return {open + 1, last - 1};  // 《海港日报》报道
        return before;
    }
    if (scene_.is_break(last - 1)) {
        std::uint32_t close = last - 1;
        while (close > begin() && scene_.is_break(close - 1)) --close;
        if (const std::uint32_t open = aside_before(close); open < close) {
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
        if (is_boundary(i) || (scene_.is_part(i) && !(first == last && i > begin() && scene_.names_thing(i)))) break;
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
    if (scene_.speech.order() == WordOrder::verb_second) return within_frame({first, last});
    return {first, before_topic({first, last})};
}

// "X soll dem Rat gesagt haben": X; "hat X dem Rat gesagt": X, where the words before the verb begin with the
// auxiliary.
ItemRange Clause::within_frame(ItemRange range) const {
    if (range.empty() || scene_.has(range.first, Word::preposition)) return range;
    const auto is_auxiliary = [&](std::uint32_t i) { return scene_.has(i, Word::helper) && !scene_.items[i].capital; };
    if (!is_auxiliary(range.first)) {
        for (std::uint32_t i = range.first + 1; i < range.last; ++i)
            if (is_auxiliary(i)) return {range.first, i};
        return range;
    }
    const std::uint32_t first = range.first + 1;
    std::uint32_t last = first + 1;
    while (last < range.last && !scene_.has(last, Word::article | Word::preposition | Word::own)) ++last;
    return first < range.last ? ItemRange{first, last} : range;
}

// Where a word such as Hindi "ne" ends the subject; the end of the range where there is none.
std::uint32_t Clause::before_topic(ItemRange range) const {
    for (std::uint32_t i = range.first + 1; i < range.last; ++i)
        if (scene_.has(i, Word::topic)) return i;
    return range.last;
}

// Behind the title of a name and its article, "Dr." and "la doctora"; an article alone opens something else.
std::uint32_t Clause::behind_title(std::uint32_t at) const {
    const std::uint32_t article =
        at < end() && scene_.has(at, Word::article) && !scene_.items[at].capital ? at + 1 : at;
    std::uint32_t name = article;
    while (name + 1 < end() && (scene_.has(name, Word::role) || scene_.is_mark(name + 1, "."))) {
        name += scene_.is_mark(name + 1, ".") ? 2U : 1U;
    }
    return name > article ? name : at;
}

bool Clause::is_full_name(std::uint32_t at) const {
    return at + 1 < end() && scene_.items[at].capital && scene_.items[at + 1].capital;
}

// French "ajoute-t-elle", "dit-il": the pronoun that hangs on the verb; empty where none does.
ItemRange Clause::hung_pronoun(std::uint32_t verb_end) const {
    const auto hangs = [&](std::uint32_t i) {
        return i + 1 < end() && scene_.is(i, MarkRole::dash) && !scene_.is_break(i);
    };
    std::uint32_t at = verb_end;
    if (hangs(at) && scene_.is_mark(at + 1, "t") && hangs(at + 2)) at += 2;
    if (!hangs(at) || !scene_.has(at + 1, Word::pronoun)) return {verb_end, verb_end};
    return {at + 1, at + 2};
}

ItemRange Clause::subject_behind(std::uint32_t verb_end) const {
    if (const ItemRange hung = hung_pronoun(verb_end); !hung.empty()) return hung;
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
            const bool name_next = scene_.is(last, MarkRole::pause) && is_full_name(behind_title(last + 1));
            const bool title_next = !scene_.speech.cased() && scene_.is(last, MarkRole::pause) && last + 2 < end() &&
                                    scene_.has(last + 1, Word::role);
            if (named || last == first || !(name_next || title_next)) break;
            named = title_next;
        }
        named = named || scene_.has(last, Word::pronoun) ||
                (scene_.items[last].capital && last > first && !scene_.has(last - 1, Word::preposition));
        if (scene_.has(last, Word::pronoun) && last == first) {
            ++last;
            break;
        }
        ++last;
    }
    // German "teilte der Sprecher mit": a part of the verb
    const bool second = scene_.speech.order() == WordOrder::verb_second;
    while (second && last > first + 1 && scene_.has(last - 1, Word::adverb | Word::preposition) &&
           !scene_.has(last - 1, Word::article))
        --last;
    return {first, last};
}

bool Clause::is_aside_title(std::uint32_t part) const {
    constexpr std::uint32_t longest = 4;  // chosen: words of the name of a paper
    const MarkedPart& marked = scene_.parts[scene_.items[part].part];
    if (!scene_.speech.cased() || marked.dash || scene_.count_words(part, part + 1) > longest) return false;
    const std::vector<ReadToken>& tokens = scene_.reading.tokens;
    if (!tokens[marked.first].capital || tokens[marked.last - 1].role != MarkRole::none) return false;
    return part + 1 < end() && !is_boundary(part + 1) && scene_.is_word(part + 1);
}

ItemRange Clause::speaker_behind(std::uint32_t verb_end) const {
    ItemRange subject = subject_behind(verb_end);
    if (subject.empty() && subject.first < end() && scene_.is_part(subject.first) && is_aside_title(subject.first))
        subject = subject_behind(subject.first + 1);
    if (!scene_.speech.cased() || scene_.speech.order() == WordOrder::verb_last) return subject;
    const auto is_adjunct = [&](std::uint32_t i) {
        return scene_.has(i, Word::preposition | Word::venue) && !scene_.has(i, Word::article | Word::role);
    };
    if (subject.empty() || scene_.items[subject.first].capital || !is_adjunct(subject.first)) return subject;
    std::uint32_t first = behind_adjunct(subject);
    if (first == subject.first && scene_.speech.drops()) first = closing_name(subject);
    return first > subject.first ? ItemRange{first, subject.last} : ItemRange{verb_end, verb_end};
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
    if (!scene_.speech.cased())  // 据《海港日报》
        if (const std::uint32_t behind = skip_bracket(at); behind > at) return {at + 1, behind - 1};
    std::uint32_t last = at;
    bool named = false;
    const bool second = scene_.speech.order() == WordOrder::verb_second;
    while (last < end() && last - at < longest_subject && !is_boundary(last)) {
        if (!scene_.speech.cased() && last > at && scene_.has(last, Word::verb | Word::who | Word::link)) break;
        const bool inner = scene_.is_part(last) || scene_.items[last].capital ||
                           scene_.has(last, Word::article | Word::role | Word::preposition);
        if (second && named && !inner) break;
        if (last == at + 1 && !inner && scene_.speech.hangs_articles() && !scene_.has(at, Word::article | Word::own))
            break;                                                                   // "polisen"
        if (second && last > at && !inner && scene_.has(last, Word::helper)) break;  // Swedish "polisen var"
        if (second && !named && last > at + 1 && !inner && !scene_.has(last - 1, Word::article)) break;
        named = named || scene_.items[last].capital || scene_.is_part(last);
        ++last;
    }
    // Hebrew "according to his lawyer, X, ...": an office before the comma, and the name up to the next one
    if (!scene_.speech.cased() && last < end() && scene_.is(last, MarkRole::pause) && scene_.has(at, Word::role)) {
        constexpr std::uint32_t longest_name = 4;  // chosen: items
        std::uint32_t name = last + 1;
        while (name < end() && name - last <= longest_name && scene_.is_word(name) && !is_boundary(name)) ++name;
        if (name > last + 1 && name < end() && scene_.is(name, MarkRole::pause)) return {last + 1, name};
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
