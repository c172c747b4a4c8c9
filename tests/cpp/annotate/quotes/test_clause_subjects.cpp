#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "annotate/quotes/clause.hpp"
#include "retold/annotate/quotes/find_quotes.hpp"

namespace retold::annotate {
namespace {

// The words of who speaks, of each quotation.
std::vector<std::string> subjects(std::string_view text, std::string_view language = "en") {
    std::vector<std::string> found;
    for (const Quote& quote : find_quotes(read_text(text, language)))
        found.emplace_back(quote.speaker_span ? slice(text, *quote.speaker_span) : std::string_view("-"));
    return found;
}

using Subjects = std::vector<std::string>;

TEST(ClauseSubjects, StandBeforeARelativeClauseThatHasAVerbOfItsOwn) {
    EXPECT_EQ(subjects("One of the doctors who sent the letter called the plan a joke."),
              Subjects{"One of the doctors"});
    EXPECT_EQ(subjects("Neighbours who have seen the crack recently say that the dam leaks."), Subjects{"Neighbours"});
    EXPECT_EQ(subjects("The plan, which the mayor says is safe, was dropped."), Subjects{"the mayor"});
}

TEST(ClauseSubjects, StandBeforeAsidesOfAnyKind) {
    EXPECT_EQ(subjects("Ada Krone, who was in Aune, Norland, in July 2030, said that the dam leaked."),
              Subjects{"Ada Krone"});
    EXPECT_EQ(subjects("Ada Krone, speaking later in Aune, Norland, said that the dam leaked."), Subjects{"Ada Krone"});
    EXPECT_EQ(subjects("Ada Krone, the head of Tarn Water — the firm that owns the dam — said it was safe."),
              Subjects{"Ada Krone"});
    EXPECT_EQ(subjects("Farmers -- including the Krones -- quickly accused the mayor of lying."), Subjects{"Farmers"});
    EXPECT_EQ(subjects("But Ada Krone, a member of the Dam Council, recalled what happened in 2008."),
              Subjects{"Ada Krone"});
    EXPECT_EQ(subjects("It was no slip — Ada Krone, a judge, told the Herald that the dam leaked."),
              Subjects{"Ada Krone"});
}

TEST(ClauseSubjects, ANameWithATitleStandsBehindTheOfficeThatAPhraseTells) {
    EXPECT_EQ(subjects("“It leaks,” said the head of the dam, Dr. Ada Krone."), Subjects{"Ada Krone"});
    EXPECT_EQ(subjects("«Pierde agua», dijo la jefa de la presa, la doctora Ada Krone.", "es"), Subjects{"Ada Krone"});
    EXPECT_EQ(subjects("« Il fuit », a dit la cheffe du barrage, la Dre Ada Krone.", "fr"), Subjects{"Ada Krone"});
    EXPECT_EQ(subjects("“It leaks,” said the head of the dam, the Norland Dam, in May."),
              Subjects{"the head of the dam"});
}

TEST(ClauseSubjects, AnOfficeWithElidedArticlesIsNoName) {
    EXPECT_EQ(subjects("L'assessora all'Energia, Ada Krone, ha detto che la diga perde.", "it"), Subjects{"Ada Krone"});
    EXPECT_EQ(subjects("«Perde», ha detto il capo della diga, l'ingegner Ada Krone.", "it"), Subjects{"Ada Krone"});
}

TEST(ClauseSubjects, APossessiveApostropheIsNoMark) {
    EXPECT_EQ(subjects("Ada Krone, who runs the veterans' club, said, \"The dam leaks.\""), Subjects{"Ada Krone"});
}

TEST(ClauseSubjects, ThingsSpeakThroughRelativeClauses) {
    EXPECT_EQ(subjects("He sent a letter that says the dam leaks."), Subjects{"letter that"});
    EXPECT_EQ(subjects("All three judges, all of whom opposed the dam, stayed."), Subjects{"whom"});
}

TEST(ClauseSubjects, ParticiplesSpeakForWhoOpensTheSentence) {
    EXPECT_EQ(subjects("Krone sent a series of letters early Friday saying that the dam leaked."), Subjects{"Krone"});
    EXPECT_EQ(subjects("Guards stopped many families, most of them seeking asylum."), Subjects{"most of them"});
    EXPECT_EQ(subjects("The dam leaks, Ada Krone said, adding, \"They need to sit down.\""),
              (Subjects{"Ada Krone", "Ada Krone"}));
}

TEST(ClauseSubjects, WhoIsOnlyAPartOfTheSubjectIsNotNamed) {
    const auto quotes = find_quotes(read_text("Ada Krone left. Friends of Mrs. Krone say that the dam leaks.", "en"));
    ASSERT_EQ(quotes.size(), 1U);
    EXPECT_EQ(quotes[0].speaker, "");
}

TEST(ClauseSubjects, ANameBeforeItsNounTellsOnlyOfWhichKindThatIs) {
    EXPECT_EQ(subjects("Harbour Board spokesman Paul Oduya said that the dam leaked."), Subjects{"Paul Oduya"});
    EXPECT_EQ(subjects("Havenraad woordvoerder Paul Oduya zei dat de dam lekte.", "nl"), Subjects{"Paul Oduya"});
    const auto quotes = find_quotes(read_text("The Norland insurgency said that the dam leaked.", "en"));
    ASSERT_EQ(quotes.size(), 1U);
    EXPECT_EQ(quotes[0].speaker, "");
    EXPECT_EQ(subjects("The Norland insurgency said that the dam leaked."), Subjects{"The Norland insurgency"});
    EXPECT_EQ(subjects("A senior Tarn official said that the dam leaked."), Subjects{"A senior Tarn official"});
}

TEST(ClauseSubjects, AClauseOfTimeHasASubjectOfItsOwn) {
    EXPECT_EQ(subjects("Krone left a day after Paul Oduya visited the town and said that the dam leaked."),
              Subjects{"Paul Oduya"});
    EXPECT_EQ(subjects("Krone left a day after the mayor of Oa, Paul Oduya, visited the town and said the dam leaked."),
              Subjects{"Paul Oduya"});
    EXPECT_EQ(subjects("Krone visited the town and said that the dam leaked."), Subjects{"Krone"});
}

TEST(ClauseSubjects, ANounOfSayingIsNoVerbBeforeAnAuxiliary) {
    EXPECT_EQ(subjects("Similar remarks were made by Ada Krone on Monday."), Subjects{});
}

TEST(ClauseSubjects, VerbsMayStandBehindWordsOfTrying) {
    const std::string_view text = "Krone went on to explain how the dam failed. Moll responded by saying that it held.";
    const auto quotes = find_quotes(read_text(text, "en"));
    ASSERT_EQ(quotes.size(), 2U);
    EXPECT_EQ(slice(text, quotes[0].cue.front()), "went on to explain");
    EXPECT_EQ(slice(text, quotes[1].cue.front()), "responded by saying");
}

TEST(ClauseSubjects, AsBeforeAVerbWithAnObjectIsATime) {
    const std::string_view text = "As polls show the mayor ahead, Moll left.";
    const auto quotes = find_quotes(read_text(text, "en"));
    ASSERT_EQ(quotes.size(), 1U);
    EXPECT_TRUE(slice(text, quotes[0].content.front()).starts_with("the mayor ahead"));
}

TEST(ClauseSubjects, AParticipleBehindTheVerbTakesItsOwnLink) {
    EXPECT_EQ(subjects("\"It may not be easy,\" Ada Krone said at a meeting announcing that the dam will stay."),
              (Subjects{"Ada Krone", "Ada Krone"}));
    EXPECT_EQ(subjects("\"He is a hater of dams,\" Krone said at a rally in Oa, adding that he was tired."),
              (Subjects{"Krone", "Krone"}));
}

TEST(ClauseSubjects, ANameThatIsAVerbElsewhereSpeaksBehindMarks) {
    EXPECT_EQ(subjects("\"The dam is a great deal for all of us,\" Reads said."), Subjects{"Reads"});
}

TEST(ClauseSubjects, ThePronounOfTheLastClauseGoesOn) {
    const Subjects found = subjects("Last month, when Moll came, she looked up and said, \"I will stay.\"");
    EXPECT_EQ(found, Subjects{"she"});
    EXPECT_EQ(subjects("Here in Tarn, Paul Krone made an effort, saying, \"We have got to win.\""),
              Subjects{"Paul Krone"});
}

}  // namespace
}  // namespace retold::annotate
