#include "retold/annotate/reader/reading.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::annotate {
namespace {

std::string text_of(const TextReading& reading, const ReadToken& token) {
    return std::string(slice(reading.text, token.span));
}

TEST(FoldLetter, LevelsCaseDigitsAndMarks) {
    EXPECT_EQ(fold_letters("ÄÉ İı"), U"äé ii");
    EXPECT_EQ(fold_letters("٣٤ ۵۶ ७८ ৯ ๙ １"), U"34 56 78 9 9 1");
    EXPECT_EQ(fold_letters("d’été"), U"d'été");
}

TEST(FoldLetter, WritesArabicPersianAndUrduAlike) {
    EXPECT_EQ(fold_letters("أربعاء"), fold_letters("اربعاء"));
    EXPECT_EQ(fold_letters("كيلو"), fold_letters("کیلو"));
    EXPECT_EQ(fold_letters("شُكْراً"), fold_letters("شكرا"));
    EXPECT_EQ(fold_letters("फ़ीसदी"), fold_letters("फीसदी"));
}

TEST(Reading, TokensKnowTheirMarksAndCapitals) {
    const TextReading reading = read_text("The UN said: “Go!”", "en");
    ASSERT_EQ(reading.tokens.size(), 8U);
    EXPECT_TRUE(reading.tokens[0].capital);
    EXPECT_FALSE(reading.tokens[0].capitals);
    EXPECT_TRUE(reading.tokens[1].capitals);
    EXPECT_EQ(reading.tokens[3].role, MarkRole::pause);
    EXPECT_FALSE(reading.tokens[3].spaced);
    EXPECT_EQ(reading.tokens[4].role, MarkRole::opening);
    EXPECT_EQ(reading.tokens[6].role, MarkRole::stop);
    EXPECT_EQ(reading.tokens[7].role, MarkRole::closing);
}

TEST(Reading, MarksOfDirectionAloneAreNoTokens) {
    EXPECT_TRUE(read_text("\u200F", "ar").tokens.empty());
    EXPECT_EQ(read_text("نعم. \u200F", "ar").tokens.back().sentence, 0U);
}

TEST(Reading, SentencesHoldTheirTokens) {
    const TextReading reading = read_text("雨が降った。 風も吹いた。", "ja");
    ASSERT_EQ(reading.sentences.size(), 2U);
    EXPECT_EQ(reading.sentences[0].first, 0U);
    EXPECT_EQ(reading.sentences[0].last, reading.sentences[1].first);
    EXPECT_EQ(reading.sentences[1].last, reading.tokens.size());
    EXPECT_EQ(text_of(reading, reading.tokens[reading.sentences[1].last - 1]), "。");
}

TEST(Reading, LettersLeadBackToBytes) {
    const TextReading reading = read_text("до 5\u00AD000 ₽", "ru");
    const std::size_t five = reading.letters.find(U'5');
    EXPECT_EQ(slice(reading.text, reading.span_of(five, five + 1)), "5");
    EXPECT_EQ(slice(reading.text, reading.span_of(five, five + 4)), "5\u00AD000");
    EXPECT_EQ(reading.offsets.back(), reading.text.size());
}

TEST(Reading, LanguageIsGuessedOrGiven) {
    EXPECT_EQ(read_text("Der Minister sagte, dass er nicht zurücktreten werde und die Wahl im Mai ist.").language,
              "de");
    EXPECT_EQ(read_text("x", "pt_br").language, "pt-BR");
    EXPECT_EQ(read_text("").language, "");
}

TEST(Reading, MalformedBytesAreData) {
    const TextReading reading = read_text("\xFF\xC3 7\x80", "en");
    EXPECT_EQ(reading.letters.size(), 5U);
}

}  // namespace
}  // namespace retold::annotate
