#include "retold/tokenize/words.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::tokenize {
namespace {

// The tokens joined by "|", all of them if `keep` says so.
std::string joined(std::string_view text, Keep keep = Keep::words) {
    std::string result;
    for (const Token& token : words(text, {.keep = keep})) {
        if (!result.empty()) result += '|';
        result += slice(text, token.span);
    }
    return result;
}

std::string kinds(std::string_view text) {
    std::string result;
    for (const Token& token : words(text, {.keep = Keep::all})) result += to_string(token.kind)[0];
    return result;
}

TEST(Words, AreWhatLettersAndDigitsMake) {
    EXPECT_EQ(joined("The minister can't say 3,500.25 \"now\"."), "The|minister|can't|say|3,500.25|now");
    EXPECT_EQ(joined("It’s 5 o’clock; e.g. U.S. troops"), "It’s|5|o’clock|e.g|U.S|troops");
    EXPECT_EQ(joined("snake_case _x x_ 3D"), "snake_case|_x|x_|3D");
    EXPECT_EQ(joined(""), "");
    EXPECT_EQ(joined(" ... —"), "");
}

TEST(Words, OfManyAlphabets) {
    EXPECT_EQ(joined("Сегодня, в 5 часов."), "Сегодня|в|5|часов");
    EXPECT_EQ(joined("یہ ایک جملہ ہے۔"), "یہ|ایک|جملہ|ہے");
    EXPECT_EQ(joined("می‌خواهم بروم"), "می‌خواهم|بروم");
    EXPECT_EQ(joined("cafe\u0301 schön"), "cafe\u0301|schön");
    EXPECT_EQ(joined("ภาษาไทย"), "ภาษา|ไทย");
    EXPECT_EQ(joined("한국어 문장"), "한국어|문장");
}

TEST(Words, WithAllTokensCoverTheText) {
    EXPECT_EQ(joined("Go,  now!", Keep::all), "Go|,|  |now|!");
    EXPECT_EQ(joined("a\r\nb", Keep::all), "a|\r\n|b");
    EXPECT_EQ(joined("👩‍🚀🇵🇰🇮🇳", Keep::all), "👩‍🚀|🇵🇰|🇮🇳");
}

TEST(Words, HaveKinds) {
    EXPECT_EQ(kinds("Go 7 3D, +\n_"), "lsnslpsssp");
    EXPECT_EQ(kinds("カタカナ"), "k");
    EXPECT_EQ(kinds("漢"), "i");
    EXPECT_EQ(kinds("😀€"), "ss");
}

TEST(Words, MalformedBytesAreSymbolsOfTheirOwn) {
    EXPECT_EQ(joined("a\xFF"
                     "b"),
              "a|b");
    EXPECT_EQ(kinds("a\xFF\xED\xA0\x80"
                    "b"),
              "lssl");
}

}  // namespace
}  // namespace retold::tokenize
