#include "retold/tokenize/words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
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

TEST(Words, OfOtherAlphabetsAreTheSameInLongTexts) {  // 64 bytes and more go by vector code
    const std::string rest = " " + std::string(70, 'z');
    for (const std::string_view text :
         {"قال|٣٥٠٠|عام|اليومَ", "می‌خواهم|۳٫۵", "סה״כ|צה\"ל|ג'ורג'|שלום", "Την|2,5|κλειστή",
          "मंगलवार|को|इंतज़ार|३५", "გუშინ|ხიდი", "ዛሬ|ድልድዩ", "Hôm|cầu|nghỉ"}) {
        std::string spaced(text);
        std::ranges::replace(spaced, '|', ' ');
        EXPECT_EQ(joined(spaced + rest), std::string(text) + "|" + rest.substr(1));
    }
    EXPECT_EQ(joined("قال، نعم؛ لا۔ «هنا»" + rest), "قال|نعم|لا|هنا|" + rest.substr(1));
    EXPECT_EQ(joined("אמר: \"שלום\", ועוד" + rest), "אמר|שלום|ועוד|" + rest.substr(1));
    EXPECT_EQ(joined("२·५ x² है।" + rest), "२|५|x|²|है|" + rest.substr(1));
}

TEST(Words, MayHaveAnyMarkThatIsTypedForAnApostrophe) {
    for (const std::string mark : {"'", "’", "‘", "‛", "´", "`", "′", "‵", "＇", "ʼ"}) {
        for (const std::string& word : {"won" + mark + "t", "l" + mark + "été", "об" + mark + "єкт"}) {
            const std::string text = "a " + word + " b, and " + std::string(70, 'c');
            EXPECT_EQ(joined(text), "a|" + word + "|b|and|" + std::string(70, 'c'));
            std::string scalar;
            for (const Token& token : words(text, {.simd = SimdLevel::scalar})) scalar += slice(text, token.span);
            EXPECT_EQ(scalar, "a" + word + "band" + std::string(70, 'c'));
        }
    }
    EXPECT_EQ(joined("`quoted´ 5′6 5`6"), "quoted|5|6|5|6");
    for (const std::string mark : {"'", "’", "‛", "´", "`", "′", "‵"}) {  // where a dictionary cuts words, too
        EXPECT_EQ(joined("กล่" + mark + "วก"), "กล่" + mark + "วก");
        EXPECT_EQ(joined("วันอังคาร" + mark + "s"), "วัน|อังคาร" + mark + "s");
        EXPECT_EQ(joined("it" + mark + "ខ្មែរ", Keep::all), "it" + mark + "ខ្មែរ");
    }
}

TEST(Words, EndAtANarrowNoBreakSpace) {
    EXPECT_EQ(joined("«\u202FNon\u202F!\u202F»"), "Non");
    EXPECT_EQ(joined("mairie\u202F; 12\u202F500\u202F€"), "mairie|12|500");
    EXPECT_EQ(joined("5\u202Fкм", Keep::all), "5|\u202F|км");
    EXPECT_EQ(kinds("\u202F"), "s");
    EXPECT_EQ(joined("ᠮᠣᠩᠭᠣᠯ\u202Fᠤᠨ"), "ᠮᠣᠩᠭᠣᠯ\u202Fᠤᠨ");  // where it joins the parts of a word
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

TEST(Words, AreNeverEmptyAndBreakNoSurrogateInScriptsThatNeedADictionary) {
    const std::vector<std::string> pieces = {"\xED\xA0\x80", "\xED\xBF\xBF", "ก", "\u0E31", "ລ",
                                             "\u0EBA",       "\u0EB1",       "ក", "\u17D2", "မ",
                                             "漢",           "カ",           "a", " "};
    const auto is_inside = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    for (const std::string& a : pieces) {
        for (const std::string& b : pieces) {
            for (const std::string& c : pieces) {
                const std::string text = a + b + c;
                std::size_t at = 0;
                for (const Token& token : words(text, {Keep::all, best_simd_level()})) {
                    EXPECT_EQ(token.span.start, at);
                    EXPECT_GT(token.span.end, at);
                    EXPECT_FALSE(is_inside(text[at]));
                    at = token.span.end;
                }
                EXPECT_EQ(at, text.size());
            }
        }
    }
}

}  // namespace
}  // namespace retold::tokenize
