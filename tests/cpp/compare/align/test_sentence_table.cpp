#include "compare/align/sentence_table.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace retold::compare {
namespace {

// Sentences of random words, some of them common.
std::vector<SentenceFeatures> random_sentences(std::mt19937& random, std::size_t count, std::uint32_t words) {
    std::vector<SentenceFeatures> sentences(count);
    for (SentenceFeatures& sentence : sentences) {
        for (std::uint32_t term = 0; term < words; ++term) {
            if (random() % 4 > 0 && term > 0) continue;
            sentence.words.terms.push_back(term);
            sentence.words.weights.push_back(static_cast<double>(random() % 100 + 1));
            sentence.trigrams.push_back(term);
            if (random() % 8 > 0) continue;
            sentence.facts.terms.push_back(term);
            sentence.facts.weights.push_back(1);
            sentence.fact_bits |= std::uint64_t{1} << term % 64;
        }
        double squares = 0;
        for (const double weight : sentence.words.weights) squares += weight * weight;
        for (double& weight : sentence.words.weights) weight /= std::sqrt(squares);
    }
    return sentences;
}

void expect_every_pair(std::size_t of_a, std::size_t of_b) {
    std::mt19937 random(5);
    const auto a = random_sentences(random, of_a, 12);
    const auto b = random_sentences(random, of_b, 12);
    const SentenceTable table(a, b);
    EXPECT_TRUE(table.complete());
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            const bool alike = retold::similarity::dot(a[i].words, b[j].words) >= 0.05;
            EXPECT_EQ(table.at(i, j), alike ? static_cast<double>(static_cast<float>(similarity(a[i], b[j]))) : 0.0);
        }
    }
}

TEST(SentenceTable, HasEveryPairOfSentencesThatShareAWord) {
    expect_every_pair(40, 30);
}

// From ten thousand pairs on, trigrams are numbered.
TEST(SentenceTable, OfLongerPagesHasTheSameFigures) {
    expect_every_pair(130, 110);
}

TEST(SentenceTable, OfLongPagesHasTheLikeliestPartnersAndTheOneAtTheSamePlace) {
    std::mt19937 random(6);
    const auto sentences = random_sentences(random, 2100, 40);
    const SentenceTable table(sentences, sentences);
    EXPECT_FALSE(table.complete());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        EXPECT_LE(table.of(i).size(), 32U);
        EXPECT_GT(table.at(i, i), 0.0) << i;
    }
}

TEST(SentenceTable, OfPagesOfOneRepeatedSentenceTakesAMoment) {
    SentenceFeatures same;
    for (std::uint32_t term = 0; term < 20; ++term) {
        same.words.terms.push_back(term);
        same.words.weights.push_back(0.2);
        same.trigrams.push_back(term);
    }
    const std::vector<SentenceFeatures> page(20'000, same);
    const SentenceTable table(page, page);
    EXPECT_EQ(table.of(10'000).size(), 32U);
    EXPECT_GT(table.at(10'000, 10'000), 0.5);
}

TEST(SentenceTable, OfNothingHasNoCells) {
    EXPECT_TRUE(SentenceTable({}, {}).complete());
    const SentenceTable table(std::vector<SentenceFeatures>(3), {});
    EXPECT_TRUE(table.of(2).empty());
}

}  // namespace
}  // namespace retold::compare
