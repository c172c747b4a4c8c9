// The terms of a page as the sorted lists that pairs of pages are measured by: four bytes for a word. A vector of
// weights takes four times as much, and follows from the list.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/similarity/tfidf.hpp"

namespace retold::compare {

using similarity::SparseVector;

// A word of a page among those of all pages.
struct Word {
    std::uint32_t term : 30 = 0;
    std::uint32_t name : 1 = 0;    // capitalised where that says something
    std::uint32_t number : 1 = 0;  // has a digit
};
static_assert(sizeof(Word) == 4);

inline Word word_of(std::uint32_t term, bool name, bool number) {
    Word word;
    word.term = term & ((1U << 30U) - 1);  // more words than fit in memory
    word.name = name ? 1 : 0;
    word.number = number ? 1 : 0;
    return word;
}

// Ascending numbers of terms.
using Terms = std::span<const std::uint32_t>;

// Terms as often as a text has them, as a vector: tf-idf with logarithmic tf, scaled to length 1. Terms whose idf is 0
// are not among them.
struct Counted {
    Terms terms;
    double length = 1;  // before it is scaled
};

// A term of a list, how often it stands there, and where the next one begins.
struct Run {
    std::uint32_t term = 0;
    std::size_t end = 0;
    double count = 0;
};

inline Run run_at(Terms terms, std::size_t at) {
    Run run{terms[at], at + 1, 0};
    while (run.end < terms.size() && terms[run.end] == run.term) ++run.end;
    run.count = static_cast<double>(run.end - at);
    return run;
}

// Before the vector is scaled.
inline double weight_of(const Run& run, const std::vector<float>& idf) {
    return similarity::damped(run.count) * static_cast<double>(idf[run.term]);
}

class PageTerms {
  public:
    enum class List : std::uint8_t {
        words,    // counted: title and body
        lead,     // counted: title and first sentences
        title,    // counted: title, or first sentence
        names,    // each once
        numbers,  // each once
        rare,     // each once: terms that two to eight pages have
    };
    static constexpr std::size_t list_count = 6;
    using Lists = std::array<std::vector<std::uint32_t>, list_count>;

    PageTerms() = default;
    // The lists in the order of their names, in any order of terms.
    PageTerms(Lists lists, const std::vector<float>& idf);

    Terms of(List list) const;
    Counted counted(List list) const { return {of(list), lengths_[static_cast<std::size_t>(list)]}; }

  private:
    std::vector<std::uint32_t> terms_;
    std::array<std::uint32_t, list_count + 1> starts_{};
    std::array<double, 3> lengths_{};  // of those that are counted
};

// Figures of vectors and sets; exactly those of the SparseVectors that the lists stand for, in the same time.
double dot(const Counted& a, const Counted& b, const std::vector<float>& idf);
double weighted_jaccard(Terms a, Terms b, const std::vector<float>& idf);  // of sets, weighed by idf
std::size_t intersection_size(Terms a, Terms b);                           // of sets

// Calls visit(term, weight) for each term of the vector.
template <typename Visit>
void for_each_weight(const Counted& list, const std::vector<float>& idf, const Visit& visit) {
    for (std::size_t at = 0; at < list.terms.size();) {
        const Run run = run_at(list.terms, at);
        visit(run.term, weight_of(run, idf) / list.length);
        at = run.end;
    }
}

SparseVector to_vector(const Counted& list, const std::vector<float>& idf);
SparseVector to_vector(Terms set, const std::vector<float>& idf);  // idf of each

// The term vector of the tokens [first, last): tf-idf with logarithmic tf, unit length.
SparseVector weigh(const std::vector<Word>& tokens, std::uint32_t first, std::uint32_t last,
                   const std::vector<float>& idf);

// The different terms with their idf as weights; those without weight are left out.
SparseVector weigh_set(std::vector<std::uint64_t> terms, const std::vector<float>& idf);

}  // namespace retold::compare
