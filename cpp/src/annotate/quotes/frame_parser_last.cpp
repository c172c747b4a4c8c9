// Languages whose verb of saying ends the sentence: subject, what is said, verb.
#include <algorithm>
#include <utility>

#include "annotate/quotes/clause_endings.hpp"
#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_gap = 4;      // chosen: items between marks and their verb
constexpr std::uint32_t longest_speaker = 8;  // chosen: items between "と" and the verb; an office and a name
constexpr std::uint32_t subject_reach = 24;   // chosen: items; who speaks stands at the start
constexpr std::uint32_t shortest_clause = 2;  // chosen: words; one word is no statement

}  // namespace

std::string_view FrameParser::text_of(std::uint32_t item) const {
    return slice(scene_.reading.text, scene_.span_of(item, item + 1));
}

std::uint32_t FrameParser::before_topic(std::uint32_t first, std::uint32_t last) const {
    while (last > first + 1 && scene_.has(last - 1, Word::topic | Word::adverb)) --last;
    return last;
}

// Who stands at the start of the clause, before `before`: up to a topic word or particle, a comma, or its capitals.
ItemRange FrameParser::subject_first(const Clause& clause, std::uint32_t before) const {
    if (!sayings_.empty() && sayings_.back().frame == frame_ && sayings_.back().relative &&
        sayings_.back().subject.last <= before)
        return sayings_.back().subject;  // "..." diyen X, ... söyledi
    const std::uint32_t first =
        std::min(clause.skip(clause.begin(), Word::conjunction | Word::adverb | Word::time), before);
    const std::uint32_t stop = std::min(before, first + subject_reach);
    for (std::uint32_t i = first + 1; i < stop; ++i)
        if (scene_.has(i, Word::topic)) return {first, i};
    for (std::uint32_t i = first; i < stop; ++i)
        if (!scene_.is_part(i) && is_korean_topic(text_of(i))) return {first, i + 1};
    if (!scene_.speech.cased()) {
        for (std::uint32_t i = first; i < stop; ++i)
            if (!scene_.is_part(i) && is_korean_subject(text_of(i))) return {first, i + 1};
        return {first, first};
    }
    for (std::uint32_t i = first; i < stop && !scene_.is_part(i); ++i)
        if (scene_.is(i, MarkRole::pause)) return {first, i};
    std::uint32_t last = first;
    for (std::uint32_t i = first; i < stop && i < last + 3 && !scene_.is_part(i); ++i)
        if (scene_.items[i].capital) last = i + 1;
    return {first, last};
}

// Where "と" stands before who speaks and the verb: the item behind it; the verb where nobody stands between.
std::uint32_t FrameParser::behind_quoting(const Clause& clause, std::uint32_t verb) const {
    std::uint32_t i = verb;
    for (std::uint32_t n = 0; i > clause.begin() && n < longest_speaker; --i, ++n) {
        i = clause.skip_bracket_back(i);  // an age
        if (i == clause.begin() || scene_.is_part(i - 1)) break;
        const bool comma =
            i > clause.begin() + 1 && scene_.is(i - 1, MarkRole::pause) && scene_.has(i - 2, Word::quoting);
        if (clause.is_boundary(i - 1) && !comma) break;
        if (!scene_.has(i - 1, Word::quoting)) continue;
        const std::uint32_t behind = clause.skip_marks(std::max(i, scene_.items[i - 1].end));
        return clause.skip(behind, Word::adverb | Word::time) < verb ? behind : verb;
    }
    return verb;
}

// The part that the verb reports: right before it, words such as "と", "diye" between.
std::uint32_t FrameParser::quoted_before(const Clause& clause, std::uint32_t verb) const {
    constexpr Words light = Word::quoting | Word::adverb | Word::pronoun;
    std::uint32_t i = verb;
    for (std::uint32_t n = 0; i > clause.begin() && n < longest_gap; ++n) {
        --i;
        if (scene_.is_part(i)) return taken(i) ? no_part : i;
        const bool joined = i > clause.begin() && scene_.is_part(i - 1) && !scene_.items[i].spaced;
        if (!joined && !scene_.has(i, light) && !scene_.is(i, MarkRole::pause)) return no_part;
    }
    return no_part;
}

