#include "retold/text/stop_marks.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

namespace retold::text {
namespace {

TEST(StopMarks, KindsOfTheMarksOfLivingScripts) {
    EXPECT_EQ(stop_of(U'.'), Stop::full_stop);
    EXPECT_EQ(stop_of(U'．'), Stop::full_stop);
    EXPECT_EQ(stop_of(U'۔'), Stop::arabic);
    EXPECT_EQ(stop_of(U'…'), Stop::ellipsis);
    for (const char32_t c : {U'!', U'?', U'؟', U'‽', U'⁉', U'፧', U'\u037E'}) EXPECT_EQ(stop_of(c), Stop::question);
    for (const char32_t c :
         {U'。', U'！', U'？', U'｡', U'।', U'॥', U'։', U'။', U'។', U'།', U'።', U'᠃', U'᱾', U'꯫', U'෴'})
        EXPECT_EQ(stop_of(c), Stop::strong) << static_cast<unsigned>(c);
    for (const char32_t c : {U'՞', U'՜', U'၊'}) EXPECT_EQ(stop_of(c), Stop::last);
}

TEST(StopMarks, OtherMarksAreNone) {
    for (const char32_t c : {U'\0', U'a', U',', U';', U':', U'،', U'、', U'·', U'é', U'\uFFFD', U'\U0010FFFF'})
        EXPECT_EQ(stop_of(c), Stop::none) << static_cast<unsigned>(c);
    EXPECT_EQ(stop_of(0xFFFFFFFF), Stop::none);
}

TEST(StopMarks, AreSortedAndApart) {
    for (std::size_t i = 0; i < stop_ranges.size(); ++i) {
        EXPECT_LE(stop_ranges[i].first, stop_ranges[i].last);
        EXPECT_NE(stop_ranges[i].stop, Stop::none);
        EXPECT_TRUE(i == 0 || stop_ranges[i - 1].last < stop_ranges[i].first);
    }
}

TEST(StopMarks, HoldAllOfUnicodesSentenceTerminals) {
    for (UChar32 c = 0; c < 0x110000; ++c) {
        // A later Unicode than that of our tables may have more.
        UVersionInfo age;
        u_charAge(c, age);
        if (age[0] > 15 || !u_hasBinaryProperty(c, UCHAR_S_TERM)) continue;
        EXPECT_NE(stop_of(static_cast<char32_t>(c)), Stop::none) << std::hex << c;
    }
}

}  // namespace
}  // namespace retold::text
