#include "tokenize/speech_tags.hpp"

#include <gtest/gtest.h>

#include "cpp/tokenize/sentence_pieces.hpp"

namespace retold::tokenize {
namespace {

TEST(SpeechTags, WithANameBelongToTheQuestionBefore) {
    EXPECT_EQ(split_as("en", "“Who will pay?” Holt asked. Nobody knew."),
              (Strings{"“Who will pay?” Holt asked.", "Nobody knew."}));
    EXPECT_EQ(split_as("en", "\"We did it!\" Ilka van der Renn later said on Monday. “And you?” I asked."),
              (Strings{"\"We did it!\" Ilka van der Renn later said on Monday.", "“And you?” I asked."}));
    EXPECT_EQ(split_as("en", "“Who pays?” Holt, 43, asked. “Who?” Holt, 43, left. He ran."),
              (Strings{"“Who pays?” Holt, 43, asked.", "“Who?”", "Holt, 43, left.", "He ran."}));
    EXPECT_EQ(split_as("id", "“Siapa yang bayar?” Budi bertanya. Tidak ada yang tahu."),
              (Strings{"“Siapa yang bayar?” Budi bertanya.", "Tidak ada yang tahu."}));
    EXPECT_EQ(split_as("vi", "“Ai trả tiền?” Nam hỏi. Không ai biết."),
              (Strings{"“Ai trả tiền?” Nam hỏi.", "Không ai biết."}));
    EXPECT_EQ(split_as("tr", "“Kim ödeyecek?” Yılmaz sordu. Kimse bilmiyor."),
              (Strings{"“Kim ödeyecek?” Yılmaz sordu.", "Kimse bilmiyor."}));
}

TEST(SpeechTags, WithoutCapitalsAreNothingButNameAndVerb) {
    EXPECT_EQ(split_as("hi", "“कौन देगा?” शर्मा ने पूछा। कोई नहीं जानता।"),
              (Strings{"“कौन देगा?” शर्मा ने पूछा।", "कोई नहीं जानता।"}));
    EXPECT_EQ(split_as("ar", "«من سيدفع؟» سأل الوزير. لا أحد يعرف."),
              (Strings{"«من سيدفع؟» سأل الوزير.", "لا أحد يعرف."}));
    EXPECT_EQ(split_as("ur", "”کون دے گا؟“ شرما نے پوچھا۔ کوئی نہیں جانتا۔"),
              (Strings{"”کون دے گا؟“ شرما نے پوچھا۔", "کوئی نہیں جانتا۔"}));
    EXPECT_EQ(split_as("hi", "“कौन देगा?” शर्मा ने पूछा कि पुल कब खुलेगा।"),
              (Strings{"“कौन देगा?”", "शर्मा ने पूछा कि पुल कब खुलेगा।"}));
}

TEST(SpeechTags, BehindAClosingMarkOfChineseEndTheSentence) {
    EXPECT_EQ(split_as("zh", "「橋要關閉。」林月說。市民不滿。"), (Strings{"「橋要關閉。」林月說。", "市民不滿。"}));
    EXPECT_EQ(split_as("zh", "“桥要关闭。”市长表示。市民不满。"), (Strings{"“桥要关闭。”市长表示。", "市民不满。"}));
    EXPECT_EQ(split_as("zh", "“桥关了吗？”林月反问道，“谁知道？”市民不满。"),
              (Strings{"“桥关了吗？”林月反问道，“谁知道？”", "市民不满。"}));
    EXPECT_EQ(split_as("zh", "「橋要關閉。」林月昨天離開了這座城市。"),
              (Strings{"「橋要關閉。」", "林月昨天離開了這座城市。"}));
}

TEST(SpeechTags, OfKoreanAndJapaneseFollowAsParticles) {
    EXPECT_EQ(split_as("ko", "\"누가 내나요?\"라고 그는 물었다. 답은 없다."),
              (Strings{"\"누가 내나요?\"라고 그는 물었다.", "답은 없다."}));
    EXPECT_EQ(split_as("ja", "「橋は閉まる。」と市長は話した。人々は怒った。"),
              (Strings{"「橋は閉まる。」と市長は話した。", "人々は怒った。"}));
    EXPECT_EQ(split_as("ja", "「橋は閉まる。」ところが開いた。"), (Strings{"「橋は閉まる。」", "ところが開いた。"}));
}

TEST(SpeechTags, AreNotWhatAnotherSentenceBeginsWith) {
    EXPECT_EQ(split_as("en", "“Who will pay?” The mayor asked the council."),
              (Strings{"“Who will pay?”", "The mayor asked the council."}));
    EXPECT_EQ(split_as("en", "“Who will pay?” Holt left the room. He said no."),
              (Strings{"“Who will pay?”", "Holt left the room.", "He said no."}));
    EXPECT_EQ(split_as("en", "Who will pay? Holt asked."), (Strings{"Who will pay?", "Holt asked."}));
}

}  // namespace
}  // namespace retold::tokenize
