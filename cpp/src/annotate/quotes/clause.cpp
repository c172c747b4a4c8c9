#include "annotate/quotes/clause.hpp"

#include <algorithm>

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_adjunct = 14;  // chosen: items between a verb and its link, about a clause
constexpr Words small = Word::adverb | Word::time;

}  // namespace

bool Clause::is_boundary(std::uint32_t i) const {
    if (scene_.is_part(i)) return false;
    const MarkRole role = scene_.items[i].role;
    if (role == MarkRole::pause && i + 1 < end() && !scene_.items[i].spaced && !scene_.items[i + 1].spaced &&
        scene_.is_number(i + 1)) {
        return false;  // 18:40
    }
    const bool possessive =
        i > begin() && !scene_.items[i].spaced && (scene_.is_mark(i, "'") || scene_.is_mark(i, "\u2019"));
    return role == MarkRole::pause || role == MarkRole::opening || (role == MarkRole::closing && !possessive) ||
           (role == MarkRole::quotation && !possessive) || scene_.is_break(i) ||
           (role == MarkRole::stop && ends_sentence(i));
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

bool Clause::is_semicolon(std::uint32_t i) const {
    return inside(i) && (scene_.is_mark(i, ";") || scene_.is_mark(i, "؛") || scene_.is_mark(i, "；"));
}

bool Clause::ends_in_pause(std::uint32_t part) const {
    const std::uint32_t last = scene_.parts[scene_.items[part].part].last;
    return scene_.reading.tokens[last - 1].role == MarkRole::pause;
}

std::uint32_t Clause::part_of_sentence(std::uint32_t i) const {
    while (i > begin() && !is_semicolon(i - 1)) --i;
    return i;
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

std::uint32_t Clause::find_link(std::uint32_t at) const {
    const std::uint32_t stop = std::min(end(), at + longest_adjunct);
    for (std::uint32_t i = at; i < stop; ++i) {
        if (scene_.is_part(i) || scene_.has(i, Word::verb | Word::trail) || is_colon(i)) break;
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

// Whether what is reported may begin at this item, behind an adjunct: a part or a colon; a comma in front of a part or
// a link. Other commas are of the reported clause: "wants to go, stay and see".
bool Clause::opens_content(std::uint32_t mark) const {
    if (scene_.is_part(mark) || is_colon(mark)) return true;
    if (!scene_.is(mark, MarkRole::pause)) return false;
    if (scene_.speech.order() != WordOrder::verb_middle || mark + 1 >= end()) return true;
    return scene_.is_part(mark + 1) || scene_.has(mark + 1, Word::link | Word::kept_link);
}

Clause::Start Clause::content_behind(std::uint32_t verb_end, bool told) const {
    Start start{.at = verb_end, .addressee = {}};
    std::uint32_t at = skip(verb_end, small);
    // "said there are two": the word before the auxiliary belongs to what is said.
    if (at > verb_end && at < end() && scene_.speech.order() == WordOrder::verb_middle && scene_.speech.cased() &&
        scene_.has(at, Word::passive) && scene_.items[at - 1].end == at)
        --at;
    // Serbian "rekla je da", "rekla je:": an auxiliary behind the verb.
    const std::uint32_t behind = skip(at, Word::helper);
    const bool second = scene_.speech.order() == WordOrder::verb_second;  // "gesagt haben, ..."
    const bool opens = behind < end() && (is_colon(behind) || scene_.has(behind, Word::link | Word::kept_link) ||
                                          (second && scene_.is(behind, MarkRole::pause)));
    if (behind > at && opens) at = behind;
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
        if (mark < end() && opens_content(mark)) {
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

// "and blames the builders": a word that is noun or verb is a verb before a new noun phrase.
bool Clause::is_noun(std::uint32_t word) const {
    const std::uint32_t next = scene_.items[word].end;
    return scene_.has(word, Word::noun) &&
           !(next < end() && scene_.has(next, Word::article | Word::own) && !scene_.has(next, Word::preposition));
}

std::uint32_t Clause::content_end(std::uint32_t from, bool phrase) const {
    for (std::uint32_t i = from; i < end(); ++i) {
        if (scene_.is_part(i)) {
            if (phrase && i + 1 < end() && ends_in_pause(i) && !scene_.is_part(i + 1)) return i + 1;
            continue;
        }
        if (is_semicolon(i)) return i;
        if (is_boundary(i) && scene_.is(i, MarkRole::pause) && i + 1 < end()) {
            const std::uint32_t next = skip(i + 1, Word::adverb | Word::conjunction);
            // Not "reported that, according to X, ...".
            const bool bare = i == from + 1 && scene_.has(from, Word::kept_link);
            if (next < end() && scene_.has(next, Word::trail | Word::source) && !bare) return i;
            if (phrase && !scene_.is_part(i + 1)) return i;
        }
        if (phrase && scene_.has(i, Word::trail) && i > from) return i;
        // "... and denied": the same subject goes on.
        if (i > from && scene_.has(i, Word::conjunction) && !scene_.has(i, Word::verb)) {
            const std::uint32_t next = skip(i + 1, Word::adverb | Word::helper);
            if (next < end() && scene_.has(next, Word::verb) && !is_noun(next) && scene_.speech.cased())
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
