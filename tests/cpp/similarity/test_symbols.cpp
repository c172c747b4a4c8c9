#include "retold/similarity/symbols.hpp"

#include <cstdint>

#include <gtest/gtest.h>

namespace retold::similarity {
namespace {

TEST(DecodeSymbols, GivesCodePoints) {
    EXPECT_EQ(decode_symbols("aé中😀"), U"aé中😀");
    EXPECT_EQ(decode_symbols("کراچی में ไทย"), U"کراچی में ไทย");
    EXPECT_EQ(decode_symbols(""), U"");
}

TEST(DecodeSymbols, KeepsTheValueOfSurrogatesAndReplacesOtherMalformedBytes) {
    const std::u32string expected = {U'x', char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0xFFFD}, char32_t{0xFFFD},
                                     U'y'};
    EXPECT_EQ(decode_symbols("x\xED\xA0\x80\xED\xBF\xBF\xFF\xE2\x82y"), expected);
    EXPECT_EQ(decode_symbols("\xED\xA0"), std::u32string(2, char32_t{0xFFFD}));
}

TEST(SeparatesWords, FollowsPythonsRule) {
    const std::u32string spaces = U"\t\n\v\f\r\x1C\x1D\x1E\x1F \u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000";
    for (const char32_t space : spaces) EXPECT_TRUE(separates_words(space)) << static_cast<std::uint32_t>(space);
    EXPECT_TRUE(separates_words(0x85));
    EXPECT_TRUE(separates_words(0xA0));
    for (const char32_t other : {U'a', U'\u200B', U'\u180E', U'\uFEFF', U'\x1B', U'\u2060'}) {
        EXPECT_FALSE(separates_words(other)) << static_cast<std::uint32_t>(other);
    }
    EXPECT_FALSE(separates_words(0));
}

}  // namespace
}  // namespace retold::similarity
