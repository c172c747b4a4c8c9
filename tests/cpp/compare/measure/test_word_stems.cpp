#include "compare/measure/word_stems.hpp"

#include <gtest/gtest.h>

#include "retold/tokenize/stemmer.hpp"

namespace retold::compare {
namespace {

using Numbers = std::vector<std::uint32_t>;

Prepared page_of(const std::string& language, const Numbers& terms) {
    Prepared page;
    page.language = language;
    for (const std::uint32_t term : terms) page.tokens.push_back(word_of(term, false, false));
    return page;
}

TEST(Inflects, HoldsForALanguageInAnyRegion) {
    EXPECT_TRUE(inflects("pl"));
    EXPECT_TRUE(inflects("sr-Latn"));
    EXPECT_FALSE(inflects("en"));
    EXPECT_FALSE(inflects("ja"));
    EXPECT_FALSE(inflects(""));
}

TEST(StemsOf, AreFirstLettersWhereThereIsNoStemmer) {
    const std::vector<std::string> words = {"papier", "papierni", "papiernia", "strażak", "strażakom"};
    EXPECT_EQ(stems_of(words, {page_of("pl", {0, 1, 2, 3, 4})}), (Numbers{0, 0, 0, 3, 3}));
    // Letters, not bytes.
    EXPECT_EQ(stems_of({"вибух", "вибухом", "вибір"}, {page_of("uk", {0, 1, 2})}), (Numbers{0, 0, 2}));
}

TEST(StemsOf, AreThoseOfTheStemmer) {
    if (!tokenize::stemming_available()) GTEST_SKIP() << "built without stemmers";
    EXPECT_EQ(stems_of({"моста", "мосту", "перила"}, {page_of("ru", {0, 1, 2})}), (Numbers{0, 0, 2}));
}

TEST(StemsOf, LeaveNumbersAndWordsOfOtherLanguagesAlone) {
    const std::vector<std::string> words = {"1945rok", "1945roku", "mostem", "mostly", "moston"};
    Prepared polish = page_of("pl", {2, 4});
    polish.tokens.push_back(word_of(0, false, true));
    polish.tokens.push_back(word_of(1, false, true));
    EXPECT_EQ(stems_of(words, {polish, page_of("en", {3, 4})}), (Numbers{0, 1, 2, 3, 4}));
}

TEST(StemsOf, AreNoneWhereNoLanguageInflects) {
    EXPECT_TRUE(stems_of({"bridge", "bridges"}, {page_of("en", {0}), page_of("de", {1})}).empty());
    EXPECT_TRUE(stems_of({}, {}).empty());
}

TEST(StemsOf, DoNotDependOnTheOrderOfPages) {
    const std::vector<std::string> words = {"polana", "polanie", "polanom"};
    const Prepared czech = page_of("cs", {0, 1});
    const Prepared polish = page_of("pl", {1, 2});
    EXPECT_EQ(stems_of(words, {czech, polish}), stems_of(words, {polish, czech}));
    EXPECT_EQ(stems_of(words, {czech, polish}), (Numbers{0, 0, 2}));
}

}  // namespace
}  // namespace retold::compare
