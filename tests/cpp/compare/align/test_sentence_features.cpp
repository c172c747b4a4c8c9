#include "compare/align/sentence_features.hpp"

#include <gtest/gtest.h>

#include "cpp/compare/prepared_pages.hpp"

namespace retold::compare {
namespace {

// The likeness of the first sentences of two pages.
double likeness(const std::string& a, const std::string& b) {
    const Collection collection = prepared({a, b});
    return similarity(features_of(collection.pages[0], 0, 1, collection),
                      features_of(collection.pages[1], 0, 1, collection));
}

TEST(SentenceFeatures, OfEqualSentencesAreWhollyAlike) {
    EXPECT_NEAR(likeness("Three tugs pulled the Belwin free.", "Three tugs pulled the Belwin free."), 1, 1e-6);
    EXPECT_NEAR(likeness("three tugs pulled it free", "three tugs pulled it free"), 1, 1e-6);  // no name, no number
}

TEST(SentenceFeatures, OfSentencesWithoutACommonLetterAreNotAlike) {
    EXPECT_EQ(likeness("zzz", "qqq"), 0);
}

TEST(SentenceFeatures, AreTheSameFromBothSides) {
    const std::string a = "On Tuesday the Belwin hit ground off Tarn.";
    const std::string b = "The ferry Belwin ran aground near Tarn, 83 aboard.";
    EXPECT_EQ(likeness(a, b), likeness(b, a));
    EXPECT_GT(likeness(a, b), 0);
    EXPECT_LT(likeness(a, b), 1);
}

TEST(SentenceFeatures, OtherNamesAndNumbersTakeAFifth) {
    // Words and letters alike but for what is capitalised.
    const double same = likeness("they saw Aune win again", "they saw Aune win again");
    const double other = likeness("they saw Aune win again", "they saw Holm win again");
    EXPECT_LE(other, same - 0.2);
}

TEST(SentenceFeatures, OfARunHoldTheWordsOfAllItsSentences) {
    const Collection collection = prepared({"Tugs came. The ferry sank."});
    const SentenceFeatures run = features_of(collection.pages[0], 0, 2, collection);
    EXPECT_EQ(run.tokens, 5U);
    EXPECT_EQ(features_of(collection.pages[0], 1, 2, collection).tokens, 3U);
}

}  // namespace
}  // namespace retold::compare
