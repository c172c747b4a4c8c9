#include "text/thai_words.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "reference/icu_words.hpp"
#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

std::vector<std::size_t> inner_breaks(std::string_view text) {
    static ThaiWords words;
    std::vector<std::size_t> breaks;
    EXPECT_TRUE(words.append_breaks(text, 0, breaks)) << text;
    return breaks;
}

std::string joined(std::string_view text) {
    std::string result;
    std::size_t at = 0;
    for (const std::size_t end : inner_breaks(text)) {
        result.append(text.substr(at, end - at)) += '|';
        at = end;
    }
    return result.append(text.substr(at));
}

TEST(ThaiWords, AreThoseOfTheDictionary) {
    EXPECT_EQ(joined("ตำรวจเปิดสะพานใหม่"), "ตำรวจ|เปิด|สะพาน|ใหม่");
    EXPECT_EQ(joined("ประชาชนหลายพันคนมาร่วมงาน"), "ประชาชน|หลาย|พัน|คน|มา|ร่วม|งาน");
    EXPECT_EQ(joined("น้ำ"), "น้ำ");
    EXPECT_EQ(joined(""), "");
}

TEST(ThaiWords, OtherTextIsLeftAlone) {
    ThaiWords words;
    std::vector<std::size_t> breaks = {7};
    for (const std::string_view text : {"a", "ก a", "กa", "ก\xE0\xB8", "่ก", "ກ", "ก๑", "ก฿", "漢", "\xE0\xB8\xFF"}) {
        EXPECT_FALSE(words.append_breaks(text, 0, breaks)) << text;
        EXPECT_EQ(breaks, std::vector<std::size_t>{7});
    }
}

// Words, words with a letter changed or missing, and letters and marks of all kinds.
std::string random_text(std::mt19937& random) {
    static const std::u32string words[] = {
        U"ตำรวจ", U"สะพาน", U"ประชาชน", U"การ",   U"ความ", U"ที่",      U"ไม่",      U"เป็น",    U"และ",
        U"ของ",   U"มา",    U"กลม",     U"ตา",    U"ตาก",  U"ลม",     U"มาก",     U"กว่า",    U"น้ำ",
        U"เมือง",  U"ไฟฟ้า",  U"รถ",      U"ยนต์",   U"นายก", U"รัฐมนตรี", U"เศรษฐกิจ", U"กรุงเทพ", U"ฯ",
        U"ๆ",     U"ต่าง",   U"เก่า",     U"สิบสอง", U"หลาย", U"พัน",     U"คน",      U"ช่วย",    U"เหลือ"};
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    const auto any_letter = [&] {
        const std::size_t letter = 1 + below(0x4E);
        return static_cast<char32_t>(0x0E00 + (letter > 0x3A && letter < 0x40 ? letter - 0x10 : letter));
    };
    std::u32string text;
    const std::size_t odd = below(3) == 0 ? 2 : 6;
    for (std::size_t left = 1 + below(14); left > 0; --left) {
        std::u32string word = words[below(std::size(words))];
        if (below(odd) == 0) word[below(word.size())] = any_letter();
        if (below(odd) == 0) word.erase(below(word.size()), 1);
        if (below(odd) == 0) word += any_letter();
        text += word;
    }
    while (!text.empty() && (text[0] == 0x0E31 || (text[0] >= 0x0E34 && text[0] <= 0x0E3A) || text[0] >= 0x0E47)) {
        text.erase(0, 1);
    }
    std::string utf8;
    for (const char32_t letter : text) append_utf8(utf8, letter);
    return utf8;
}

TEST(ThaiWords, AreThoseOfIcu) {
    reference::IcuWords icu;
    std::mt19937 random(6);
    for (int i = 0; i < 30'000; ++i) {
        const std::string text = random_text(random);
        if (text.empty()) continue;
        std::vector<std::size_t> ends = icu(text);
        ends.pop_back();
        ASSERT_EQ(inner_breaks(text), ends) << text;
    }
}

}  // namespace
}  // namespace retold::text
