// The words of statements, so that one is known again on another page.
#pragma once
#include <cstdint>
#include <string_view>
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
};

// One partner for each, the most alike first; of equals those that stand first on both pages, so that it is the same
// whichever page comes first.
std::vector<Likeness> best_partners(std::vector<Likeness> all);

// Whether any of the spans overlaps any of the others.
bool touches(const std::vector<Span>& spans, const std::vector<Span>& others);

// Whether the contents of two quotations stand in sentences that are aligned with each other: `least` is the likeness
// that the sentences must have.
bool are_aligned(const annotate::Quote& a, const annotate::Quote& b, const Alignment& alignment, float least);

inline constexpr float surely_aligned =
    0.27F;  // from: gap_threshold of align.cpp; weaker groups only fill a narrow gap

// The name of its speaker that stands at the quotation, or the one name before a pronoun or role in its paragraph, if
// no other name of somebody stands there; null otherwise.
const annotate::Name* speaker_told(const annotate::Annotations& page, std::string_view raw,
                                   const annotate::Quote& quote);

// The name of its speaker that stands at the quotation; null where only a role or a pronoun leads to the speaker, which
// is no proof that another page means somebody else.
const annotate::Name* name_at(const annotate::Annotations& page, const annotate::Quote& quote);

// The same, if it is known to be that of a person or an organisation.
const annotate::Name* named_speaker(const annotate::Annotations& page, const annotate::Quote& quote);

}  // namespace retold::compare
