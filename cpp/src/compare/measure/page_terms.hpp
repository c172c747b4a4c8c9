// The terms of a page as pairs of pages are measured by them: about four bytes for each different word. Vectors of
// weights take ten times as much, and follow from it.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "compare/varint.hpp"
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

// What a page has of a term. Of many uses of one term, the sum.
struct TermUse {
    std::uint32_t term = 0;
    std::uint32_t words = 1;  // how often it stands in title and body
    std::uint32_t lead = 0;   // in title and first sentences
    std::uint32_t title = 0;  // in the title, or the first sentence
    bool name = false;
    bool number = false;
    bool rare = false;  // two to eight pages have it
};

class PageTerms {
  public:
    // Vectors by how often a term stands there: tf-idf with logarithmic tf, scaled to length 1.
    enum class Counted : std::uint8_t { words, lead, title };
    // Terms each once: names and numbers weighed by idf, rare ones not weighed.
    enum class Set : std::uint8_t { names, numbers, rare };

    PageTerms() = default;
    // Uses in any order. Terms whose idf is 0 stand in no list but that of the rare ones.
    PageTerms(std::vector<TermUse> uses, const std::vector<float>& idf);

    // In the order of terms.
    class Cursor {
      public:
        explicit Cursor(const PageTerms& page) : packed_(page.packed_) { next(); }
        bool done() const { return done_; }
        const TermUse& operator*() const { return use_; }
        const TermUse* operator->() const { return &use_; }
        void next();

      private:
        std::string_view packed_;
        std::size_t at_ = 0;
        bool done_ = false;
        TermUse use_;
    };

    double length(Counted list) const { return lengths_[static_cast<std::size_t>(list)]; }  // before it is scaled
    std::size_t size(Set set) const { return sizes_[static_cast<std::size_t>(set)]; }

    SparseVector vector(Counted list, const std::vector<float>& idf) const;
    SparseVector vector(Set set, const std::vector<float>& idf) const;
    // The words without digits whose idf is `least` or more, weighed by it: few pages have them, and among thousands of
    // pages some have a number in common by chance.
    SparseVector telling_words(const std::vector<float>& idf, float least) const;

  private:
    std::string packed_;
    std::array<double, 3> lengths_{};
    std::array<std::uint32_t, 3> sizes_{};
};

// The weight of a term before its vector is scaled.
inline double weight_of(std::uint32_t count, float idf) {
    return similarity::damped(count) * static_cast<double>(idf);
}

// What two pages have in common: exactly the figures of their vectors. Linear in their different terms.
struct SharedTerms {
    std::array<double, 3> cosines{};  // of the counted lists, in their order
    double names = 0;                 // weighted Jaccard
    double numbers = 0;               // likewise
    std::size_t rare = 0;             // how many
    double telling = 0;               // idf of the telling words, see PageTerms::telling_words
};
SharedTerms shared_terms(const PageTerms& a, const PageTerms& b, const std::vector<float>& idf, float least_telling);

// The vector of terms in any order: tf-idf with logarithmic tf, unit length.
SparseVector weigh(std::vector<std::uint64_t> terms, const std::vector<float>& idf);

// The different terms with their idf as weights; those without weight are left out.
SparseVector weigh_set(std::vector<std::uint64_t> terms, const std::vector<float>& idf);

}  // namespace retold::compare
