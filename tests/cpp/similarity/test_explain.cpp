#include "retold/similarity/explain.hpp"

#include <gtest/gtest.h>

namespace retold::similarity {
namespace {

const PlacedTerms left{{7, 8, 9, 7}, {{0, 2}, {3, 5}, {6, 8}, {9, 11}}};
const PlacedTerms right{{9, 7}, {{0, 2}, {3, 5}}};

TEST(Explain, TermsOfASetCountTheSameAndAddUpToTheScore) {
    const std::vector<SharedTerm> shared = explain_set(left, right, 0.6);
    EXPECT_EQ(shared, (std::vector<SharedTerm>{{{{0, 2}, {9, 11}}, {{3, 5}}, 0.3}, {{{6, 8}}, {{0, 2}}, 0.3}}));
}

TEST(Explain, TermsOfACosineAddUpToItHeaviestFirst) {
    const TermWeights weights(10, {7, 8, 9}, {9, 1, 1});
    const std::vector<SharedTerm> shared = explain_cosine(left, right, weights);
    ASSERT_EQ(shared.size(), 2U);
    EXPECT_EQ(shared[0].left, (std::vector<Span>{{6, 8}}));  // rare, though once only
    EXPECT_GT(shared[0].weight, shared[1].weight);
    const double cosine_of_both =
        cosine(weights.weigh(count_terms(left.hashes)), weights.weigh(count_terms(right.hashes)));
    EXPECT_NEAR(shared[0].weight + shared[1].weight, cosine_of_both, 1e-12);
}

TEST(Explain, TextsThatShareNothingHaveNoReasons) {
    EXPECT_TRUE(explain_set(left, {{1}, {{0, 1}}}, 0).empty());
    EXPECT_TRUE(explain_set({}, {}, 0).empty());
    EXPECT_TRUE(explain_cosine(left, {}, TermWeights()).empty());
}

}  // namespace
}  // namespace retold::similarity
