// What somebody says behind a colon without a word of saying, and behind "according to whom".
#include <utility>

#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t shortest_clause = 2;  // chosen: words; one word is no statement

}  // namespace

// "..., but X was not convinced: ...": the clause right before the colon, where it opens with who speaks; empty where
// it does not.
ItemRange FrameParser::clause_before_colon(const Clause& clause, std::uint32_t colon) const {
    constexpr std::uint32_t longest = 14;  // chosen: items; who speaks, a verb and an object
    constexpr Words openers = Word::conjunction | Word::adverb | Word::time | Word::opener;
    const ItemRange none{colon, colon};
    if (!scene_.speech.cased()) return none;
    std::uint32_t comma = colon;
    while (comma > clause.begin() && colon - comma < longest && !scene_.is_part(comma - 1) &&
           !clause.is_boundary(comma - 1))
        --comma;
    if (comma == clause.begin() || !(scene_.is(comma - 1, MarkRole::pause) || scene_.is_break(comma - 1)) ||
        clause.is_colon(comma - 1))
        return none;
    const std::uint32_t first = clause.skip(comma, openers);
    if (first + 2 > colon || scene_.has(first, Word::who | Word::link | Word::kept_link | Word::verb)) return none;
    const bool named = scene_.items[first].capital && !scene_.has(first, Word::time);
    if (!named && (first == comma || !scene_.has(first, Word::pronoun | Word::article | Word::role))) return none;
    return {comma, colon};
}

// Marks that close the sentence, or a part of it, behind a colon.
bool FrameParser::stands_behind_colon(const Clause& clause, std::uint32_t part) const {
    if (part < clause.begin() + 2 || !scene_.is_part(part) || !clause.is_colon(part - 1)) return false;
    return part + 1 >= clause.end() || clause.is_boundary(part + 1);
}

// "X announced a grant, but Y was not convinced: “...”": where what X reports ends.
std::uint32_t FrameParser::before_colon_speech(const Clause& clause, ItemRange content) const {
    for (std::uint32_t i = content.first + 1; i < content.last; ++i) {
        if (!stands_behind_colon(clause, i)) continue;
        const ItemRange opens = clause_before_colon(clause, i - 1);
        return !opens.empty() && opens.first > content.first + 1 ? opens.first - 1 : content.last;
    }
    return content.last;
}

// "X was blunt: ...": a sentence that somebody opens and marks behind a colon end; likewise the last clause of one.
bool FrameParser::says_by_colon(const Clause& clause, std::uint32_t part) {
    constexpr std::uint32_t shortest = 2;  // chosen: words; one may be a word that is spoken of
    if (!stands_behind_colon(clause, part) || scene_.is_in_title_case(part)) return false;
    if (scene_.count_words(part, part + 1) < shortest && !speaks(part, clause)) return false;
    const ItemRange opens = clause_before_colon(clause, part - 1);
    std::uint32_t begin = clause.begin();
    if (!sayings_.empty() && sayings_.back().frame == frame_) {
        if (opens.empty() || sayings_.back().content.back().last > opens.first) return false;
        begin = opens.first;
    }
    const std::uint32_t first =
        clause.skip(begin, Word::conjunction | Word::adverb | Word::time | (begin > clause.begin() ? Word::opener : 0));
    ItemRange subject = speaker_before_colon(clause, first, part - 1);
    if (subject.empty()) return false;
    // "Her coach, X, was less pleased: ..."
    std::uint32_t close = subject.last + 1;
    while (close < part && !clause.is_boundary(close)) ++close;
    if (scene_.is(subject.last, MarkRole::pause) && close < part && scene_.is(close, MarkRole::pause)) {
        const ItemRange name = clause.name_between_commas(close);
        if (!name.empty()) subject = name;
    }
    add({.content = {{part, part + 1}},
         .cue = {{part - 1, part}},
         .subject = subject,
         .labelled = !scene_.has(subject.first, Word::pronoun),
         .score = 0.6,
         .rule = "somebody, a colon and marks"});
    return true;
}

// "X winkte ab:", "Ganz anders sieht das X:": who opens the clause from `first` to the colon, or the full name that
// ends it where no name opens it.
ItemRange FrameParser::speaker_before_colon(const Clause& clause, std::uint32_t first, std::uint32_t colon) const {
    const ItemRange leading = leading_subject(clause, first, colon);
    std::uint32_t name = colon;
    while (name > first && scene_.is_word(name - 1) && scene_.items[name - 1].capital) --name;
    const auto is_full = [&](ItemRange range) {
        std::uint32_t capitals = 0;
        for (std::uint32_t i = range.first; i < range.last; ++i) capitals += scene_.items[i].capital ? 1U : 0U;
        return capitals > 1 || scene_.has(range.first, Word::pronoun | Word::article | Word::role);
    };
    const bool ends = colon - name == 2 && name > leading.last && scene_.is_word(name - 1) &&
                      !scene_.has(name - 1, Word::preposition);
    return ends && (leading.empty() || !is_full(leading)) ? ItemRange{name, colon} : leading;
}

// German "X winkte ab: Die Stadt habe schon genug bezahlt.": the mood of reports behind a colon.
bool FrameParser::says_in_mood(const Clause& clause) {
    constexpr std::uint32_t longest_start = 8;  // chosen: items before the verb of the clause
    for (std::uint32_t colon = clause.begin() + 2; colon + 2 < clause.end(); ++colon) {
        if (!clause.is_colon(colon)) continue;
        std::uint32_t mood = colon + 1;
        while (mood < clause.end() && mood - colon <= longest_start && !scene_.is_part(mood) &&
               !scene_.has(mood, Word::reported))
            ++mood;
        if (mood >= clause.end() || !scene_.has(mood, Word::reported)) return false;
        const std::uint32_t first =
            clause.skip(clause.begin(), Word::conjunction | Word::adverb | Word::time | Word::article);
        const ItemRange subject = speaker_before_colon(clause, first, colon);
        if (subject.empty() || !(scene_.items[subject.last - 1].capital || scene_.has(subject.first, Word::pronoun)))
            return false;
        add({.content = {clause.trimmed({colon + 1, clause.end()})},
             .cue = {{colon, colon + 1}},
             .subject = subject,
             .labelled = !scene_.has(subject.first, Word::pronoun),
             .score = 0.6,
             .rule = "somebody, a colon and the mood of reports"});
        return true;
    }
    return false;
}

// "..., according to whom it is safe": who is named before the comma.
bool FrameParser::parse_source_relative(const Clause& clause, std::uint32_t at) {
    constexpr std::uint32_t longest = 10;  // chosen: items of an office and a name
    if (at < clause.begin() + 2 || !scene_.is(at - 1, MarkRole::pause)) return false;
    const std::uint32_t behind = scene_.items[at].end;
    const ItemRange content = clause.trimmed({behind, clause.content_end(behind, false)});
    if (scene_.count_words(content.first, content.last) < shortest_clause) return false;
    std::uint32_t first = at - 1;
    bool named = false;
    while (first > clause.begin() && at - first < longest && !scene_.is_part(first - 1) &&
           !clause.is_boundary(first - 1)) {
        const bool name = scene_.items[first - 1].capital;
        if (named && !name && !scene_.has(first - 1, Word::particle | Word::role) && !scene_.is_mark(first - 1, "."))
            break;
        named = named || name;
        --first;
    }
    add({.content = {content},
         .cue = {{at, behind}},
         .subject = {first, at - 1},
         .score = 0.8,
         .rule = "source with a relative pronoun"});
    return true;
}

}  // namespace retold::annotate
