// Pages as sentences of weighted terms, ready to be compared.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "retold/annotate/reader/read_page.hpp"
#include "retold/base/parallel.hpp"
#include "retold/compare/source_page.hpp"
#include "retold/similarity/tfidf.hpp"

namespace retold::compare {

using annotate::Sentence;
using annotate::Token;
using similarity::SparseVector;

// A page as annotate::Reading tells it, with terms numbered for all pages: their order is that of the words, so that
// sums over terms do not depend on the order of pages.
struct Prepared {
    std::string language;  // canonical BCP 47 tag; empty: not known
    bool background = false;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::uint32_t body_tokens = 0;
    SparseVector words;                   // unit length: title and body
    SparseVector lead;                    // unit length: title and first sentences
    SparseVector title;                   // unit length: title, or first sentence
    SparseVector names;                   // idf of each
    SparseVector numbers;                 // idf of each
    std::vector<std::uint64_t> rare;      // sorted set: terms that two to eight pages have
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
SparseVector weigh(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
                   const std::vector<float>& idf);

// The different terms with their idf as weights; those without weight are left out.
SparseVector weigh_set(std::vector<std::uint64_t> terms, const std::vector<float>& idf);

}  // namespace retold::compare
