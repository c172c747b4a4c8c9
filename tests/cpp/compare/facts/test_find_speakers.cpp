#include "compare/facts/find_speakers.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "retold/compare/comparer.hpp"
#include "retold/compare/facts/facts.hpp"

namespace retold::compare {
namespace {

// Whether the pages give a quotation to two speakers.
bool two_speakers(const std::vector<std::string>& texts, const std::string& language) {
    std::vector<SourcePage> pages;
    for (const std::string& text : texts)
        pages.push_back(page_of_lines(std::string(1, static_cast<char>('a' + pages.size())), text));
    CompareOptions options;
    options.language = language;
    for (const Fact& fact : facts(compare_pages(pages, options, {}))) {
        if (fact.status == FactStatus::conflict && fact.type == annotate::SlotType::attribution) return true;
    }
    return false;
}

TEST(FindSpeakers, APronounMeansTheOnlyPersonOfItsParagraph) {
    const std::string opening = "A fire destroyed the archive of Aune on Tuesday, the brigade said.\n";
    const std::string said = "“We kept every map in two copies,” ";
    EXPECT_TRUE(two_speakers({opening + "Ada Krone denied the fault. " + said + "she told the council.",
                              opening + "Ada Krone denied the fault. " + said + "said Oskar Lindahl."},
                             "en"));
    EXPECT_FALSE(two_speakers({opening + "Ada Krone met Eva Torne. " + said + "she told the council.",
                               opening + "Ada Krone met Eva Torne. " + said + "said Oskar Lindahl."},
                              "en"));
}

TEST(FindSpeakers, SoDoesAVerbWithoutASubject) {
    const std::string opening = "Un incendio destruyó el archivo de Aune el martes, según los bomberos.\n";
    const std::string said = "«Guardamos dos copias de cada mapa», ";
    EXPECT_TRUE(two_speakers({opening + "La alcaldesa, Ada Zubal, negó la culpa. " + said + "añadió.",
                              opening + "La alcaldesa, Ada Zubal, negó la culpa. " + said + "dijo Odón Terral."},
                             "es"));
}

TEST(FindSpeakers, WhatAPageLetsBothSayContradictsNobody) {
    const std::string opening = "A fire destroyed the archive of Aune on Tuesday, the brigade said.\n";
    const std::string said = "“We kept every map in two copies,” said ";
    const std::string both = opening + said + "Ada Krone. Rain fell.\n" + said + "Oskar Lindahl.";
    EXPECT_FALSE(two_speakers({both, opening + said + "Oskar Lindahl. Rain fell.\n" + said + "Ada Krone."}, "en"));
    EXPECT_FALSE(two_speakers({both, opening + said + "Oskar Lindahl. Rain fell.\n" + said + "Oskar Lindahl."}, "en"));
    EXPECT_TRUE(two_speakers({opening + said + "Oskar Lindahl.", opening + said + "Ada Krone."}, "en"));
}

TEST(FindSpeakers, TwoHalvesOfASentenceThatAPageSaysItselfAreTwoStatements) {
    const std::string opening = "A fire destroyed the archive of Aune on Tuesday, the brigade said.\n";
    EXPECT_FALSE(two_speakers({opening + "Every map was kept in two copies, and the old roof had burned twice before.",
                               opening + "Every map was kept in two copies, Ada Krone said.",
                               opening + "The old roof had burned twice before, Oskar Lindahl said."},
                              "en"));
}

}  // namespace
}  // namespace retold::compare
