#include "retold/clean/cues.hpp"

#include <gtest/gtest.h>

#include "retold/base/error.hpp"

namespace retold::clean {
namespace {

constexpr CueList::Place anywhere{true, true};

const Cue* built_in(std::string_view line, CueList::Place place = anywhere) {
    return built_in_cues().match(line, place);
}

TEST(ParseCues, HeadersSayWhatThePhrasesMean) {
    const auto cues =
        parse_cues("# a list\n[form start bottom max=9]\nWrite to us  # note\n\n[nav line ends]\nMore", "xx");
    ASSERT_EQ(cues.size(), 2U);
    EXPECT_EQ(cues[0].phrase, "Write to us");
    EXPECT_EQ(cues[0].label, Label::form);
    EXPECT_EQ(cues[0].where, CueWhere::start);
    EXPECT_EQ(cues[0].part, CuePart::bottom);
    EXPECT_EQ(cues[0].max_words, 9U);
    EXPECT_FALSE(cues[0].ends_story);
    EXPECT_TRUE(cues[1].ends_story);
    EXPECT_EQ(cues[1].source, "xx");
}

TEST(ParseCues, AWrongHeaderNamesItsLine) {
    try {
        parse_cues("[nav line]\nHome\n[nav sideways]\n", "mine");
        FAIL() << "nothing thrown";
    } catch (const DataError& error) {
        EXPECT_STREQ(error.what(), "cues mine, line 3: unknown word sideways");
    }
}

TEST(CueList, AWholeLineBeatsAStartAndALongPhraseAShortOne) {
    const CueList cues(parse_cues("[share start]\ntell\ntell a friend\n[form line]\ntell a friend now\n", "t"));
    EXPECT_EQ(cues.match("Tell them", anywhere)->phrase, "tell");
    EXPECT_EQ(cues.match("TELL A FRIEND: today", anywhere)->phrase, "tell a friend");
    EXPECT_EQ(cues.match("tell a friend now!", anywhere)->label, Label::form);
    EXPECT_EQ(cues.match("do tell", anywhere), nullptr);
    EXPECT_EQ(cues.match("", anywhere), nullptr);
}

TEST(CueList, NumbersAroundAWholeLineDoNotCount) {
    const CueList cues(parse_cues("[form line]\nanswers\n[date line]\n0 minutes\n", "t"));
    EXPECT_NE(cues.match("12 answers", anywhere), nullptr);
    EXPECT_NE(cues.match("Answers (3)", anywhere), nullptr);
    EXPECT_EQ(cues.match("5 minutes", anywhere)->label, Label::date);
    EXPECT_EQ(cues.match("minutes", anywhere), nullptr);
}

TEST(CueList, OnAPageOfALanguageItsOwnCueCountsFirst) {
    std::vector<Cue> both = parse_cues("[credit start]\nfoto\n[form line]\nsenden\n", "de");
    const std::vector<Cue> other = parse_cues("[credit start]\nfoto\n", "fi");
    both.insert(both.end(), other.begin(), other.end());
    const CueList cues(both);
    EXPECT_EQ(cues.match("Foto: Marlow", {true, true, "fi"})->source, "fi");
    EXPECT_EQ(cues.match("Foto: Marlow", {true, true, "en"}), nullptr);
    EXPECT_EQ(cues.match("Senden", {true, true, "fi"})->source, "de");  // a whole line, as inserts are
    EXPECT_EQ(cues.match("Foto: Marlow", anywhere)->source, "de");
}

TEST(CueList, APlaceThatTheStoryHoldsProtectsItsWords) {
    const CueList cues(parse_cues("[nav line bottom]\nmore news\n[nav line top]\nquick menu\n", "t"));
    EXPECT_NE(cues.match("More news", {false, true}), nullptr);
    EXPECT_EQ(cues.match("More news", {true, false}), nullptr);
    EXPECT_EQ(cues.match("Quick menu", {false, true}), nullptr);
}

TEST(BuiltInCues, FurnitureOfManyKindsIsKnown) {
    EXPECT_EQ(built_in("Skip to main content")->label, Label::nav);
    EXPECT_EQ(built_in("Leave a Reply")->label, Label::form);
    EXPECT_EQ(built_in("Your email address will not be published. Required fields are marked *")->label, Label::form);
    EXPECT_EQ(built_in("Share this article")->label, Label::share);
    EXPECT_EQ(built_in("Photo: Jane Roe / Harbour Agency")->label, Label::credit);
    EXPECT_EQ(built_in("Advertisement")->label, Label::advert);
    EXPECT_EQ(built_in("© 2031 Harbour Media. All rights reserved.")->label, Label::legal);
    EXPECT_EQ(built_in("5 min read")->label, Label::date);
    EXPECT_TRUE(built_in("You may also like", {false, true})->ends_story);
}

TEST(BuiltInCues, SentencesOfAStoryAreNot) {
    EXPECT_EQ(built_in("The council will share the cost of the bridge with the two towns across the river, it said."),
              nullptr);
    EXPECT_EQ(built_in("She said the cookies were sold at the market for the repair of the school roof."), nullptr);
    EXPECT_EQ(built_in("وزیر نے کہا کہ پل پیر کو بند رہے گا۔"), nullptr);
    EXPECT_EQ(built_in("市長は月曜日に橋を閉鎖すると述べた。"), nullptr);
}

TEST(BuiltInCues, EnglishIsAmongTheLanguages) {
    const auto languages = cue_languages();
    EXPECT_NE(std::find(languages.begin(), languages.end(), "en"), languages.end());
}

}  // namespace
}  // namespace retold::clean
