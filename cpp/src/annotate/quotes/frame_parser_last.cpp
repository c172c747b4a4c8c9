// Languages whose verb of saying ends the sentence: subject, what is said, verb.
#include <algorithm>
#include <utility>

#include "annotate/quotes/frame_parser.hpp"
#include "retold/text/char_class.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_gap = 4;      // chosen: items between marks and their verb
constexpr std::uint32_t longest_speaker = 8;  // chosen: items between "と" and the verb; an office and a name
constexpr std::uint32_t subject_reach = 24;   // chosen: items; who speaks stands at the start
constexpr std::uint32_t shortest_clause = 2;  // chosen: words; one word is no statement

// Korean words end in particles: the topic or subject, and what closes a reported clause.
bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings,
                               [&](std::string_view end) { return word.size() > end.size() && word.ends_with(end); });
}
bool is_korean_topic(std::string_view word) {
    // verbs before their noun: "운영하는"
    if (ends_with_any(word, {"하는", "있는", "없는", "되는", "받는", "맡은", "않은", "같은", "라는", "다는", "사는"}))
        return false;
    return ends_with_any(word, {"은", "는", "께서는"});
}
bool is_korean_subject(std::string_view word) {
    return ends_with_any(word, {"이", "가", "께서"});
}
// Also Japanese words that hold their と: "中止すると発表した".
bool closes_clause(std::string_view word) {
    return ends_with_any(word, {"다고", "라고", "자고", "냐고", "다며", "라며", "다면서"}) || word == "것으로" ||
           word == "すると" || word == "だと" || word == "なると" || word == "ないと";
}

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
    saying.subject = speaker < at ? ItemRange{speaker, before_topic(speaker, at)} : subject_first(clause, part);
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
    // "..." diyen X: the participle's subject stands behind it.
    if (cue.last < clause.end() && scene_.items[cue.last].capital) saying.subject = clause.subject_behind(cue.last);
    add(std::move(saying));
    return true;
}

void FrameParser::parse_verb_last(const Clause& clause, std::uint32_t at) {
    const ItemRange cue{at, scene_.items[at].end};
    const std::uint32_t speaker = behind_quoting(clause, at);
    if (says_part_before_last(clause, cue, speaker)) return;
    if (says_sentence_before_last(clause, cue)) return;
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

// X は「...」と肩を落とした: the particle tells, whatever verb ends the sentence.
bool FrameParser::says_by_particle(const Clause& clause, std::uint32_t part) {
    if (scene_.speech.order() != WordOrder::verb_last || scene_.speech.cased()) return false;
    const std::uint32_t next = part + 1;
    if (next + 1 >= clause.end() || !scene_.has(next, Word::quoting) || scene_.items[next].spaced) return false;
    const MarkedPart& marked = scene_.parts[scene_.items[part].part];
    const text::Script script = last_script(marked);
    if (script == text::Script::han || script == text::Script::katakana || scene_.is_title(part))
        return false;  // names
    for (std::uint32_t i = next + 1; i < clause.end(); ++i)
        if (scene_.is_part(i)) return false;
    const ItemRange subject = subject_first(clause, part);
    if (subject.empty()) return false;
    add({.content = {{part, part + 1}},
         .cue = {{next, scene_.items[next].end}},
         .subject = subject,
         .score = 0.6,
         .rule = "marks before a particle of speech"});
    return true;
}

text::Script FrameParser::last_script(const MarkedPart& part) const {
    for (std::uint32_t t = part.last; t > part.first; --t) {
        const ReadToken& token = scene_.reading.tokens[t - 1];
        if (token.role == MarkRole::none) return text::script_of(scene_.reading.letters[token.last - 1]);
    }
    return text::Script::other;
}

// "..." X laughed: the marks are a sentence of their own, before this one.
bool FrameParser::says_sentence_before_last(const Clause& clause, ItemRange cue) {
    if (frame_ == 0) return false;
    const Frame& before = scene_.frames[frame_ - 1];
    const bool thus = cue.first > clause.begin() && scene_.has(cue.first - 1, Word::pronoun | Word::adverb);
    if (scene_.frames[frame_].starts_paragraph && !thus) return false;
    std::uint32_t part = before.last;
    while (part > before.first && !scene_.is_part(part - 1) && scene_.items[part - 1].role != MarkRole::none) --part;
    if (part == before.first || !scene_.is_part(part - 1) || taken(part - 1)) return false;
    --part;
    for (std::uint32_t i = clause.begin(); i < cue.first; ++i)
        if (closes_clause(text_of(i)) || scene_.has(i, Word::quoting) || scene_.is_part(i)) return false;
    ItemRange subject = subject_first(clause, cue.first);
    if (subject.empty()) subject = {clause.begin(), cue.first};
    add({.content = {{part, part + 1}},
         .cue = {cue},
         .subject = subject,
         .score = 0.8,
         .rule = "marks, then a sentence with a verb of saying"});
    return true;
}

// German "X hat den Damm „eine Gefahr“ genannt": the auxiliary stands before what is called so.
bool FrameParser::says_framed(const Clause& clause, const Verb& verb) {
    if (scene_.speech.order() != WordOrder::verb_second || (verb.words & Word::call) == 0) return false;
    if (verb.first == clause.begin() || !scene_.is_part(verb.first - 1) || taken(verb.first - 1)) return false;
    const std::uint32_t part = verb.first - 1;
    std::uint32_t helper = clause.begin();
    while (helper < part && (!scene_.has(helper, Word::helper) || scene_.items[helper].capital)) ++helper;
    if (helper == part) return false;
    const std::uint32_t first = clause.skip(clause.begin(), Word::conjunction | Word::adverb | Word::time);
    const bool inverted = first >= helper || scene_.has(first, Word::preposition);
    const ItemRange subject = inverted ? leading_subject(clause, helper + 1, part) : ItemRange{first, helper};
    const ItemRange content = clause.trimmed({std::max(subject.last, helper + 1), part + 1});
    if (subject.empty() || content.first == part) return false;  // "der Film wird „X“ genannt"
    add({.content = {content},
         .cue = {{verb.first, verb.last}},
         .subject = subject,
         .score = 0.8,
         .rule = "clause with marks before a verb of saying"});
    return true;
}

}  // namespace retold::annotate
