#include "retold/compare/facts/facts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "retold/base/error.hpp"
#include "retold/compare/comparer.hpp"

namespace retold::compare {
namespace {

const std::string harbour =
    "Crane falls in the harbour of Aune\n"
    "A crane fell on a cargo ship in the harbour of Aune on 14 May and hurt 17 dockers, the port authority said.\n"
    "The damage comes to at most 2.5 million euros, the insurer Norwall said on the quay.\n"
    "The port authority denied that the crane had been inspected in March.\n"
    "The harbour will not reopen before the inspectors have seen the second crane.\n";
const std::string harbour_retold =
    "Crane falls down in Aune harbour\n"
    "In the harbour of Aune a crane fell on a cargo ship on 14 May, and 71 dockers were hurt, the port authority "
    "said.\n"
    "The damage comes to at least 2.5 million euros, said the insurer Norwall on the quay.\n"
    "The port authority admitted that the crane had been inspected in March.\n"
    "The harbour will reopen before the inspectors have seen the second crane.\n";

Comparison compared(const std::vector<std::string>& texts, const std::string& language) {
    std::vector<SourcePage> pages;
    for (const std::string& text : texts)
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), text));
    CompareOptions options;
    options.language = language;
    return compare_pages(pages, options, {});
}

// "type: a's words / b's words" of each conflict, sorted.
std::vector<std::string> conflicts(const std::vector<std::string>& texts, const std::string& language) {
    const Comparison comparison = compared(texts, language);
    std::vector<std::string> shown;
    for (const Fact& fact : facts(comparison)) {
        if (fact.status != FactStatus::conflict) continue;
        std::string line(to_string(fact.type));
        for (const Cell& cell : fact.cells) {
            line.append(cell.document == fact.cells.front().document ? ": " : " / ");
            line.append(slice(comparison.documents[cell.document].raw, cell.slot.span));
        }
        shown.push_back(line);
    }
    std::ranges::sort(shown);
    return shown;
}

TEST(Facts, OtherValuesOfTheSameThingAreConflicts) {
    const std::vector<std::string> expected = {
        "money: at most 2.5 million euros / at least 2.5 million euros", "number: 17 dockers / 71 dockers",
        "polarity: denied / admitted",
        "polarity: not / harbour will reopen before the inspectors have seen the second crane"};
    EXPECT_EQ(conflicts({harbour, harbour_retold}, "en"), expected);
}

// Both tell of one theft in other sentences; the abbey's 400 bells are another count.
TEST(Facts, WhatAHeadlineCountsIsComparedWhereverItStands) {
    const std::string told =
        "Bells stolen from the abbey of Tarn\n"
        "Thieves took 11 bronze bells worth about 90,000 crowns from the abbey of Tarn on Friday night, and no "
        "watchman "
        "heard them, the police said.\n"
        "The abbey owns some 400 bells. Ole Sund of the bell guild asked for a higher wall around the yard.\n"
        "The abbot says that the gate of the yard was shut on Friday.\n";
    const std::string other =
        "The ladder in the yard\n"
        "Ada Brun, who sells bread beside the abbey of Tarn, saw thieves climb the wall of the yard on Friday night "
        "and "
        "heard no watchman.\n"
        "Twelve bells are missing, according to a list that the guild hung on the gate on Saturday.\n"
        "Ole Sund of the bell guild says that the wall around the yard is too low. The abbot keeps old dogs.\n";
    const auto found = conflicts({told, other}, "en");
    EXPECT_EQ(std::ranges::count(found, "number: 11 bronze bells / Twelve bells"), 1);
    EXPECT_TRUE(std::ranges::none_of(found, [](const auto& line) { return line.find("400") != std::string::npos; }));
}

TEST(Facts, TheLastCountsOfTwoAlignedSentencesBelongTogether) {
    const std::string opening = "El puente de hierro de Valdelamar se vino abajo el miércoles por la mañana. ";
    const auto found = conflicts(
        {opening + "Tres personas resultaron heridas y 240 vecinos de La Ribera fueron evacuados por una fuga de gas.",
         opening + "Hubo tres heridos y cerca de 300 residentes de La Ribera salieron de casa porque escapaba gas."},
        "es");
    EXPECT_EQ(found, (std::vector<std::string>{"number: 240 vecinos / cerca de 300 residentes"}));
}

// The currency alone makes no one thing of a price and a subsidy.
TEST(Facts, SumsOfOtherSizeNeedMoreThanTheirCurrency) {
    const std::string opening = "The ferry Marit ran aground on the reef of Aune, the coast guard said. ";
    const auto found = conflicts({opening + "Its owner bought the ferry for 27 million crowns.",
                                  opening + "The county pays 3.4 million crowns a year for the route."},
                                 "en");
    EXPECT_TRUE(found.empty()) << found.front();
    EXPECT_EQ(conflicts({opening + "Its owner bought the ferry for 27 million crowns.",
                         opening + "Its owner bought the ferry for 72 million crowns."},
                        "en")
                  .size(),
              1U);
}

