#include "compare/facts/find_opposites.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "compare/facts/agreement.hpp"
#include "compare/facts/link_values.hpp"
#include "compare/facts/said_words.hpp"
#include "retold/annotate/statements/polarity.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

constexpr float same_cue = 0.2F;         // tuned: stories; words around two cues that deny the same
constexpr float same_matter = 0.5F;      // tuned: stories; of the words around a cue, that the other side has as well
constexpr float same_value = 0.3F;       // chosen: for two cues that both negate, or both deny
constexpr std::size_t spread = 2;        // chosen: words of a statement for one that is around the cue too
constexpr std::size_t enough_seen = 3;   // chosen: words around the cue, where its verb is told in another form
constexpr std::size_t next_words = 2;    // chosen: a verb, which may be told in another form, and its object
constexpr float clear = 0.5F;            // chosen: words around a denial and an admission of the same
constexpr std::size_t most_beside = 50;  // from: half of most_rivals of link_values.cpp

using Range = std::vector<const PlacedSlot*>;

// The cues that lie in the sentences.
Range cues_in(const PageReading& page, const std::vector<Span>& sentences) {
    Range cues;
    for (const Span sentence : sentences) {
        const auto first = std::ranges::lower_bound(page.cues, sentence.start, {},
                                                    [](const PlacedSlot& cue) { return cue.slot.span.start; });
        for (auto it = first; it != page.cues.end() && it->slot.span.start < sentence.end; ++it) cues.push_back(&*it);
    }
    return cues;
}

std::vector<NearWord> all_words_in(const PageReading& page, const std::vector<Span>& sentences) {
    std::vector<NearWord> words;
    for (const Span sentence : sentences) {
        const auto first = std::ranges::lower_bound(page.words, sentence.start, {},
                                                    [](const NearWord& word) { return word.span.start; });
        for (auto it = first; it != page.words.end() && it->span.start < sentence.end; ++it) words.push_back(*it);
    }
    return words;
}

bool has_stem(const std::vector<NearWord>& words, const NearWord* told) {
    return std::ranges::find(words, told->stem, &NearWord::stem) != words.end();
}

// The words that stand next behind the cue, or before it where it ends what is said: a verb and its object.
std::vector<const NearWord*> what_is_denied(const PlacedSlot& cue) {
    std::vector<const NearWord*> next;
    for (const NearWord& word : cue.near)
        if (word.span.start >= cue.slot.span.end) next.push_back(&word);
    std::ranges::sort(next, {}, [](const NearWord* word) { return word->span.start; });
    if (next.empty()) {
        for (const NearWord& word : cue.near) next.push_back(&word);
        std::ranges::sort(next, std::ranges::greater{}, [](const NearWord* word) { return word->span.start; });
    }
    if (next.size() > next_words) next.resize(next_words);
    return next;
}

// Whether one of them is among the words: what is denied is told there, too. True where the cue stands alone.
bool has_what_is_denied(const PlacedSlot& cue, const std::vector<NearWord>& words) {
    const auto next = what_is_denied(cue);
    return next.empty() || std::ranges::any_of(next, [&](const NearWord* told) { return has_stem(words, told); });
}

// Whether so many words around the cue are told for what it denies to be among them. "Nobody crosses the bridge" only
// denies that somebody crosses it, not what else is said of the bridge ("is closed").
bool is_enough(const PlacedSlot& cue, const std::vector<NearWord>& words, std::size_t seen) {
    const auto next = what_is_denied(cue);
    if (next.empty() || has_stem(words, next.front())) return seen >= 2;
    return cue.slot.evidence != annotate::nobody_evidence && seen >= enough_seen;
}

// A verb that denies and a word such as "not" are partners where both tell of what the verb denies: "declined to
// resign" is none of "will not open".
bool may_be_partners(const PlacedSlot& a, const PlacedSlot& b) {
    if (a.slot.value == b.slot.value || says_no(a.slot) != says_no(b.slot)) return true;
    const bool first = a.slot.value == "denied";
    return has_what_is_denied(first ? a : b, first ? b.near : a.near);
}

