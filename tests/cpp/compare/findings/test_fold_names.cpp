#include "compare/findings/fold_names.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "retold/compare/comparer.hpp"
#include "retold/compare/findings/findings.hpp"

namespace retold::compare {
namespace {

using Names = std::set<std::string>;

// The canonical names of each page.
std::vector<Names> names(const std::vector<std::string>& texts, const std::string& language) {
    std::vector<SourcePage> pages;
    for (const std::string& text : texts)
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), text));
    CompareOptions options;
    options.language = language;
    const Comparison comparison = compare_pages(pages, options);
    std::vector<Names> found;
    for (const annotate::Annotations& page : Findings(comparison).pages()) {
        Names own;
        for (const annotate::Name& name : page.names) {
            EXPECT_TRUE(own.insert(name.canonical).second) << name.canonical << " stands twice";
        }
        found.push_back(own);
    }
    return found;
}

const std::string opening =
    "Crane falls in the harbour\nA crane fell on a cargo ship in the harbour on 14 May and hurt 17 dockers.\n";

TEST(FoldNames, InAlignedSentencesAGarbledNameIsTheOtherOne) {
    const std::string told = "The insurer will pay for every bolt, said Gulliver Thornbury-Holt, the harbour master.\n";
    const std::string garbled = "The insurer will pay for every bolt, said Guliver Tornbery, the harbour master.\n";
    const auto found = names({opening + told, opening + told, opening + garbled}, "en");
    EXPECT_TRUE(found[2].contains("Gulliver Thornbury-Holt"));
}

TEST(FoldNames, InAlignedSentencesANameGarbledWordForWordIsTheOtherOne) {
    const auto told = [](const std::string& name) {
        return opening + "The insurer will pay for every bolt, said " + name + ", the harbour master.\n";
    };
    EXPECT_TRUE(
        names({told("Solveig Arkwright"), told("Solveig Arkwright"), told("Solfeig Arkrait")}, "en")[2].contains(
            "Solveig Arkwright"));
    EXPECT_TRUE(
        names({told("Solveig Arkwright"), told("Solveig Arkwright"), told("Benedikt Oyelaran")}, "en")[2].contains(
            "Benedikt Oyelaran"));
    EXPECT_TRUE(names({told("Ruth Thornbury"), told("Ruth Thornbury"), told("Jonas Thornbury")}, "en")[2].contains(
        "Jonas Thornbury"));
}

TEST(FoldNames, ASpaceMoreIsTheSameNameWhateverKindItIsTakenFor) {
    const std::string told = "A ship of the company Norda Vela was hit, the captain said on Sunday.\n";
    const std::string other = "A ship from Nordavela lay in Nordavela on Sunday, the captain said.\n";
    EXPECT_EQ(names({opening + told, opening + told, opening + other}, "en")[2].count("Norda Vela"), 1U);
}

TEST(FoldNames, ElsewhereNamesThatAreNotSurelyOneStayTwo) {
    const std::string told = "The insurer will pay for every bolt, said Gulliver Thornbury-Holt, the harbour master.\n";
    const std::string other = "Trees stood around the old quay, and Guliver Tornbery, a gardener, cut three of them.\n";
    const auto found = names({opening + told, opening + told, opening + other}, "en");
    EXPECT_TRUE(found[2].contains("Guliver Tornbery"));
}

TEST(FoldNames, TwoPeopleInOneSentenceOfTheirOwnPageStayTwo) {
    const std::string told = "The insurer will pay for every bolt, said Gulliver Thornbury-Holt, the harbour master.\n";
    const std::string both =
        "The insurer will pay for every bolt, Guliver Tornbery, a gardener, was told by Gulliver "
        "Thornbury-Holt, the harbour master.\n";
    const auto found = names({opening + told, opening + told, opening + both}, "en");
    EXPECT_TRUE(found[2].contains("Guliver Tornbery"));
    EXPECT_TRUE(found[2].contains("Gulliver Thornbury-Holt"));
}

TEST(FoldNames, InitialsThatAnotherPageExplainsAreThatName) {
    const std::string told = "The Zentralstelle Kranaufsicht (ZKR) looked at the crane in the spring, said the ZKR.\n";
    const std::string both =
        "The Zentralstelle Kranaufsicht looked at the crane in the spring.\nThe ZKR will look at "
        "the second crane in June, the ZKR said.\n";
    const auto found = names({opening + told, opening + both}, "en");
    EXPECT_TRUE(found[1].contains("Zentralstelle Kranaufsicht"));
    EXPECT_FALSE(found[1].contains("ZKR"));
}

TEST(FoldNames, WorksInOtherScripts) {
    const std::string start = "Кран упал в порту\nКран упал на грузовое судно в порту и ранил 17 докеров.\n";
    const std::string told = "Страховщик заплатит за каждый болт, сказал Томас Ривас-Линдаль на причале.\n";
    const std::string garbled = "Страховщик заплатит за каждый болт, сказал Томаз Ривес на причале.\n";
    const auto found = names({start + told, start + told, start + garbled}, "ru");
    EXPECT_TRUE(found[2].contains("Томас Ривас-Линдаль"));
}

const std::string school =
    "Neubau der Schule in Oberau\nDer Kreistag stimmt am Freitag über den Neubau der Schule in Oberau mit 340 Plätzen "
    "ab.\n";

TEST(FoldNames, TwoPeopleOfOneSurnameOnTwoPagesStayTwo) {
    const auto found = names({school + "„Das ist uns zu teuer“, sagte Landrat Jürgen Keßler am Montag.\n",
                              school + "„Das ist uns nicht zu teuer“, sagte die Lehrerin Petra Kessler am Montag.\n"},
                             "de");
    EXPECT_TRUE(found[0].contains("Jürgen Keßler"));
    EXPECT_TRUE(found[1].contains("Petra Kessler"));
}

TEST(FoldNames, APageWithTheSurnameAloneMakesNobodyOfTwoPeopleOne) {
    for (const std::string alone : {"Keßler", "Kessler"}) {
        const auto found = names({school + "„Der Platz reicht uns nicht“, sagte Jürgen Keßler am Montag in Oberau.\n",
                                  school + "„Der Platz reicht uns“, sagte Petra Keßler am Montag in Oberau.\n",
                                  school + "„Der Platz reicht uns nicht“, sagte " + alone + " am Montag in Oberau.\n"},
                                 "de");
        EXPECT_TRUE(found[0].contains("Jürgen Keßler"));
        EXPECT_TRUE(found[1].contains("Petra Keßler"));
        EXPECT_TRUE(found[2].contains(alone));
    }
}

TEST(FoldNames, TheSurnameAloneIsTheOnlyOneThatThePagesName) {
    const auto found = names({school + "„Der Platz reicht uns nicht“, sagte Jürgen Keßler am Montag in Oberau.\n",
                              school + "„Der Platz reicht uns nicht“, sagte Kessler am Montag in Oberau.\n"},
                             "de");
    EXPECT_EQ(found[0], found[1]);
}

TEST(FoldNames, ASurnameAloneFitsAShortAndALongFirstNameAlike) {
    const auto found = names({opening + "Mayor Jo Adeyo opposed the new bridge over the Lind.\n",
                              opening + "Councillor Bartholomew Adeyo backed the new bridge over the Lind.\n",
                              opening + "“The new bridge costs too much,” said Adeyo of the Lind.\n"},
                             "en");
    EXPECT_TRUE(found[2].contains("Adeyo"));
}

}  // namespace
}  // namespace retold::compare
