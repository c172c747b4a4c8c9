#include "text/multi_byte_guess.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold::text {
namespace {

constexpr std::string_view gbk =
    "\312\320\325\376\270\256\320\373\262\274\276\311\307\305\275\253\271\330\261\325\265\275\264\272\314\354\241\243"
    "\266\324\260\266\265\304\276\323\303\361\317\243\315\373\266\311\264\254\303\277\320\241\312\261\277\252\322\273"
    "\260\340\241\243";  // 市政府宣布旧桥将关闭到春天。对岸的居民希望渡船每小时开一班。
constexpr std::string_view euc_jp =
    "\270\305\244\244\266\266\244\317\275\325\244\336\244\307\312\304\272\277\244\265\244\354\244\353\244\310\273\324"
    "\244\254\310\257\311\275\244\267\244\277\241\243";  // 古い橋は春まで閉鎖されると市が発表した。
constexpr std::string_view shift_jis =
    "\214\303\202\242\213\264\202\315\217t\202\334\202\305\225\302\215\275\202\263\202\352\202\351\202\306\216s\202\252"
    "\224\255\225\\\202\265\202\275\201B";  // the same
constexpr std::string_view euc_kr =
    "\277\300\267\241\265\310 \264\331\270\256\264\302 \272\275\261\356\301\366 "
    "\306\363\274\342\265\310\264\331\260\355 "
    "\275\303\260\241 \271\337\307\245\307\337\264\331.";  // 오래된 다리는 봄까지 폐쇄된다고 시가 발표했다.

std::string_view name_of(std::string_view bytes) {
    const MultiByteGuess guess = guess_multi_byte(bytes);
    return guess.charset == nullptr ? std::string_view("none") : std::string_view(guess.charset->name);
}

TEST(GuessMultiByte, FrequentCharactersTellTheEncoding) {
    EXPECT_EQ(name_of(gbk), "gb18030");
    EXPECT_EQ(name_of(euc_jp), "euc-jp");
    EXPECT_EQ(name_of(shift_jis), "shift_jis");
    EXPECT_EQ(name_of(euc_kr), "euc-kr");
    EXPECT_GT(guess_multi_byte(gbk).margin, 10);
}

TEST(GuessMultiByte, AWordAmidEnglishIsTooLittle) {
    EXPECT_EQ(name_of("The word \307\305\301\272 stands in an English text."), "none");
    EXPECT_EQ(name_of(""), "none");
    EXPECT_EQ(name_of("plain"), "none");
}

TEST(GuessMultiByte, WordsOfAnAlphabetAreNoPairs) {
    // Старый мост закрыт до весны, Водолазы нашли трещины (koi8-r); ตลาดริมน้ำเปิดอีกครั้งในวันเสาร์ ชาวบ้าน (windows-874)
    EXPECT_EQ(
        name_of("\363\324\301\322\331\312 \315\317\323\324 \332\301\313\322\331\324 \304\317 \327\305\323\316\331, "
                "\367\317\304\317\314\301\332\331 \316\301\333\314\311 \324\322\305\335\311\316\331"),
        "none");
    EXPECT_EQ(name_of("\265\305\322\264\303\324\301\271\351\323\340\273\324\264\315\325\241\244\303\321\351\247\343\271"
                      "\307\321\271\340\312\322\303\354 \252\322\307\272\351\322\271"),
              "none");
    EXPECT_EQ(name_of("d\xE9j\xE0 \xE9t\xE9 confirm\xE9 par la mairie apr\xE8s la r\xE9union d'\xE9t\xE9"), "none");
}

TEST(GuessMultiByte, NoiseIsNoText) {
    std::string noise;
    for (unsigned i = 0; i < 400; ++i) noise.push_back(static_cast<char>(0x81 + i * 67 % 124));
    EXPECT_EQ(name_of(noise), "none");
}

}  // namespace
}  // namespace retold::text