// Takes the best partners among the cues of two sides away, those of equal sign too; what stays has no partner.
std::vector<std::pair<const PlacedSlot*, const PlacedSlot*>> take_partners(Range& a, Range& b) {
    std::vector<Likeness> choices;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto [first, last] = places_beside(i, a.size(), b.size(), most_beside);
        for (std::size_t j = first; j < last; ++j) {
            const float score = shared_near(*a[i], *b[j]);
            // "does not rule out" beside "rules out": the two verbs are partners, and "not" has none.
            const float same = a[i]->slot.value == b[j]->slot.value ? same_value : 0;
            if (score >= same_cue && may_be_partners(*a[i], *b[j])) choices.push_back({score + same, i, j});
        }
    }
    std::vector<std::pair<const PlacedSlot*, const PlacedSlot*>> partners;
    for (const auto& [score, i, j] : best_partners(std::move(choices)))
        partners.emplace_back(std::exchange(a[i], nullptr), std::exchange(b[j], nullptr));
    std::erase(a, nullptr);
    std::erase(b, nullptr);
    return partners;
}

// Where the other side says what the cue denies: from the first to the last word of those around the cue.
std::optional<PlacedSlot> affirmed(const PlacedSlot& cue, const std::vector<NearWord>& words, float& score) {
    if (cue.total <= 0 || !has_what_is_denied(cue, words)) return std::nullopt;
    PlacedSlot place{.slot = {.value = "affirmed", .unit = {}, .span = {}, .evidence = "no word that denies"},
                     .near = {}};
    place.slot.type = annotate::SlotType::polarity;
    std::vector<std::uint64_t> seen;
    float shared = 0;
    std::size_t length = 0;
    std::size_t last_length = 0;
    for (const NearWord& word : words) {
        length += seen.empty() ? 0U : 1U;
        const auto found = std::ranges::lower_bound(cue.near, word.stem, {}, &NearWord::stem);
        if (found == cue.near.end() || found->stem != word.stem) continue;
        if (std::ranges::find(seen, word.stem) != seen.end()) continue;
        seen.push_back(word.stem);
        shared += found->weight;
        if (place.slot.span.empty()) place.slot.span = word.span;
        place.slot.span.end = std::max(place.slot.span.end, word.span.end);
        last_length = length;
    }
    score = shared / cue.total;
    if (score < same_matter || last_length > spread * seen.size() || !is_enough(cue, words, seen.size()))
        return std::nullopt;
    return place;
}

// The same of a cue inside a quotation, if need be of what is quoted alone: who said it, and how, is no part of it.
std::optional<PlacedSlot> affirmed_by(const PlacedSlot& cue, const StatedPage& page, const std::vector<NearWord>& words,
                                      float& score) {
    if (auto place = affirmed(cue, words, score)) return place;
    const auto quotes = page.quotes_in({cue.slot.span});
    if (quotes.empty()) return std::nullopt;
    const auto& content = quotes.front()->content;
    PlacedSlot said = cue;
    std::erase_if(said.near, [&](const NearWord& word) { return !touches(content, {word.span}); });
    said.total = 0;
    for (const NearWord& word : said.near) said.total += word.weight;
    return affirmed(said, words, score);
}

}  // namespace

std::vector<Opposite> find_opposites(const StatedPage& a, const StatedPage& b, const Alignment& alignment) {
    std::vector<Opposite> found;
    for (const Aligned& group : alignment.aligned) {
        Range left = cues_in(a.reading(), group.a);
        Range right = cues_in(b.reading(), group.b);
        if (left.empty() && right.empty()) continue;
        check_cancelled();
        for (const auto& [x, y] : take_partners(left, right)) {
            const float score = shared_near(*x, *y);
            const bool opposite = says_no(x->slot) != says_no(y->slot);
            if (!opposite || score >= clear || (x->slot.value != "negated" && y->slot.value != "negated"))
                found.push_back({*x, *y, score});
        }
        // Who denies a thing is only contradicted by who admits it: a page that keeps silent says nothing.
        const auto tells_nothing = [](const PlacedSlot* cue) { return cue->slot.value != "negated"; };
        std::erase_if(left, tells_nothing);
        std::erase_if(right, tells_nothing);
        // An even number of cues without partner may cancel out: "not without" and "with".
        if ((left.size() + right.size()) % 2 == 0) continue;
        const std::vector<NearWord> words_a = all_words_in(a.reading(), group.a);
        const std::vector<NearWord> words_b = all_words_in(b.reading(), group.b);
        float score = 0;
        for (const PlacedSlot* cue : left) {
            if (auto place = affirmed_by(*cue, a, words_b, score)) found.push_back({*cue, *place, score});
        }
        for (const PlacedSlot* cue : right) {
            if (auto place = affirmed_by(*cue, b, words_a, score)) found.push_back({*place, *cue, score});
        }
    }
    return found;
}

}  // namespace retold::compare
