// The words of statements, so that one is known again on another page.
#pragma once
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compare/facts/page_values.hpp"
#include "retold/annotate/annotations.hpp"
#include "retold/annotate/quotes/quote.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {

// The content words in the spans, sorted by stem, one of each.
std::vector<NearWord> words_in(const PageReading& page, const std::vector<Span>& spans);

// Their stems.
std::vector<std::uint64_t> stems_in(const PageReading& page, const std::vector<Span>& spans);

// How many stems two sorted lists have in common.
std::size_t shared_stems(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

// The same as a share of both lists, 0 to 1 (Dice).
float shared_share(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

// All words in the spans of a page, folded, in their order.
std::vector<std::uint64_t> word_hashes(std::string_view raw, const std::vector<Span>& spans);

// The share of the shorter list's words that the other has in the same order, 0 to 1. Quadratic, in words of 64.
float told_in_order(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

// How alike statement i of one page and statement j of another are.
struct Likeness {
    float score = 0;
    std::size_t i = 0;
    std::size_t j = 0;

    // The best first.
    std::tuple<float, std::size_t, std::size_t, std::size_t> rank() const {
        return {-score, i < j ? j - i : i - j, i + j, i};
    }
};

// One partner for each, the most alike first; of equals those that stand at like places, then those that stand first,
// so that it is the same whichever page comes first.
std::vector<Likeness> best_partners(std::vector<Likeness> all);

// The places [first, last) of `b` ones that stand where place i of `a` ones does, and up to `most` on each side where
// one of both has more than that: all of a sentence, the neighbourhood of a list without a stop. If j is beside i, i is
// beside j.
std::pair<std::size_t, std::size_t> places_beside(std::size_t i, std::size_t a, std::size_t b, std::size_t most);

// Whether any of the spans overlaps any of the others.
bool touches(const std::vector<Span>& spans, const std::vector<Span>& others);

// The aligned groups whose sentences of a have something in common with the quotation's content. By bisection.
std::vector<const Aligned*> groups_at(const annotate::Quote& a, const Alignment& alignment);

// Whether the contents of two quotations stand in sentences that are aligned with each other: `least` is the likeness
// that the sentences must have.
bool are_aligned(const annotate::Quote& a, const annotate::Quote& b, const Alignment& alignment, float least);

inline constexpr float surely_aligned =
    0.27F;  // from: gap_threshold of align.cpp; weaker groups only fill a narrow gap

// The name of its speaker that stands at the quotation; null where only a role or a pronoun leads to the speaker, which
// is no proof that another page means somebody else.
const annotate::Name* name_at(const annotate::Annotations& page, const annotate::Quote& quote);

// The names of a page by their places, so that many quotations can be asked for their speakers.
class NamePlaces {
  public:
    explicit NamePlaces(const annotate::Annotations& page);

    // The same as name_at, or the one name before a pronoun or role in its paragraph, if no other name of somebody
    // stands there; null otherwise.
    const annotate::Name* speaker_told(std::string_view raw, const annotate::Quote& quote) const;

  private:
    const annotate::Name* only_name_in(Span span) const;

    std::unordered_map<std::string_view, const annotate::Name*> by_canonical_;  // the first of each
    std::vector<std::pair<Span, const annotate::Name*>> mentions_;              // sorted; not those of places
};

}  // namespace retold::compare
