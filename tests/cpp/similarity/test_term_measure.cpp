#include "retold/similarity/term_measure.hpp"

#include <gtest/gtest.h>

namespace retold::similarity {
namespace {

using Terms = std::vector<std::uint64_t>;

TEST(TermMeasure, SetsDoNotCountRepeats) {
    const Terms a = {1, 2, 2, 3};
    const Terms b = {4, 3, 2};
    EXPECT_DOUBLE_EQ(compare_terms(TermMeasure::jaccard, a, b), 2.0 / 4);
    EXPECT_DOUBLE_EQ(compare_terms(TermMeasure::containment, {3, 3}, a), 1);
    EXPECT_DOUBLE_EQ(compare_terms(TermMeasure::containment, a, {3, 3}), 1.0 / 3);
    EXPECT_DOUBLE_EQ(compare_terms(TermMeasure::dice, a, b), 4.0 / 6);
    EXPECT_DOUBLE_EQ(compare_terms(TermMeasure::overlap, a, {3, 9}), 1.0 / 2);
}

TEST(TermMeasure, CosinesCountThem) {
    EXPECT_DOUBLE_EQ(compare_terms(TermMeasure::cosine, {1, 2}, {2, 3}), 0.5);
    EXPECT_DOUBLE_EQ(compare_terms(TermMeasure::cosine, {1, 1, 2}, {1, 1, 2}), 1);
    EXPECT_LT(compare_terms(TermMeasure::tfidf, {1, 2}, {2, 3}), 0.5);  // what both have weighs less
}

TEST(TermMeasure, ATextWithoutTermsIsLikeNone) {
    for (const std::string_view name : term_measure_names) {
        EXPECT_EQ(compare_terms(*term_measure(name), {}, {}), 0) << name;
        EXPECT_EQ(compare_terms(*term_measure(name), {7}, {}), 0) << name;
    }
}

TEST(TermMeasure, HasNames) {
    EXPECT_EQ(term_measure("overlap"), TermMeasure::overlap);
    EXPECT_EQ(term_measure("tfidf"), TermMeasure::tfidf);
    EXPECT_EQ(term_measure("Jaccard"), std::nullopt);
}

}  // namespace
}  // namespace retold::similarity
