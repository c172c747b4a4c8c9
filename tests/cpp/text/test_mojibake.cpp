#include "retold/text/mojibake.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "retold/text/utf8.hpp"
#include "text/single_byte.hpp"

namespace retold::text {
namespace {

// UTF-8 read in a single-byte encoding and written as UTF-8 again: what the repair takes back.
std::string misread(std::string_view text, SingleByte encoding) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(result, byte < 0x80 ? byte : upper_halves[static_cast<std::size_t>(encoding)][byte - 0x80U]);
    }
    return result;
}

std::string fixed(std::string_view text) {
    return fix_encoding(text).text;
}

TEST(FixEncoding, RepairsUtf8ReadAsWindows1252) {
    EXPECT_EQ(fixed("Ã©tÃ© Ã  lâ€™hÃ´tel â€“ â€œnaÃ¯veâ€\u009D"), "été à l’hôtel – “naïve”");
    EXPECT_EQ(fixed("La ministra dimitiÃ³ anoche."), "La ministra dimitió anoche.");
    EXPECT_EQ(fixed("ä½\xC2\x8F宅"), "住宅");
    EXPECT_EQ(fixed("Gewinn: 5 â‚¬ je StÃ¼ck"), "Gewinn: 5 € je Stück");
    EXPECT_EQ(fixed("done âœ… ðŸ˜€"), "done ✅ 😀");
}

TEST(FixEncoding, TakesOffSeveralLayers) {
    EXPECT_EQ(fixed("cafÃƒÂ©"), "café");
    EXPECT_EQ(
        fixed(misread(misread(misread("Ils l’ont vu à Nîmes.", SingleByte::windows_1252), SingleByte::windows_1252),
                      SingleByte::windows_1252)),
        "Ils l’ont vu à Nîmes.");
    EXPECT_EQ(fixed(misread(misread("«да»", SingleByte::mac_roman), SingleByte::windows_1251)), "«да»");
}

constexpr std::array<std::string_view, 14> sentences = {
    "Le maître d’œuvre s’est tu : « déjà fini ? »",
    "Jürgen fährt über die Brücke; „schöne Grüße“ – Maß.",
    "A população não está satisfeita; é só o começo.",
    "Łódź ogłosiła, że żółty most będzie zamknięty.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Însă președintele „ăsta” înţelege țara.",
    "Ğöksu’da yağmur yağıyor; İzmir’e gidiş ücretsiz.",
    "Tại sao giá sầu riêng lại lên?",
    "Новый мост открыт, говорит мэр; её ответ: «да».",
    "Η νέα γέφυρα άνοιξε, είπε ο δήμαρχος.",
    "شہر میں نیا پُل کھل گیا، احمد نے کہا۔",
    "أعلنت البلدية أن الجسر الجديد سيفتح.",
    "市政府宣布：“新桥”将于星期日开放。",
    "市は新しい橋を開通させる。テスト 👍",
};

TEST(FixEncoding, RepairsEverySentenceFromEveryEncodingAndTwice) {
    for (std::size_t e = 0; e < encoding_count; ++e) {
        const auto encoding = static_cast<SingleByte>(e);
        for (const std::string_view sentence : sentences) {
            const std::string once = misread(sentence, encoding);
            EXPECT_EQ(fixed(once), sentence) << e;
            EXPECT_EQ(fixed(misread(once, encoding)), sentence) << e;
        }
    }
}

// Joiners inside words: Persian, Urdu, Bengali, Hindi, Malayalam, Sinhala, emoji.
constexpr std::array<std::string_view, 7> joined = {
    "او می\u200Cرود و نمی\u200Cداند که خانه\u200Cاش کجاست.",
    "وہ گھر\u200Cوں میں رہتے ہیں۔",
    "সে র\u200D্যাব দেখেছে",
    "क्\u200Dया आप ठीक हैं?",
    "കാര്\u200Dത്തിക നാളെ വരും",
    "ශ්\u200Dරී ලංකාව",
    "she left 👩\u200D🚀 at noon",
};

