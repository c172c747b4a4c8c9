#include "annotate/quotes/clause.hpp"

#include <algorithm>

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_subject = 16;     // chosen: items; longer ones hold clauses of their own
constexpr std::uint32_t longest_apposition = 32;  // chosen: items; two or three phrases between commas
constexpr std::uint32_t longest_adjunct = 14;     // chosen: items between a verb and its link, about a clause
constexpr Words small = Word::adverb | Word::time;

}  // namespace

bool Clause::is_boundary(std::uint32_t i) const {
    if (scene_.is_part(i)) return false;
    const MarkRole role = scene_.items[i].role;
    if (role == MarkRole::pause && i + 1 < end() && !scene_.items[i].spaced && !scene_.items[i + 1].spaced &&
        scene_.is_number(i + 1)) {
        return false;  // 18:40
    }
    return role == MarkRole::pause || role == MarkRole::opening || role == MarkRole::closing ||
           role == MarkRole::quotation || scene_.is_break(i) || (role == MarkRole::stop && ends_sentence(i));
}

// A stop that is no part of an abbreviation: the next word belongs to another sentence.
bool Clause::ends_sentence(std::uint32_t i) const {
    const std::vector<ReadToken>& tokens = scene_.reading.tokens;
    const std::uint32_t next = scene_.items[i].last;
    return i + 1 >= end() || tokens[next].sentence != tokens[next - 1].sentence;
}

bool Clause::is_colon(std::uint32_t i) const {
    return inside(i) && scene_.is(i, MarkRole::pause) && (scene_.is_mark(i, ":") || scene_.is_mark(i, "："));
}

std::uint32_t Clause::skip(std::uint32_t i, Words words) const {
    while (i < end() && scene_.has(i, words)) i = std::min(scene_.items[i].end, end());
    return i;
}

std::uint32_t Clause::skip_back(std::uint32_t i, Words words) const {
    constexpr std::uint32_t longest_phrase = 4;  // chosen: items; phrases of small words are short
    for (bool moved = true; moved;) {
        moved = false;
        for (std::uint32_t n = longest_phrase; n > 0 && !moved; --n) {
            moved = i >= begin() + n && scene_.has(i - n, words) && scene_.items[i - n].end == i;
            if (moved) i -= n;
        }
    }
    return i;
}

std::uint32_t Clause::skip_bracket(std::uint32_t i) const {
    constexpr std::uint32_t longest_bracket = 12;  // chosen: items; short forms and ages, no clauses
    if (i >= end() || !scene_.is(i, MarkRole::opening)) return i;
    for (std::uint32_t close = i; close < end() && close - i < longest_bracket; ++close)
        if (scene_.is(close, MarkRole::closing)) return close + 1;
    return i;
}

std::uint32_t Clause::skip_bracket_back(std::uint32_t i) const {
    constexpr std::uint32_t longest_bracket = 12;  // chosen: items; as above
    if (i <= begin() || !scene_.is(i - 1, MarkRole::closing)) return i;
    for (std::uint32_t open = i - 1; open > begin() && i - open < longest_bracket; --open)
        if (scene_.is(open, MarkRole::opening)) return open;
    return i;
}

std::uint32_t Clause::skip_marks(std::uint32_t i) const {
    while (i < end() && (scene_.is(i, MarkRole::pause) || scene_.is(i, MarkRole::dash))) ++i;
    return i;
}

std::uint32_t Clause::skip_marks_back(std::uint32_t i) const {
    while (i > begin() && (scene_.is(i - 1, MarkRole::pause) || scene_.is(i - 1, MarkRole::dash))) --i;
    return i;
}

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

