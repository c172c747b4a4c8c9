#include "retold/similarity/tfidf.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "reference/near_duplicates.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

TEST(CountTerms, CountsEachTermOnce) {
    const SparseVector vector = count_terms({9, 4, 9});
    EXPECT_EQ(vector.terms, (std::vector<std::uint64_t>{4, 9}));
    EXPECT_EQ(vector.weights, (std::vector<double>{1, 2}));
}

TEST(Cosine, IsTheDotProductOverTheLengths) {
    const SparseVector a{{1, 2}, {3, 4}};
    const SparseVector b{{2, 3}, {5, 12}};
    EXPECT_DOUBLE_EQ(cosine(a, b), 20.0 / (5 * 13));
    EXPECT_DOUBLE_EQ(cosine(a, a), 1.0);
    EXPECT_EQ(cosine(a, {}), 0.0);
    EXPECT_EQ(cosine({}, {}), 0.0);
}

TEST(Cosine, OfEqualVectorsIsExactlyOne) {
    for (std::uint64_t terms = 1; terms < 60; ++terms) {
        SparseVector vector;
        for (std::uint64_t term = 0; term < terms; ++term) {
            vector.terms.push_back(term);
            vector.weights.push_back(1 + 0.1 * static_cast<double>(term * term % 7));
        }
        EXPECT_EQ(cosine(vector, vector), 1.0) << terms;
        for (double& weight : vector.weights) weight *= 1e-100;  // the product of both sums of squares is 0
        EXPECT_NEAR(cosine(vector, vector), 1.0, 1e-15) << terms;
    }
}

TEST(Cosine, IsTheSameFromBothSides) {
    const SparseVector a{{1, 2, 3}, {0.1, 0.7, 0.3}};
    const SparseVector b{{1, 2, 3}, {0.9, 0.2, 0.6}};
    EXPECT_EQ(cosine(a, b), cosine(b, a));
}

TEST(Dot, AddsTheProductsOfCommonTerms) {
    EXPECT_EQ(dot({{1, 3, 5}, {1, 2, 3}}, {{3, 4, 5}, {10, 20, 30}}), 2 * 10 + 3 * 30);
    EXPECT_EQ(dot({{1}, {1}}, {}), 0);
}

TEST(WeightedJaccard, IsTheSharedWeightOverAll) {
    EXPECT_DOUBLE_EQ(weighted_jaccard({{1, 3}, {2, 5}}, {{3, 4}, {4, 1}}), 4.0 / (2 + 5 + 1));
    EXPECT_EQ(weighted_jaccard({{1}, {2}}, {{1}, {2}}), 1);
    EXPECT_EQ(weighted_jaccard({}, {}), 0);
}

TEST(Weigh, LeavesOutTermsWithoutWeightAndScalesToOne) {
    const SparseVector vector =
        weigh({{1, 2, 3}, {1, 1, 1}}, [](std::uint64_t term) { return term == 2 ? -1.0 : 3.0; });
    EXPECT_EQ(vector.terms, (std::vector<std::uint64_t>{1, 3}));
    EXPECT_DOUBLE_EQ(vector.weights[0], std::sqrt(0.5));
}

TEST(TermWeights, IdfFallsWithTheShareOfDocuments) {
    const std::vector<std::string> texts = {"خبر شہر", "خبر", "خبر خبر новости", ""};
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    EXPECT_EQ(weights.documents(), 4U);
    EXPECT_EQ(weights.terms().size(), 3U);
    EXPECT_DOUBLE_EQ(weights.idf(hash_bytes("خبر")), std::log(5.0 / 4.0) + 1);
    EXPECT_DOUBLE_EQ(weights.idf(hash_bytes("شہر")), std::log(5.0 / 2.0) + 1);
    EXPECT_DOUBLE_EQ(weights.idf(hash_bytes("未知")), std::log(5.0) + 1);
}

TEST(TermWeights, WeighedVectorsHaveLengthOne) {
    const TermWeights weights(1, {1, 2}, {1, 1});
    const SparseVector vector = weights.weigh(count_terms({1, 2, 2}));  // weights 1 and 1 + ln 2, idf 1
    EXPECT_DOUBLE_EQ(vector.weights[1] / vector.weights[0], 1 + std::log(2.0));
    EXPECT_DOUBLE_EQ(cosine(vector, vector), 1.0);
    EXPECT_TRUE(weights.weigh({}).terms.empty());
}

TEST(TermWeights, DoNotDependOnThreads) {
    std::vector<std::string> texts;
    for (int i = 0; i < 3000; ++i) {
        std::string text(1000, 'x');
        for (int j = 1; j < 40; ++j) text += " w" + std::to_string(i * j % 977);
        texts.push_back(text);
    }
    const TermWeights one = TermWeights::learn(StringColumn(texts), reference::hash_words, {1, {}});
    const TermWeights four = TermWeights::learn(StringColumn(texts), reference::hash_words, {4, {}});
    EXPECT_EQ(one.terms(), four.terms());
    EXPECT_EQ(one.frequencies(), four.frequencies());
}

TEST(TermWeights, TermsMustAscend) {
    EXPECT_THROW(TermWeights(2, {2, 1}, {1, 1}), InvalidArgument);
    EXPECT_THROW(TermWeights(2, {1, 2}, {1}), InvalidArgument);
}

}  // namespace
}  // namespace retold::similarity