TEST(FixEncoding, JoinersInsideWordsStayAndComeBack) {
    for (const std::string_view sentence : joined) {
        EXPECT_TRUE(fix_encoding(sentence).edits.empty()) << sentence;
        for (const SingleByte encoding : {SingleByte::windows_1250, SingleByte::windows_1252, SingleByte::mac_roman})
            EXPECT_EQ(fixed(misread(sentence, encoding)), sentence);
    }
}

TEST(FixEncoding, WordsOfOneAlphabetArePassedOverWhateverTheirBytesWouldBe) {
    for (const std::string_view text :
         {"Ραβίνος ή ραβδί; Γαλάζια Ѕ", "Рабство, Санкт, Рассвет, Гамма, Сестра, Расчёт, Россия", "سیب، طوطی، ظہر، صبح",
          "Վարդ, Սեր", "שלום, ילדים"})
        EXPECT_TRUE(fix_encoding(text).edits.empty()) << text;
    EXPECT_EQ(fixed("Он сказал: РїСЂРёРІРµС‚, и ушёл."), "Он сказал: привет, и ушёл.");
    EXPECT_EQ(fixed("Ο δήμος: Ξ½Ξ·ΟƒΞΉΞ¬ σήμερα"), "Ο δήμος: νησιά σήμερα");
}

TEST(FixEncoding, LeavesGoodTextAlone) {
    for (const std::string_view sentence : sentences) EXPECT_EQ(fixed(sentence), sentence);
    for (const std::string_view text :
         {"NÃO É FÁCIL… CONCLUSÃO À NOITE, IRMÃ E ALEMÃ", "HÂRŞOVA, VÂLCEA: ÎNCĂ O DATĂ… „ŢARĂ”", "VOCÊ… É… SÓ… “É”",
          "ÂU CƠ, ÃẠ, Đà Nẵng, TIẾNG VIỆT", "«\u00A0Été\u00A0» et «\u00A0là\u00A0»…",
          "5×£3, 2 Å, 20 °C, É®, Ñ©, µm, ½…", "Мій Київ, Вінниця, Її ґанок; Марії… «її»…",
          "Љубав, Њега, Ћуприја; ПриједорЂаво", "ВСЁ ЕЩЁ: «НАШЁ»; её»… ЁЖ…", "┌──┬──┐ │ a │ ├──┼──┤ √2 ≤ π ∂x",
          "ط§ ظل طويل، حفظ ٹھیک چھ", "Žižka, Číž, ŠŤASTNÝ, PŘÍŠTÍ", "Århus, HÅØYA, ”Å”"}) {
        EXPECT_EQ(fixed(text), text);
        EXPECT_TRUE(fix_encoding(text).edits.empty());
    }
}

TEST(FixEncoding, RepairsPartsOfALineThatIsOtherwiseRight) {
    EXPECT_EQ(fixed("“Le cafÃ© est fermé”, a dit ZoÃ©."), "“Le café est fermé”, a dit Zoé.");
    EXPECT_EQ(fixed("Il va Ã Lyon, dit-il aprÃ¨s l’été."), "Il va à Lyon, dit-il après l’été.");
    EXPECT_EQ(fixed("Ela foi Ã s compras; nÃ£o disse Ã quela mulher."), "Ela foi às compras; não disse àquela mulher.");
}

TEST(FixEncoding, LostBytesBecomeReplacementCharacters) {
    EXPECT_EQ(fixed("â€œit is overâ€\uFFFD she said"), "“it is over\uFFFD she said");
    EXPECT_EQ(fixed("â€œit is overâ€? she said"), "“it is over\uFFFD she said");
    EXPECT_EQ(fixed("PomÄ\uFFFDka"), "Pom\uFFFDka");
}

TEST(FixEncoding, ReadsSurrogatePairsInSixBytes) {
    EXPECT_EQ(fixed(misread("\xED\xA0\xBD\xED\xB8\x8D ok", SingleByte::windows_1252)), "😍 ok");
}

