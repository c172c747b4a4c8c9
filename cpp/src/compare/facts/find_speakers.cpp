#include "compare/facts/find_speakers.hpp"

#include <algorithm>
#include <utility>

namespace retold::compare {
namespace {

using annotate::Annotations;
using annotate::Name;
using annotate::NameKind;
using annotate::Quote;

constexpr float same_statement = 0.6F;  // chosen: of the words of two quotations, that are the same
constexpr float same_aligned = 0.4F;    // chosen: the same where their sentences are aligned
constexpr float told_in_full = 0.5F;    // chosen: of the words of a quotation, that the other page says itself
constexpr std::size_t fewest = 3;       // chosen: content words of a statement that can be told again

// The words in the spans, sorted by stem, one of each.
std::vector<NearWord> words_in(const PageReading& page, const std::vector<Span>& spans) {
    std::vector<NearWord> words;
    for (const Span span : spans) {
        const auto first =
            std::ranges::lower_bound(page.words, span.start, {}, [](const NearWord& word) { return word.span.start; });
        for (auto it = first; it != page.words.end() && it->span.start < span.end; ++it)
            words.push_back({it->stem, 1, it->span});
    }
    std::ranges::stable_sort(words, {}, &NearWord::stem);
    const auto same = [](const NearWord& a, const NearWord& b) { return a.stem == b.stem; };
    words.erase(std::unique(words.begin(), words.end(), same), words.end());
    return words;
}

std::vector<std::uint64_t> stems_in(const PageReading& page, const std::vector<Span>& spans) {
    std::vector<std::uint64_t> stems;
    for (const NearWord& word : words_in(page, spans)) stems.push_back(word.stem);
    return stems;
}

std::size_t shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both.size();
}

bool touches(const std::vector<Span>& spans, const std::vector<Span>& sentences) {
    return std::ranges::any_of(spans, [&](Span span) {
        return std::ranges::any_of(sentences, [&](Span sentence) { return overlap(span, sentence) > 0; });
    });
}

// The name that stands at the quotation; null where only a role or a pronoun leads to its speaker, which is no proof
// that another page means somebody else.
const Name* named_speaker(const Annotations& page, const Quote& quote) {
    if (!quote.speaker_span || quote.speaker.empty()) return nullptr;
    for (const Name& name : page.names) {
        if (name.canonical != quote.speaker) continue;
        if (name.kind != NameKind::person && name.kind != NameKind::organisation) return nullptr;
        const bool here =
            std::ranges::any_of(name.mentions, [&](Span mention) { return overlap(mention, *quote.speaker_span) > 0; });
        return here ? &name : nullptr;
    }
    return nullptr;
}

std::vector<const Quote*> quotes_in(const std::vector<Quote>& quotes, const std::vector<Span>& sentences) {
    std::vector<const Quote*> found;
    for (const Quote& quote : quotes) {
        if (!quote.content.empty() && touches(quote.content, sentences)) found.push_back(&quote);
    }
    return found;
}

PlacedSlot said_by(const PageReading& page, const Quote& quote) {
    Span whole = quote.content.front();
    const auto reach = [&](Span span) { whole = {std::min(whole.start, span.start), std::max(whole.end, span.end)}; };
    for (const Span span : quote.content) reach(span);
    if (quote.speaker_span) reach(*quote.speaker_span);
    PlacedSlot placed{.slot = {.value = quote.speaker, .unit = {}, .span = whole, .evidence = quote.evidence},
                      .near = {}};
    placed.slot.type = annotate::SlotType::attribution;
    placed.slot.speaker = quote.speaker;
    placed.near = words_in(page, quote.content);
    return placed;
}

PlacedSlot own_voice(Span sentence) {
    PlacedSlot placed{.slot = {.value = {}, .unit = {}, .span = sentence, .evidence = "no word of saying"}, .near = {}};
    placed.slot.type = annotate::SlotType::attribution;
    return placed;
}

class Side {
  public:
    Side(const PageReading& page, const Annotations& stated, const std::vector<Span>& sentences)
        : page_(page), stated_(stated), sentences_(sentences), quotes_(quotes_in(stated.quotes, sentences)) {}