// "..." X said: the part is right before the verb, or "と" and who speaks stand between.
bool FrameParser::says_part_before_last(const Clause& clause, ItemRange cue, std::uint32_t speaker) {
    const std::uint32_t part = quoted_before(clause, speaker);
    if (part == no_part) return false;
    Saying saying{.cue = {cue}, .score = 0.9, .rule = "marks before a closing verb of saying"};
    const std::uint32_t at = cue.first;
    const bool object = speaker < at && is_marked_object(text_of(at - 1));  // "..."며 보상을 요구했다
    saying.subject =
        speaker < at && !object ? ItemRange{speaker, before_topic(speaker, at)} : subject_first(clause, part);
    std::uint32_t first = part;
    // "one"며 "two"고 said: both.
    while (first > clause.begin() + 1 &&
           (scene_.has(first - 1, Word::quoting) || scene_.is(first - 1, MarkRole::pause)) &&
           scene_.is_part(first - 2) && !taken(first - 2)) {
        first -= 2;
        saying.content.push_back({first, first + 1});
    }
    std::ranges::reverse(saying.content);
    const bool mixed = first > clause.begin() && scene_.is_word(first - 1) && speaker == at &&
                       first > saying.subject.last + 1 && !scene_.has(first - 1, Word::topic | Word::quoting);
    if (mixed && scene_.speech.cased()) {
        saying.content = {clause.trimmed({clause.skip_marks(saying.subject.last), part + 1})};
    } else {
        saying.content.push_back({part, part + 1});
    }
    // "..." diyen X, 「...」と話すX: the participle's subject stands behind it.
    const ItemRange behind = subject_of_relative(clause, cue);
    saying.relative = !behind.empty();
    if (saying.relative) saying.subject = behind;
    add(std::move(saying));
    return true;
}

void FrameParser::parse_verb_last(const Clause& clause, std::uint32_t at) {
    const ItemRange cue{at, scene_.items[at].end};
    const std::uint32_t speaker = behind_quoting(clause, at);
    if (says_part_before_last(clause, cue, speaker)) return;
    if (says_relative(clause, cue) || says_marks_and_name(clause, cue) || says_sentence_before_last(clause, cue))
        return;
    std::uint32_t last = at;  // of the reported clause
    bool closed = false;
    ItemRange subject{at, at};
    for (std::uint32_t n = 0, i = at; i > clause.begin() && n < longest_gap + 2 && !scene_.is_part(i - 1); --i, ++n) {
        if (!closes_clause(text_of(i - 1)) && !scene_.has(i - 1, Word::quoting)) continue;
        closed = true;
        last = scene_.has(i - 1, Word::quoting) ? i - 1 : i;
        if (i < at && scene_.is_word(i) && is_korean_subject(text_of(i + (i + 1 < at ? 1U : 0U)))) subject = {i, at};
        if (speaker == i && i < at) subject = {i, before_topic(i, at)};
        break;
    }
    if (!closed && !scene_.speech.cased()) return;  // no word closes a clause
    if (cue.last < clause.end() && !clause.is_boundary(cue.last)) return;
    const bool behind_relative = !sayings_.empty() && sayings_.back().frame == frame_ && sayings_.back().relative;
    if (behind_relative && last <= sayings_.back().subject.last) return;
    if (subject.empty()) subject = subject_first(clause, last);
    std::uint32_t first = clause.skip_marks(subject.first >= last ? clause.begin() : subject.last);
    first = subject.first >= last ? clause.skip(first, Word::conjunction | Word::adverb | Word::time) : first;
    if (first < last && scene_.has(first, Word::topic)) first = clause.skip_marks(scene_.items[first].end);
    const ItemRange content = clause.trimmed({first, last});
    if (content.empty() || scene_.count_words(content.first, content.last) < shortest_clause) return;
    add({.content = {content},
         .cue = {cue},
         .subject = subject,
         .score = 0.75,
         .rule = "clause before a closing verb of saying"});
}

}  // namespace retold::annotate
