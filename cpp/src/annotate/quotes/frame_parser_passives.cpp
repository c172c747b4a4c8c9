// Passives of saying: who speaks stands behind "by", or nowhere.
#include <algorithm>
#include <utility>

#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t shortest_clause = 3;  // chosen: words; less is an aside

}  // namespace

// "is supported by X": X speaks, of what stands before the verb.
bool FrameParser::says_passive(const Clause& clause, const Verb& verb) {
    if ((verb.words & (Word::say | Word::state)) == 0 || verb.subject.empty()) return false;
    if (inside_reported(verb.first)) return false;
    const ItemRange subject = clause.source_behind(verb.last + 1);
    if (subject.empty() || scene_.has(verb.subject.first, Word::who)) return false;
    add({.content = {verb.subject},
         .cue = {{verb.first, verb.last}},
         .subject = subject,
         .score = 0.6,
         .rule = "what a passive of saying is about"});
    return true;
}

// "is expected to", "was said to": nobody is named, what is said stands on both sides.
bool FrameParser::is_expected(const Clause& clause, const Verb& verb) {
    if ((verb.words & Word::say) == 0 || verb.subject.empty() || verb.last + shortest_clause > clause.end())
        return false;
    if (text_of(verb.last) != "to" || inside_reported(verb.first)) return false;
    const ItemRange rest = clause.trimmed({verb.last, clause.content_end(verb.last, false)});
    if (scene_.count_words(rest.first, rest.last) < shortest_clause) return false;
    add({.content = {verb.subject, rest},
         .cue = {{verb.first, verb.last}},
         .anonymous = true,
         .score = 0.6,
         .rule = "a passive of saying and its infinitive"});
    return true;
}

// "X was asked about the dam", "was told that", "has been criticised for": nobody says it, and it is about what stands
// on both sides; whom something is told is not what is said.
bool FrameParser::is_reported(const Clause& clause, const Verb& verb) {
    if (verb.subject.empty() || inside_reported(verb.first)) return false;
    const bool told = (verb.words & Word::tell) != 0;
    const Clause::Start start = clause.content_behind(verb.last, false);
    const ItemRange rest = clause.trimmed({start.at, clause.content_end(start.at, !start.linked)});
    const bool follows = !rest.empty() && !scene_.has(rest.first, Word::adjunct);
    if (told && !follows) return false;
    if (!rest.empty() && scene_.is_part(rest.last - 1) && clause.ends_in_pause(rest.last - 1))
        return false;  // "...," X said
    Saying saying{.cue = {{verb.first, verb.last}}, .anonymous = true, .score = 0.6, .rule = "a passive of saying"};
    if (!told) saying.content.push_back(verb.subject);
    if (follows) saying.content.push_back(rest);
    add(std::move(saying));
    return true;
}

// "Asked about the dam, X said", "when pressed by Y on the dam": what X was asked.
bool FrameParser::asks_participle(const Clause& clause, const Verb& verb) {
    if ((verb.words & Word::tell) == 0 || scene_.speech.order() != WordOrder::verb_middle || !scene_.speech.cased())
        return false;
    const bool opens = verb.first == clause.begin() && opens_participle(clause, verb);
    if (!opens && (verb.first == clause.begin() || !scene_.has(verb.first - 1, Word::opener))) return false;
    const bool by = verb.last < clause.end() && scene_.has(verb.last, Word::of) && !scene_.has(verb.last, Word::about);
    ItemRange subject{verb.last, verb.last};
    std::uint32_t first = verb.last;
    if (by) {
        subject = clause.source_behind(verb.last + 1);
        for (first = verb.last + 1; first < subject.last; ++first)
            if (scene_.has(first, Word::about | Word::kept_link)) break;
        subject.last = std::min(subject.last, first);
    }
    std::uint32_t last = first;
    while (last < clause.end() && !clause.is_boundary(last)) ++last;
    const ItemRange content = clause.trimmed({first, last});
    if (content.empty() || !scene_.has(content.first, Word::about | Word::kept_link | Word::link)) return false;
    add({.content = {content},
         .cue = {{verb.first, verb.last}},
         .subject = subject,
         .anonymous = subject.empty(),
         .score = 0.6,
         .rule = "what somebody was asked"});
    return true;
}

}  // namespace retold::annotate
