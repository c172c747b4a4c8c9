// Reported clauses before, around and behind a word of saying.
#include <algorithm>
#include <utility>

#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t shortest_clause = 3;  // chosen: words; less is an aside

bool is_closed(const Clause& clause, std::uint32_t at) {
    return at >= clause.end() || clause.is_boundary(at);
}

}  // namespace

// "..., reports the agency X": what stands behind the verb up to a mark is short and ends in a name.
bool FrameParser::ends_in_name(const Clause& clause, const Verb& verb) const {
    constexpr std::uint32_t longest_name = 8;  // chosen: items; an office and a name
    const ItemRange behind = clause.subject_behind(verb.last);
    if (behind.empty() || behind.last - behind.first > longest_name) return false;
    for (std::uint32_t i = behind.first; i < behind.last; ++i)  // "said the day it was built in May,"
        if (scene_.has(i, Word::helper) && !scene_.items[i].capital && !scene_.has(i, Word::particle)) return false;
    if (scene_.speech.order() == WordOrder::verb_second && scene_.has(behind.first, Word::pronoun)) return true;
    const std::uint32_t next = clause.skip_bracket(behind.last);
    const bool part = next < clause.end() && scene_.is_part(next);
    return part || (scene_.items[behind.last - 1].capital && (next >= clause.end() || clause.is_boundary(next)));
}

// "sagte er dem Kabelbrief,": behind the name, where a mark follows it.
std::uint32_t FrameParser::behind_addressee(const Clause& clause, std::uint32_t at) const {
    std::uint32_t last = clause.skip(at, Word::article | Word::preposition);
    if (last == at) return at;
    while (last < clause.end() && scene_.items[last].capital) ++last;
    return last < clause.end() && clause.is_boundary(last) ? last : at;
}

// "Rzeczniczka zarządu, X, powiedziała": without articles a title opens the phrase that X is apposed to.
bool FrameParser::opens_with_title(const Clause& clause, const Verb& verb, ItemRange before) const {
    constexpr std::uint32_t longest_title = 8;  // chosen: items; an office and whose it is
    const std::uint32_t comma = verb.first - 1;
    const bool enclosed = comma > clause.begin() && scene_.is(comma, MarkRole::pause);
    ItemRange name = verb.subject;
    if (enclosed) name = clause.name_before_comma(comma);
    if (name.empty() || before.empty() || before.last - before.first > longest_title) return false;
    const std::uint32_t first = clause.skip(clause.begin(), Word::conjunction);
    if (before.first != first || !scene_.has(first, Word::role)) return false;
    for (std::uint32_t i = before.first; i < before.last; ++i)
        if (scene_.is_part(i) || scene_.has(i, Word::helper | Word::verb)) return false;
    return scene_.items[name.first].capital;
}

// "The bridge opens in May, said." in languages whose verbs need no subject: the clause before the last comma.
bool FrameParser::says_without_subject(const Clause& clause, const Verb& verb) {
    if (!scene_.speech.drops() || !is_closed(clause, verb.last)) return false;
    const bool ends = verb.last >= clause.end() || scene_.is(verb.last, MarkRole::stop);
    const ItemRange before = clause.trimmed({clause.part_of_sentence(verb.first - 1), verb.first - 1});
    if (!ends || scene_.count_words(before.first, before.last) < shortest_clause) return false;
    for (std::uint32_t i = before.first; i < before.last; ++i)
        if (scene_.is_part(i) || scene_.has(i, Word::verb)) return false;
    add({.content = {before},
         .cue = {{verb.first, verb.last}},
         .subject = {},
         .score = 0.7,
         .rule = "clause before a verb without a subject"});
    return true;
}

// "..., but none is hurt, said X": what stands between the commas is no apposition.
bool FrameParser::is_conjoined(const Clause& clause, std::uint32_t comma) const {
    return scene_.has(clause.noun_phrase_before_comma(comma).first, Word::conjunction);
}

// "The mayor, X said, had read it": a short start counts where the clause goes on.
bool FrameParser::is_long_enough(const Clause& clause, ItemRange before, std::uint32_t rest) const {
    const bool goes_on = rest < clause.end() && scene_.is(rest, MarkRole::pause) && !before.empty() &&
                         (scene_.has(before.first, Word::article) || !scene_.speech.has_articles());
    return goes_on || scene_.count_words(before.first, before.last) >= shortest_clause;
}

