// What makes two sentences alike: weighted words, letters, and names and numbers.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "compare/measure/prepare.hpp"

namespace retold::compare {

// A run of one sentence or more, as features; words, names and numbers by their stems.
struct SentenceFeatures {
    SparseVector words;                   // unit length
    SparseVector facts;                   // idf of its names and numbers
    std::uint64_t fact_bits = 0;          // one for each of them; without a bit in common they have none in common
    std::vector<std::uint64_t> trigrams;  // sorted set of runs of three characters of the folded words
    std::uint32_t tokens = 0;
};

SentenceFeatures features_of(const Prepared& page, std::uint32_t first_sentence, std::uint32_t last_sentence,
                             const Collection& collection);

// The same without trigrams, which take most of the time, and what adds them.
SentenceFeatures features_without_letters(const Prepared& page, std::uint32_t first_sentence,
                                          std::uint32_t last_sentence, const Collection& collection);
void add_letters(SentenceFeatures& features, const Prepared& page, std::uint32_t first_sentence,
                 std::uint32_t last_sentence, const Collection& collection);

// 0 to 1: .5 tf-idf cosine + .3 Dice of trigrams + .2 weighted Jaccard of names and numbers; where neither side has a
// name or a number the other two share its part.
double similarity(const SentenceFeatures& a, const SentenceFeatures& b);
// The same where the cosine and Dice's measure are known.
double similarity(double cosine, double letters, const SentenceFeatures& a, const SentenceFeatures& b);

}  // namespace retold::compare