// "Jane Roe, the mayor of Oa, a port, said": the phrase that a comma closes before `last`, and the one before that
// comma; the first that names somebody, else the outer one.
ItemRange Clause::apposed_subject(std::uint32_t last) const {
    const ItemRange none{last, last};
    ItemRange outer = none;
    ItemRange inner = none;
    std::uint32_t close = last - 1;
    for (int phrases = 0; phrases < 4 && close > begin() && last - close < longest_apposition; ++phrases) {
        const ItemRange phrase = noun_phrase_before_comma(close);
        if (phrase.empty() || is_colon(phrase.first - (phrase.first > begin() ? 1U : 0U))) break;
        const bool opens = phrase.first == begin() || scene_.is_part(phrase.first - 1) ||
                           scene_.is(phrase.first - 1, MarkRole::pause) ||
                           scene_.is(phrase.first - 1, MarkRole::opening);
        if (!opens) break;
        if (phrases > 0) {
            const bool adjunct = scene_.has(phrase.first, Word::preposition | Word::time | Word::conjunction) &&
                                 !scene_.has(phrase.first, Word::article);
            if (adjunct) break;
            outer = phrase;
            if (has_name(phrase) || !scene_.speech.cased()) return phrase;
        } else {
            inner = phrase;
        }
        if (phrase.first == begin() || scene_.is_part(phrase.first - 1)) break;
        close = phrase.first - 1;
    }
    return !outer.empty() && has_name(inner) ? inner : outer;
}

