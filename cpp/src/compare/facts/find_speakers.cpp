#include "compare/facts/find_speakers.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "compare/facts/said_words.hpp"
#include "retold/annotate/statements/attribution.hpp"

namespace retold::compare {
namespace {

using annotate::Name;
using annotate::NameKind;
using annotate::Quote;

constexpr float same_statement = 0.6F;      // chosen: of the words of two quotations, that are the same
constexpr float same_aligned = 0.4F;        // chosen: the same where their sentences are aligned
constexpr float held = 0.5F;                // chosen: of the words of the shorter of two aligned quotations
constexpr float told_in_full = 0.5F;        // chosen: of the words of a quotation, that the other page says itself
constexpr std::size_t fewest = 3;           // chosen: content words of a statement that can be told again
constexpr std::size_t fewest_verbatim = 5;  // chosen: words of all kinds of one that is told word for word

std::vector<const Quote*> quotes_in(const std::vector<Quote>& quotes, const std::vector<Span>& sentences) {
    std::vector<const Quote*> found;
    for (const Quote& quote : quotes) {
        if (!quote.content.empty() && touches(quote.content, sentences)) found.push_back(&quote);
    }
    return found;
}

// `quote`: one with a speaker.
PlacedSlot said_by(const PageReading& page, const Quote& quote) {
    return {.slot = annotate::attribution_of(quote).value(), .near = words_in(page, quote.content)};
}

PlacedSlot own_voice(Span sentence) {
    PlacedSlot placed{.slot = {.value = {}, .unit = {}, .span = sentence, .evidence = "no word of saying"}, .near = {}};
    placed.slot.type = annotate::SlotType::attribution;
    return placed;
}

class Side {
  public:
    Side(const StatedPage& page, const std::vector<Span>& sentences)
        : page_(page.reading), sentences_(sentences), quotes_(quotes_in(page.stated.quotes, sentences)) {}

    const std::vector<const Quote*>& quotes() const { return quotes_; }
    std::vector<std::uint64_t> stems(const Quote& quote) const { return stems_in(page_, quote.content); }

    // Where the page itself says what a quotation of the other one says.
    const Span* tells(const std::vector<std::uint64_t>& stems) const {
        if (stems.size() < fewest) return nullptr;
        for (const Span& sentence : sentences_) {
            const auto common = static_cast<float>(shared_stems(stems, own_stems(sentence)));
            if (common >= told_in_full * static_cast<float>(stems.size())) return &sentence;
        }
        return nullptr;
    }

  private:
    // Of the words that stand in no quotation.
    std::vector<std::uint64_t> own_stems(Span sentence) const {
        std::vector<std::uint64_t> stems;
        for (const NearWord& word : words_in(page_, {sentence})) {
            const bool said =
                std::ranges::any_of(quotes_, [&](const Quote* q) { return touches(q->content, {word.span}); });
            if (!said) stems.push_back(word.stem);
        }
        return stems;
    }

    const PageReading& page_;
    const std::vector<Span>& sentences_;
    std::vector<const Quote*> quotes_;
};

struct Statement {
    const Quote* quote = nullptr;
    const Name* speaker = nullptr;
    std::vector<std::uint64_t> stems;
    std::vector<std::uint64_t> words;
};

// The quotations of a page that have a named speaker and enough words to be known again: few content words only where
// the other page has them all in a row.
std::vector<Statement> statements_of(const StatedPage& page) {
    std::vector<Statement> statements;
    for (const Quote& quote : page.stated.quotes) {
        const Name* speaker = quote.content.empty() ? nullptr : speaker_told(page.stated, page.raw, quote);
        if (speaker == nullptr || speaker->kind == NameKind::place) continue;
        auto stems = stems_in(page.reading, quote.content);
        auto words = word_hashes(page.raw, quote.content);
        if (stems.size() >= fewest || words.size() >= fewest_verbatim)
            statements.push_back({&quote, speaker, std::move(stems), std::move(words)});
    }
    return statements;
}

// A name whose kind nothing tells may be a person's: who speaks is one, or an organisation.
bool may_be_one_kind(NameKind a, NameKind b) {
    return a == b || (a == NameKind::unknown && b == NameKind::person) ||
           (a == NameKind::person && b == NameKind::unknown);
}

// Whether one statement has much of the shorter other one, word for word and in order: "I will not close a door and I
// will not fire a guard" of a long speech.
bool holds(const Statement& a, const Statement& b) {
    const auto common = static_cast<float>(shared_stems(a.stems, b.stems));
    const auto shorter = static_cast<float>(std::min(a.stems.size(), b.stems.size()));
    return common >= 2 && common >= held * shorter && told_in_order(a.words, b.words) >= held;
}

// Whether one stands in the other as it is.
bool is_part(const Statement& a, const Statement& b) {
    const auto& [shorter, longer] =
        a.words.size() <= b.words.size() ? std::tie(a.words, b.words) : std::tie(b.words, a.words);
    if (shorter.size() < fewest_verbatim) return false;
    // the ranges form does not compile with clang 14
    return std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end();
}

// One statement that each page gives to a speaker of its own: each has one partner, the best.
std::vector<Opposite> two_speakers(const StatedPage& a, const StatedPage& b, const Alignment& alignment) {
    const auto left = statements_of(a);
    const auto right = statements_of(b);
    std::vector<Likeness> alike;
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; j < right.size(); ++j) {
            if (!may_be_one_kind(left[i].speaker->kind, right[j].speaker->kind)) continue;
            const float same = is_part(left[i], right[j]) ? 1 : shared_share(left[i].stems, right[j].stems);
            if (std::min(left[i].stems.size(), right[j].stems.size()) < fewest && same < 1) continue;
            const auto aligned = [&](float least) {
                return are_aligned(*left[i].quote, *right[j].quote, alignment, least);
            };
            const bool enough = same >= same_statement || (same >= same_aligned && aligned(surely_aligned)) ||
                                (holds(left[i], right[j]) && aligned(0));
            if (enough) alike.push_back({same, i, j});
        }
    }
    std::vector<Opposite> found;
    for (const auto& [same, i, j] : best_partners(std::move(alike)))
        found.push_back({said_by(a.reading, *left[i].quote), said_by(b.reading, *right[j].quote), same});
    return found;
}

}  // namespace

std::vector<Opposite> find_speakers(const StatedPage& a, const StatedPage& b, const Alignment& alignment) {
    std::vector<Opposite> found = two_speakers(a, b, alignment);
    for (const Aligned& group : alignment.aligned) {
        const Side left(a, group.a);
        const Side right(b, group.b);
        for (const Quote* x : left.quotes()) {
            if (x->speaker.empty()) continue;
            const auto stems = left.stems(*x);
            if (const Span* sentence = right.tells(stems))
                found.push_back({said_by(a.reading, *x), own_voice(*sentence), group.score});
        }
        for (const Quote* y : right.quotes()) {
            if (y->speaker.empty()) continue;
            if (const Span* sentence = left.tells(right.stems(*y)))
                found.push_back({own_voice(*sentence), said_by(b.reading, *y), group.score});
        }
    }
    return found;
}

}  // namespace retold::compare