// X had enough: "...", he said: the marks are said already.
bool FrameParser::ends_in_taken(ItemRange range) const {
    return !range.empty() && scene_.is_part(range.last - 1) && taken(range.last - 1);
}

// "..., X told the Herald on Monday.": behind whom it was told and a closing adjunct.
std::uint32_t FrameParser::rest_behind_told(const Clause& clause, const Verb& verb) const {
    std::uint32_t at = verb.last;
    if ((verb.words & Word::tell) != 0) {
        const Clause::Start told = clause.content_behind(verb.last, true);
        if (!told.linked && !told.addressee.empty()) at = told.addressee.last;
    }
    return rest_behind(clause, at);
}

// ..., X said. ..., said X. ..., X said, ...
bool FrameParser::says_before(const Clause& clause, const Verb& verb) {
    if ((verb.words & (Word::say | Word::tell)) == 0) return false;
    const bool comma = verb.first > clause.begin() && scene_.is(verb.first - 1, MarkRole::pause);
    const bool conjoined = comma && is_conjoined(clause, verb.first - 1);
    if (comma && says_without_subject(clause, verb)) return true;
    // "X, a mayor, said ...", "X, who saw it, said ...": no inversion.
    const bool apposed = comma && !conjoined && !verb.subject.empty() &&
                         verb.subject.first <= clause.skip(clause.begin(), Word::conjunction | Word::adverb) + 1;
    const bool closing = comma && !verb.subject.empty() &&
                         (clause.subject_behind(verb.last).empty() ||
                          (scene_.speech.cased() && is_closed(clause, rest_behind(clause, verb.last))));
    const bool inverted = verb.subject.empty() || (comma && !closing);
    const bool aside =
        inverted && !conjoined && !verb.subject.empty() && scene_.speech.order() == WordOrder::verb_middle;
    if (((apposed || aside) && !ends_in_name(clause, verb)) ||
        (inverted && !scene_.speech.cased() && scene_.speech.order() != WordOrder::verb_first))
        return false;
    const std::uint32_t own = inverted  ? clause.skip_back(verb.first, Word::adverb | Word::helper)
                              : closing ? clause.apposed_to(verb.subject)
                                        : verb.subject.first;
    const std::uint32_t lead = clause.skip_back(own, Word::conjunction | Word::adverb | Word::time);
    if (lead <= clause.begin() || !(scene_.is(lead - 1, MarkRole::pause) || scene_.is_break(lead - 1)) ||
        clause.is_colon(lead - 1))
        return false;
    ItemRange subject = verb.subject;
    std::uint32_t rest = inverted ? verb.last : rest_behind_told(clause, verb);
    if (inverted) {
        subject = clause.subject_behind(verb.last);
        if (subject.empty() || subject.last - subject.first > 12) return false;
        rest = behind_addressee(clause, rest_behind(clause, clause.skip_bracket(subject.last)));
    }
    const bool adjunct = scene_.has(subject.first, Word::preposition) && !scene_.has(subject.first, Word::article);
    if (!is_closed(clause, rest) || (adjunct && !scene_.speech.cased())) return false;
    const ItemRange before = clause.trimmed({clause.part_of_sentence(lead - 1), lead - 1});
    if (!is_long_enough(clause, before, rest)) return false;
    const Clause::Start behind = clause.content_behind(verb.last, (verb.words & Word::tell) != 0);
    const std::uint32_t next = clause.skip_marks(rest);
    const bool colon = clause.is_colon(rest) && (!inverted || (next < clause.end() && scene_.is_part(next)));
    if (behind.linked || colon || opens_with_title(clause, verb, before) || ends_in_taken(before)) return false;
    Saying saying{.content = {before},
                  .cue = {{verb.first, verb.last}},
                  .subject = subject,
                  .venue = behind.addressee,
                  .score = 0.8,
                  .rule = "clause before a verb of saying"};
    add_rest(clause, rest, saying);
    add(std::move(saying));
    return true;
}

