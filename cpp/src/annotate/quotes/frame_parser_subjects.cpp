// Who participles and verbs behind "and" speak for: who opens the clause or the sentence.
#include "annotate/quotes/frame_parser.hpp"

namespace retold::annotate {
namespace {

constexpr std::uint32_t longest_phrase = 5;  // chosen: items of a noun phrase before a participle

}  // namespace

// "Convincing the council is hard": no mark parts it from another clause.
bool FrameParser::is_subject_itself(const Clause& clause, const Verb& verb) const {
    if (scene_.speech.order() != WordOrder::verb_middle || verb.first != clause.begin()) return false;
    for (std::uint32_t i = verb.last; i < clause.end(); ++i)
        if (scene_.is(i, MarkRole::pause) || scene_.is_part(i)) return false;
    return true;
}

// Who a participle speaks for: the subject of the saying before it in the sentence, else who opens the sentence.
ItemRange FrameParser::subject_of_frame(const Clause& clause, std::uint32_t before) const {
    for (std::size_t i = sayings_.size(); i > 0 && sayings_[i - 1].frame == frame_; --i)
        if (!sayings_[i - 1].nominal) return sayings_[i - 1].subject;
    std::uint32_t first = clause.skip(clause.begin(), Word::conjunction | Word::adverb | Word::time);
    // "On Monday, X ..., adding"; "Citing the report, X ...": behind the comma.
    // "While X ..., Y ..., hoping", "A few days later, Y": likewise. "By saying so, Y": and Y stands behind the verb.
    const bool adjunct = scene_.has(clause.begin(), Word::opener) ||
                         (first < clause.end() && scene_.has(first, Word::preposition | Word::trail | Word::opener));
    const bool opens = before == clause.skip(clause.begin(), Word::preposition | Word::opener | Word::conjunction);
    const std::uint32_t limit = opens ? clause.end() : before;
    std::uint32_t comma = first;
    bool named = scene_.has(first, Word::pronoun);
    for (; comma < limit && !(scene_.is_part(comma) ? clause.ends_in_pause(comma) : scene_.is(comma, MarkRole::pause));
         ++comma)
        named = named || scene_.items[comma].capital;
    const bool new_phrase =
        comma + 1 < limit && (scene_.items[comma + 1].capital || scene_.has(comma + 1, Word::pronoun));
    if (comma < limit && (adjunct || opens || (!named && new_phrase))) first = comma + 1;
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
        if (same && scene_.has(i, Word::who) && !scene_.has(i, Word::kept_link))
            return scene_.has(i + 1, Word::pronoun) ? ItemRange{i + 1, i + 2} : ItemRange{i, i + 1};  // "in which he"
        // "when I asked, he looked up and said"
        if (scene_.has(i, Word::pronoun) && !scene_.has(i, Word::who) && scene_.is(i - 1, MarkRole::pause))
            return {i, i + 1};
        // "two days after X visited the town and said": who opens the clause
        if (same && scene_.has(i, Word::opener) && scene_.is_word(i - 1)) {
            const ItemRange opens = leading_subject(clause, scene_.items[i].end, conjunction);
            const bool named =
                !opens.empty() && (scene_.items[opens.last - 1].capital || scene_.has(opens.first, Word::pronoun));
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
        const bool office = named && scene_.has(last, Word::role) && last + 1 < limit &&  // "Harbour master X"
                            scene_.items[last + 1].capital;
        if (named && !name && !office && !scene_.has(last, Word::particle) && !scene_.is_mark(last, ".")) break;
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
