#include "retold/tokenize/stop_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace retold::tokenize {
namespace {

TEST(StopWords, MatchWhateverTheCaseAndApostrophe) {
    EXPECT_TRUE(is_stop_word("The", "en"));
    EXPECT_TRUE(is_stop_word("Don’t", "en-GB"));
    EXPECT_FALSE(is_stop_word("dam", "en"));
    EXPECT_TRUE(is_stop_word("और", "hi"));
    EXPECT_TRUE(is_stop_word("Это", "ru"));
    EXPECT_TRUE(is_stop_word("نہیں", "ur"));
    EXPECT_TRUE(is_stop_word("است", "fa"));
}

TEST(StopWords, ALanguageWithoutAListHasNone) {
    EXPECT_TRUE(StopWords::of("xx").empty());
    EXPECT_FALSE(is_stop_word("the", "xx"));
}

TEST(StopWords, EveryLanguageOfNewsThatWeNameHasAList) {
    const auto languages = stop_word_languages();
    for (const char* language :
         {"ar", "de", "en", "es", "fa", "fr", "hi", "it", "ja", "nl", "pl", "pt", "ru", "tr", "ur", "zh"}) {
        EXPECT_TRUE(std::ranges::binary_search(languages, language)) << language;
        EXPECT_GT(StopWords::of(language).size(), 100U) << language;
    }
}

}  // namespace
}  // namespace retold::tokenize
