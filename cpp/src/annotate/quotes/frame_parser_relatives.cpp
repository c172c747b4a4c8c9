// Languages whose verb of saying ends the sentence: who speaks stands behind a participle, or behind the marks.
#include <algorithm>

#include "annotate/quotes/clause_endings.hpp"
#include "annotate/quotes/frame_parser.hpp"
#include "retold/text/char_class.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_office = 6;    // chosen: words between a participle and the name
constexpr std::uint32_t longest_speaker = 16;  // chosen: items; an office and a name, in scripts without spaces
constexpr std::uint32_t shortest_clause = 2;   // chosen: words; one word is no statement

// Japanese particles that end a noun phrase, beside those of topics.
bool is_case_particle(std::string_view word) {
    return word == "が" || word == "に" || word == "を" || word == "へ";
}

}  // namespace

// Who a participle before its noun speaks for: "diyen sürücü X", 「話すXさんは」, "밝힌 X는"; empty where it is none.
ItemRange FrameParser::subject_of_relative(const Clause& clause, ItemRange cue) const {
    const ItemRange none{cue.last, cue.last};
    if (cue.last >= clause.end() || !scene_.is_word(cue.last)) return none;
    const bool participle = scene_.has(cue.first, Word::trail);
    if (scene_.speech.cased()) {
        if (!participle && !scene_.items[cue.last].capital) return none;
        std::uint32_t name = cue.last;
        while (name < clause.end() && name - cue.last < longest_office && scene_.is_word(name) &&
               !scene_.items[name].capital)
            ++name;
        if (name >= clause.end() || !scene_.items[name].capital) return {cue.last, cue.last + 1};
        while (name < clause.end() && scene_.is_word(name) && scene_.items[name].capital) ++name;
        return {cue.last, name};
    }
    const text::Script script =
        text::script_of(scene_.reading.letters[scene_.reading.tokens[scene_.items[cue.last].first].first]);
    const bool noun = script == text::Script::han || script == text::Script::katakana;
    if (!noun && !participle) return none;
    for (std::uint32_t i = cue.last; i < clause.end() && i - cue.last < longest_speaker; ++i) {
        if (scene_.is_part(i) || (i > cue.last && clause.is_boundary(i) && !scene_.is(i, MarkRole::opening)))
            return {cue.last, i};
        i = std::max(i, clause.skip_bracket(i) - 1);
        if (noun && i > cue.last && (scene_.has(i, Word::topic) || is_case_particle(text_of(i)))) return {cue.last, i};
        if (!noun && (is_korean_topic(text_of(i)) || is_korean_subject(text_of(i)))) return {cue.last, i + 1};
    }
    return none;
}

// "... belirten X": a clause, a participle, and who speaks.
bool FrameParser::says_relative(const Clause& clause, ItemRange cue) {
    if (!scene_.has(cue.first, Word::trail) || !scene_.speech.cased()) return false;
    const ItemRange subject = subject_of_relative(clause, cue);
    if (subject.empty()) return false;
    const ItemRange content = clause.trimmed({clause.skip(clause.begin(), Word::conjunction | Word::time), cue.first});
    const bool named = scene_.items[subject.last - 1].capital;
    if (!named || scene_.count_words(content.first, content.last) < shortest_clause) return false;
    for (std::uint32_t i = content.first; i < content.last; ++i)
        if (clause.is_boundary(i) || (scene_.is_part(i) && taken(i))) return false;
    add({.content = {content},
         .cue = {cue},
         .subject = subject,
         .relative = true,
         .score = 0.7,
         .rule = "clause before a participle of saying"});
    return true;
}

// Korean “...?” X 의원이 물었다: marks that open the sentence, who speaks, and a verb that ends it.
bool FrameParser::says_marks_and_name(const Clause& clause, ItemRange cue) {
    const std::uint32_t part = clause.begin();
    if (scene_.speech.cased() || part >= cue.first || !scene_.is_part(part) || taken(part)) return false;
    if (!scene_.ends_in_stop(part) || cue.first - part > longest_speaker || cue.first < part + 2) return false;
    if (cue.last < clause.end() && !clause.is_boundary(cue.last)) return false;
    for (std::uint32_t i = part + 1; i < cue.first; ++i)
        if (scene_.is_part(i) || clause.is_boundary(i) || scene_.has(i, Word::quoting)) return false;
    const std::string_view who = text_of(cue.first - 1);
    if (!is_korean_topic(who) && !is_korean_subject(who)) return false;
    add({.content = {{part, part + 1}},
         .cue = {cue},
         .subject = {part + 1, cue.first},
         .score = 0.85,
         .rule = "marks before a closing verb of saying"});
    return true;
}

