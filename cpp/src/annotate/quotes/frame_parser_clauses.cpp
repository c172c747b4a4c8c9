// Reported clauses before, around and behind a word of saying.
#include <utility>

#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t shortest_clause = 3;  // chosen: words; less is an aside
constexpr std::uint32_t longest_phrase = 5;   // chosen: items of a noun phrase before a participle

bool is_closed(const Clause& clause, std::uint32_t at) {
    return at >= clause.end() || clause.is_boundary(at);
}

}  // namespace

// "..., reports the agency X": what stands behind the verb up to a mark is short and ends in a name.
bool FrameParser::ends_in_name(const Clause& clause, const Verb& verb) const {
    constexpr std::uint32_t longest_name = 8;  // chosen: items; an office and a name
    const ItemRange behind = clause.subject_behind(verb.last);
    if (behind.empty() || behind.last - behind.first > longest_name) return false;
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

// ..., X said. ..., said X. ..., X said, ...
bool FrameParser::says_before(const Clause& clause, const Verb& verb) {
    if ((verb.words & (Word::say | Word::tell)) == 0) return false;
    const bool comma = verb.first > clause.begin() && scene_.is(verb.first - 1, MarkRole::pause);
    // "X, a mayor, said ...": no inversion.
    const bool apposed = comma && !verb.subject.empty() &&
                         verb.subject.first <= clause.skip(clause.begin(), Word::conjunction | Word::adverb) + 1;
    const bool closing = comma && !verb.subject.empty() &&
                         (clause.subject_behind(verb.last).empty() ||
                          (scene_.speech.cased() && is_closed(clause, rest_behind(clause, verb.last))));
    const bool inverted = verb.subject.empty() || (comma && !closing);
    if ((apposed && !ends_in_name(clause, verb)) ||
        (inverted && !scene_.speech.cased() && scene_.speech.order() != WordOrder::verb_first))
        return false;
    const std::uint32_t own = inverted  ? clause.skip_back(verb.first, Word::adverb | Word::helper)
                              : closing ? clause.apposed_to(verb.subject)
                                        : verb.subject.first;
    if (own <= clause.begin()) return false;
    const std::uint32_t lead = clause.skip_back(own, Word::conjunction | Word::adverb | Word::time);
    if (lead <= clause.begin() || !(scene_.is(lead - 1, MarkRole::pause) || scene_.is_break(lead - 1)) ||
        clause.is_colon(lead - 1))
        return false;
    ItemRange subject = verb.subject;
    std::uint32_t rest = rest_behind(clause, verb.last);
    if (inverted) {
        subject = clause.subject_behind(verb.last);
        if (subject.empty() || subject.last - subject.first > 12) return false;
        rest = behind_addressee(clause, rest_behind(clause, clause.skip_bracket(subject.last)));
    }
    const bool adjunct = scene_.has(subject.first, Word::preposition) && !scene_.has(subject.first, Word::article);
    if (!is_closed(clause, rest) || (adjunct && !scene_.speech.cased())) return false;
    const ItemRange before = clause.trimmed({clause.part_of_sentence(lead - 1), lead - 1});
    // "The mayor, X said, had read it": a short start counts where the clause goes on.
    const bool goes_on = rest < clause.end() && scene_.is(rest, MarkRole::pause) && !before.empty() &&
                         scene_.has(before.first, Word::article);
    if (!goes_on && scene_.count_words(before.first, before.last) < shortest_clause) return false;
    const Clause::Start behind = clause.content_behind(verb.last, (verb.words & Word::tell) != 0);
    const std::uint32_t next = clause.skip_marks(rest);
    const bool colon = clause.is_colon(rest) && (!inverted || (next < clause.end() && scene_.is_part(next)));
    if (behind.linked || colon || opens_with_title(clause, verb, before)) return false;
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

// X said that ...; X said ...; X denied the charge.
bool FrameParser::says_behind(const Clause& clause, const Verb& verb) {
    ItemRange subject = verb.subject;
    std::uint32_t from = verb.last;
    const bool trails = (verb.words & Word::trail) != 0;
    if (!trails && (subject.empty() || scene_.speech.order() == WordOrder::verb_first)) {
        const ItemRange behind = clause.subject_behind(verb.last);
        if (!behind.empty()) {
            subject = behind;
            from = behind.last;
        }
    }
    const Clause::Start start = clause.content_behind(from, (verb.words & Word::tell) != 0);
    if (!start.linked && inside_reported(verb.first) && !opens_aside(clause, verb)) return false;
    const bool verb_first = scene_.speech.order() == WordOrder::verb_first;
    if (verb_first && !start.linked && !start.comma && (verb.words & (Word::state | Word::call)) == 0) return false;
    const bool clausal = start.linked || start.comma || (verb.words & Word::say) != 0;
    ItemRange content = clause.trimmed({start.at, clause.content_end(start.at, !clausal)});
    if (scene_.has(clause.begin(), Word::opener)) content.last = end_of_opened(clause, verb, content);
    const std::uint32_t shortest = clausal || (verb.words & Word::call) != 0 ? 2 : 1;
    if (content.empty() || scene_.count_words(content.first, content.last) < shortest) return false;
    const bool part = content.last == content.first + 1 && scene_.is_part(content.first);
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

// "is supported by X": X speaks, of what stands before the verb.
bool FrameParser::says_passive(const Clause& clause, const Verb& verb) {
    if ((verb.words & (Word::say | Word::state)) == 0 || verb.subject.empty()) return false;
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

// Whether the item lies in what a saying of this sentence reports.
bool FrameParser::inside_reported(std::uint32_t item) const {
    if (sayings_.empty() || sayings_.back().frame != frame_) return false;
    const ItemRange content = sayings_.back().content.back();
    return item >= content.first && item < content.last;
}

// Who a participle speaks for: the subject of the saying before it in the sentence, else who opens the sentence.
ItemRange FrameParser::subject_of_frame(const Clause& clause, std::uint32_t before) const {
    if (!sayings_.empty() && sayings_.back().frame == frame_) return sayings_.back().subject;
    std::uint32_t first = clause.skip(clause.begin(), Word::conjunction | Word::adverb | Word::time);
    // "On Monday, X ..., adding"; "Citing the report, X ...": behind the comma.
    const bool adjunct = first < clause.end() && scene_.has(first, Word::preposition | Word::trail | Word::opener);
    const std::uint32_t limit = before == clause.begin() ? clause.end() : before;
    if (adjunct || before == clause.begin()) {
        std::uint32_t comma = first;
        while (comma < limit && !scene_.is(comma, MarkRole::pause)) ++comma;
        if (comma < limit) first = comma + 1;
    }
    for (std::uint32_t from = first + 1; from != first;) {  // ", however, X"
        from = first;
        first = clause.skip(clause.skip_marks(first), Word::adverb | Word::time | Word::conjunction);
    }
    before = limit;
    return leading_subject(clause, first, before);
}

// "which names the towns and discusses how": the relative that opened the clause; else as a participle.
ItemRange FrameParser::subject_going_on(const Clause& clause, std::uint32_t conjunction) const {
    bool same = true;  // no mark lies between
    for (std::uint32_t i = conjunction; scene_.speech.order() == WordOrder::verb_middle && i > clause.begin() + 1;) {
        --i;
        if (same && scene_.has(i, Word::who) && !scene_.has(i, Word::kept_link)) return {i, i + 1};
        // "when I asked, he looked up and said"
        if (scene_.has(i, Word::pronoun) && !scene_.has(i, Word::who) && scene_.is(i - 1, MarkRole::pause))
            return {i, i + 1};
        // "two days after X visited the town and said": who opens the clause
        if (same && scene_.has(i, Word::opener) && scene_.is_word(i - 1)) {
            const ItemRange opens = leading_subject(clause, scene_.items[i].end, conjunction);
            const bool named = !opens.empty() && scene_.items[opens.last - 1].capital;
            if (named && opens.last < conjunction) return opens;
        }
        // "the mayor, X, visited the town and said"
        if (same && scene_.is(i, MarkRole::pause) && i + 1 < conjunction && scene_.is_word(i + 1) &&
            !scene_.items[i + 1].capital) {
            if (const ItemRange name = clause.name_between_commas(i); !name.empty()) return name;
        }
        same = same && !clause.is_boundary(i);
    }
    return subject_of_frame(clause, conjunction + 1);
}

// Who opens a clause: a pronoun, or words up to its first name and what belongs to that.
ItemRange FrameParser::leading_subject(const Clause& clause, std::uint32_t first, std::uint32_t limit) const {
    constexpr std::uint32_t longest = 8;  // chosen: items; an article, an office and a name
    if (first < limit && scene_.has(first, Word::pronoun)) return {first, first + 1};
    std::uint32_t last = first;
    bool named = false;
    while (last < limit && last - first < longest && !clause.is_boundary(last) && !scene_.is_part(last)) {
        const bool name = scene_.items[last].capital && !scene_.has(last, Word::article);
        if (named && !name && !scene_.has(last, Word::particle) && !scene_.is_mark(last, ".")) break;
        if (last > first && scene_.has(last, Word::helper | Word::who)) break;
        named = named || name;
        ++last;
    }
    return {first, last};
}

// Who a participle speaks for: the words right before it ("calls saying that"), or behind a mark the one who speaks.
ItemRange FrameParser::subject_of_participle(const Clause& clause, std::uint32_t at) const {
    constexpr Words ends = Word::conjunction | Word::verb | Word::trail | Word::helper | Word::preposition;
    const std::uint32_t last = clause.skip_back(at, Word::adverb | Word::time);
    std::uint32_t first = last;
    bool named = false;
    while (first > clause.begin() && last - first < longest_phrase && scene_.is_word(first - 1) &&
           !clause.is_boundary(first - 1) &&
           (!scene_.has(first - 1, ends) || (first < last && scene_.has(first - 1, Word::particle)))) {
        --first;
        named = named || scene_.items[first].capital || scene_.has(first, Word::pronoun | Word::people | Word::role);
    }
    // "at a conference announcing": the conference does not speak.
    const bool governed = !named && first > clause.begin() && scene_.has(first - 1, Word::preposition);
    if (governed && first - 1 == clause.begin() && first < last) return {first, last};  // "In a statement announcing"
    bool adjunct = governed;
    if (!named && !adjunct && first < last) {  // "X sent a letter saying": X speaks
        const ItemRange leading = subject_of_frame(clause, at);
        adjunct = !leading.empty() && leading.last <= first && leading.first < first &&
                  (scene_.items[leading.last - 1].capital || scene_.has(leading.last - 1, Word::pronoun)) &&
                  !scene_.has(leading.first, Word::preposition);
    }
    return first == last || adjunct ? subject_of_frame(clause, at) : ItemRange{first, last};
}

}  // namespace retold::annotate