// Polish and Ukrainian, invented: every word around the figures has another ending.
TEST(Facts, AreFoundAmongInflectedWordsWithoutAStemmer) {
    EXPECT_EQ(
        conflicts({"Sąd wstrzymał budowę spalarni. Z ujęcia wody w Aunie korzysta 14 tysięcy mieszkańców powiatu.",
                   "Budowa spalarni wstrzymana przez sąd. Ujęcie wody w Aunie, korzystają 40 tysięcy mieszkańcom."},
                  "pl"),
        (std::vector<std::string>{"number: 14 tysięcy mieszkańców / 40 tysięcy mieszkańcom"}));
    EXPECT_EQ(conflicts({"Міст у Арлі закрито. Ремонт перших опорних стовпів коштуватиме 12 мільйонів гривень.",
                         "Міст у Арлі закрили. На ремонти першої опорної стіни треба 21 мільйон гривень."},
                        "uk")
                  .size(),
              1U);
}

TEST(Facts, OneStatementOfTwoSpeakersIsAConflict) {
    const std::string told =
        "Crane falls in the harbour of Aune\nA crane fell on a cargo ship in the harbour of Aune on 14 May.\n"
        "“The inspectors never looked at the second crane in winter,” said Ada Krone, the mayor.\n"
        "Oskar Lindahl, a docker, saw the crane fall on the ship, and Lindahl called for help.\n";
    std::string exchanged = told;
    exchanged.replace(exchanged.find("said Ada Krone, the mayor"), 25, "said Oskar Lindahl, a docker");
    const auto found = conflicts({told, exchanged}, "en");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found.front().starts_with("attribution: The inspectors never looked")) << found.front();
    EXPECT_TRUE(conflicts({told, told}, "en").empty());
}

TEST(Facts, OneSentenceOfALongSpeechGivenToAnotherIsAConflict) {
    const std::string opening = "The mill of Belwin Bridge burnt down on Sunday night, the fire brigade said. ";
    const std::string end = " The council meets on Thursday to talk about the mill and its owner.";
    const std::string speech =
        "\"I will not shut a single school,\" Mayor Mira Solvay told reporters. \"I will not dismiss a single teacher, "
        "and "
        "you may hold me to that.\"";
    const std::string other =
        "\"I will not close even one school and will not fire even one teacher,\" said Tom Harker.";
    const std::vector<std::string> found = conflicts({opening + speech + end, opening + other + end}, "en");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].starts_with("attribution: I will not shut")) << found[0];
}

TEST(Facts, WhatIsDeniedInReportedSpeechIsComparedWithoutTheSpeaker) {
    const std::string opening = "Hackers broke into the waterworks of Aune on Saturday. ";
    const std::string end = " The council of Aune meets on Friday.";
    const std::vector<std::string> found = conflicts(
        {opening + "Power and water had at no time been in danger, the mayor of Aune, Ruth Solvay, stressed." + end,
         opening + "The lady mayor added that power and water had been in danger." + end},
        "en");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].starts_with("polarity: ")) << found[0];
}

// In many languages two words deny one thing together, in others they cancel out.
TEST(Facts, TwoWordsThatDenyOneThingTogetherDenyIt) {
    const auto contradicts = [](const std::string& opening, const std::string& a, const std::string& b,
                                const std::string& language) {
        const auto found = conflicts({opening + a, opening + b}, language);
        return found.size() == 1 && found[0].starts_with("polarity: ");
    };
    EXPECT_TRUE(contradicts("Un incendio destruyó el archivo el martes. ", "El ayuntamiento no recibió ningún aviso.",
                            "El ayuntamiento recibió un aviso.", "es"));
    EXPECT_TRUE(contradicts("Un incendie a détruit les archives mardi. ", "La mairie n'a pas reçu d'avertissement.",
                            "La mairie a reçu un avertissement.", "fr"));
    EXPECT_TRUE(contradicts("Пожар уничтожил архив во вторник. ", "Мэрия не получала никаких предупреждений.",
                            "Мэрия получала предупреждения.", "ru"));
    EXPECT_TRUE(contradicts("Pożar zniszczył archiwum we wtorek. ", "Urząd nie otrzymał żadnych ostrzeżeń.",
                            "Urząd otrzymał ostrzeżenia.", "pl"));
    EXPECT_TRUE(contradicts("Πυρκαγιά κατέστρεψε το αρχείο την Τρίτη. ", "Ο δήμος δεν έλαβε καμία προειδοποίηση.",
                            "Ο δήμος έλαβε προειδοποίηση.", "el"));
    EXPECT_FALSE(contradicts("A fire destroyed the archive on Tuesday. ", "The mayor was not without a warning.",
                             "The mayor was with a warning.", "en"));
}

