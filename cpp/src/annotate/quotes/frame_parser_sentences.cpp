// Sayings that lie in another sentence than what is said: marks of their own before it, or the next paragraph.
#include <utility>

#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t shortest_clause = 3;  // chosen: words; less is an aside

}  // namespace

// "..." X laughed. The marks are a sentence of their own.
bool FrameParser::says_sentence_before(const Clause& clause, const Verb& verb) {
    if (frame_ == 0 || scene_.frames[frame_].starts_paragraph || (verb.words & (Word::say | Word::tell)) == 0)
        return false;
    const Frame& before = scene_.frames[frame_ - 1];
    std::uint32_t part = before.last - 1;
    while (part > before.first && scene_.is(part, MarkRole::stop)) --part;
    const bool stopped = part + 1 < before.last;  // "...".: then the sentence is nothing but marks
    if (!scene_.is_part(part) || taken(part) || (stopped && part > before.first)) return false;
    if (rest_behind(clause, verb.last) < clause.end() && !clause.is_boundary(rest_behind(clause, verb.last))) {
        if (!verb.subject.empty()) return false;
    }
    ItemRange subject = verb.subject;
    if (subject.empty()) subject = clause.subject_behind(verb.last);
    if (clause.skip(clause.begin(), Word::conjunction | Word::adverb) < subject.first && subject.first < verb.first)
        return false;
    add({.content = {{part, part + 1}},
         .cue = {{verb.first, verb.last}},
         .subject = subject,
         .score = 0.85,
         .rule = "marks, then a sentence with a verb of saying"});
    return true;
}

// "..." X wiped her eyes. Marks that are a sentence of their own, and one about somebody in which nobody says anything.
bool FrameParser::says_statement_before(const Clause& clause, std::uint32_t frame) {
    if (frame == 0 || scene_.frames[frame].starts_paragraph) return false;
    if (!sayings_.empty() && sayings_.back().frame == frame) return false;
    const Frame& before = scene_.frames[frame - 1];
    std::uint32_t last = before.last;
    while (last > before.first + 1 && scene_.is(last - 1, MarkRole::stop)) --last;
    if (last != before.first + 1 || !scene_.is_part(before.first) || taken(before.first)) return false;
    if (!is_statement(before.first)) return false;
    const std::uint32_t first = clause.skip(clause.begin(), Word::adverb | Word::time);
    const ItemRange subject =
        scene_.speech.cased() ? leading_subject(clause, first, clause.end()) : subject_first(clause, clause.end());
    if (subject.empty() || scene_.is_part(subject.first) || scene_.has(subject.first, Word::pronoun)) return false;
    add({.content = {{before.first, before.first + 1}},
         .subject = subject,
         .labelled = true,
         .score = 0.5,
         .rule = "marks, then a sentence about somebody"});
    return true;
}

// «...». Lo ha detto X. „...“ Das sagte X.: a word that means what was said opens the sentence behind the marks.
bool FrameParser::says_back(const Clause& clause, const Verb& verb) {
    if (frame_ == 0 || (verb.words & (Word::say | Word::tell | Word::state)) == 0) return false;
    const std::uint32_t first = clause.skip(clause.begin(), Word::conjunction);
    if (first >= verb.first || !scene_.has(first, Word::back)) return false;
    const std::uint32_t word_end = scene_.items[first].end;
    const std::uint32_t lead = clause.skip(word_end, Word::adverb | Word::helper | Word::time);
    const ItemRange between = clause.trimmed({lead, verb.first});  // "Das hat X gesagt"
    const Frame& before = scene_.frames[frame_ - 1];
    std::uint32_t part = before.last;
    while (part > before.first && scene_.is(part - 1, MarkRole::stop)) --part;
    if (part != before.first + 1 || !scene_.is_part(before.first) || taken(before.first))
        return false;  // nothing but marks
    const ItemRange subject = between.empty() ? clause.speaker_behind(verb.last) : between;
    if (clause.content_behind(verb.last, false).linked) return false;
    add({.content = {{part - 1, part}},
         .cue = {{verb.first, verb.last}},
         .subject = subject,
         .score = 0.8,
         .rule = "marks, then a sentence that points back at them"});
    return true;
}