ItemRange Clause::subject_before(std::uint32_t verb) const {
    const std::uint32_t last = skip_back(verb, Word::adverb | Word::helper | Word::time);
    if (last == begin()) return {last, last};
    if (const std::uint32_t open = skip_bracket_back(last); open < last) return noun_phrase_before_comma(open);
    if (scene_.is(last - 1, MarkRole::pause)) return apposed_subject(last);
    if (scene_.has(last - 1, Word::pronoun) && scene_.items[last - 1].end == last) return {last - 1, last};
    std::uint32_t first = last;
    while (first > begin() && last - first < longest_subject) {
        const std::uint32_t i = first - 1;
        if (scene_.is_part(i) || is_boundary(i)) break;
        if (scene_.has(i, Word::link | Word::kept_link | Word::as | Word::source | Word::opener)) break;
        if (scene_.has(i, Word::who)) {
            first = i;
            break;
        }
        if (scene_.has(i, Word::conjunction) &&
            (first == last || i == begin() || is_boundary(i - 1) || scene_.has(first, Word::pronoun)))
            break;
        first = i;
    }
    first = std::min(skip(first, small | Word::conjunction), last);
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

ItemRange Clause::source_behind(std::uint32_t at) const {
    std::uint32_t last = at;
    bool named = false;
    const bool second = scene_.speech.order() == WordOrder::verb_second;
    while (last < end() && last - at < longest_subject && !is_boundary(last)) {
        if (!scene_.speech.cased() && last > at && scene_.has(last, Word::verb | Word::who | Word::link)) break;
        const bool inner = scene_.is_part(last) || scene_.items[last].capital ||
                           scene_.has(last, Word::article | Word::role | Word::preposition);
        if (second && named && !inner) break;
        if (second && !named && last > at + 1 && !inner && !scene_.has(last - 1, Word::article)) break;
        named = named || scene_.items[last].capital || scene_.is_part(last);
        ++last;
    }
    return {at, std::max(last, std::min(at + 1, end()))};
}

std::uint32_t Clause::find_link(std::uint32_t at) const {
    const std::uint32_t stop = std::min(end(), at + longest_adjunct);
    for (std::uint32_t i = at; i < stop; ++i) {
        if (scene_.is_part(i) || scene_.has(i, Word::verb) || is_colon(i)) break;
        if (scene_.has(i, Word::link | Word::kept_link)) return i;
    }
    return end();
}

std::uint32_t Clause::addressee_end(std::uint32_t at) const {
    std::uint32_t last = at;
    if (last < end() && scene_.has(last, Word::pronoun)) return last + 1;
    last = skip(last, Word::article | Word::preposition);
    const bool capital = last < end() && scene_.items[last].capital;
    if (last < end() && scene_.is_word(last)) ++last;
    while (capital && last < end() && scene_.is_word(last) && scene_.items[last].capital) ++last;
    return last;
}

std::uint32_t Clause::behind_link(std::uint32_t link) const {
    return scene_.has(link, Word::kept_link) || scene_.items[link].cut ? link : scene_.items[link].end;
}

Clause::Start Clause::content_behind(std::uint32_t verb_end, bool told) const {
    Start start{.at = verb_end, .addressee = {}};
    std::uint32_t at = skip(verb_end, small);
    const bool adjunct = told || (at < end() && scene_.has(at, Word::preposition | Word::venue));
    std::uint32_t link = at < end() && scene_.has(at, Word::link | Word::kept_link) ? at : end();
    if (link == end() && adjunct) link = find_link(at);
    if (link == end() && at < end() && scene_.is(at, MarkRole::pause) && at + 1 < end() &&
        scene_.has(at + 1, Word::link | Word::kept_link)) {
        link = at + 1;
    }
    if (link != end()) {
        if (adjunct) start.addressee = trimmed({at, link});
        start.linked = true;
        start.at = behind_link(link);
        return start;
    }
    if (told) {
        const std::uint32_t last = addressee_end(at);
        start.addressee = {at, last};
        at = skip(last, small);
    }
    // Adjuncts up to a mark: "said on Monday in Berlin: ...".
    if (at < end() && scene_.has(at, Word::preposition | Word::venue)) {
        std::uint32_t mark = at;
        while (mark < end() && mark - at < longest_adjunct && !is_boundary(mark) &&
               !(scene_.is_part(mark) && !scene_.is_title(mark)))
            ++mark;
        if (mark < end() && (scene_.is(mark, MarkRole::pause) || scene_.is_part(mark))) {
            if (start.addressee.empty()) start.addressee = {at, mark};
            at = mark;
        }
    }
    start.comma = at < end() && scene_.is(at, MarkRole::pause);
    start.at = start.comma ? at + 1 : at;
    if (start.comma && start.at < end() && scene_.has(start.at, Word::link | Word::kept_link)) {
        start.linked = true;
        start.at = behind_link(start.at);
    }
    return start;
}

std::uint32_t Clause::content_end(std::uint32_t from, bool phrase) const {
    for (std::uint32_t i = from; i < end(); ++i) {
        if (scene_.is_part(i)) continue;
        if (scene_.is_mark(i, ";") || scene_.is_mark(i, "؛") || scene_.is_mark(i, "；")) return i;
        if (is_boundary(i) && scene_.is(i, MarkRole::pause) && i + 1 < end()) {
            const std::uint32_t next = skip(i + 1, Word::adverb | Word::conjunction);
            if (next < end() && scene_.has(next, Word::trail | Word::source)) return i;
            if (phrase && !scene_.is_part(i + 1)) return i;
        }
        if (phrase && scene_.has(i, Word::trail) && i > from) return i;
        // "... and denied": the same subject goes on.
        if (i > from && scene_.has(i, Word::conjunction) && !scene_.has(i, Word::verb)) {
            const std::uint32_t next = skip(i + 1, Word::adverb | Word::helper);
            if (next < end() && scene_.has(next, Word::verb) && !scene_.has(next, Word::noun) && scene_.speech.cased())
                return scene_.is(i - 1, MarkRole::pause) ? i - 1 : i;
        }
    }
    return end();
}

ItemRange Clause::trimmed(ItemRange range) const {
    const auto is_edge = [&](std::uint32_t i) {
        return scene_.is(i, MarkRole::pause) || scene_.is(i, MarkRole::stop) || scene_.is(i, MarkRole::dash) ||
               scene_.is(i, MarkRole::quotation);
    };
    while (!range.empty() && (is_edge(range.first) || scene_.is(range.first, MarkRole::closing))) ++range.first;
    while (!range.empty() && (is_edge(range.last - 1) || scene_.is(range.last - 1, MarkRole::opening))) --range.last;
    return range;
}

}  // namespace retold::annotate