TEST(Facts, ADenialOfADenialContradictsTheDenial) {
    const std::string opening = "A fire destroyed the archive of Aune on Tuesday. ";
    const auto found = conflicts({opening + "The police of Aune did not rule out that the fire had been laid.",
                                  opening + "The police of Aune ruled out that the fire had been laid."},
                                 "en");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].starts_with("polarity: not / ")) << found[0];
}

TEST(Facts, ARefusalOfSomethingElseIsNoPartnerOfANot) {
    const std::string opening = "A fire destroyed the archive of Aune on Tuesday. ";
    const auto found =
        conflicts({opening + "The mayor of Aune said the council would open an inquiry and denied guilt.",
                   opening + "The mayor of Aune said the council would not open an inquiry."},
                  "en");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].starts_with("polarity: ")) << found[0];
    EXPECT_TRUE(
        conflicts({"A fire left the archive of Aune without roof and windows on Tuesday, the brigade of Aune says.",
                   "A fire destroyed the archive of Aune on Tuesday, the brigade of Aune says, with all maps."},
                  "en")
            .empty());
}

TEST(Facts, AShortStatementToldWordForWordHasOneSpeaker) {
    const std::string opening = "A fire destroyed the archive of Aune on Tuesday, the brigade said. ";
    const auto found = conflicts({opening + "“Nobody told us of it,” said Mayor Ada Krone. “Show us a letter.”",
                                  opening + "“Nobody told us of it,” said Oskar Lindahl, a clerk."},
                                 "en");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].starts_with("attribution: Nobody told us of it")) << found[0];
}

TEST(Facts, ShowThePlaceThatIsMostLikeTheOtherPages) {
    const std::string list = "In short\nIll: 38 children\nNext: new doses\n";
    const std::string told = " children developed a rash and two of them were operated on at the Aune clinic.\n";
    const std::string rest = "The clinic called the vaccine back on Friday, its doctors said at noon.\n";
    const std::vector<std::string> found = conflicts(
        {"Thirty-eight" + told + rest, list + "Thirty-eight" + told + rest, "Eighty-three" + told + rest}, "en");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], "number: Thirty-eight children / Thirty-eight children / Eighty-three children");
}

TEST(Facts, WhatOnePageSaysItselfAndAnotherGivesToASpeakerIsAQuestionOfScope) {
    const std::string opening =
        "Crane falls in the harbour of Aune\nA crane fell on a cargo ship in the harbour of Aune on 14 May.\n";
    const Comparison comparison = compared(
        {opening + "The inspectors never looked at the second crane of the harbour in winter.\n",
         opening + "Ada Krone, the mayor, said that the inspectors never looked at the second crane in winter.\n"},
        "en");
    const auto all = facts(comparison);
    const auto said = std::ranges::find(all, annotate::SlotType::attribution, &Fact::type);
    ASSERT_NE(said, all.end());
    EXPECT_EQ(said->status, FactStatus::scope);
    EXPECT_EQ(said->cells[0].slot.speaker, "");
    EXPECT_EQ(said->cells[1].slot.speaker, "Ada Krone");
}

TEST(Facts, ValuesOfTheUsersTypesAreLedTogetherAndJudged) {
    const std::vector<std::string> values = {"6.8", "7.1", "6.8"};
    std::vector<std::string> texts;
    for (const std::string& value : values) {
        texts.push_back("Quake hits the harbour of Aune\nThe quake in the harbour of Aune had a magnitude of ");
        texts.back().append(value).append(", the port authority of the old town said.\n");
    }
    const Comparison comparison = compared(texts, "en");
    std::vector<std::vector<annotate::Slot>> own(3);
    for (std::size_t i = 0; i < 3; ++i) {
        annotate::Slot slot{.value = values[i], .unit = {}, .span = {}, .evidence = "a type of the user"};
        slot.type = annotate::SlotType::own;
        slot.own = "magnitude";
        const std::size_t at = comparison.documents[i].raw.view().find(values[i]);
        slot.span = {at, at + 3};
        own[i].push_back(slot);
    }
    const auto all = facts(comparison, {}, own);
    const auto fact = std::ranges::find(all, annotate::SlotType::own, &Fact::type);
    ASSERT_NE(fact, all.end());
    EXPECT_EQ(fact->status, FactStatus::conflict);
    EXPECT_EQ(fact->cells.size(), 3U);
    EXPECT_EQ(fact->outliers, std::vector<std::uint32_t>{1});
    EXPECT_EQ(slice(comparison.documents[1].raw, fact->cells[1].slot.span), "7.1");
    EXPECT_THROW(facts(comparison, {}, std::vector<std::vector<annotate::Slot>>(2)), InvalidArgument);
}