    const std::vector<const Quote*>& quotes() const { return quotes_; }
    const Name* speaker(const Quote& quote) const { return named_speaker(stated_, quote); }
    std::vector<std::uint64_t> stems(const Quote& quote) const { return stems_in(page_, quote.content); }

    // Where the page itself says what a quotation of the other one says.
    const Span* tells(const std::vector<std::uint64_t>& stems) const {
        if (!quotes_.empty() || stems.size() < fewest) return nullptr;
        for (const Span& sentence : sentences_) {
            const auto common = static_cast<float>(shared(stems, stems_in(page_, {sentence})));
            if (common >= told_in_full * static_cast<float>(stems.size())) return &sentence;
        }
        return nullptr;
    }

  private:
    const PageReading& page_;
    const Annotations& stated_;
    const std::vector<Span>& sentences_;
    std::vector<const Quote*> quotes_;
};

struct Statement {
    const Quote* quote = nullptr;
    const Name* speaker = nullptr;
    std::vector<std::uint64_t> stems;
};

// The quotations of a page that have a named speaker and enough words to be known again.
std::vector<Statement> statements_of(const PageReading& page, const Annotations& stated) {
    std::vector<Statement> statements;
    for (const Quote& quote : stated.quotes) {
        const Name* speaker = quote.content.empty() ? nullptr : named_speaker(stated, quote);
        if (speaker == nullptr) continue;
        auto stems = stems_in(page, quote.content);
        if (stems.size() >= fewest) statements.push_back({&quote, speaker, std::move(stems)});
    }
    return statements;
}

bool aligned(const Quote& a, const Quote& b, const Alignment& alignment) {
    return std::ranges::any_of(alignment.aligned, [&](const Aligned& group) {
        return touches(a.content, group.a) && touches(b.content, group.b);
    });
}

// One statement that each page gives to a speaker of its own: each has one partner, the best.
std::vector<Opposite> two_speakers(const PageReading& a, const Annotations& stated_a, const PageReading& b,
                                   const Annotations& stated_b, const Alignment& alignment) {
    std::vector<Opposite> found;
    const auto right = statements_of(b, stated_b);
    for (const Statement& x : statements_of(a, stated_a)) {
        const Statement* best = nullptr;
        float most = 0;
        for (const Statement& y : right) {
            if (x.speaker->kind != y.speaker->kind) continue;
            const auto all = static_cast<float>(x.stems.size() + y.stems.size());
            const float same = 2 * static_cast<float>(shared(x.stems, y.stems)) / all;
            if (same <= most || same < same_aligned) continue;
            if (same < same_statement && !aligned(*x.quote, *y.quote, alignment)) continue;
            most = same;
            best = &y;
        }
        if (best != nullptr) found.push_back({said_by(a, *x.quote), said_by(b, *best->quote), most});
    }
    return found;
}

}  // namespace

std::vector<Opposite> find_speakers(const PageReading& a, const Annotations& stated_a, const PageReading& b,
                                    const Annotations& stated_b, const Alignment& alignment) {
    std::vector<Opposite> found = two_speakers(a, stated_a, b, stated_b, alignment);
    for (const Aligned& group : alignment.aligned) {
        const Side left(a, stated_a, group.a);
        const Side right(b, stated_b, group.b);
        for (const Quote* x : left.quotes()) {
            const Name* speaker = left.speaker(*x);
            if (speaker == nullptr) continue;
            const auto stems = left.stems(*x);
            if (const Span* sentence = right.tells(stems))
                found.push_back({said_by(a, *x), own_voice(*sentence), group.score});
        }
        for (const Quote* y : right.quotes()) {
            if (right.speaker(*y) == nullptr) continue;
            if (const Span* sentence = left.tells(right.stems(*y)))
                found.push_back({own_voice(*sentence), said_by(b, *y), group.score});
        }
    }
    return found;
}

}  // namespace retold::compare