// "..., X said, ...": what goes on behind.
void FrameParser::add_rest(const Clause& clause, std::uint32_t rest, Saying& saying) const {
    if (rest + 1 >= clause.end() || scene_.is(rest, MarkRole::stop) || clause.is_semicolon(rest)) return;
    if (trails(clause, rest + 1)) return;
    const ItemRange more = clause.trimmed({rest, clause.content_end(rest + 1, false)});
    if (scene_.count_words(more.first, more.last) >= shortest_clause) saying.content.push_back(more);
}

// "Although X said so, ...": what a clause with "although" reports ends with it.
std::uint32_t FrameParser::end_of_opened(const Clause& clause, const Verb& verb, ItemRange content) const {
    for (std::uint32_t i = clause.begin(); i < verb.first; ++i)
        if (clause.is_boundary(i)) return content.last;
    for (std::uint32_t i = content.first + 1; i < content.last; ++i)
        if (scene_.is(i, MarkRole::pause)) return i;
    return content.last;
}

// "When X asked, Y said it was late", "it was late, and Y said it would be": where a comma begins a clause in which
// somebody else says something; the end of the range where none does.
std::uint32_t FrameParser::before_other_saying(const Clause& clause, ItemRange content) const {
    constexpr std::uint32_t longest = 8;  // chosen: items of who speaks
    constexpr Words subjects = Word::pronoun | Word::article | Word::people | Word::own;
    constexpr Words others = Word::verb | Word::trail | Word::who | Word::kept_link | Word::helper | Word::opener;
    if (scene_.speech.order() != WordOrder::verb_middle || !scene_.speech.cased()) return content.last;
    for (std::uint32_t i = content.first + 1; i + 2 < content.last; ++i) {
        if (!scene_.is(i, MarkRole::pause) || !clause.is_boundary(i) || clause.is_colon(i)) continue;
        const std::uint32_t first = clause.skip(i + 1, Word::conjunction | Word::adverb | Word::time);
        if (first >= content.last || !(scene_.items[first].capital || scene_.has(first, subjects))) continue;
        std::uint32_t at = first;
        while (at < content.last && at - first < longest && scene_.is_word(at) && !scene_.has(at, others)) ++at;
        if (at == first || at >= content.last || !scene_.has(at, Word::say) || scene_.has(at, Word::noun)) continue;
        if (scene_.items[at].capital) continue;
        const std::uint32_t rest = rest_behind(clause, scene_.items[at].end);
        if (rest < content.last && !clause.is_boundary(rest)) return i;  // not ", X said on Monday, ..."
    }
    return content.last;
}

// Where what is reported begins; Dutch "noemt dat “een ramp”": no link.
Clause::Start FrameParser::start_behind(const Clause& clause, const Verb& verb, std::uint32_t from) const {
    Clause::Start start = clause.content_behind(from, (verb.words & Word::tell) != 0);
    if ((verb.words & Word::call) != 0 && start.at < clause.end() && scene_.is_part(start.at)) start.linked = false;
    return start;
}

// "X said that they count on help and that it comes": the second link goes on with what X said.
bool FrameParser::is_others_link(const Clause::Start& start) const {
    if (!start.linked || start.at < 2) return false;
    const std::uint32_t link = scene_.has(start.at, Word::kept_link) ? start.at : start.at - 1;
    return !start.addressee.empty() && scene_.has(link - 1, Word::conjunction);
}

// Where what somebody else says begins; the end of the range where nobody does.
std::uint32_t FrameParser::before_other_speaker(const Clause& clause, ItemRange content) const {
    if (content.empty()) return content.last;
    return std::min(before_other_saying(clause, content), before_colon_speech(clause, content));
}

// "Do you support X?", "Does she know that ...?": nobody says it.
bool FrameParser::is_asked(const Clause& clause, const Verb& verb) const {
    if (scene_.speech.order() != WordOrder::verb_middle || !scene_.speech.cased() || verb.subject.empty()) return false;
    if (!scene_.is_mark(clause.end() - 1, "?")) return false;
    const std::uint32_t first = verb.subject.first;
    return scene_.has(first, Word::helper) || (first > clause.begin() && scene_.has(first - 1, Word::helper));
}

