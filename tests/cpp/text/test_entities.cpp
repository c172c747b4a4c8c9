#include "retold/text/entities.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

namespace retold::text {
namespace {

std::string decoded(std::string_view text) {
    return decode_entities(text).text;
}

TEST(DecodeEntities, DecodesNamesAndNumbers) {
    EXPECT_EQ(decoded("Fish &amp; chips &lt;5 &euro; &mdash; caf&eacute;&nbsp;&hellip;"),
              "Fish & chips <5 € — café\u00A0…");
    EXPECT_EQ(decoded("&#1588;&#x6c1;&#X631; &#26481;&#x1F600;"), "شہر 東😀");
    EXPECT_EQ(decoded("x &NotEqualTilde; y"), "x ≂̸ y");
}

TEST(DecodeEntities, NumbersOfControlsMeanWindows1252) {
    EXPECT_EQ(decoded("It&#146;s &#147;ok&#148; &#x85; &#128;5"), "It’s “ok” … €5");
}

TEST(DecodeEntities, WhatIsNoReferenceStays) {
    for (const std::string_view text :
         {"R&D; AT&T", "a & b; c", "&;", "&#;", "&#x;", "&#0;", "&#xD800;", "&#1114112;", "&#129;", "&unknown;", "&amp",
          "&lt 5", "Tom&Jerry;", "&#65 is A", "&#99999999999999999999;", "&", "https://e.example/?a=1&copy;=2"}) {
        EXPECT_EQ(decoded(text), text);
        EXPECT_TRUE(decode_entities(text).edits.empty());
    }
}

TEST(DecodeEntities, ANoBreakSpaceNeedsNoSemicolonWhereAWordEnds) {
    EXPECT_EQ(decoded("one&nbsp two"), "one\u00A0 two");
    EXPECT_EQ(decoded("&nbspx"), "&nbspx");
}

TEST(DecodeEntities, AddressesKeepTheirParameters) {
    EXPECT_EQ(decoded("see http://e.example/?a=1&amp;lt;=2 &lt;"), "see http://e.example/?a=1&lt;=2 <");
}

TEST(DecodeEntities, TakesSeveralLayersAtOnceAsOneEdit) {
    const Edited edited = decode_entities("a &amp;amp;quot;b&amp;#39; 市");
    EXPECT_EQ(edited.text, "a \"b' 市");
    EXPECT_EQ(edited.edits.edits(),
              (std::vector<Edit>{{{2, 16}, {2, 3}, EditReason::entity}, {{17, 26}, {4, 5}, EditReason::entity}}));
    EXPECT_EQ(decoded("&amp;nosuch;"), "&nosuch;");
}

TEST(DecodeEntities, WhatWouldCompleteAnotherReferenceStays) {
    EXPECT_EQ(decoded("&#&#0049;49;"), "&#&#0049;49;");
    EXPECT_EQ(decoded("&l&#116;; &#116;;"), "&l&#116;; t;");
}

TEST(DecodeEntities, ASecondCallChangesNothing) {
    std::mt19937 random(3);
    const std::array<std::string_view, 12> parts = {"&",    "amp;", "lt;", "#",     "38;", "x26;",
                                                    "nbsp", "a",    " ",   "&amp;", "://", "é"};
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (std::size_t i = random() % 12; i > 0; --i) text += parts[random() % parts.size()];
        const std::string once = decoded(text);
        ASSERT_EQ(decoded(once), once) << text;
    }
}

}  // namespace
}  // namespace retold::text
