#include "text/cjk_words.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "reference/icu_words.hpp"
#include "retold/text/utf8.hpp"

namespace retold::text {
namespace {

std::vector<std::size_t> inner_breaks(std::string_view text) {
    CjkWords words;
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

TEST(CjkWords, AreThoseOfTheDictionary) {
    EXPECT_EQ(joined("市长回答了记者的问题"), "市长|回答|了|记者|的|问题");
    EXPECT_EQ(joined("我们在等待帮助"), "我们|在|等待|帮助");
    EXPECT_EQ(joined("東京都に住む"), "東京|都|に|住む");
    EXPECT_EQ(joined("テレビのインタビュー"), "テレビ|の|インタビュー");
    EXPECT_EQ(joined("水"), "水");
    EXPECT_EQ(joined(""), "");
}

TEST(CjkWords, OtherTextIsLeftAlone) {
    CjkWords words;
    std::vector<std::size_t> breaks = {7};
    for (const std::string_view text :
         {"a", "漢a", "ｶﾅ", "漢\xE7", "\u304B\u3099", "한국", "\xF0\xA0\x80\x80", "漢。"}) {
        EXPECT_FALSE(words.append_breaks(text, 0, breaks)) << text;
        EXPECT_EQ(breaks, std::vector<std::size_t>{7});
    }
}

// Strings of characters that are often seen, so that many words of the dictionary are met, and of any.
std::string random_text(std::mt19937& random) {
    static const std::u32string usual =
        U"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所"
        U"然家种事成方多经"
        U"么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此"
        U"已工使情明性知全"
        U"三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化"
        U"老给世位次度门任"
        U"のにをはがとでしたまれいすかなこあるらきもくつけさそりうよめアイウエオカキクケコサシスセソタチツテトナニヌネ"
        U"ノーン々";
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    std::string text;
    const std::size_t odd = below(3) == 0 ? 4 : 40;
    for (std::size_t left = 1 + below(30); left > 0; --left) {
        char32_t c = usual[below(usual.size())];
        if (below(odd) == 0) c = static_cast<char32_t>(0x4E00 + below(0x5200));
        if (below(odd) == 0) c = static_cast<char32_t>(0x30A1 + below(90));
        append_utf8(text, c == 0x30FB ? U'ア' : c);
    }
    return text;
}

TEST(CjkWords, AreThoseOfIcu) {
    reference::IcuWords icu;
    std::mt19937 random(5);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random_text(random);
        std::vector<std::size_t> ends = icu(text);
        ends.pop_back();
        ASSERT_EQ(inner_breaks(text), ends) << text;
    }
}

}  // namespace
}  // namespace retold::text
