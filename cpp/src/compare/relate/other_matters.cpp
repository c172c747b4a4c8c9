#include "compare/relate/other_matters.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace retold::compare {
namespace {

constexpr float rare = 3;           // from: shared_facts.cpp
constexpr std::size_t enough = 8;   // chosen: rare words of a run; fewer may be a heading or furniture
constexpr double hardly_any = 0.1;  // chosen: of a run's rare words; two matters of one town have a word in common

// Sorted, each once.
using TermSet = std::vector<std::uint32_t>;

void sort_once(TermSet& terms) {
    std::ranges::sort(terms);
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

std::vector<std::size_t> starts_of(const Alignment& alignment, std::vector<Span> Aligned::*side) {
    std::vector<std::size_t> starts;
    for (const Aligned& group : alignment.aligned) {
        for (const Span span : group.*side) starts.push_back(span.start);
    }
    std::ranges::sort(starts);
    return starts;
}

class Page {
  public:
    Page(const Prepared& page, const std::vector<std::size_t>& aligned, const std::vector<float>& idf)
        : page_(page), aligned_(aligned), idf_(idf) {}

    // Of all sentences, or only of those that are aligned.
    TermSet rare_terms(bool aligned) const {
        TermSet terms;
        for (const Sentence& sentence : page_.sentences) {
            if (!aligned || is_aligned(sentence)) add_rare(sentence, terms);
        }
        sort_once(terms);
        return terms;
    }

    // Of its words, those before the first aligned sentence if they are of other matters, and then those behind the
    // last one, if they are.
    double share_of_others(const TermSet& theirs) const {
        const auto& sentences = page_.sentences;
        const auto aligned = [&](const Sentence& sentence) { return !sentence.title && is_aligned(sentence); };
        const auto first = std::ranges::find_if(sentences, aligned);
        if (first == sentences.end()) return 0;
        const auto last = std::find_if(sentences.rbegin(), sentences.rend(), aligned).base();
        const TermSet ours = rare_terms(true);
        const double head = others_in(std::span(sentences.begin(), first), theirs, ours, enough);
        if (head == 0) return 0;
        return (head + others_in(std::span(last, sentences.end()), theirs, ours, 1)) / page_.body_tokens;
    }

  private:
    // The words of the sentences, without a title; 0 if they tell of the same matter or are too few to tell.
    double others_in(std::span<const Sentence> sentences, const TermSet& theirs, const TermSet& ours,
                     std::size_t least) const {
        TermSet terms;
        std::uint32_t words = 0;
        for (const Sentence& sentence : sentences) {
            if (sentence.title) continue;
            words += sentence.last - sentence.first;
            add_rare(sentence, terms);
        }
        sort_once(terms);
        const auto known = static_cast<double>(std::ranges::count_if(terms, [&](std::uint32_t term) {
            return std::ranges::binary_search(theirs, term) || std::ranges::binary_search(ours, term);
        }));
        const bool others = terms.size() >= least && known <= hardly_any * static_cast<double>(terms.size());
        return others ? words : 0;
    }

    bool is_aligned(const Sentence& sentence) const {
        return std::ranges::binary_search(aligned_, sentence.span.start);
    }

    void add_rare(const Sentence& sentence, TermSet& terms) const {
        for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
            if (idf_[page_.tokens[t].term] >= rare) terms.push_back(page_.tokens[t].term);
        }
    }

    const Prepared& page_;
    const std::vector<std::size_t>& aligned_;
    const std::vector<float>& idf_;
};

}  // namespace

double other_matters(const Prepared& a, const Prepared& b, const Alignment& alignment, const std::vector<float>& idf) {
    const std::vector<std::size_t> aligned_a = starts_of(alignment, &Aligned::a);
    const std::vector<std::size_t> aligned_b = starts_of(alignment, &Aligned::b);
    const Page of_a(a, aligned_a, idf);
    const Page of_b(b, aligned_b, idf);
    return std::max(of_a.share_of_others(of_b.rare_terms(false)), of_b.share_of_others(of_a.rare_terms(false)));
}

}  // namespace retold::compare
