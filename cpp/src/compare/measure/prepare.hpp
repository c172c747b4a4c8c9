// Pages as sentences of weighted terms, ready to be compared.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "compare/measure/page_terms.hpp"
#include "compare/measure/shared_runs.hpp"
#include "compare/measure/token_places.hpp"
#include "retold/annotate/reader/read_page.hpp"
#include "retold/base/parallel.hpp"
#include "retold/compare/source_page.hpp"

namespace retold::compare {

using annotate::Sentence;

// A page as annotate::Reading tells it, with terms numbered for all pages: their order is that of the words, so that
// sums over terms do not depend on the order of pages.
struct Prepared {
    std::string language;  // canonical BCP 47 tag; empty: not known
    bool background = false;
    bool cased = false;  // whether its script tells capitals
    std::uint32_t body_tokens = 0;
    std::vector<Word> tokens;
    TokenPlaces places;  // of the tokens
    std::vector<Sentence> sentences;
    std::array<std::uint8_t, 7> weekdays{};  // how often it names each, Monday first
};

struct Collection {
    std::vector<Prepared> pages;
    std::vector<float> idf;   // of each term
    float least_telling = 0;  // the idf of words that tell pages apart: about one page in a hundred has them
    std::vector<std::string> words;
    std::vector<std::uint32_t> stems;  // of each term the first that is a form of the same word; empty: its own
    // What pairs are measured by, of each page, by the stems of its words; given back when they are measured.
    std::vector<PageTerms> terms;
    std::vector<Runs> shingles;  // of five words of the body

    std::uint32_t stem(std::uint32_t term) const { return stems.empty() ? term : stems[term]; }
};

// Memory for each page of n words: about 6 n bytes for its tokens, 16 n for what pairs are measured by.
Collection prepare(const std::vector<SourcePage>& pages, const std::string& language, const RunOptions& run);

}  // namespace retold::compare
