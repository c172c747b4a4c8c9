#include "retold/text/utf8.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace retold::text {
namespace {

std::vector<int> unit_sizes(std::string_view text) {
    std::vector<int> sizes;
    for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).size)
        sizes.push_back(decode_at(text, at).size);
    return sizes;
}

std::vector<int> unit_sizes_backwards(std::string_view text) {
    std::vector<int> sizes;
    for (std::size_t end = text.size(); end > 0; end -= decode_before(text, end).size) {
        sizes.insert(sizes.begin(), decode_before(text, end).size);
    }
    return sizes;
}

TEST(DecodeAt, ReadsSequencesOfEveryLength) {
    const std::string_view text = "aé中😀";
    EXPECT_EQ(decode_at(text, 0).code_point, U'a');
    EXPECT_EQ(decode_at(text, 1).code_point, U'é');
    EXPECT_EQ(decode_at(text, 3).code_point, U'中');
    EXPECT_EQ(decode_at(text, 6).code_point, U'😀');
    EXPECT_TRUE(decode_at(text, 6).valid);
}

TEST(DecodeAt, SplitsIllFormedBytesIntoMaximalSubparts) {
    // Unicode 15, table 3-8: 61 F1 80 80 E1 80 C2 62 80 63 80 BF 64.
    EXPECT_EQ(unit_sizes("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
              (std::vector<int>{1, 3, 2, 1, 1, 1, 1, 1, 1, 1}));
    // Overlong forms and values above U+10FFFF: every byte alone (tables 3-9 and 3-11).
    EXPECT_EQ(unit_sizes("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), (std::vector<int>{1, 1, 1, 1, 1, 1, 1, 1, 1}));
    EXPECT_EQ(unit_sizes("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), (std::vector<int>{1, 1, 1, 1, 1, 1, 1, 1, 1}));
}

TEST(DecodeAt, ASurrogateInThreeBytesIsOneUnitAndNeverValid) {
    EXPECT_EQ(unit_sizes("\xED\xA0\x80\xED\xBF\xBF"), (std::vector<int>{3, 3}));
    EXPECT_FALSE(decode_at("\xED\xA0\x80", 0).valid);
    EXPECT_EQ(decode_at("\xED\xA0\x80", 0).code_point, replacement_character);
    EXPECT_EQ(unit_sizes("\xED\xA0"), (std::vector<int>{1, 1}));
}

TEST(DecodeBefore, FindsTheSameUnitsAsReadingForward) {
    for (const std::string_view text :
         {std::string_view("aé中😀"), std::string_view("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
          std::string_view("\xED\xA0\x80x\xED\xA0"), std::string_view("\xF0\x9F\x98\x80\x80\x80"),
          std::string_view("\x80\x80\x80\x80\x80"), std::string_view("\xE2\x82"),
          std::string_view("\xF4\x91\x92\x93")}) {
        EXPECT_EQ(unit_sizes_backwards(text), unit_sizes(text)) << text;
    }
}

TEST(AppendUtf8, WritesWhatDecodeAtReads) {
    for (const char32_t value : {U'\0', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
        std::string text;
        append_utf8(text, value);
        EXPECT_EQ(decode_at(text, 0).code_point, value);
        EXPECT_EQ(decode_at(text, 0).size, text.size());
    }
}

TEST(AppendUtf8, WritesSurrogatesAsTheReplacementCharacter) {
    std::string text;
    append_utf8(text, 0xD800);
    append_utf8(text, 0x110000);
    EXPECT_EQ(text, "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(IsValidUtf8, RefusesSurrogatesAndTruncation) {
    EXPECT_TRUE(is_valid_utf8("плюс یہ plain ascii that is longer than a word"));
    EXPECT_FALSE(is_valid_utf8("plain ascii text \xED\xA0\x80"));
    EXPECT_FALSE(is_valid_utf8("plain ascii text \xE2\x82"));
}

TEST(IsAscii, SeesAHighByteAnywhere) {
    for (std::size_t size = 0; size < 140; ++size) {
        std::string text(size, 'a');
        EXPECT_TRUE(is_ascii(text)) << size;
        for (std::size_t at = 0; at < text.size(); ++at) {
            text[at] = '\xC3';
            EXPECT_FALSE(is_ascii(text)) << at << " of " << size;
            text[at] = 'a';
        }
    }
}

TEST(CountCodePoints, CountsWhatDoesNotContinue) {
    EXPECT_EQ(count_code_points("aé中😀\xED\xA0\x80"), 5U);
}

}  // namespace
}  // namespace retold::text
