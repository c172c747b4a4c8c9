#include "compare/relate/shared_facts.hpp"

#include <algorithm>
#include <cstdint>

namespace retold::compare {
namespace {

constexpr std::size_t enough = 3;  // chosen: facts of its own that a page must have
constexpr float rare = 3;          // chosen: idf; a word in about one of twenty documents

// Terms that tell one event from another, ascending, each once.
std::vector<std::uint32_t> facts_of(const Prepared& page, bool names, const std::vector<float>& idf) {
    std::vector<std::uint32_t> facts;
    for (const Token& token : page.tokens) {
        if (names ? token.name : token.number) facts.push_back(token.term);
    }
    for (const Sentence& sentence : page.sentences) {
        if (!names || sentence.first == sentence.last) continue;
        const Token& first = page.tokens[sentence.first];
        if (!first.number && idf[first.term] >= rare) facts.push_back(first.term);
    }
    std::ranges::sort(facts);
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    return facts;
}

// Terms of the page, ascending, each once.
std::vector<std::uint32_t> terms_of(const Prepared& page) {
    std::vector<std::uint32_t> terms;
    for (const Token& token : page.tokens) terms.push_back(token.term);
    std::ranges::sort(terms);
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

// The facts of one page and what the other has of them.
struct Shared {
    std::size_t own = 0;  // facts that the other lacks
    double share = 1;     // idf-weighted, of those it has
};

Shared shared_of(const Prepared& page, const Prepared& other, bool names, const std::vector<float>& idf) {
    const std::vector<std::uint32_t> theirs = terms_of(other);
    Shared shared;
    double all = 0;
    double both = 0;
    for (const std::uint32_t term : facts_of(page, names, idf)) {
        const bool known = std::ranges::binary_search(theirs, term);
        all += static_cast<double>(idf[term]);
        both += known ? static_cast<double>(idf[term]) : 0.0;
        shared.own += known ? 0U : 1U;
    }
    if (all > 0) shared.share = both / all;
    return shared;
}

}  // namespace

double shared_facts(const Prepared& a, const Prepared& b, const std::vector<float>& idf) {
    const bool names = a.cased && b.cased;
    const Shared of_a = shared_of(a, b, names, idf);
    const Shared of_b = shared_of(b, a, names, idf);
    return std::min(of_a.own, of_b.own) < enough ? 1 : std::max(of_a.share, of_b.share);
}

}  // namespace retold::compare
