#include "compare/facts/find_speakers.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "compare/facts/agreement.hpp"
#include "compare/facts/said_words.hpp"
#include "compare/facts/span_index.hpp"
#include "compare/measure/rare_lists.hpp"
#include "retold/annotate/statements/attribution.hpp"
#include "retold/base/cancel.hpp"

namespace retold::compare {
namespace {

using annotate::NameKind;
using annotate::Quote;

constexpr float same_statement = 0.6F;     // chosen: of the words of two quotations, that are the same
constexpr float same_aligned = 0.4F;       // chosen: the same where their sentences are aligned
constexpr float held = 0.5F;               // chosen: of the words of the shorter of two aligned quotations
constexpr float told_in_full = 0.5F;       // chosen: of the words of a quotation, that the other page says itself
constexpr std::size_t most_partners = 64;  // from: most_partners of link_statements.cpp
constexpr std::size_t budget = 4'000;      // from: budget of link_statements.cpp
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
        : page_(page.reading()), sentences_(sentences), quotes_(page.quotes_in(sentences)) {}

    const std::vector<const Quote*>& quotes() const { return quotes_; }
    std::vector<std::uint64_t> stems(const Quote& quote) const { return stems_in(page_, quote.content); }

    // Where the page itself says what a quotation of the other one says.
    const Span* tells(const std::vector<std::uint64_t>& stems) {
        if (stems.size() < fewest_stems) return nullptr;
        if (own_stems_.empty()) {
            for (const Span sentence : sentences_) own_stems_.push_back(own_stems(sentence));
        }
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const auto said = [&](std::uint64_t stem) { return std::ranges::binary_search(own_stems_[i], stem); };
            const auto common = static_cast<float>(std::ranges::count_if(stems, said));
            if (common >= told_in_full * static_cast<float>(stems.size())) return &sentences_[i];
        }
        return nullptr;
    }

  private:
    // Of the words that stand in no quotation.
    std::vector<std::uint64_t> own_stems(Span sentence) const {
        const SpanIndex said(
            quotes_.size(), [&](std::size_t i) -> const auto& { return quotes_[i]->content; });
        std::vector<std::uint64_t> stems;
        for (const NearWord& word : words_in(page_, {sentence})) {
            if (said.touched_by({word.span}).empty()) stems.push_back(word.stem);
        }
        return stems;
    }

    const PageReading& page_;
    const std::vector<Span>& sentences_;
    std::vector<const Quote*> quotes_;
    std::vector<std::vector<std::uint64_t>> own_stems_;  // of the sentences, made when first asked for
};

// A name whose kind nothing tells may be a person's: who speaks is one, or an organisation.
bool may_be_one_kind(NameKind a, NameKind b) {
    return a == b || (a == NameKind::unknown && b == NameKind::person) ||
           (a == NameKind::person && b == NameKind::unknown);
}

// Whether one statement has much of the shorter other one, word for word and in order: "I will not close a door and I
// will not fire a guard" of a long speech.
bool holds(const Spoken& a, const Spoken& b) {
    const auto common = static_cast<float>(shared_stems(a.stems, b.stems));
    const auto shorter = static_cast<float>(std::min(a.stems.size(), b.stems.size()));
    return common >= 2 && common >= held * shorter && told_in_order(a.words, b.words) >= held;
}

// Whether one stands in the other as it is.
bool is_part(const Spoken& a, const Spoken& b) {
    const auto& [shorter, longer] =
        a.words.size() <= b.words.size() ? std::tie(a.words, b.words) : std::tie(b.words, a.words);
    if (shorter.size() < fewest_words) return false;
    // the ranges form does not compile with clang 14
    return std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end();
}

// The statements of the other page that each is compared with: all, but of long pages those that share most rare words.
class Choices {
  public:
    Choices(const std::vector<Spoken>& left, const std::vector<Spoken>& right, bool long_pages) : left_(left.size()) {
        all_.resize(right.size());
        std::iota(all_.begin(), all_.end(), std::size_t{0});
        if (!long_pages) return;
        std::vector<RareLists::Entry> entries;
        std::uint32_t row = 0;
        for (const auto* page : {&left, &right}) {
            for (const Spoken& spoken : *page) {
                for (const std::uint64_t stem : spoken.stems) entries.push_back({stem, row, 1});
                ++row;
            }
        }
        lists_.emplace(std::move(entries), row);
        scratch_.emplace(row);
    }

    std::vector<std::size_t> of(std::size_t i) {
        if (!lists_) return all_;
        auto found = lists_->sharing(static_cast<std::uint32_t>(i), budget, *scratch_);
        std::erase_if(found, [&](const RareLists::Found& other) { return other.row < left_; });
        std::ranges::sort(found, {}, [](const RareLists::Found& other) { return std::pair(-other.sum, other.row); });
        if (found.size() > most_partners) found.resize(most_partners);
        std::vector<std::size_t> numbers;
        for (const RareLists::Found& other : found) numbers.push_back(other.row - left_);
        return numbers;
    }

