#include "retold/text/normalize.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

NormalizeOptions only(Form form) {
    NormalizeOptions options;
    options.form = form;
    options.spaces = false;
    options.invisibles = false;
    return options;
}

// The result with every edit as "raw start-raw end>out start-out end:reason".
std::string edits_of(const Edited& edited) {
    std::string list;
    for (const Edit& edit : edited.edits.edits()) {
        if (!list.empty()) list += ' ';
        list += std::to_string(edit.raw.start) + "-" + std::to_string(edit.raw.end) + ">" +
                std::to_string(edit.out.start) + "-" + std::to_string(edit.out.end) + ":" + to_string(edit.reason);
    }
    return list;
}

TEST(Normalize, APlainTextStaysWithoutEdits) {
    for (const char* text : {"", "Plain text.", "Ein schöner Tag", "یہ ایک جملہ ہے", "Сегодня дождь", "今天下雨",
                             "👩‍👩‍👧 and 🇵🇰"}) {
        EXPECT_EQ(normalize(text).text, text);
        EXPECT_TRUE(normalize(text).edits.empty()) << text;
    }
}

TEST(Normalize, ComposesAndSaysWhere) {
    const Edited edited = normalize("cafe\u0301 open");
    EXPECT_EQ(edited.text, "café open");
    EXPECT_EQ(edits_of(edited), "3-6>3-5:form");
}

TEST(Normalize, TheFormsDiffer) {
    EXPECT_EQ(normalize("ﬁn é", only(Form::nfc)).text, "ﬁn é");
    EXPECT_EQ(normalize("ﬁn é", only(Form::nfd)).text, "ﬁn e\u0301");
    EXPECT_EQ(normalize("ﬁn é", only(Form::nfkc)).text, "fin é");
    EXPECT_EQ(normalize("ﬁn é", only(Form::nfkd)).text, "fin e\u0301");
    EXPECT_EQ(normalize("e\u0301", only(Form::none)).text, "e\u0301");
    EXPECT_EQ(normalize("한", only(Form::nfd)).text, "\u1112\u1161\u11AB");
    EXPECT_EQ(normalize("ｶﾞ", only(Form::nfkc)).text, "ガ");
}

TEST(Normalize, MarksAreOrdered) {
    EXPECT_EQ(normalize("q\u0307\u0323", only(Form::nfc)).text, "q\u0323\u0307");
    EXPECT_EQ(normalize("\u0651\u064E", only(Form::nfc)).text, "\u064E\u0651");
}

TEST(Normalize, FoldsCaseFully) {
    NormalizeOptions options = only(Form::nfc);
    options.fold = true;
    EXPECT_EQ(normalize("STRASSE Straße ΣΊΣΥΦΟΣ ЖЁ", options).text, "strasse strasse σίσυφοσ жё");
    EXPECT_EQ(edits_of(normalize("ABc ß", options)), "0-2>0-2:fold 4-6>4-6:form+fold");
    options.form = Form::nfkc;
    EXPECT_EQ(normalize("™ Ｎｅｗ", options).text, "tm new");
}

TEST(Normalize, SpacesBecomeOneAndLineEndsStay) {
    const Edited edited = normalize("  one\u00A0 two\t\r\n\r\n three \u3000");
    EXPECT_EQ(edited.text, "one two\n\nthree");
    EXPECT_EQ(edited.edits.edits().size(), 4U);
    EXPECT_EQ(edits_of(normalize("a\u2009b")), "1-4>1-2:spaces");
    EXPECT_EQ(normalize("a\u2028b\u0085c").text, "a\nb\nc");
    EXPECT_EQ(normalize("a \n b").text, "a\nb");
}

TEST(Normalize, InvisiblesGoWhereNothingNeedsThem) {
    EXPECT_EQ(normalize("in\u00ADvis\u200Bible\uFEFF te\u200Dxt\u200E").text, "invisible text");
    EXPECT_EQ(normalize(std::string("a\0b\x1F", 4)).text, "ab");
    EXPECT_EQ(edits_of(normalize("a\u00ADb")), "1-3>1-1:invisibles");
}

