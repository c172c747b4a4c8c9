#include "annotate/quotes/antecedents.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "retold/annotate/quotes/find_quotes.hpp"

namespace retold::annotate {
namespace {

std::vector<std::string> speakers(std::string_view text, std::string_view language) {
    std::vector<std::string> names;
    for (const Quote& quote : find_quotes(read_text(text, language))) names.push_back(quote.speaker);
    return names;
}

using Names = std::vector<std::string>;

TEST(Antecedents, APronounMeansWhoWasNamedSinceTheLastSpeaker) {
    EXPECT_EQ(
        speakers("“It holds,” said Paul Oduya.\n\nAda Krone, the mayor, came on Monday. “It leaks,” she said.", "en"),
        (Names{"Paul Oduya", "Ada Krone"}));
    EXPECT_EQ(speakers("Ada Krone said the dam held. Paul Oduya was not there. “It leaks,” he said.", "en"),
              (Names{"Ada Krone", "Paul Oduya"}));
}

TEST(Antecedents, TheGenderOfATitleDecides) {
    EXPECT_EQ(speakers("Mr. Paul Oduya met Mrs. Ada Krone on Monday. She said the dam leaked.", "en"),
              Names{"Ada Krone"});
    EXPECT_EQ(speakers("Mr. Paul Oduya met Mrs. Ada Krone on Monday. He said the dam leaked.", "en"),
              Names{"Paul Oduya"});
    EXPECT_EQ(speakers("Frau Ada Krone traf Herrn Paul Oduya. „Der Damm hält nicht“, sagte er.", "de"),
              Names{"Paul Oduya"});
}

TEST(Antecedents, NobodyOfTheGenderMeansNobody) {
    EXPECT_EQ(speakers("Mr. Paul Oduya came on Monday. “The dam leaks,” she said.", "en"), Names{""});
}

TEST(Antecedents, AHeadNounStandsForTheOneOrganisationThatHasIt) {
    EXPECT_EQ(speakers("The National Dam Council met on Friday. The dam leaks, the council said.", "en"),
              Names{"National Dam Council"});
    EXPECT_EQ(speakers("The National Dam Council met the Harbour Council. The dam leaks, the council said.", "en"),
              Names{""});
}

TEST(Antecedents, BothOfTwoTitlesBeforeANameStandForIt) {
    EXPECT_EQ(
        speakers("Bürgermeisterin Dr. Ada Krone kam am Montag. „Der Damm hält“, sagte die Bürgermeisterin.", "de"),
        Names{"Ada Krone"});
    EXPECT_EQ(speakers("Mayor Dr. Ada Krone came on Monday. “It leaks,” the mayor said.", "en"), Names{"Ada Krone"});
}

TEST(Antecedents, ATitleInAnAppositionStandsForItsBearer) {
    EXPECT_EQ(
        speakers("La ministra de Cultura, Inés Bravo, llegó el lunes. La ministra dijo que la presa resistirá.", "es"),
        Names{"Inés Bravo"});
    EXPECT_EQ(speakers("Le directeur du port, Luc Amiel, est venu. Le directeur a dit que la digue tient.", "fr"),
              Names{"Luc Amiel"});
}

TEST(Antecedents, TextsOfOtherScriptsAreRead) {
    for (const std::string_view text :
         {"عمران خان نے کہا کہ ڈیم ٹوٹ گیا۔ انہوں نے کہا کہ بارش ہوئی۔", "王芳表示，大坝会坚持。她说：“我们很安全。”",
          "Анна Кроне приехала в понедельник. «Дамба течёт», — сказала она.",
          "قالت آنا كرونه إن السد آمن. وأضافت أنها بخير.", "アンナ・クローネ市長は「安全だ」と述べた。",
          "🚢 “It leaks,” she said."})
        EXPECT_FALSE(speakers(text, "auto").empty()) << text;
    EXPECT_EQ(speakers("Анна Кроне приехала в понедельник. «Дамба течёт», — сказала она.", "ru"), Names{"Анна Кроне"});
}

}  // namespace
}  // namespace retold::annotate
