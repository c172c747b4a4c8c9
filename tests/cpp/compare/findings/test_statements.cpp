#include "retold/compare/findings/statements.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/compare/comparer.hpp"
#include "retold/compare/findings/findings.hpp"

namespace retold::compare {
namespace {

Comparison compared(const std::vector<std::string>& texts, const std::string& language) {
    std::vector<SourcePage> pages;
    for (const std::string& text : texts)
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), text));
    CompareOptions options;
    options.language = language;
    return compare_pages(pages, options);
}

// "change, speaker: document form, document form" of each statement.
std::vector<std::string> statements(const std::vector<std::string>& texts, const std::string& language) {
    const Comparison comparison = compared(texts, language);
    std::vector<std::string> shown;
    for (const Statement& statement : Findings(comparison).statements()) {
        std::string line(to_string(statement.change));
        line.append(", ").append(statement.speaker).append(statement.other_venue ? ", other venue:" : ":");
        for (const Version& version : statement.versions) {
            line.append(" ").append(comparison.documents[version.document].id);
            line.append(" ").append(to_string(version.form));
        }
        shown.push_back(line);
    }
    return shown;
}

using Lines = std::vector<std::string>;

const std::string opening =
    "Crane falls in the harbour of Aune\nA crane fell on a cargo ship in the harbour of Aune on 14 May and hurt 17 "
    "dockers.\n";
const std::string said =
    "“The inspectors never looked at the second crane in winter, and nobody asked,” said Ada Krone.\n";

TEST(Statements, TheSameWordsAreVerbatim) {
    EXPECT_EQ(statements({opening + said, opening + said}, "en"), Lines{"verbatim, Ada Krone: a verbatim b verbatim"});
}

TEST(Statements, APartOfTheWordsIsTrimmed) {
    const std::string part = "“The inspectors never looked at the second crane in winter,” said Ada Krone.\n";
    EXPECT_EQ(statements({opening + part, opening + said}, "en"), Lines{"trimmed, Ada Krone: b verbatim a trimmed"});
    const std::string cut = "“The inspectors never looked at the second crane … and nobody asked,” said Ada Krone.\n";
    EXPECT_EQ(statements({opening + said, opening + cut}, "en"), Lines{"trimmed, Ada Krone: a verbatim b trimmed"});
}

TEST(Statements, AFewWordsAreKnownAgainByTheirSpeaker) {
    const std::string few = "“The inspectors never looked,” said ";
    EXPECT_EQ(statements({opening + said, opening + few + "Ada Krone.\n"}, "en"),
              Lines{"trimmed, Ada Krone: a verbatim b trimmed"});
}

TEST(Statements, OtherWordsAreReworded) {
    const std::string other =
        "“In winter the inspectors did not look at the second crane. Nobody asked,” said Ada Krone.\n";
    EXPECT_EQ(statements({opening + said, opening + said, opening + other}, "en"),
              Lines{"reworded, Ada Krone: a verbatim b verbatim c reworded"});
}

TEST(Statements, WithoutMarksItIsIndirect) {
    const std::string told = "Ada Krone said that the inspectors never looked at the second crane in winter.\n";
    EXPECT_EQ(statements({opening + told, opening + said}, "en"),
              Lines{"direct_to_indirect, Ada Krone: b verbatim a direct_to_indirect"});
}

TEST(Statements, AFamousQuotationGivenToSomebodyElseIsFoundWithoutAlignedSentences) {
    const std::string other =
        "Harbour of Aune opens again\nThe harbour of Aune opened again after a crane had fallen on a cargo ship on 14 "
        "May.\nDivers found the hook of the crane.\n“The inspectors never looked at the second crane in winter, and "
        "nobody asked, which is what I want to say about this harbour,” said Oskar Lindahl.\n";
    EXPECT_EQ(statements({opening + said, opening + said, other}, "en"),
              Lines{"speaker_changed, Ada Krone: a verbatim b verbatim c speaker_changed"});
}

TEST(Statements, TwoOrganisationsWhereItWasSaidAreAnotherVenue) {
    const std::string there =
        "“The inspectors never looked at the second crane in winter,” Ada Krone said in an interview with ";
    EXPECT_EQ(
        statements({opening + there + "The Harbour Gazette.\n", opening + there + "the Northern Tribune.\n"}, "en"),
        Lines{"verbatim, Ada Krone, other venue: a verbatim b verbatim"});
}

TEST(Statements, AreFoundInOtherScripts) {
    EXPECT_EQ(
        statements({"В порту Ауне упал кран\n«Этой зимой второй кран ни разу не проверяли», — сказал Томас Ривас.\n",
                    "В порту Ауне упал кран\n«Этой зимой второй кран ни разу не проверяли», — сказал Пётр Линдаль.\n"},
                   "ru"),
        Lines{"speaker_changed, Томас Ривас: a verbatim b speaker_changed"});
    EXPECT_EQ(statements({"奥内港起重机倒塌\n市长李敏说:“今年冬天从来没有人检查过这台起重机。”\n",
                          "奥内港起重机倒塌\n船长王刚说:“今年冬天从来没有人检查过这台起重机。”\n"},
                         "zh")
                  .size(),
              1U);
    EXPECT_EQ(statements({"Una grúa cae en el puerto de Aune\n«La grúa nunca fue revisada este invierno por los "
                          "inspectores», dijo Marta Olmedo.\n",
                          "Una grúa cae en el puerto de Aune\nMarta Olmedo dijo que la grúa nunca fue revisada este "
                          "invierno por los inspectores.\n"},
                         "es"),
              Lines{"direct_to_indirect, Marta Olmedo: a verbatim b direct_to_indirect"});
}

TEST(Statements, ThatShareOnlyTheWordsOfTheTopicAreTwo) {
    const std::string other = "“The second crane of the harbour is a good crane,” said Oskar Lindahl.\n";
    EXPECT_EQ(statements({opening + said, opening + other}, "en"), Lines{});
}

TEST(Statements, ChangesHaveWords) {
    EXPECT_EQ(to_string(StatementChange::direct_to_indirect), "direct_to_indirect");
    EXPECT_LT(StatementChange::verbatim, StatementChange::trimmed);
    EXPECT_LT(StatementChange::direct_to_indirect, StatementChange::speaker_changed);
}

}  // namespace
}  // namespace retold::compare
