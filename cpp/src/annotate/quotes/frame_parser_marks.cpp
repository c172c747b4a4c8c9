// Marks before or behind a verb of saying in its own sentence.
#include <utility>

#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {

// Speech that goes on behind "said X": a part after a comma or colon, or right there.
void FrameParser::go_on(const Clause& clause, std::uint32_t from, Saying& saying) {
    constexpr std::uint32_t reach = 12;           // chosen: items from the verb to where speech goes on
    constexpr std::uint32_t shortest_clause = 2;  // chosen: words; one word is no statement
    // Chinese “...。”X表示，...: what is said goes on without marks.
    if (!scene_.speech.cased() && from + 1 < clause.end() && scene_.is(from, MarkRole::pause) &&
        !clause.is_colon(from) && scene_.ends_in_stop(saying.content.back().last - 1)) {
        const ItemRange rest = clause.trimmed({from + 1, clause.content_end(from + 1, false)});
        for (std::uint32_t i = rest.first; i < rest.last; ++i)
            if (scene_.is_part(i) || scene_.has(i, Word::verb | Word::trail))
                return go_on_marked(clause, from, reach, saying);
        if (scene_.count_words(rest.first, rest.last) >= shortest_clause) saying.content.push_back(rest);
        return;
    }
    go_on_marked(clause, from, reach, saying);
}

void FrameParser::go_on_marked(const Clause& clause, std::uint32_t from, std::uint32_t reach, Saying& saying) {
    for (std::uint32_t i = from; i < clause.end() && i - from < reach; ++i) {
        if (!scene_.is_part(i)) {
            if (scene_.has(i, Word::verb | Word::trail)) return;
            continue;
        }
        if (clause.is_aside_title(i) || scene_.is_title(i)) continue;  // 'told the paper "X"'
        if (i == from || clause.is_boundary(i - 1)) saying.content.push_back({i, i + 1});
        return;
    }
}

// Scripts without capitals: the marks that are all of the sentence before, in this paragraph; `no_part` otherwise.
std::uint32_t FrameParser::part_alone_before(const Clause& clause) const {
    if (scene_.speech.cased() || frame_ == 0 || scene_.frames[frame_].starts_paragraph) return no_part;
    const Frame& before = scene_.frames[frame_ - 1];
    if (before.last != before.first + 1 || before.last != clause.begin()) return no_part;
    return scene_.is_part(before.first) && !taken(before.first) ? before.first : no_part;
}

// "...", X said. "...", said X.
bool FrameParser::says_part_before(const Clause& clause, const Verb& verb) {
    if ((verb.words & Word::trail) != 0 && (verb.words & Word::verb) == 0) return false;
    const auto part_at = [&](std::uint32_t from) {
        const std::uint32_t behind = clause.skip_marks_back(from);
        return behind > clause.begin() && scene_.is_part(behind - 1) ? behind - 1 : no_part;
    };
    const std::uint32_t verb_first = clause.skip_back(verb.first, Word::adverb | Word::helper);
    std::uint32_t part = part_at(verb_first);
    ItemRange subject = part != no_part ? clause.speaker_behind(verb.last) : verb.subject;
    if (part == no_part && !subject.empty())
        part = part_at(clause.skip_back(subject.first, Word::adverb | Word::time | Word::conjunction));
    if (part == no_part && !subject.empty()) part = part_at(clause.apposed_to(subject));  // "...", its head, X, said
    // Thai "...", X, the verb, and nothing else.
    const bool alone = !scene_.speech.cased() && part == clause.begin() &&
                       (rest_behind(clause, verb.last) >= clause.end() ||
                        (verb.subject.last == verb_first && scene_.items[verb.last].spaced &&
                         !clause.content_behind(verb.last, false).linked && !scene_.is_part(verb.last)));
    // Persian “شایعه” خواند: one word in marks right before a verb of calling
    const bool calls =
        !scene_.speech.cased() && (verb.words & Word::call) != 0 && part + 1 == verb.first && part > clause.begin() + 1;
    if (part == no_part || taken(part) || !(alone || calls || speaks(part, clause))) return false;
    const bool title = part > clause.begin() && scene_.is_title(part);
    if (title && !(calls && !scene_.has(part - 1, Word::thing))) return false;  // Hindi को before what it is called
    Saying saying{.content = {{part, part + 1}},
                  .cue = {{verb.first, verb.last}},
                  .subject = subject,
                  .score = 0.95,
                  .rule = "marks before a verb of saying"};
    const std::uint32_t next = std::max(subject.last, verb.last);
    const bool relative = next < clause.end() && scene_.is(next, MarkRole::pause);  // "said X, that is, who ..."
    const std::uint32_t link = clause.skip(next, Word::adverb | Word::time);        // Swedish "om" is "about" here
    const bool about = link < clause.end() && scene_.has(link, Word::preposition) && !relative;
    if (!relative && !about && clause.content_behind(next, false).linked) return false;
    const Clause::Start behind = clause.content_behind(verb.last, (verb.words & Word::tell) != 0);
    const bool says = (verb.words & Word::say) != 0 && part == clause.begin();
    if ((verb.words & Word::call) != 0 && !scene_.speech.cased() && !says) saying = called(clause, verb, part);
    saying.venue = behind.addressee;
    if (!calls && part > clause.begin() && scene_.is_word(part - 1) && !scene_.parts[scene_.items[part].part].dash) {
        saying.content = {clause.trimmed({clause.begin(), part + 1})};
        saying.rule = "clause with marks before a verb of saying";
    }
    go_on(clause, next, saying);
    add(std::move(saying));
    return true;
}

