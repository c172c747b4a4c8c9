// Pages as sentences of weighted terms, ready to be compared.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "retold/base/parallel.hpp"
#include "retold/base/span.hpp"
#include "retold/compare/source_page.hpp"

namespace retold::compare::detail {

// A word of a page. Terms are numbers of folded words; their order is that of the words, so that sums over terms do not
// depend on the order of pages.
struct Token {
    Span span;
    std::uint32_t term = 0;
    bool name = false;    // capitalised where that says something
    bool number = false;  // has a digit
};

struct Sentence {
    Span span;
    std::uint32_t first = 0;  // tokens [first, last)
    std::uint32_t last = 0;
    bool title = false;
};

// Terms in ascending order with positive weights.
struct Vector {
    std::vector<std::uint32_t> terms;
    std::vector<float> weights;
};

struct Prepared {
    std::string language;  // primary tag; empty: not known
    bool background = false;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;  // the title first, if there is one
    std::uint32_t body_tokens = 0;
    Vector words;                         // unit length: title and body
    Vector lead;                          // unit length: title and first sentences
    Vector names;                         // idf of each
    Vector numbers;                       // idf of each
    std::vector<std::uint64_t> shingles;  // sorted set: runs of five words of the body
    bool cased = false;                   // whether its script tells capitals
};

struct Collection {
    std::vector<Prepared> pages;
    std::vector<float> idf;  // of each term
    std::vector<std::string> words;
};

Collection prepare(const std::vector<SourcePage>& pages, const std::string& language, const RunOptions& run);

// The term vector of the tokens [first, last): tf-idf with logarithmic tf, unit length.
Vector weigh(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last, const std::vector<float>& idf);

double dot(const Vector& a, const Vector& b);

}  // namespace retold::compare::detail