  private:
    std::size_t left_;
    std::vector<std::size_t> all_;
    std::optional<RareLists> lists_;
    std::optional<RareLists::Scratch> scratch_;
};

// Statements of two pages that are one, whoever says it.
class SpokenTwice {
  public:
    SpokenTwice(const StatedPage& a, const StatedPage& b, const Alignment& alignment, NameJudge& names)
        : left_(a.spoken()), right_(b.spoken()), alignment_(alignment), names_(names) {}

    // One partner for each, the best, where the pages differ in who says it: not where both let both say it.
    std::vector<Likeness> pairs() {
        std::vector<Likeness> all;
        Choices choices(left_, right_,
                        std::ranges::find(alignment_.limits, Limit::long_pages) != alignment_.limits.end());
        for (std::size_t i = 0; i < left_.size(); ++i) {
            check_cancelled();
            std::vector<Likeness> own = partners(i, choices.of(i));
            all.insert(all.end(), own.begin(), own.end());
        }
        std::vector<float> agreed_left(left_.size(), 0);
        std::vector<float> agreed_right(right_.size(), 0);
        for (const Likeness& one : all) {
            if (!may_be_one(one)) continue;
            agreed_left[one.i] = std::max(agreed_left[one.i], one.score);
            agreed_right[one.j] = std::max(agreed_right[one.j], one.score);
        }
        std::erase_if(all, [&](const Likeness& one) {
            return one.score <= std::max(agreed_left[one.i], agreed_right[one.j]) && !may_be_one(one);
        });
        return best_partners(std::move(all));
    }

  private:
    std::vector<Likeness> partners(std::size_t i, const std::vector<std::size_t>& choices) const {
        std::vector<Likeness> found;
        std::vector<Likeness> unsure;  // beside each other, and with too few words in common but perhaps in a row
        for (const std::size_t j : choices) {
            const Spoken& x = left_[i];
            const Spoken& y = right_[j];
            if (!may_be_one_kind(x.speaker->kind, y.speaker->kind)) continue;
            const float same = is_part(x, y) ? 1 : shared_share(x.stems, y.stems);
            if (same <= 0 || (std::min(x.stems.size(), y.stems.size()) < fewest_stems && same < 1)) continue;
            if (same >= same_statement || (same >= same_aligned && aligned(x, y, surely_aligned)))
                found.push_back({same, i, j});
            else if (aligned(x, y, 0))
                unsure.push_back({same, i, j});
        }
        keep_best(unsure);
        std::erase_if(unsure, [&](const Likeness& one) { return !holds(left_[i], right_[one.j]); });
        found.insert(found.end(), unsure.begin(), unsure.end());
        keep_best(found);
        return found;
    }

    static void keep_best(std::vector<Likeness>& all) {
        if (all.size() <= most_partners) return;
        std::ranges::nth_element(all, all.begin() + most_partners, {}, &Likeness::rank);
        all.resize(most_partners);
    }

    bool aligned(const Spoken& x, const Spoken& y, float least) const {
        return are_aligned(*x.quote, *y.quote, alignment_, least);
    }

    bool may_be_one(const Likeness& pair) {
        return names_.may_be_one(left_[pair.i].speaker->canonical, right_[pair.j].speaker->canonical);
    }

    const std::vector<Spoken>& left_;
    const std::vector<Spoken>& right_;
    const Alignment& alignment_;
    NameJudge& names_;
};

}  // namespace

std::vector<Opposite> find_speakers(const StatedPage& a, const StatedPage& b, const Alignment& alignment,
                                    NameJudge& names) {
    std::vector<Opposite> found;
    for (const auto& [same, i, j] : SpokenTwice(a, b, alignment, names).pairs())
        found.push_back({said_by(a.reading(), *a.spoken()[i].quote), said_by(b.reading(), *b.spoken()[j].quote), same});
    for (const Aligned& group : alignment.aligned) {
        check_cancelled();
        Side left(a, group.a);
        Side right(b, group.b);
        for (const Quote* x : left.quotes()) {
            if (x->speaker.empty()) continue;
            if (const Span* sentence = right.tells(left.stems(*x)))
                found.push_back({said_by(a.reading(), *x), own_voice(*sentence), group.score});
        }
        for (const Quote* y : right.quotes()) {
            if (y->speaker.empty()) continue;
            if (const Span* sentence = left.tells(right.stems(*y)))
                found.push_back({own_voice(*sentence), said_by(b.reading(), *y), group.score});
        }
    }
    return found;
}

}  // namespace retold::compare