// "the film “a letter” called": what is called stands before the marks; behind a comma or the word that ends the
// subject.
Saying FrameParser::called(const Clause& clause, const Verb& verb, std::uint32_t part) const {
    std::uint32_t first = part;
    while (first > clause.begin() && !clause.is_boundary(first - 1) && !scene_.has(first - 1, Word::topic)) --first;
    ItemRange subject{first, first};
    if (first > clause.begin()) subject = clause.subject_before(scene_.has(first - 1, Word::topic) ? first - 1 : first);
    return {.content = {{first, part + 1}},
            .cue = {{verb.first, verb.last}},
            .subject = subject,
            .score = 0.85,
            .rule = "what is called, marks, a verb of calling"};
}

// X said: "..."; X said, "..."; X said "..."
bool FrameParser::says_part_behind(const Clause& clause, const Verb& verb) {
    const ItemRange behind = clause.subject_behind(verb.last);
    const bool only_trails = (verb.words & Word::trail) != 0 && (verb.words & Word::verb) == 0;
    const bool inverted = (verb.subject.empty() || scene_.speech.order() == WordOrder::verb_first) && !only_trails;
    Clause::Start start = clause.content_behind(verb.last, (verb.words & Word::tell) != 0);
    ItemRange subject = verb.subject;
    if ((verb.words & Word::trail) != 0) subject = subject_of_participle(clause, verb.first);
    if (!(start.at < clause.end() && scene_.is_part(start.at)) && inverted && !behind.empty()) {
        const std::uint32_t at = clause.skip_marks(behind.last);
        if (at == clause.end() || !scene_.is_part(at)) return false;
        start = {.at = at, .linked = false, .comma = at > behind.last, .addressee = {}};
        subject = behind;
    }
    const std::uint32_t part = start.at;
    if (part >= clause.end() || !scene_.is_part(part) || start.linked || taken(part)) return false;
    const std::uint32_t left = clause.skip_marks(part + 1);
    const bool alone =
        left >= clause.end() || clause.is_boundary(part + 1) || scene_.has(left, Word::verb | Word::trail);
    if (!start.comma && !alone && !speaks(part, clause)) return false;
    if ((verb.words & Word::call) != 0 && !start.comma) return false;
    if (part > clause.begin() && !start.comma && (scene_.is_title(part) || scene_.is_named(part))) return false;
    Saying saying{.content = {{part, part + 1}},
                  .cue = {{verb.first, verb.last}},
                  .subject = subject,
                  .venue = start.addressee,
                  .score = 0.95,
                  .rule = "marks behind a verb of saying"};
    // Chinese “...。” and a sentence "X告诉记者，“...”": both.
    if (const std::uint32_t before = part_alone_before(clause);
        before != no_part && start.comma && !clause.is_colon(part - 1))
        saying.content.insert(saying.content.begin(), {before, before + 1});
    if (!start.comma && !alone) {
        // "said “one” and two": the clause goes on.
        saying.content = {clause.trimmed({part, clause.content_end(part, false)})};
        saying.rule = "clause with marks behind a verb of saying";
    }
    add(std::move(saying));
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
