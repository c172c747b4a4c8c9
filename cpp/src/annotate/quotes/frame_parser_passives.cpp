// Passives of saying: who speaks stands behind "by", or nowhere.
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
    Saying saying{.cue = {{verb.first, verb.last}}, .anonymous = true, .score = 0.6, .rule = "a passive of saying"};
    if (!told) saying.content.push_back(verb.subject);
    if (follows) saying.content.push_back(rest);
    add(std::move(saying));
    return true;
}

}  // namespace retold::annotate