// X said that ...; X said ...; X denied the charge.
bool FrameParser::says_behind(const Clause& clause, const Verb& verb) {
    ItemRange subject = verb.subject;
    std::uint32_t from = verb.last;
    const bool trails = (verb.words & Word::trail) != 0;
    if (!trails && (subject.empty() || scene_.speech.order() == WordOrder::verb_first)) {
        const ItemRange behind = clause.subject_behind(verb.last);
        const bool small = scene_.speech.drops() && clause.skip(behind.first, Word::preposition) >= behind.last;
        if (!behind.empty() && !small) {  // "insistió en que": nobody
            subject = behind;
            from = behind.last;
        }
    }
    const Clause::Start start = start_behind(clause, verb, from);
    const bool others =
        inside_reported(verb.first) && (start.linked ? is_others_link(start) : !opens_aside(clause, verb));
    if (others || (trails && is_subject_itself(clause, verb)) || is_asked(clause, verb)) return false;
    const bool bare = !start.linked && !start.comma && (verb.words & (Word::state | Word::call)) == 0;
    if (bare && scene_.speech.order() == WordOrder::verb_first) return false;
    const bool clausal = start.linked || start.comma || (verb.words & Word::say) != 0;
    const bool joined = trails && !clausal && verb.first > clause.begin();  // "and supporting X"
    if (joined && scene_.has(verb.first - 1, Word::conjunction) && !clause.is_boundary(verb.first - 1)) return false;
    ItemRange content = clause.trimmed({start.at, clause.content_end(start.at, !clausal)});
    if (scene_.has(clause.begin(), Word::opener)) content.last = end_of_opened(clause, verb, content);
    content = clause.trimmed({content.first, before_other_speaker(clause, content)});
    if (!clausal && !content.empty() && scene_.has(content.first, Word::adjunct)) return false;  // "a protest in"
    const bool object = !clausal && scene_.speech.order() == WordOrder::verb_middle && scene_.speech.cased();
    const std::uint32_t shortest = clausal || (verb.words & Word::call) != 0 ? 2 : 1;
    const bool part = content.last == content.first + 1 && scene_.is_part(content.first);  // "pidió «calma»"
    if (scene_.count_words(content.first, content.last) < (part ? 1 : shortest)) return false;
    if (object && scene_.has(content.first, Word::passive | Word::opener)) return false;  // "the gaps he cited are"
    if (part && !start.comma && !start.linked && scene_.is_named(content.first)) return false;  // "the paper “X Y”"
    const Words clausals = scene_.speech.cased() ? Word::say : Word::say | Word::trail;
    if (!start.linked && start.comma && !clause.is_colon(start.at - 1) && (verb.words & clausals) == 0) return false;
    Saying saying{.content = {content},
                  .cue = {{verb.first, verb.last}},
                  .subject = subject,
                  .venue = start.addressee,
                  .score = start.linked ? 0.85
                           : clausal    ? 0.7
                                        : 0.6,
                  .rule = start.linked ? "clause with a link behind a verb of saying"
                          : clausal    ? "clause behind a verb of saying"
                                       : "object of a verb of saying"};
    if (trails) {
        saying.subject = subject_of_participle(clause, verb.first);
        saying.carries = saying.subject.empty();
    }
    add(std::move(saying));
    return true;
}

// ", but she noted ...", ", though X said ...": not of the clause that is reported before it.
bool FrameParser::opens_aside(const Clause& clause, const Verb& verb) const {
    const std::uint32_t first = verb.subject.first;
    return !verb.subject.empty() && verb.subject.last == clause.skip_back(verb.first, Word::adverb | Word::helper) &&
           first > clause.begin() + 1 && scene_.has(first - 1, Word::opener | Word::conjunction) &&
           clause.is_boundary(first - 2);
}

// Whether the item lies in what a saying of this sentence reports.
bool FrameParser::inside_reported(std::uint32_t item) const {
    if (sayings_.empty() || sayings_.back().frame != frame_) return false;
    const ItemRange content = sayings_.back().content.back();
    return item >= content.first && item < content.last;
}

}  // namespace retold::annotate
