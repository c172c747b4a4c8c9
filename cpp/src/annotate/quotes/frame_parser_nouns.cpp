// Words that are verbs or nouns of saying, and what the nouns report: "X's claim that ...", "a promise by X to ...", "X
// voiced the fear that ...".
#include <algorithm>
#include <initializer_list>

#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t shortest_claim = 3;  // chosen: words; less is no statement
constexpr std::uint32_t longest_phrase = 6;  // chosen: items of a subject; longer ones hold other words of these lists
constexpr std::uint32_t longest_lead = 3;    // chosen: items between an owner or verb and its noun

bool is_plural(std::string_view word) {
    return word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("is") && !word.ends_with("us");
}

bool has_ending(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

// "the Harbour Board report": a name of one before a word without the ending of a verb.
bool FrameParser::agrees(std::uint32_t at) const {
    return is_plural(text_of(at - 1)) || has_ending(text_of(at), {"s", "ed", "ght"});
}

bool FrameParser::is_plain_noun(const Clause& clause, std::uint32_t at) const {
    return scene_.has(at, Word::noun) && !is_verb(clause, at);
}

// "sees the plan as a gift": the verb's object, and "as".
bool FrameParser::regards(const Clause& clause, std::uint32_t at) const {
    constexpr std::uint32_t longest = 12;  // chosen: items of an object
    constexpr Words ends = Word::verb | Word::trail | Word::kept_link | Word::opener;
    const std::uint32_t first = scene_.items[at].end;
    for (std::uint32_t i = first; i < clause.end() && i - first < longest && !clause.is_boundary(i); ++i) {
        if (i > first && scene_.has(i, Word::as)) return true;
        if (scene_.has(i, ends) && !scene_.has(i, Word::noun)) return false;
    }
    return false;
}

// Words of saying are no verbs behind an article, a preposition or a possessive ("the plan"), nor with a capital inside
// a sentence.
bool FrameParser::is_verb(const Clause& clause, std::uint32_t at) const {
    const bool noun = scene_.has(at, Word::noun);
    if (scene_.has(at, Word::regard) && !regards(clause, at)) return false;
    if (at == clause.begin()) return !noun;
    if (scene_.is(at - 1, MarkRole::dash) && !scene_.is_break(at - 1)) return false;  // "so-called"
    // "...", Read said: a name.
    const bool name =
        scene_.speech.cased() && scene_.is_part(at - 1) && scene_.items[at].capital && !is_headline(clause);
    if (clause.is_boundary(at - 1) || scene_.is_part(at - 1)) return !name;
    if (!scene_.speech.cased()) return true;
    if (scene_.items[at].capital && !is_headline(clause)) return false;
    if (scene_.has(at, Word::tell) && scene_.has(at - 1, Word::opener)) return true;  // "when asked about"
    if (scene_.has(at - 1, Word::preposition) && clause.skip_back(at, Word::helper) < at)
        return true;  // "went on to say"
    if (scene_.speech.order() == WordOrder::verb_last) return true;
    if (is_possessive(text_of(at - 1)) && !scene_.has(at - 1, Word::pronoun)) return false;  // not "he's"
    if (noun) {
        constexpr Words before = Word::pronoun | Word::people | Word::who | Word::helper | Word::adverb;
        // "in both states", "15 claims"
        // not "the poll shows"
        const bool phrase = at > clause.begin() + 1 && scene_.is_word(at - 2) && !is_plural(text_of(at - 1)) &&
                            !scene_.has(at - 2, Word::preposition | Word::conjunction | Word::verb | Word::kept_link);
        const bool one = phrase || (at > clause.begin() + 1 && scene_.has(at - 2, Word::article));
        const bool counted = scene_.is_number(at - 1) || (scene_.has(at - 1, Word::people) && !one);
        if (counted && !scene_.has(at - 1, Word::pronoun) && text_of(at).ends_with('s')) return false;
        if (scene_.has(at - 1, before)) return true;
        const std::uint32_t next = scene_.items[at].end;
        const bool followed = next < clause.end() && scene_.has(next, Word::passive) && !scene_.items[next].capital;
        if (followed || scene_.has(at - 1, Word::article | Word::preposition)) return false;  // "remarks were made"
        return (scene_.items[at - 1].capital && agrees(at)) || verb_by_neighbours(clause, at);
    }
    if (scene_.has(at, Word::trail) && scene_.has(at - 1, Word::preposition)) {  // "before adding: ...", "by saying"
        if (scene_.has(at - 1, Word::opener | Word::of)) return true;
        const std::uint32_t next = clause.skip_marks(clause.skip(scene_.items[at].end, Word::adverb));
        return next < clause.end() && (scene_.is_part(next) || scene_.has(next, Word::link | Word::kept_link));
    }
    return !scene_.has(at - 1, Word::article | Word::preposition) ||
           scene_.has(at - 1, Word::pronoun | Word::adverb | Word::people | Word::back);
}

// A line whose long words all have capitals: there they tell nothing.
bool FrameParser::is_headline(const Clause& clause) const {
    constexpr std::uint32_t longest_headline = 24;  // chosen: items; a line, no sentence of a text
    constexpr std::uint32_t fewest = 4;             // chosen: words with capitals; fewer may be a name
    constexpr std::size_t long_word = 4;            // chosen: letters; shorter ones may be small in a headline
    if (!scene_.frames[frame_].starts_paragraph || clause.end() - clause.begin() > longest_headline) return false;
    std::uint32_t capitals = 0;
    for (std::uint32_t i = clause.begin(); i < clause.end(); ++i) {
        if (!scene_.is_word(i)) continue;
        if (!scene_.items[i].capital && text_of(i).size() > long_word) return false;
        capitals += scene_.items[i].capital ? 1U : 0U;
    }
    return capitals >= fewest;
}

// "one slide shows that", "a federal court ruled on ...": a noun phrase opens the clause and nothing but it stands
// before the word, which has the ending of a verb and something of a clause or a new noun phrase behind it.
bool FrameParser::verb_by_neighbours(const Clause& clause, std::uint32_t at) const {
    const std::uint32_t next = scene_.items[at].end;
    if (next >= clause.end() || scene_.is(next, MarkRole::stop))
        return !scene_.parts.empty() && scene_.is_part(clause.begin());
    const std::string_view word = text_of(at);
    const bool plural = is_plural(text_of(at - 1));
    if (!word.ends_with("ed") && word.ends_with('s') == plural) return false;
    constexpr Words opening =
        Word::kept_link | Word::opener | Word::article | Word::pronoun | Word::own | Word::preposition | Word::adverb;
    if (scene_.has(next, Word::adjunct)) return false;  // "terrorist attacks in"
    if (!scene_.has(next, opening) && !scene_.items[next].capital && !scene_.is_part(next)) return false;
    if (scene_.has(next, Word::of) && !scene_.has(next, Word::kept_link)) return false;  // "one proposed by"
    constexpr Words other = Word::verb | Word::trail | Word::helper | Word::preposition | Word::who | Word::kept_link;
    std::uint32_t first = at;
    while (first > clause.begin() && at - first < longest_phrase && scene_.is_word(first - 1) &&
           !scene_.has(first - 1, other)) {
        --first;
        const bool verb_before = has_ending(text_of(first), {"ed", "ing"}) && !scene_.items[first].capital;
        if (first + 1 < at && (verb_before || scene_.has(first, Word::pronoun))) return false;  // "he drew new cheers"
    }
    if (first > clause.begin() && at - first == longest_phrase) return false;
    first = clause.skip(first, Word::conjunction | Word::adverb | Word::time);
    return first < at && (first + 1 < at || plural);
}

// "X charges that": the word stands where a verb does, behind a name or pronoun that no article makes part of a phrase.
bool FrameParser::claim_is_verb(const Clause& clause, std::uint32_t at) const {
    if (at == clause.begin() || !scene_.is_word(at - 1) || scene_.items[at].capital) return false;
    if (is_possessive(text_of(at - 1)) || scene_.has(at - 1, Word::own | Word::of)) return false;
    if (scene_.has(at - 1, Word::pronoun | Word::people | Word::who)) return true;
    const bool plural = text_of(at - 1).ends_with('s');
    if (scene_.items[at - 1].capital) return text_of(at).ends_with('s') || plural;
    return plural && !scene_.has(at - 1, Word::article | Word::verb | Word::adverb) && !text_of(at).ends_with('s');
}

// Whose the noun is: the possessive before it, or its owner's pronoun; empty where none is near.
ItemRange FrameParser::owner_before(const Clause& clause, std::uint32_t at) const {
    for (std::uint32_t i = at; i > clause.begin() && at - i < longest_lead; --i) {
        if (!scene_.is_word(i - 1)) break;
        if (scene_.has(i - 1, Word::own)) return {i - 1, i};
        if (!is_possessive(text_of(i - 1))) {
            if (scene_.has(i - 1, Word::article | Word::preposition | Word::conjunction)) break;
            continue;
        }
        std::uint32_t first = i - 1;
        while (scene_.items[i - 1].capital && first > clause.begin() && scene_.is_word(first - 1) &&
               scene_.items[first - 1].capital)
            --first;
        return {first, i};
    }
    return {at, at};
}

bool FrameParser::parse_claim(const Clause& clause, std::uint32_t at) {
    if (at == clause.begin() && !scene_.items[at].capital) return false;
    const std::uint32_t behind = scene_.items[at].end;
    std::uint32_t link = behind;
    ItemRange subject{at, at};
    if (link < clause.end() && scene_.has(link, Word::of) && !scene_.has(link, Word::kept_link)) {
        subject = clause.source_behind(link + 1);  // "by X", "from X"
        subject.last = std::min(subject.last, link + 5);
        while (subject.last > subject.first + 1 && !scene_.items[subject.last - 1].capital) --subject.last;
        link = subject.last;
    }
    if (link >= clause.end() || !scene_.has(link, Word::kept_link | Word::link)) return false;
    const bool verb = claim_is_verb(clause, at);
    if (verb) {
        subject = clause.subject_before(clause.skip_back(at, Word::helper));
    } else if (const ItemRange owner = owner_before(clause, at); !owner.empty()) {
        subject = owner;
    }
    if (subject.empty() && inside_reported(at)) return false;  // "supports the idea that": the verb's object
    const ItemRange content = clause.trimmed({link, clause.content_end(link, false)});
    if (scene_.count_words(content.first, content.last) < shortest_claim) return false;
    add({.content = {content},
         .cue = {{at, behind}},
         .subject = subject,
         .anonymous = subject.empty(),
         .nominal = !verb,
         .score = verb ? 0.8 : 0.6,
         .rule = verb ? "clause with a link behind a verb of saying" : "clause behind a noun of saying"});
    return true;
}

// "X's criticism of the plan", "the decision to stay": whose it is stands before the noun, or is not told.
bool FrameParser::parse_verdict(const Clause& clause, std::uint32_t at) {
    const std::uint32_t behind = scene_.items[at].end;
    if (behind + 1 >= clause.end() || !scene_.has(behind, Word::about) || inside_reported(at)) return false;
    if (scene_.has(at, Word::verb) && claim_is_verb(clause, at)) return false;
    const bool infinitive = !scene_.has(behind, Word::adjunct) && text_of(behind) == "to";
    const std::uint32_t first = infinitive ? behind : behind + 1;
    const ItemRange content = clause.trimmed({first, clause.content_end(first, true)});
    if (content.empty()) return false;
    const ItemRange owner = owner_before(clause, at);
    add({.content = {content},
         .cue = {{at, behind}},
         .subject = owner,
         .anonymous = owner.empty(),
         .nominal = true,
         .score = 0.6,
         .rule = "what a noun of judging is about"});
    return true;
}

}  // namespace retold::annotate
