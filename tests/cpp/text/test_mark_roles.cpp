#include "retold/text/mark_roles.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <string>

namespace retold::text {
namespace {

TEST(MarkRoles, SidesOfMarksWithTwoForms) {
    for (const char32_t c : {U'(', U'「', U'《', U'„', U'‚', U'〝', U'¿', U'（'}) {
        EXPECT_TRUE(roles_of(c).opens()) << static_cast<unsigned>(c);
        EXPECT_FALSE(roles_of(c).closes()) << static_cast<unsigned>(c);
    }
    for (const char32_t c : {U')', U'」', U'』', U'】', U'》', U'〟', U'）', U'｣'}) {
        EXPECT_TRUE(roles_of(c).closes()) << static_cast<unsigned>(c);
        EXPECT_FALSE(roles_of(c).opens()) << static_cast<unsigned>(c);
    }
}

TEST(MarkRoles, MarksWhoseSideTheLanguageDecidesHaveBoth) {
    for (const char32_t c : {U'"', U'\'', U'“', U'”', U'‘', U'’', U'«', U'»', U'‹', U'›', U'＂', U'*', U'_'}) {
        EXPECT_TRUE(roles_of(c).opens()) << static_cast<unsigned>(c);
        EXPECT_TRUE(roles_of(c).closes()) << static_cast<unsigned>(c);
    }
}

TEST(MarkRoles, ApostrophesAndBracketsDoNotQuoteForSure) {
    for (const char32_t c : {U'"', U'“', U'„', U'»', U'「', U'』', U'＂'}) EXPECT_TRUE(roles_of(c).quotes());
    for (const char32_t c : {U'\'', U'’', U'(', U'《', U'a', U'.'}) EXPECT_FALSE(roles_of(c).quotes());
}

TEST(MarkRoles, WhatIsNoMarkHasNoRole) {
    for (const char32_t c : {U'a', U' ', U'\n', U'é', U'字', U'ا', U'🎉', U'-', U',', U'،', U'、'})
        EXPECT_EQ(roles_of(c), MarkRoles()) << static_cast<unsigned>(c);
    EXPECT_EQ(roles_of(0xFFFFFFFF), MarkRoles());
    EXPECT_EQ(roles_of(0x110000), MarkRoles());
}

TEST(MarkRoles, AllBracketsAndQuotationMarksOfUnicodeHaveASide) {
    for (char32_t c = 0; c < 0x110000; ++c) {
        const auto point = static_cast<UChar32>(c);
        const int category = u_charType(point);
        const bool opens = category == U_START_PUNCTUATION || category == U_INITIAL_PUNCTUATION;
        const bool closes = category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION;
        EXPECT_TRUE(!opens || roles_of(c).opens()) << static_cast<unsigned>(c);
        EXPECT_TRUE(!closes || roles_of(c).closes()) << static_cast<unsigned>(c);
    }
}

TEST(Closes, FollowsTheLanguagesThatUseAMark) {
    for (const char32_t* pair :
         {U"„“",   U"„”",   U"“”",   U"»«",   U"»»", U"«»", U"””", U"‚‘",   U"‘’",   U"›‹",  U"‹›",
          U"\"\"", U"「」", U"『』", U"《》", U"()", U"[]", U"{}", U"（）", U"［］", U"〝〟"})
        EXPECT_TRUE(closes(pair[0], pair[1])) << static_cast<unsigned>(pair[0]);
    EXPECT_FALSE(closes(U'“', U'"'));
    EXPECT_FALSE(closes(U'(', U']'));
    EXPECT_FALSE(closes(U'«', U'«'));
    EXPECT_FALSE(closes(U'a', U'b'));
    EXPECT_FALSE(closes(U')', U'*'));
}

TEST(MarkRoles, WhichSideAMarkMostlyStandsOn) {
    for (const char32_t c : {U'(', U'“', U'«', U'‘', U'‹', U'„', U'「'}) EXPECT_TRUE(roles_of(c).mostly_opens());
    for (const char32_t c : {U'"', U'\'', U')', U'”', U'»', U'’', U'」', U'.'})
        EXPECT_FALSE(roles_of(c).mostly_opens());
}

TEST(ReferenceAt, IsTheSizeOfAReference) {
    EXPECT_EQ(reference_at("It fell.[3][4]", 8), 3U);
    EXPECT_EQ(reference_at("It fell.[note 2]", 8), 8U);
    EXPECT_EQ(reference_at("It fell.\u00B9\u00B2 They", 8), 4U);
    EXPECT_EQ(reference_at("It fell.", 8), 0U);
    EXPECT_EQ(reference_at("It fell.[He left]", 8), 0U);
    EXPECT_EQ(reference_at("It fell.[3", 8), 0U);
}

TEST(EndsSentence, InEveryScript) {
    for (const char* text : {"He left.", "Ушли!", "Ποιος ήρθε\u037E", "Նա գնաց։", "Ո՞վ գնաց՞", "وہ چلا گیا۔", "من جاء؟",
                             "वह गया।", "সে গেল।", "သူသွားပြီ။", "គាត់ទៅ។", "ሄደ።", "ཕྱིན་སོང་།", "他走了。", "走吧！",
                             "真的？", "行った｡", "ᱪᱟᱞᱟᱣ ᱮᱱᱟ᱾", "He waited…"}) {
        EXPECT_TRUE(ends_sentence(text)) << text;
    }
    for (const char* text :
         {"", "   ", "Home", "News and", "เขาไปแล้ว", "ລາວໄປແລ້ວ", "Title:", "a, b,", "()", "[3]", "\xFF"})
        EXPECT_FALSE(ends_sentence(text)) << text;
}

TEST(EndsSentence, LooksPastClosingMarks) {
    for (const char* text : {"“He left.”", "„Er ging.“", "»Er ging.«", "«Il partit.»", "« Il partit. »", "‚Er ging.‘",
                             "”Han gick.”", "「行った。」", "（行った。）", "『行った。』」", "他说：“走了。”",
                             "【完。】", "\"He left.\" ", "(He left.)", "**He left.**", "He said 'no.'"})
        EXPECT_TRUE(ends_sentence(text)) << text;
    EXPECT_TRUE(ends_sentence("\u00AB\u202FIl partit.\u202F\u00BB"));
    EXPECT_TRUE(ends_sentence("\u00AB\u00A0Il partit\u00A0!\u00A0\u00BB"));
    for (const char* text : {"“He left”", "„Er ging“,", "(see below)"}) EXPECT_FALSE(ends_sentence(text)) << text;
}

TEST(EndsSentence, LooksPastReferences) {
    for (const char* text :
         {"It fell.[3]", "It fell.[4][5]", "It fell.[note 2]", "It fell. [12]", "It fell.¹", "It fell.²³", "It fell.†",
          "“It fell.”[3]", "Er fiel.[Anm. 2]", "Он упал.[прим. 3]", "橋は落ちた。[注 1]", "It fell.[a]",
          "وہ گر گیا۔[۳]", "It fell.[citation needed]", "It fell.[3]\u200B"})
        EXPECT_TRUE(ends_sentence(text)) << text;
    for (const char* text :
         {"as he wrote [3]", "It fell. [Applause]", "It fell.[see the long note on the page of errors 3]", "Wing[3]",
          "x²", "It fell.[]", "It fell.[see:3]"})
        EXPECT_FALSE(ends_sentence(text)) << text;
}

TEST(StripClosers, KeepsTheStop) {
    EXPECT_EQ(strip_closers("He left.”)[3] "), "He left.");
    EXPECT_EQ(strip_closers("wait..."), "wait...");
    EXPECT_EQ(strip_closers("]]]"), "");
    EXPECT_EQ(strip_closers(""), "");
}

TEST(StripClosers, TakesLinearTimeOnMarksAlone) {
    std::string references;
    for (int i = 0; i < 300'000; ++i) references += "[1]";
    EXPECT_EQ(strip_closers(references), "");
    EXPECT_EQ(strip_closers(std::string(1'000'000, ')')), "");
}

}  // namespace
}  // namespace retold::text
