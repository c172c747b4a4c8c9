#include "text/charset_tables.hpp"

#include <gtest/gtest.h>

namespace retold::text {
namespace {

TEST(CharsetTables, ASingleByteEncodingHasTheCharactersOfIts256Bytes) {
    const SingleByteTable* cyrillic = find_single_byte_table(find_charset("windows-1251"));
    ASSERT_NE(cyrillic, nullptr);
    EXPECT_EQ(cyrillic->characters[0xCC], u'М');
    EXPECT_EQ(cyrillic->characters['a'], u'a');
    EXPECT_EQ(cyrillic->utf8[0xCC].size, 2);
    EXPECT_EQ(cyrillic->utf8[0x88].size, 3);  // €
    EXPECT_EQ(cyrillic->flaws[0xCC], 0);
    EXPECT_EQ(cyrillic->flaws['\n'], 0);
    EXPECT_EQ(cyrillic->flaws[0x07], 1);
}

TEST(CharsetTables, ADoubleByteEncodingHasCharactersOfPairsAndOfSingleBytes) {
    const DoubleByteTable* chinese = find_double_byte_table(find_charset("gbk"));
    const DoubleByteTable* japanese = find_double_byte_table(find_charset("shift_jis"));
    ASSERT_NE(chinese, nullptr);
    ASSERT_NE(japanese, nullptr);
    EXPECT_EQ(chinese->at(0xD6, 0xD0), u'中');
    EXPECT_EQ(chinese->at(0xD6, 0x20), u'\0');
    EXPECT_EQ(chinese->at(0x41, 0xD0), u'\0');
    EXPECT_EQ(chinese->single('a'), u'a');
    EXPECT_EQ(chinese->single(0xD6), u'\0');
    EXPECT_EQ(japanese->at(0x82, 0xA0), u'あ');
    EXPECT_EQ(japanese->single(0xB1), u'ｱ');
    EXPECT_EQ(japanese->single(0x07), u'\0');
}

TEST(CharsetTables, OtherEncodingsHaveNone) {
    EXPECT_EQ(find_single_byte_table(find_charset("utf-8")), nullptr);
    EXPECT_EQ(find_single_byte_table(find_charset("gbk")), nullptr);
    EXPECT_EQ(find_double_byte_table(find_charset("iso-2022-jp")), nullptr);
    EXPECT_EQ(find_double_byte_table(Charset{}), nullptr);
}

}  // namespace
}  // namespace retold::text