// 「...」とXさん。: the particle, who speaks, and no verb.
bool FrameParser::says_and_names(const Clause& clause, std::uint32_t part) {
    if (scene_.speech.order() != WordOrder::verb_last || scene_.speech.cased() || part + 2 >= clause.end())
        return false;
    if (!scene_.has(part + 1, Word::quoting) || scene_.items[part + 1].spaced) return false;
    const std::uint32_t first = clause.skip_marks(scene_.items[part + 1].end);
    const std::uint32_t last = clause.trimmed({first, clause.end()}).last;
    const std::uint32_t bare = clause.skip_bracket_back(last);  // an age
    if (first >= bare || last - first > longest_speaker) return false;
    std::uint32_t title = bare;
    for (std::uint32_t i = first + 1; i < bare; ++i) {
        if (scene_.is_part(i) || clause.is_boundary(i) || scene_.has(i, Word::topic)) return false;
        if (scene_.has(i, Word::role) && std::min(scene_.items[i].end, clause.end()) == bare) title = i;
    }
    if (title == bare) return false;
    add({.content = {{part, part + 1}},
         .cue = {{part + 1, scene_.items[part + 1].end}},
         .subject = {first, bare},
         .score = 0.7,
         .rule = "marks, a particle of speech and a name"});
    return true;
}

// Korean "...요." X 씨는 눈물을 훔쳤다: marks that end as a sentence open it, and somebody is its topic.
bool FrameParser::says_before_topic(const Clause& clause, std::uint32_t part) {
    if (scene_.speech.cased() || part != clause.begin() || !is_statement(part)) return false;
    for (std::uint32_t i = part + 1; i < clause.end() && i - part <= longest_speaker; ++i) {
        if (scene_.is_part(i) || clause.is_boundary(i)) return false;
        if (!is_korean_topic(text_of(i))) continue;
        add({.content = {{part, part + 1}},
             .subject = {part + 1, i + 1},
             .labelled = true,
             .score = 0.5,
             .rule = "marks, then a sentence about somebody"});
        return true;
    }
    return false;
}

// 「...」とXさんは笑う: who stands between the particle at `first` and a topic word; empty where nobody does.
ItemRange FrameParser::topic_behind(const Clause& clause, std::uint32_t first) const {
    for (std::uint32_t i = first; i < clause.end() && i - first <= 2 * longest_speaker; ++i) {
        const std::uint32_t behind = clause.skip_bracket(i);
        if (behind > i) i = behind;  // an age
        if (i >= clause.end() || scene_.is_part(i) || clause.is_boundary(i)) break;
        if (i > first && scene_.has(i, Word::topic)) return {first, clause.skip_bracket_back(i)};
    }
    return {first, first};
}

// X は「...」と肩を落とした: the particle tells, whatever verb ends the sentence.
bool FrameParser::says_by_particle(const Clause& clause, std::uint32_t part) {
    if (says_and_names(clause, part) || says_before_topic(clause, part)) return true;
    if (scene_.speech.order() != WordOrder::verb_last || scene_.speech.cased()) return false;
    const std::uint32_t next = part + 1;
    if (next + 1 >= clause.end() || !scene_.has(next, Word::quoting) || scene_.items[next].spaced) return false;
    const MarkedPart& marked = scene_.parts[scene_.items[part].part];
    const text::Script script = last_script(marked);
    if (script == text::Script::han || script == text::Script::katakana || scene_.is_title(part))
        return false;  // names
    for (std::uint32_t i = next + 1; i < clause.end(); ++i)
        if (scene_.is_part(i)) return false;
    ItemRange subject = subject_first(clause, part);
    if (subject.empty()) subject = topic_behind(clause, scene_.items[next].end);
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

}  // namespace retold::annotate
