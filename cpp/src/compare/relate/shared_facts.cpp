#include "compare/relate/shared_facts.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace retold::compare {
namespace {

constexpr double alike = 0.15;            // chosen: containment; a slot in each run of seven words leaves about so much
constexpr double much_alike = 0.3;        // chosen: containment; whole sentences without a slot
constexpr double mostly_alike = 0.5;      // from: reprint_containment of relate.cpp
constexpr double few_numbers = 0.5;       // chosen: in common; the frame of a template holds some ("1,000 dollars")
constexpr double hardly_a_number = 0.15;  // chosen: in common, where a copy with corrections is as likely
constexpr std::size_t enough = 3;         // chosen: facts of its own that a page must have
constexpr std::size_t enough_names = 2;   // chosen: of them; an update has new numbers, and perhaps a new day
constexpr float rare = 3;                 // chosen: idf; a word in about one of twenty documents
constexpr double nothing_but = 0.6;       // chosen: of the words of its own; in rewritten text about a third are names
constexpr std::size_t enough_told = 4;    // chosen: facts of a passage, in common
constexpr double same_passage = 0.8;      // chosen: of a passage's facts, in common; a copy changes a figure or two
constexpr double all_over = 0.6;          // chosen: of the sentences; a template has a slot in nearly all

using TermSet = std::vector<std::uint32_t>;

void sort_once(TermSet& terms) {
    std::ranges::sort(terms);
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

TermSet terms_of(const Prepared& page) {
    TermSet terms;
    for (const Word token : page.tokens) terms.push_back(token.term);
    sort_once(terms);
    return terms;
}

// The facts of one page and what the other has of them. TermSet ascend, each once.
struct Facts {
    TermSet names;
    TermSet numbers;
    TermSet own;  // words, or facts alone, that the other lacks
    double sentences = 0;
    double differing = 0;  // sentences with a fact that the other lacks
};

// Where the sentences of one side of an alignment start, ascending.
using Starts = std::vector<std::size_t>;

Starts aligned_starts(const Alignment& alignment, std::vector<Span> Aligned::*side) {
    Starts starts;
    for (const Aligned& group : alignment.aligned) {
        for (const Span span : group.*side) starts.push_back(span.start);
    }
    std::ranges::sort(starts);
    return starts;
}

// Of the sentences that start there; null: of all. Of words that are no facts `own` is not asked for here.
Facts facts_of(const Prepared& page, const TermSet& theirs, bool cased, const std::vector<float>& idf,
               const Starts* starts = nullptr) {
    Facts facts;
    for (const Sentence& sentence : page.sentences) {
        if (starts != nullptr && !std::ranges::binary_search(*starts, sentence.span.start)) continue;
        bool differs = false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const Word token = page.tokens[at];
            const bool number = token.number != 0;
            const bool start = at == sentence.first && idf[token.term] >= rare;
            const bool name = cased && !number && (token.name != 0 || start);
            if (!name && !number) continue;
            const bool own = !std::ranges::binary_search(theirs, token.term);
            (name ? facts.names : facts.numbers).push_back(token.term);
            if (own) facts.own.push_back(token.term);
            differs = differs || own;
        }
        facts.sentences += 1;
        facts.differing += differs ? 1 : 0;
    }
    for (TermSet* terms : {&facts.names, &facts.numbers, &facts.own}) sort_once(*terms);
    return facts;
}

// The same of all sentences, with all words of its own.
Facts all_facts_of(const Prepared& page, const TermSet& ours, const TermSet& theirs, bool cased,
                   const std::vector<float>& idf) {
    Facts facts = facts_of(page, theirs, cased, idf);
    facts.own.clear();
    std::ranges::set_difference(ours, theirs, std::back_inserter(facts.own));
    return facts;
}

std::size_t count_own(const TermSet& terms, const Facts& facts) {
    return static_cast<std::size_t>(
        std::ranges::count_if(terms, [&](std::uint32_t term) { return std::ranges::binary_search(facts.own, term); }));
}

// The share of the terms that the other page has, idf-weighted; 1 if there are none.
double share_of(const TermSet& terms, const Facts& facts, const std::vector<float>& idf) {
    double all = 0;
    double both = 0;
    for (const std::uint32_t term : terms) {
        all += static_cast<double>(idf[term]);
        if (!std::ranges::binary_search(facts.own, term)) both += static_cast<double>(idf[term]);
    }
    return all > 0 ? both / all : 1;
}

// Whether the page has nearly all facts of its aligned sentences in common with the other.
bool tells_the_same(const Facts& aligned) {
    const std::size_t all = aligned.names.size() + aligned.numbers.size();
    const std::size_t own = count_own(aligned.names, aligned) + count_own(aligned.numbers, aligned);
    return all - own >= enough_told && static_cast<double>(all - own) >= same_passage * static_cast<double>(all);
}

// Whether nothing but facts tells the page from the other, in most of its sentences. Without capitals the numbers say
// where it differs, and what else differs may be names.
bool differs_in_facts(const Facts& facts, bool cased) {
    const std::size_t names = count_own(facts.names, facts);
    const std::size_t numbers = count_own(facts.numbers, facts);
    if (names + numbers < enough || facts.differing < all_over * facts.sentences) return false;
    if (!cased) return true;
    return names >= enough_names &&
           static_cast<double>(names + numbers) >= nothing_but * static_cast<double>(facts.own.size());
}

}  // namespace

double shared_facts(const Prepared& a, const Prepared& b, const Alignment* alignment, double contained,
                    const std::vector<float>& idf) {
    if (contained < alike) return 1;
    const bool cased = a.cased && b.cased;
    const TermSet terms_a = terms_of(a);
    const TermSet terms_b = terms_of(b);
    if (alignment != nullptr) {
        const Starts starts_a = aligned_starts(*alignment, &Aligned::a);
        const Starts starts_b = aligned_starts(*alignment, &Aligned::b);
        if (tells_the_same(facts_of(a, terms_b, cased, idf, &starts_a)) &&
            tells_the_same(facts_of(b, terms_a, cased, idf, &starts_b)))
            return 1;
    }
    const Facts of_a = all_facts_of(a, terms_a, terms_b, cased, idf);
    const Facts of_b = all_facts_of(b, terms_b, terms_a, cased, idf);
    const TermSet& told_a = cased ? of_a.names : of_a.numbers;
    const TermSet& told_b = cased ? of_b.names : of_b.numbers;
    const double share = std::max(share_of(told_a, of_a, idf), share_of(told_b, of_b, idf));
    const double numbers = std::min(share_of(of_a.numbers, of_a, idf), share_of(of_b.numbers, of_b, idf));
    const double most = contained < mostly_alike ? few_numbers : hardly_a_number;
    const bool others = of_a.numbers.empty() || of_b.numbers.empty() || numbers < most;
    if (others && differs_in_facts(of_a, cased) && differs_in_facts(of_b, cased)) return cased ? 0 : share;
    if (contained < much_alike || std::min(count_own(told_a, of_a), count_own(told_b, of_b)) < enough) return 1;
    return share;
}

}  // namespace retold::compare