TEST(FixEncoding, ReadsC1ControlsAsWindows1252) {
    EXPECT_EQ(fixed("It\u0092s \u0093fine\u0094\u0085"), "It’s “fine”…");
    EXPECT_EQ(fixed("end of line\u0085Next line"), "end of line\u0085Next line");
    EXPECT_EQ(fixed("no such byte: \u0081"), "no such byte: \u0081");
    EXPECT_EQ(fixed("Coatl\u0087n"), "Coatlán");  // between letters: Mac Roman
}

TEST(FixEncoding, WhatOneRepairSetsFreeIsRepairedInTheSameCall) {
    const std::string once = fixed("\u008CØw");
    EXPECT_EQ(fixed(once), once);
}

TEST(FixEncoding, EveryChangeIsAnEditWithItsSpan) {
    const Edited edited = fix_encoding("a cafÃ© – la fÃªte");
    EXPECT_EQ(edited.text, "a café – la fête");
    EXPECT_EQ(edited.edits.edits(),
              (std::vector<Edit>{{{5, 9}, {5, 7}, EditReason::mojibake}, {{18, 22}, {16, 18}, EditReason::mojibake}}));
    EXPECT_EQ(edited.edits.to_raw({5, 7}), (Span{5, 9}));
}

TEST(FixEncoding, AnyBytesGiveWhatTheEditsSayAndNothingMoreTheSecondTime) {
    std::mt19937 random(5);
    const std::array<std::string_view, 16> parts = {"Ã", "©",        "â", "€", "™", "Â", " ",  "a",
                                                    "É", "\xC2\xA0", "Р", "ґ", "�", "?", "\n", "ظ"};
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (std::size_t i = random() % 30; i > 0; --i) text += parts[random() % parts.size()];
        if (round % 4 == 0 && !text.empty()) text[random() % text.size()] = static_cast<char>(random());
        const Edited edited = fix_encoding(text);
        std::size_t raw = 0;
        std::size_t out = 0;
        for (const Edit& edit : edited.edits.edits()) {
            ASSERT_EQ(text.substr(raw, edit.raw.start - raw), edited.text.substr(out, edit.out.start - out)) << text;
            raw = edit.raw.end;
            out = edit.out.end;
        }
        ASSERT_EQ(text.substr(raw), edited.text.substr(out)) << text;
        ASSERT_EQ(fix_encoding(edited.text).text, edited.text) << text;
    }
}

TEST(FixEncoding, LongInputTakesLinearTimeAndMemory) {
    std::string text;
    for (int i = 0; i < 30000; ++i) text += "Ã©";
    EXPECT_EQ(fixed(text).size(), 60000U);
    EXPECT_EQ(fixed(std::string(1 << 22, ' ')).size(), std::size_t{1} << 22U);
}

TEST(FixEncoding, ATextThatIsLargerThanWhatIsKeptOfItIsRepairedToItsEnd) {
    std::string text;
    std::string expected;
    for (int i = 0; i < 40000; ++i) {
        text += i % 2 == 0 ? "Die Ã¼berfahrt kostet 3 â‚¬\n" : "ÐŸÐ°Ñ€Ð¾Ð¼ ÑƒÑˆÑ‘Ð»\n";
        expected += i % 2 == 0 ? "Die überfahrt kostet 3 €\n" : "Паром ушёл\n";
    }
    ASSERT_GT(text.size(), std::size_t{1} << 20U);
    EXPECT_EQ(fixed(text), expected);
}

TEST(FixEncoding, AQuotationMarkWhoseLastByteIsGoneIsOneBesideOthers) {
    EXPECT_EQ(fix_encoding("He said â€œyesâ€ and went.").text, "He said “yes” and went.");
    EXPECT_EQ(fix_encoding("â€œWe will not pay,â€ she said. â€œNever.â€").text,
              "“We will not pay,” she said. “Never.”");
    EXPECT_EQ(fix_encoding("It costs 5 â€").text, "It costs 5 â€");  // alone it may be anything
}

}  // namespace
}  // namespace retold::text