// "In a poll by X, ..."; "... in a survey by X.": no verb says it.
bool FrameParser::says_by_survey(const Clause& clause) {
    constexpr std::uint32_t longest = 14;  // chosen: items of a survey with who made it
    constexpr Words ends = Word::helper | Word::who | Word::kept_link;
    if (!scene_.speech.cased() || scene_.speech.order() != WordOrder::verb_middle) return false;
    for (std::uint32_t at = clause.begin(); at + 1 < clause.end(); ++at) {
        if (text_of(at) != "in" && text_of(at) != "In") continue;
        std::uint32_t last = at + 1;  // behind the survey, then behind all that belongs to it
        while (last < clause.end() && last - at < longest && scene_.is_word(last) && !scene_.has(last, Word::survey) &&
               !scene_.has(last, ends | Word::adjunct))
            ++last;
        if (last >= clause.end() || !scene_.has(last, Word::survey)) continue;
        ++last;
        const bool whole = last >= clause.end() || clause.is_boundary(last) || scene_.is_number(last) ||
                           scene_.has(last, Word::preposition | Word::time | Word::adverb) ||
                           text_of(last).ends_with("ed");
        while (last < clause.end() && last - at < longest && !clause.is_boundary(last) && !scene_.has(last, ends))
            ++last;
        if (!whole || (last < clause.end() && !clause.is_boundary(last))) continue;
        const std::uint32_t lead = clause.skip_back(at, Word::adverb | Word::conjunction);
        const bool opens = lead == clause.begin() && scene_.is(last, MarkRole::pause);
        const ItemRange content =
            opens ? clause.trimmed({last, clause.content_end(last + 1, false)}) : clause.trimmed({clause.begin(), at});
        if (scene_.count_words(content.first, content.last) < shortest_clause) continue;
        add({.content = {content},
             .cue = {{at, at + 1}},
             .subject = {at + 1, last},
             .score = 0.6,
             .rule = "what a survey found"});
        return true;
    }
    return false;
}

// "X added:" and a new paragraph: its marks, or all of it where it has none at its start.
bool FrameParser::says_next_paragraph(const Clause& clause, const Verb& verb) {
    if ((verb.words & (Word::say | Word::tell)) == 0 || frame_ + 1 >= scene_.frames.size()) return false;
    const std::uint32_t colon = clause.end() - 1;
    if (!clause.is_colon(colon) || verb.last > colon || !scene_.frames[frame_ + 1].starts_paragraph) return false;
    const bool inverted = verb.subject.empty();
    const ItemRange subject = inverted ? clause.subject_behind(verb.last) : verb.subject;
    const bool told = (verb.words & Word::tell) != 0 && clause.content_behind(verb.last, true).at >= colon;
    if (subject.empty() || (!told && (inverted ? subject.last : rest_behind(clause, verb.last)) < colon)) return false;
    const std::uint32_t first = scene_.frames[frame_ + 1].first;
    std::uint32_t frame = frame_ + 1;
    while (frame + 1 < scene_.frames.size() && !scene_.frames[frame + 1].starts_paragraph) ++frame;
    const bool marked = scene_.is_part(first);
    const ItemRange content = marked ? ItemRange{first, first + 1} : clause.trimmed({first, scene_.frames[frame].last});
    if (scene_.count_words(content.first, content.last) < shortest_clause) return false;
    for (std::uint32_t i = content.first; i < content.last && !marked; ++i)
        if (scene_.is_part(i)) return false;  // it has speakers of its own
    add({.content = {content},
         .cue = {{verb.first, verb.last}},
         .subject = subject,
         .score = marked ? 0.9 : 0.6,
         .rule = marked ? "a colon, and marks in the next paragraph" : "a colon, and the next paragraph"});
    return true;
}

}  // namespace retold::annotate