TEST(Facts, EqualValuesInOtherWritingAgree) {
    const Comparison comparison = compared({harbour, harbour_retold}, "en");
    const auto all = facts(comparison);
    const auto date = std::ranges::find(all, annotate::SlotType::date, &Fact::type);
    ASSERT_NE(date, all.end());
    EXPECT_EQ(date->status, FactStatus::agree);
    EXPECT_EQ(date->cells.size(), 2U);
    EXPECT_TRUE(date->outliers.empty());
}

TEST(Facts, WhoStandsAloneIsNamed) {
    const Comparison comparison = compared({harbour, harbour, harbour_retold}, "en");
    const auto all = facts(comparison);
    ASSERT_EQ(all.front().status, FactStatus::conflict);
    EXPECT_EQ(all.front().cells.size(), 3U);
    EXPECT_EQ(all.front().outliers, std::vector<std::uint32_t>{2});
    EXPECT_EQ(all.front().why, "2 of 3 pages agree against the rest");
}

TEST(Facts, AreFoundInOtherScripts) {
    const std::vector<std::string> russian = {
        "В порту Аунэ упал кран\nВ порту Аунэ на грузовое судно упал кран, пострадали 17 рабочих, сообщила охрана "
        "порта.\n"
        "Ущерб составил 2,5 млн рублей, заявил страховщик.\nРаботы начнутся в 7:30.\n",
        "Кран упал в порту Аунэ\nВ порту Аунэ на грузовое судно упал кран, пострадали 71 рабочих, сообщила охрана "
        "порта.\n"
        "Ущерб составил 2,5 млн рублей, заявил страховщик.\nРаботы начнутся в 7:50.\n"};
    EXPECT_EQ(conflicts(russian, "ru"),
              (std::vector<std::string>{"number: 17 рабочих / 71 рабочих", "time: 7:30 / 7:50"}));
    const std::vector<std::string> urdu = {
        "بندرگاہ میں کرین گر گئی\nبندرگاہ میں ایک کرین گرنے سے 17 افراد زخمی ہوئے، حکام نے بتایا۔\n"
        "انشورنس کمپنی کے مطابق نقصان 25 لاکھ روپے ہے۔\nوزیر نے منگل کو بندرگاہ کا دورہ کیا۔\n",
        "بندرگاہ میں کرین گر گئی\nبندرگاہ میں ایک کرین گرنے سے 71 افراد زخمی ہوئے، حکام نے بتایا۔\n"
        "انشورنس کمپنی کے مطابق نقصان 25 لاکھ روپے ہے۔\nوزیر نے منگل کو بندرگاہ کا دورہ کیا۔\n"};
    EXPECT_EQ(conflicts(urdu, "ur"), (std::vector<std::string>{"number: 17 افراد / 71 افراد"}));
}

TEST(Facts, PositionsCountWhatTheComparisonCounts) {
    const std::string a =
        "„Überfall“ in der Bäckerei Größe\nIn der Bäckerei Größe fehlen seit Montag 350 Brötchen, sagte die Chefin.\n";
    const std::string b =
        "„Überfall“ in der Bäckerei Größe\nIn der Bäckerei Größe fehlen seit Montag 530 Brötchen, sagte die Chefin.\n";
    const Comparison bytes = compared({a, b}, "de");
    const Comparison points = with_code_points(bytes);
    auto in_bytes = facts(bytes);
    const auto in_points = facts(points);
    ASSERT_EQ(in_bytes.size(), in_points.size());
    ASSERT_EQ(in_bytes.front().cells.size(), 2U);
    EXPECT_EQ(slice(a, in_bytes.front().cells[0].slot.span), "350 Brötchen");
    EXPECT_EQ(in_points.front().cells[0].slot.span.size(), 12U);
    EXPECT_EQ(with_bytes(points), bytes);
}

TEST(Facts, TheOrderOfPagesOnlyTurnsThem) {
    EXPECT_EQ(conflicts({harbour, harbour_retold}, "en").size(), conflicts({harbour_retold, harbour}, "en").size());
}

TEST(Facts, EmptyAndHostilePagesGiveNone) {
    EXPECT_TRUE(facts(compared({}, "en")).empty());
    EXPECT_TRUE(facts(compared({"", "\n\n"}, "en")).empty());
    const std::string digits(100'000, '7');
    EXPECT_TRUE(conflicts({digits, digits + "\n1 2 3"}, "en").empty());
}

}  // namespace
}  // namespace retold::compare
