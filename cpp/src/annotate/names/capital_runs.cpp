#include "annotate/names/capital_runs.hpp"

#include <algorithm>

#include "retold/tokenize/token.hpp"

namespace retold::annotate {
namespace {

constexpr NameWords heads = bits(NameWord::organisation, NameWord::place, NameWord::thing);
constexpr NameWords quoting = heads | bit(NameWord::form);  // what a name in quotation marks may stand behind
constexpr std::uint32_t most_small_words = 3;               // chosen: "and of the" is the longest chain
constexpr std::uint32_t longest_run = 24;                   // chosen: tokens; no name is longer
constexpr std::uint32_t most_quoted = 5;                    // chosen: tokens; longer quotations are titles or speech

}  // namespace

// "leader Per Moe", "Hospital São Bento": a small word of the language that a title or list tells, or the name goes on
// with.
bool CapitalRuns::is_word_of_name(std::uint32_t i) const {
    constexpr NameWords of_names = bits(NameWord::given, NameWord::place);
    if (page_[i].role_first != i || page_.is(i, of_names)) return true;
    return i > 0 && page_.is_word(i - 1) && page_.is_capital(i - 1) && page_.is(i - 1, heads);
}

// One capitalised word on either side of an "and" or "&", and no third.
bool CapitalRuns::is_pair(std::uint32_t joint) const {
    if (joint == 0 || joint + 1 >= page_.size() || !page_.same_sentence(joint - 1, joint + 1)) return false;
    if (!page_.is_mark(joint, U'&') && !(page_.is(joint, bit(NameWord::both)) && !page_.is_capital(joint)))
        return false;
    const auto single = [&](std::uint32_t i) {
        return page_.is_word(i) && page_.is_capital(i) && !page_[i].function_word &&
               page_.token(i).last - page_.token(i).first > 1;
    };
    if (!single(joint - 1) || !single(joint + 1) || word_end(joint + 1) != joint + 2) return false;
    const bool longer = joint > 1 && page_.is_capital(joint - 2) && !page_.is(joint - 2, bit(NameWord::firm)) &&
                        page_.same_sentence(joint - 2, joint) && page_.is_word(joint - 2) &&
                        !page_[joint - 2].function_word;
    return !longer &&
           !(page_.is_capital(joint + 2) && page_.is_word(joint + 2) && page_.same_sentence(joint, joint + 2));
}

std::uint64_t CapitalRuns::pair_at(std::uint32_t joint) const {
    return (std::uint64_t{page_[joint - 1].word} << 32U) | page_[joint + 1].word;
}

void CapitalRuns::find_firms() {
    for (std::uint32_t i = 1; i < page_.size(); ++i) {
        if (!is_pair(i)) continue;
        const bool people = page_.is(i - 1, bit(NameWord::given)) || page_.is(i + 1, bit(NameWord::given));
        const bool noun = i > 1 && page_.is(i - 2, bit(NameWord::firm)) && page_.same_sentence(i - 2, i);
        const bool behind_noun = noun && !people && (nouns_ || !page_.is_capital(i - 2));
        if (page_.is_mark(i, U'&') || behind_noun) firms_.insert(pair_at(i));
    }
}

bool CapitalRuns::is_firm(std::uint32_t first, std::uint32_t last) const {
    return last == first + 3 && is_pair(first + 1) && firms_.contains(pair_at(first + 1));
}

bool CapitalRuns::starts(std::uint32_t i) const {
    if (!page_.is_word(i) || !page_.is_capital(i) || page_.token(i).kind != tokenize::TokenKind::letter) return false;
    if (page_[i].function_word && !page_.token(i).capitals) {
        // "The Hague", "La Paz": an article inside a sentence, with a capital behind it
        const bool inside = !page_[i].initial && !page_[i].headline && page_.is_capital(i + 1);
        return inside && (page_.is(i, bit(NameWord::article)) || is_word_of_name(i));
    }
    if (page_.token(i).last - page_.token(i).first == 1) {
        return page_.is_mark(i + 1, U'.') && !page_.token(i + 1).spaced && page_.is_capital(i + 2);
    }
    return true;
}

std::uint32_t CapitalRuns::word_end(std::uint32_t i) const {
    std::uint32_t end = i + 1;
    const std::size_t size = page_.token(i).last - page_.token(i).first;
    const bool initial = size == 1 || (size == 3 && page_.reading().letters[page_.token(i).first + 1] == U'.');
    if (initial && page_.is_mark(end, U'.') && !page_.token(end).spaced && page_.same_sentence(i, end)) return end + 1;
    if (page_.is_mark(end, U'\'') && !page_.token(end).spaced && page_.is_capital(end + 1) &&
        page_.token(end + 1).spaced)
        return end + 1;  // "Parents' League"
    while (page_.is_mark(end, U'-') && !page_.token(end).spaced && page_.is_word(end + 1) &&
           !page_.token(end + 1).spaced) {
        end += 2;
        const std::u32string_view part = page_.letters(end - 1);
        if (!part.empty() && part.back() == U'\'' && page_.is_capital(end) && !page_.token(end).spaced)
            ++end;  // "Val-d'Isère"
    }
    return end;
}

// Behind ", Inc.", " S.p.A.", " e. V." at `at`; `at` where there is none.
std::uint32_t CapitalRuns::legal_form_end(std::uint32_t at) const {
    const std::uint32_t form = page_.is_mark(at, U',') ? at + 1 : at;
    if (!page_.is(form, bit(NameWord::form)) || !page_.same_sentence(form, at) || !page_.token(form).spaced) return at;
    const std::uint32_t last = page_[form].phrase_last;
    // the stop of "Ltd." at the end of a sentence is the sentence's
    const bool ends = last == form + 2 && page_.is_mark(last - 1, U'.') && !page_.same_sentence(form, last);
    return ends && page_.letters(form).find(U'.') == std::u32string_view::npos ? last - 1 : last;
}

// Behind a short name in quotation marks, where one opens at `at`.
std::uint32_t CapitalRuns::quoted_end(std::uint32_t at) const {
    const MarkRole role = at < page_.size() ? page_.token(at).role : MarkRole::none;
    if ((role != MarkRole::opening && role != MarkRole::quotation) || page_.is_mark(at, U'(')) return at;
    if (!page_.is_capital(at + 1)) return at;
    for (std::uint32_t i = at + 2; i < page_.size() && i <= at + most_quoted + 1; ++i) {
        const MarkRole closing = page_.token(i).role;
        if (closing == MarkRole::closing || closing == MarkRole::quotation) return i + 1;
        if (!page_.is_word(i) && closing != MarkRole::dash) return at;
    }
    return at;
}

// A legal form before a name in quotation marks that ends at `last`.
bool CapitalRuns::is_form_before_marks(std::uint32_t form, std::uint32_t last) const {
    return form < last && page_.is(form, bit(NameWord::form)) && quoted_end(page_[form].phrase_last) == last &&
           page_[form].phrase_last < last;
}

// "Ana Ruiz y Eva Gil": two words or more on either side of an "and" are two people, one on one side is a surname
// ("Ortega y Gasset").
bool CapitalRuns::joins_people(std::uint32_t first, std::uint32_t at, std::uint32_t next, NameWords held) const {
    if (next != at + 1 || page_.token(at).last - page_.token(at).first != 1 || (held & quoting) != 0) return false;
    const std::uint32_t second = word_end(next);
    return at > word_end(first) && page_.is_word(at - 1) && starts(second) && page_.token(second).spaced &&
           page_.same_sentence(next, second);
}

// Where small words at `at` lead to another capitalised word: the token of that word; `at` where they do not.
std::uint32_t CapitalRuns::joined_end(std::uint32_t first, std::uint32_t at, NameWords held) const {
    std::uint32_t i = at;
    bool particles = true;
    bool links = true;
    for (std::uint32_t small = 0; small < most_small_words && i < page_.size(); ++small) {
        if (page_.token(i).capital && small > 0) break;
        if (!page_.is(i, bits(NameWord::particle, NameWord::link)) &&
            page_.token(i).kind != tokenize::TokenKind::symbol && !page_.is_mark(i, U'&'))
            return at;
        particles = particles && page_.is(i, bit(NameWord::particle));
        links = links && page_.is(i, bit(NameWord::link));
        i = page_[i].phrase_last;
    }
    if (!starts(i) || !page_.same_sentence(first, i) || !page_.token(i).spaced) return at;
    if (page_.is(at, bit(NameWord::inside)) && at == word_end(first)) return at;  // "Police in Oldtown"
    if (page_.is_mark(at, U'&') || is_firm(at - 1, at + 2)) return i;
    if (joins_people(first, at, i, held)) return at;
    const bool two = page_.is(i, bit(NameWord::given)) || (starts(word_end(i)) && page_.same_sentence(i, word_end(i)));
    if (two && page_.is(first, bit(NameWord::given)) && at == word_end(first) && page_.is(at, bit(NameWord::both)))
        return at;  // "Bill and Hillary Clinton"
    // nouns stand with "von" and "und" between them as names do
    const bool person = !nouns_ || page_.is(first, bit(NameWord::given)) || page_[first].role_first != first;
    if (particles && person && (!nouns_ || i == at + 1)) return i;
    const NameWords linking = nouns_ ? bits(NameWord::organisation, NameWord::thing) : heads;
    return links && (held & linking) != 0 ? i : at;
}

// Vietnamese: behind a syllable in lower case that belongs to the capitalised one before it, in a headed name.
std::uint32_t CapitalRuns::syllable_end(std::uint32_t at) const {
    if (!syllables_ || !page_.is_word(at) || page_.is_capital(at) || page_[at].words != 0) return at;
    const bool ends = at + 1 >= page_.size() || !page_.is_word(at + 1) || page_.is_capital(at + 1) ||
                      page_.is(at + 1, bits(NameWord::speech, NameWord::link));
    return ends ? at + 1 : at;
}

// "Lunds universitet", "Озёрская районная больница": behind the head noun in small letters of a name of few words, with
// the adjectives before it; `at` where none stands there.
std::uint32_t CapitalRuns::small_head_end(std::uint32_t first, std::uint32_t at) const {
    constexpr std::uint32_t most_adjectives = 2;  // chosen: "районная детская"
    constexpr std::uint32_t longest = 3;          // chosen: tokens with capitals; longer runs are whole names
    if (!small_heads_ || at > first + longest || page_.is(first, bit(NameWord::given))) return at;
    const bool adjectives = page_.lexicon().has_option("cases");
    const bool told = page_.is(first, bit(NameWord::land)) || page_.use(first).inside > 0 ||
                      (!adjectives && page_.letters(at - 1).ends_with(U's'));
    if ((page_[first].initial || page_[first].headline) && !told) return at;  // "Детская больница закрыта"
    const auto is_adjective = [&](std::uint32_t i) {  // whatever the word's beginning is: "районная"
        return page_.is_word(i) && (page_.lexicon().ending(page_.letters(i)) & bit(NameWord::adjective)) != 0;
    };
    if (adjectives && !is_adjective(at - 1)) return at;
    std::uint32_t head = at;
    while (adjectives && head < at + most_adjectives && is_adjective(head) && !page_.is_capital(head)) ++head;
    const bool found = page_.is(head, bits(NameWord::organisation, NameWord::town)) && page_.is_word(head) &&
                       !page_.is_capital(head) && page_.token(head).spaced && page_.same_sentence(first, head);
    return found ? std::max(head + 1, page_[head].phrase_last) : at;
}

std::uint32_t CapitalRuns::end_of(std::uint32_t first) const {
    NameWords held = 0;
    std::uint32_t at = first;
    while (true) {
        // the end of a surname makes no place of a person: "Anna Berg"
        const bool surname = at > first && page_.is(first, bit(NameWord::given));
        held |= surname ? page_[at].words & ~bit(NameWord::place) : page_[at].words;
        const bool head = page_.is(at, heads) && !page_[at].compound;
        at = head ? std::max(word_end(at), page_[at].phrase_last) : word_end(at);
        if ((held & heads) != 0) at = syllable_end(at);
        const std::uint32_t form = legal_form_end(at);
        if (form != at) return quoted_end(form);
        if (at >= page_.size() || at > first + longest_run || !page_.same_sentence(first, at)) return at;
        if ((held & quoting) != 0) {
            const std::uint32_t quoted = quoted_end(at);
            if (quoted != at) return quoted;
        }
        if (starts(at) && page_.token(at).spaced) continue;
        if (page_.is_number(at)) return at;
        const std::uint32_t next = joined_end(first, at, held);
        if (next == at) return small_head_end(first, at);
        at = next;
    }
}

}  // namespace retold::annotate
