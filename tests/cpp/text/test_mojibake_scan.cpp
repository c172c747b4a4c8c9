#include "text/mojibake_scan.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "retold/text/utf8.hpp"
#include "text/ordinary_words.hpp"
#include "text/single_byte.hpp"

namespace retold::text {
namespace {

// Every level finds what looking at each character finds, from wherever the search begins.
void expect_same(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t slow = find_suspect_slowly(text, at);
        ASSERT_EQ(find_suspect(text, at, SimdLevel::scalar), slow) << text << " from " << at;
        ASSERT_EQ(find_suspect(text, at), slow) << text << " from " << at;
        at = slow == text.size() ? slow : slow + decode_at(text, slow).size;
    }
}

std::string utf8(std::u32string_view code_points) {
    std::string text;
    for (const char32_t c : code_points) append_utf8(text, c);
    return text;
}

TEST(FindSuspect, PassingOverWordsFindsTheSameInRunningText) {
    const std::array<std::string_view, 9> lines = {
        "Совет сообщил, что Мост снова откроют в воскресенье; «после» долгих месяцев (ожидания)? Ёлки - Їжак 12.\n",
        "Το Συμβούλιο ανακοίνωσε ότι η γέφυρα θα ανοίξει ξανά την Κυριακή; Ήταν «νωρίς»? ΟΧΙ Έτσι.\n",
        "أعلن المجلس أن الجسر سيفتح من جديد يوم الأحد؟ بعد أشهر (من) التأخير، قالَ.\n",
        "کونسل نے کہا کہ پل کئی مہینوں کی تاخیر کے بعد اتوار کو دوبارہ کھلے گا۔\n",
        "העירייה הודיעה שהגשר החדש ייפתח להולכי רגל? בְּיום ראשון 5.\n",
        "市议会表示，经过数月的延误，新桥将于星期日重新开放。？ＡＢＣ“好”한국어 다리는 열린다ｶﾞ。\n",
        "Мост Bridge мост/bridge Aмост мостB ЖЖЖ жЖ Ж п?? ПР?Р? naÃ¯ve Ã la РџСЂРёРІРµС‚ вЂ” Ð¿Ñ\n",
        "縺薙ｓ caf茅 é\x99\xB6 \xFF\xD0 \xD0\xD0\xB0 \xEF\xBC\xE3\x81\x82 \xEF\xBF\xBD? п\xEF\xBF\xBDп?\n",
        "Đường Łódź déjà – мост — “мост” 12мост34 мост.мост,мост!мост:мост\tмост\n"};
    std::string all;
    for (int round = 0; round < 3; ++round) {
        for (const std::string_view line : lines) {
            expect_same(line);
            all += line;
        }
    }
    expect_same(all);
}

TEST(FindSuspect, PassingOverAWordWithACapitalAtItsBeginningFindsTheSame) {
    const Alphabets& alphabets = Alphabets::instance();
    for (char32_t capital = 0; capital < alphabets.capitals.size(); ++capital) {
        if (alphabets.capitals[capital] == 0) continue;
        for (char32_t small = 0; small < alphabets.letters.size(); ++small) {
            if (alphabets.letters[small] != alphabets.capitals[capital]) continue;
            for (char32_t third = small - 3; third < small + 3; ++third) {
                if (alphabets.letter(third) != alphabets.letter(small)) continue;
                const std::string word = utf8(std::u32string{capital, small, third});
                const std::string text = " " + word + std::string(70, ' ');
                ASSERT_EQ(find_suspect(text, 0), find_suspect_slowly(text, 0)) << word;
                ASSERT_EQ(find_suspect(text, 0, SimdLevel::scalar), find_suspect_slowly(text, 0)) << word;
            }
        }
    }
}

TEST(FindSuspect, NoFarCharacterIsAByteOfASingleByteEncoding) {
    const auto far = [](char32_t c) { return (c >= 0x3000 && c < 0xD000) || (c >= 0xFF00 && c < 0xFFC0); };
    for (char32_t c = 0x80; c < 0x10000; ++c) {
        const ByteRoles& roles = SingleByteIndex::instance().roles(c);
        ASSERT_TRUE(!far(c) || (roles.lead() | roles.trail) == 0) << static_cast<unsigned>(c);
    }
}

TEST(FindSuspect, PassingOverWordsFindsTheSameInAnyMixture) {
    std::mt19937 random(3);
    const std::array<std::u32string_view, 10> alphabets = {U"абвгдежзийклмнопрстуфхцчшщъыьэюяё",
                                                           U"АБВГДЕЖЗПРСТУЁЇ",
                                                           U"αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ",
                                                           U"ΑΒΓΔΈΉΏ",
                                                           U"ابتثجحخدذرزسشصضطظعغفقكلمنهويةىپچژکگںہے",
                                                           U"אבגדהוזחט",
                                                           U"的一是不了在人有我。，！漢ｶかナ",
                                                           U"  .,-?!\n012(",
                                                           U"abcXYZ",
                                                           U"ÃÐÑâ€™œ“”\u0080\u009D\uFFFDéü’РСв"};
    for (int round = 0; round < 4000; ++round) {
        std::u32string text;
        const std::size_t main = random() % alphabets.size();
        const std::size_t size = 20 + random() % 200;
        while (text.size() < size) {
            const std::u32string_view letters = alphabets[random() % 24 == 0 ? random() % alphabets.size() : main];
            const std::size_t length = 1 + random() % 9;
            if (random() % 6 == 0 && main < 4) text += alphabets[main < 2 ? 1 : 3][random() % 7];
            for (std::size_t i = 0; i < length; ++i) text += letters[random() % letters.size()];
            if (random() % 8 != 0) text += alphabets[7][random() % alphabets[7].size()];
        }
        std::string bytes = utf8(text);
        if (round % 5 == 0) bytes.erase(random() % bytes.size(), 1);
        expect_same(bytes);
    }
}

}  // namespace
}  // namespace retold::text
