#include "retold/base/languages.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace retold {
namespace {

TEST(Languages, AreTheFolders) {
    EXPECT_EQ(std::ranges::count(languages(), "ur"), 1);
    EXPECT_EQ(std::ranges::count(languages(), "sr-Latn"), 1);
    EXPECT_TRUE(std::ranges::is_sorted(languages()));
}

TEST(LanguageKinds, AreTheNamesOfTheFiles) {
    EXPECT_EQ(std::ranges::count(language_kinds(), "stop_words"), 1);
    EXPECT_TRUE(std::ranges::is_sorted(language_kinds()));
}

TEST(LanguagesWith, AreTheFoldersThatHaveTheFile) {
    EXPECT_EQ(std::ranges::count(languages_with("stop_words"), "ur"), 1);
    EXPECT_TRUE(languages_with("no_such_kind").empty());
    EXPECT_TRUE(languages_with("stop").empty());  // not a prefix
}

TEST(LanguageList, IsTheFileOfTheFolder) {
    const auto words = language_list("de", "stop_words").plain();
    EXPECT_EQ(std::ranges::count(words, "und", &WordListEntry::text), 1);
    EXPECT_TRUE(language_resource("de-CH", "stop_words").empty());  // folders by their exact tag only
    EXPECT_TRUE(language_resource("", "stop_words").empty());
}

TEST(LanguageList, OfEveryFolderCanBeRead) {
    for (const auto kind : language_kinds()) {
        for (const auto tag : languages_with(kind)) {
            EXPECT_FALSE(language_resource(tag, kind).empty()) << tag << kind;
            EXPECT_NO_THROW(static_cast<void>(language_list(tag, kind))) << tag << kind;
        }
    }
}

TEST(NearestLanguage, CutsWhatNoFolderIsFor) {
    EXPECT_EQ(nearest_language("de", "stop_words"), "de");
    EXPECT_EQ(nearest_language("de-CH-1996", "stop_words"), "de");
    EXPECT_EQ(nearest_language("pt_br", "stop_words"), "pt");
    EXPECT_EQ(nearest_language("DEU", "stop_words"), "de");
    EXPECT_EQ(nearest_language("iw", "stop_words"), "he");
    EXPECT_EQ(nearest_language("no-NO", "stop_words"), "nb");
}

TEST(NearestLanguage, IsOfTheScriptThatWasAskedFor) {
    EXPECT_EQ(nearest_language("sr", "stop_words"), "sr");
    EXPECT_EQ(nearest_language("sr-Cyrl-RS", "stop_words"), "sr");
    EXPECT_EQ(nearest_language("sr-Latn", "stop_words"), "sr-Latn");
    EXPECT_EQ(nearest_language("sr-latn-ba", "stop_words"), "sr-Latn");
    EXPECT_EQ(nearest_language("sr-ME", "stop_words"), "sr-Latn");  // Montenegro writes Latin letters
    EXPECT_EQ(nearest_language("sh", "stop_words"), "sr-Latn");
    EXPECT_EQ(nearest_language("ru-Latn", "stop_words"), "");
    EXPECT_EQ(nearest_language("de-Latn", "stop_words"), "de");
}

TEST(NearestLanguage, OfAFolderForTwoScriptsIsThatFolder) {
    for (const auto tag : {"zh", "zh-Hans", "zh-Hant", "zh-TW", "zh-Hant-HK", "cmn-Hant"}) {
        EXPECT_EQ(nearest_language(tag, "stop_words"), "zh") << tag;
    }
    EXPECT_EQ(nearest_language("zh-Latn", "stop_words"), "");  // pinyin
    // So its lists must hold both kinds of characters.
    EXPECT_NE(language_resource("zh", "stop_words").find("\u9019"), std::string_view::npos);              // 這
    EXPECT_NE(language_resource("zh", "stop_words").find("\u8FD9"), std::string_view::npos);              // 这
    EXPECT_NE(language_resource("zh", "cues").find("\u95DC\u65BC\u6211\u5011"), std::string_view::npos);  // 關於我們
    EXPECT_NE(language_resource("zh", "cues").find("\u5173\u4E8E\u6211\u4EEC"), std::string_view::npos);  // 关于我们
}

TEST(NearestLanguage, IsNothingForOthers) {
    for (const auto tag : {"auto", "und", "xx", "tlh", "yue", "nn", "", "nonsense-tag!!", "x-de", "Deutsch"}) {
        EXPECT_EQ(nearest_language(tag, "stop_words"), "") << tag;
    }
    EXPECT_EQ(nearest_language("de", "no_such_kind"), "");
}

}  // namespace
}  // namespace retold
