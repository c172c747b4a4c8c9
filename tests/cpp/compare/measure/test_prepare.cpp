#include "compare/measure/prepare.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "cpp/compare/prepared_pages.hpp"

namespace retold::compare {
namespace {

using Strings = std::vector<std::string>;

Strings words_of(const Collection& collection, const SparseVector& vector) {
    Strings words;
    for (const std::uint64_t term : vector.terms) words.push_back(collection.words[term]);
    return words;
}

double weight_of(const Collection& collection, const SparseVector& vector, const std::string& word) {
    for (std::size_t i = 0; i < vector.terms.size(); ++i) {
        if (collection.words[vector.terms[i]] == word) return vector.weights[i];
    }
    return 0;
}

TEST(Prepare, NumbersTheWordsOfAllPagesInTheirOrder) {
    const Collection collection = prepared({"Tugs pulled the ferry.", "The Ferry sank."});
    EXPECT_EQ(collection.words, (Strings{"ferry", "pulled", "sank", "the", "tugs"}));
    std::vector<std::uint32_t> terms;
    for (const Token& token : collection.pages[1].tokens) terms.push_back(token.term);
    EXPECT_EQ(terms, (std::vector<std::uint32_t>{3, 0, 2}));
}

TEST(Prepare, GivesAPageTheSameInAnyOrderOfPages) {
    const Strings texts = {"Три буксира сняли паром 4 мая.", "Паром «Белвин» сел на мель.", "Ferry Belwin, 4 tugs."};
    const Collection one = prepared({texts[0], texts[1], texts[2]}, "auto");
    const Collection other = prepared({texts[2], texts[0], texts[1]}, "auto");
    EXPECT_EQ(one.words, other.words);
    EXPECT_EQ(one.idf, other.idf);
    for (const std::size_t page : {0U, 1U, 2U}) {
        const Prepared& a = one.pages[page];
        const Prepared& b = other.pages[(page + 1) % 3];
        EXPECT_EQ(a.words.terms, b.words.terms);
        EXPECT_EQ(a.words.weights, b.words.weights);
        EXPECT_EQ(a.shingles, b.shingles);
    }
}

TEST(Prepare, WeighsAWordOfOnePageMoreThanAWordOfAll) {
    const Collection collection = prepared({"wrasse quota", "wrasse landing", "wrasse auction"});
    EXPECT_GT(weight_of(collection, collection.pages[0].words, "quota"),
              weight_of(collection, collection.pages[0].words, "wrasse"));
    EXPECT_GT(weight_of(collection, collection.pages[0].words, "wrasse"), 0);
}

TEST(Prepare, GivesWordsOfGrammarNoWeightEvenInOnePage) {
    const Collection collection = prepared({"The ferry was in the harbour."});
    EXPECT_GT(weight_of(collection, collection.pages[0].words, "harbour"),
              4 * weight_of(collection, collection.pages[0].words, "the"));
}

TEST(Prepare, TakesRunsOfFiveWordsOfTheBodyForShingles) {
    EXPECT_EQ(prepared({"one two three four five six seven"}).pages[0].shingles.size(), 3U);
    EXPECT_EQ(prepared({"one two three"}).pages[0].shingles.size(), 1U);
    EXPECT_EQ(prepared({"a b c d e a b c d e"}).pages[0].shingles.size(), 5U);  // a run that comes twice counts once
    EXPECT_TRUE(prepared({""}).pages[0].shingles.empty());
    std::vector<SourcePage> pages = source_pages({"پل بند ہے\none two three four five six"});
    pages[0].title = pages[0].body.front();
    pages[0].body.erase(pages[0].body.begin());
    EXPECT_EQ(prepare(pages, "en", {}).pages[0].shingles.size(), 2U);
}

TEST(Prepare, KeepsNamesAndNumbersAsSets) {
    const Collection collection =
        prepared({"Old Mira Solvay met 83 guards. The guards of Solvay met 83 more by 4 May."});
    EXPECT_EQ(words_of(collection, collection.pages[0].names), (Strings{"may", "mira", "solvay"}));
    EXPECT_EQ(words_of(collection, collection.pages[0].numbers), (Strings{"4", "83"}));
    EXPECT_TRUE(collection.pages[0].cased);
    EXPECT_FALSE(prepared({"橋は閉まる。"}, "ja").pages[0].cased);
}

TEST(Weigh, IsLogarithmicInTheCountAndOfLengthOne) {
    const std::vector<Token> tokens = {{{}, 4}, {{}, 2}, {{}, 4}, {{}, 1}};
    const SparseVector vector = weigh(tokens, 0, 4, {0, 0, 1.0F, 0, 2.0F});  // term 1 weighs nothing
    EXPECT_EQ(vector.terms, (std::vector<std::uint64_t>{2, 4}));
    const double second = 2 * (1 + std::log(2.0));
    const double length = std::sqrt(1 + second * second);
    EXPECT_NEAR(vector.weights[0], 1 / length, 1e-6);
    EXPECT_NEAR(vector.weights[1], second / length, 1e-6);
    EXPECT_TRUE(weigh(tokens, 1, 1, {0, 0, 1.0F, 0, 2.0F}).terms.empty());
}

TEST(WeighSet, HoldsEachTermThatWeighsSomethingOnce) {
    const SparseVector set = weigh_set({4, 2, 4, 1}, {0, 0, 1.5F, 0, 2.0F});
    EXPECT_EQ(set.terms, (std::vector<std::uint64_t>{2, 4}));
    EXPECT_EQ(set.weights, (std::vector<double>{1.5, 2}));
}

}  // namespace
}  // namespace retold::compare