TEST(Normalize, InvisiblesStayWhereAScriptNeedsThem) {
    for (const char* text :
         {"می‌خواهم", "क्‍ष", "👩‍🚀", "❤️", "1️⃣", "ភាសា\u200Bខ្មែរ", "سلام\u200F!",
          "葛󠄀", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"}) {
        EXPECT_EQ(normalize(text).text, text);
    }
}

TEST(Normalize, QuotesBecomeStraightOnRequest) {
    NormalizeOptions options;
    EXPECT_EQ(normalize("“It’s”", options).text, "“It’s”");
    options.quotes = true;
    EXPECT_EQ(normalize("“It’s” «so» „da“", options).text, "\"It's\" \"so\" \"da\"");
    // A variation selector has nothing to say of a straight mark, nor of a letter that folding put in.
    EXPECT_EQ(normalize("“\uFE0Fa‘\uFE0F", options).text, "\"a'");
    options.form = Form::none;
    options.fold = true;
    options.invisibles = true;
    EXPECT_EQ(normalize("ŉ\uFE0F", options).text, "'n");
}

TEST(Normalize, MalformedBytesAndSurrogatesBecomeTheReplacementCharacter) {
    const Edited edited = normalize(
        "a\xFF"
        "b\xED\xA0\x80");
    EXPECT_EQ(edited.text, "a\uFFFDb\uFFFD");
    EXPECT_EQ(edits_of(edited), "1-2>1-4:malformed 3-6>5-8:malformed");
    const Edited run = normalize("a\xFF\xFE\xED\xA0\x80 b");
    EXPECT_EQ(run.text, "a\uFFFD\uFFFD\uFFFD b");
    EXPECT_EQ(edits_of(run), "1-6>1-10:malformed");
}

TEST(Normalize, WhatTheFormPutsBackAfterFoldingIsNoEdit) {
    NormalizeOptions options;
    options.form = Form::nfkc;
    options.fold = true;
    const Edited edited = normalize("0\u03B0/", options);
    EXPECT_EQ(edited.text, "0\u03B0/");
    EXPECT_EQ(edits_of(edited), "");
    EXPECT_EQ(edits_of(normalize("A\u03B0B", options)), "0-1>0-1:fold 3-4>3-4:fold");
}

// Afrikaans "n" with its apostrophe, U+0149, folds to U+02BC and "n", with and without a form.
TEST(Normalize, ApostrophesThatFoldingPutsInAreStraightToo) {
    for (const Form form : {Form::none, Form::nfc, Form::nfd, Form::nfkc, Form::nfkd}) {
        NormalizeOptions options = only(form);
        options.fold = true;
        options.quotes = true;
        const Edited edited = normalize("Dis ŉ Boek", options);
        EXPECT_EQ(edited.text, "dis 'n boek");
        EXPECT_TRUE(normalize(edited.text, options).edits.empty());
    }
}

// The selector goes with the letter before it, and the letter then meets the marks behind.
TEST(Normalize, WhatMeetsAfterFoldingIsComposed) {
    NormalizeOptions options;
    options.fold = true;
    options.quotes = true;
    options.invisibles = true;
    const Edited edited = normalize("ŉ\uFE0F\u0301", options);
    EXPECT_EQ(edited.text, "'\u0144");
    EXPECT_TRUE(normalize(edited.text, options).edits.empty());
}

TEST(Normalize, MarksBeyondAllReasonAreOrderedInLinearTime) {
    std::string raw = "a";
    std::string ordered = "a";
    for (int i = 0; i < 100'000; ++i) raw += "\u0307\u0323";
    for (int i = 0; i < 100'000; ++i) ordered += "\u0323";
    for (int i = 0; i < 100'000; ++i) ordered += "\u0307";
    EXPECT_EQ(normalize(raw, only(Form::nfd)).text, ordered);
}

TEST(Normalize, FindsStretchesWhereverTheyStand) {
    for (std::size_t before = 0; before < 40; ++before) {
        for (const std::size_t behind : {std::size_t{0}, std::size_t{3}, std::size_t{9}, std::size_t{30}}) {
            const std::string head(before, 'x');
            const std::string tail(behind, 'y');
            EXPECT_EQ(normalize(head + "e\u0301" + tail).text, head + "é" + tail);
            EXPECT_EQ(normalize(head + "ж\u0307\u0323" + tail + "o\u0308").text, head + "ж\u0323\u0307" + tail + "ö");
        }
    }
}

TEST(FoldKey, OfACharacterIsItsFoldedCompatibilityForm) {
    NormalizeOptions options = only(Form::nfkc);
    options.fold = options.quotes = options.invisibles = true;
    for (char32_t value = 1; value < 0x110000; value += value < 0x3100 ? 1 : 7) {
        std::string text;
        append_utf8(text, value);
        std::string expected = normalize("k" + text + "K", options).text;
        std::ranges::replace(expected, '`', '\'');
        ASSERT_EQ(fold_key("k" + text + "K"), expected) << static_cast<unsigned>(value);
    }
}

TEST(FoldKey, MatchesWordsHoweverTheyAreTyped) {
    EXPECT_EQ(fold_key("Don’t"), "don't");
    EXPECT_EQ(fold_key("DON'T"), "don't");
    for (const std::string mark : {"´", "`", "′", "‵", "‘", "‛", "＇", "ʼ"})
        EXPECT_EQ(fold_key("Don" + mark + "t"), "don't") << mark;
    EXPECT_EQ(fold_key("ＡＢＣ"), "abc");
    EXPECT_EQ(fold_key("Straße"), "strasse");
    EXPECT_EQ(fold_key("co\u00ADop"), "coop");
    EXPECT_EQ(fold_key("Ёлка"), "ёлка");
    EXPECT_EQ(fold_key("ﷺ"), fold_key(fold_key("ﷺ")));
    std::string key = "x ";
    append_fold_key("Ab", key);
    EXPECT_EQ(key, "x ab");
}

}  // namespace
}  // namespace retold::text
