#include "retold/base/language_tag.hpp"

#include <gtest/gtest.h>

#include "retold/base/error.hpp"

namespace retold {
namespace {

std::string canonical(std::string_view tag) {
    const auto read = parse_language_tag(tag);
    return read ? read->text() : "none";
}

TEST(LanguageTag, HasTheCaseOfTheStandardWhateverWasTyped) {
    EXPECT_EQ(canonical("EN"), "en");
    EXPECT_EQ(canonical("pt-br"), "pt-BR");
    EXPECT_EQ(canonical("SR-LATN-rs"), "sr-Latn-RS");
    EXPECT_EQ(canonical("zh-hant"), "zh-Hant");
    EXPECT_EQ(canonical("es-419"), "es-419");
    EXPECT_EQ(canonical("de-CH-1996"), "de-CH-1996");
    EXPECT_EQ(canonical("sl-Rozaj-Biske"), "sl-rozaj-biske");
    EXPECT_EQ(canonical("ja-JP-u-ca-Japanese-x-Desk"), "ja-JP-u-ca-japanese-x-desk");
    EXPECT_EQ(canonical("und"), "und");
    EXPECT_EQ(canonical("x-desk"), "x-desk");
}

TEST(LanguageTag, TakesAnUnderscoreForAHyphen) {
    EXPECT_EQ(canonical("en_US"), "en-US");
}

TEST(LanguageTag, NamesItsParts) {
    const LanguageTag tag = *parse_language_tag("uz_cyrl_uz-x-a");
    EXPECT_EQ(tag, (LanguageTag{"uz", "Cyrl", "UZ", "x-a"}));
    EXPECT_EQ(*parse_language_tag("de-1996"), (LanguageTag{"de", "", "", "1996"}));
}

TEST(LanguageTag, TakesWhatReplacedAnOldCode) {
    EXPECT_EQ(canonical("iw"), "he");
    EXPECT_EQ(canonical("in-ID"), "id-ID");
    EXPECT_EQ(canonical("no"), "nb");
    EXPECT_EQ(canonical("deu"), "de");
    EXPECT_EQ(canonical("ger"), "de");
    EXPECT_EQ(canonical("cmn-Hans"), "zh-Hans");
    EXPECT_EQ(canonical("zh-cmn-Hant-TW"), "zh-Hant-TW");
    EXPECT_EQ(canonical("zh-yue"), "yue");
    EXPECT_EQ(canonical("sh"), "sr-Latn");
    EXPECT_EQ(canonical("sh-Cyrl"), "sr-Cyrl");
    EXPECT_EQ(canonical("i-klingon"), "tlh");
    EXPECT_EQ(canonical("art-lojban"), "jbo");
    EXPECT_EQ(canonical("en-GB-oed"), "en-GB-oxendict");
}

TEST(LanguageTag, IsNothingWhereTheSyntaxIsBroken) {
    for (const std::string_view tag : {"",
                                       "-",
                                       "e",
                                       "English",
                                       "german",
                                       "engl",
                                       "en-",
                                       "-en",
                                       "en--US",
                                       "e1",
                                       "12",
                                       "en US",
                                       "en-US-US",
                                       "en-Latn-Latn",
                                       "de-1996-1996",
                                       "en-a-bb-a-cc",
                                       "en-u",
                                       "en-x",
                                       "x",
                                       "en-toolongsubtag",
                                       "de_DE.UTF-8",
                                       "nonsense-tag!!",
                                       "русский",
                                       "中文",
                                       "اردو",
                                       "en\xFF",
                                       "auto",
                                       "a-DE",
                                       "de-419-DE",
                                       "i-nothing"}) {
        EXPECT_EQ(canonical(tag), "none") << tag;
    }
    EXPECT_EQ(canonical("en" + std::string(100'000, '-')), "none");
    EXPECT_EQ(canonical("en-x" + std::string(400, 'a')), "none");
}

TEST(CheckLanguage, GivesAutoAndCanonicalTags) {
    EXPECT_EQ(check_language("auto"), "auto");
    EXPECT_EQ(check_language("und"), "und");
    EXPECT_EQ(check_language("PT_br"), "pt-BR");
}

TEST(CheckLanguage, NamesTheArgumentAndTheValue) {
    try {
        check_language("nonsense-tag!!");
        FAIL() << "nothing was thrown";
    } catch (const InvalidArgument& error) {
        EXPECT_STREQ(error.what(), "language='nonsense-tag!!': must be 'auto' or a BCP 47 tag, as 'de' or 'zh-Hant'");
    }
    EXPECT_THROW(check_language("AUTO"), InvalidArgument);
    EXPECT_THROW(check_language("", "tag"), InvalidArgument);
}

TEST(StatedLanguage, IsCanonicalOrNotKnown) {
    EXPECT_EQ(stated_language("en_us"), "en-US");
    EXPECT_EQ(stated_language("und"), "und");
    for (const char* wrong : {"", "english", "auto", "not a tag!!", "اردو"}) EXPECT_EQ(stated_language(wrong), "auto");
}

TEST(CheckLanguage, CutsALongValueBetweenCharacters) {
    try {
        check_language("x" + std::string(57, '-') + "\u00E9\u00E9\u00E9");
        FAIL() << "nothing was thrown";
    } catch (const InvalidArgument& error) {
        EXPECT_NE(std::string(error.what()).find("-\u00E9...':"), std::string::npos) << error.what();
    }
}

}  // namespace
}  // namespace retold
