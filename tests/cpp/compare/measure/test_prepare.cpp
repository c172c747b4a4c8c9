#include "compare/measure/prepare.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "cpp/compare/prepared_pages.hpp"

namespace retold::compare {
namespace {

using Strings = std::vector<std::string>;

Strings words_of(const Collection& collection, PageTerms::Set set) {
    Strings words;
    for (const std::uint64_t term : collection.terms[0].vector(set, collection.idf).terms)
        words.push_back(collection.words[term]);
    return words;
}

SparseVector first_page(const Collection& collection) {
    return collection.terms[0].vector(PageTerms::Counted::words, collection.idf);
}

double weight_of(const Collection& collection, const std::string& word) {
    const SparseVector vector = first_page(collection);
    for (std::size_t i = 0; i < vector.terms.size(); ++i) {
        if (collection.words[vector.terms[i]] == word) return vector.weights[i];
    }
    return 0;
}

TEST(Prepare, NumbersTheWordsOfAllPagesInTheirOrder) {
    const Collection collection = prepared({"Tugs pulled the ferry.", "The Ferry sank."});
    EXPECT_EQ(collection.words, (Strings{"ferry", "pulled", "sank", "the", "tugs"}));
    std::vector<std::uint32_t> terms;
    for (const Word token : collection.pages[1].tokens) terms.push_back(token.term);
    EXPECT_EQ(terms, (std::vector<std::uint32_t>{3, 0, 2}));
}

TEST(Prepare, GivesAPageTheSameInAnyOrderOfPages) {
    const Strings texts = {"Три буксира сняли паром 4 мая.", "Паром «Белвин» сел на мель.", "Ferry Belwin, 4 tugs."};
    const Collection one = prepared({texts[0], texts[1], texts[2]}, "auto");
    const Collection other = prepared({texts[2], texts[0], texts[1]}, "auto");
    EXPECT_EQ(one.words, other.words);
    EXPECT_EQ(one.idf, other.idf);
    for (const std::size_t page : {0U, 1U, 2U}) {
        const std::size_t there = (page + 1) % 3;
        const SparseVector a = one.terms[page].vector(PageTerms::Counted::words, one.idf);
        const SparseVector b = other.terms[there].vector(PageTerms::Counted::words, other.idf);
        EXPECT_EQ(a.terms, b.terms);
        EXPECT_EQ(a.weights, b.weights);
        EXPECT_EQ(one.shingles[page].count, other.shingles[there].count);
        EXPECT_EQ(one.shingles[page].shared, other.shingles[there].shared);
    }
}

TEST(Prepare, WeighsAWordOfOnePageMoreThanAWordOfAll) {
    const Collection collection = prepared({"wrasse quota", "wrasse landing", "wrasse auction"});
    EXPECT_GT(weight_of(collection, "quota"), weight_of(collection, "wrasse"));
    EXPECT_GT(weight_of(collection, "wrasse"), 0);
}

TEST(Prepare, GivesWordsOfGrammarNoWeightEvenInOnePage) {
    const Collection collection = prepared({"The ferry was in the harbour."});
    EXPECT_GT(weight_of(collection, "harbour"), 4 * weight_of(collection, "the"));
}

TEST(Prepare, TakesRunsOfFiveWordsOfTheBodyForShingles) {
    EXPECT_EQ(prepared({"one two three four five six seven"}).shingles[0].count, 3U);
    EXPECT_EQ(prepared({"one two three"}).shingles[0].count, 1U);
    EXPECT_EQ(prepared({"a b c d e a b c d e"}).shingles[0].count, 5U);  // a run that comes twice counts once
    EXPECT_EQ(prepared({""}).shingles[0].count, 0U);
    std::vector<SourcePage> pages = source_pages({"پل بند ہے\none two three four five six"});
    pages[0].title = pages[0].body.front();
    pages[0].body.erase(pages[0].body.begin());
    EXPECT_EQ(prepare(pages, "en", {}).shingles[0].count, 2U);
}

TEST(Prepare, KeepsNamesAndNumbersAsSets) {
    const Collection collection =
        prepared({"Old Mira Solvay met 83 guards. The guards of Solvay met 83 more by 4 May."});
    EXPECT_EQ(words_of(collection, PageTerms::Set::names), (Strings{"may", "mira", "solvay"}));
    EXPECT_EQ(words_of(collection, PageTerms::Set::numbers), (Strings{"4", "83"}));
    EXPECT_TRUE(collection.pages[0].cased);
    EXPECT_FALSE(prepared({"橋は閉まる。"}, "ja").pages[0].cased);
}

}  // namespace
}  // namespace retold::compare
