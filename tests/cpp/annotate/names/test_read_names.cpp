#include "retold/annotate/names/read_names.hpp"

#include <gtest/gtest.h>

#include <string>

#include "retold/base/error.hpp"

namespace retold::annotate {
namespace {

// "canonical(kind): mention, mention" of each name.
std::string shown(std::string_view text, const Names& names) {
    std::string all;
    for (const Name& name : names.names) {
        if (!all.empty()) all.append("; ");
        all.append(name.canonical).append("(").append(to_string(name.kind)).append("):");
        for (const Span span : name.mentions) all.append(" ").append(slice(text, span)).append(",");
        all.pop_back();
    }
    return all;
}

std::string names(std::string_view text, std::string_view language) {
    return shown(text, read_names(read_text(text, language)));
}

TEST(Names, AreCapitalRunsWithoutTitlesAndPossessives) {
    EXPECT_EQ(names("Yesterday Minister Ada Krone's aides met Dr. Paul van der Mark.", "en"),
              "Ada Krone(person): Ada Krone; Paul van der Mark(person): Paul van der Mark");
    EXPECT_EQ(names("In the evening the council met. Later the river rose.", "en"), "");
}

TEST(Names, ASentenceStartIsNoEvidence) {
    EXPECT_EQ(names("Rain fell. Workers left. Tolveg said so, and in Tolveg they agreed.", "en"),
              "Tolveg(person): Tolveg, Tolveg");
}

TEST(Names, PartsInitialsAndSpellingsAreOneName) {
    EXPECT_EQ(names("Director Mirel Tovak spoke. M. Tovak left; then Tovak said no. Mirell Tovak agreed.", "en"),
              "Mirel Tovak(person): Mirel Tovak, M. Tovak, Tovak, Mirell Tovak");
}

TEST(Names, AcronymsInBracketsStandForTheWordsBefore) {
    EXPECT_EQ(names("The Harbour Workers Union (HWU) met. The HWU agreed.", "en"),
              "Harbour Workers Union(organisation): Harbour Workers Union, HWU, HWU");
    EXPECT_EQ(names("Selon l'Office des routes du Sud (ORS), la route ferme.", "fr"),
              "Office des routes du Sud(organisation): Office des routes du Sud, ORS");
}

TEST(Names, ASurnameOfTwoPeopleStaysAlone) {
    const std::string_view text = "Mayor Ada Krone and Judge Paul Krone met. Krone declined.";
    const Names found = read_names(read_text(text, "en"));
    EXPECT_EQ(shown(text, found),
              "Ada Krone(person): Ada Krone; Paul Krone(person): Paul Krone; Krone(unknown): Krone");
    EXPECT_EQ(found.names[2].evidence.back(), "may be Ada Krone or Paul Krone");
}

TEST(Names, ATitleOrTheOrderTellsWhoseSurnameItIs) {
    EXPECT_EQ(names("Mayor Ada Krone and Judge Paul Krone met. Judge Krone declined.", "en"),
              "Ada Krone(person): Ada Krone; Paul Krone(person): Paul Krone, Krone");
    EXPECT_EQ(names("Mayor Ada Krone spoke. On Monday Krone said no. Judge Paul Krone was away.", "en"),
              "Ada Krone(person): Ada Krone, Krone; Paul Krone(person): Paul Krone");
}

TEST(Names, GermanNounsAreNone) {
    EXPECT_EQ(names("Der Hund lief über die Wiese, und das Haus stand leer.", "de"), "");
    EXPECT_EQ(names("Bürgermeisterin Marga Lohner sprach in Kaltensee. Laut Lohner ist die Brücke sicher.", "de"),
              "Marga Lohner(person): Marga Lohner, Lohner; Kaltensee(place): Kaltensee");
}

TEST(Names, CasesOfOneNameAreOne) {
    EXPECT_EQ(names("Мэр Ольга Ветрова пообещала помощь. С Ольгой Ветровой согласны не все.", "ru"),
              "Ольга Ветрова(person): Ольга Ветрова, Ольгой Ветровой");
    EXPECT_EQ(names("Dyrektor Marek Lisiak milczy. Według Lisiaka nic się nie stało.", "pl"),
              "Marek Lisiak(person): Marek Lisiak, Lisiaka");
    EXPECT_EQ(names("Vali Elif Sönmezli konuştu. Sönmezli'nin sözleri tartışıldı.", "tr"),
              "Elif Sönmezli(person): Elif Sönmezli, Sönmezli");
}

TEST(Names, KindsComeFromEvidence) {
    EXPECT_EQ(names("He works at the Tarvel River and at Brannick Ltd.", "en"),
              "Tarvel River(place): Tarvel River; Brannick Ltd(organisation): Brannick Ltd");
    EXPECT_EQ(names("We saw Quillon Brast there.", "en"), "Quillon Brast(unknown): Quillon Brast");
}

TEST(Names, AnAliasTableLeadsWritingsToItsName) {
    const std::string_view text = "the iron gardener spoke; Ada Krone left.";
    const NameAlias alias{"The Iron Gardener", "Ada Krone", NameKind::person};
    EXPECT_EQ(shown(text, read_names(read_text(text, "en"), {{&alias, 1}})),
              "Ada Krone(person): the iron gardener, Ada Krone");
    const NameAlias empty{"", "Ada Krone"};
    EXPECT_THROW(read_names(read_text(text, "en"), {{&empty, 1}}), InvalidArgument);
}

TEST(Names, TextsWithoutListsAndBadTextsAreData) {
    EXPECT_EQ(names("", "en"), "");
    EXPECT_EQ(names("😀 \xFF\xFE ((( \"", "en"), "");
    EXPECT_EQ(names("Tere, Juhan Kask tuli.", "et"), "Juhan Kask(unknown): Juhan Kask");
}

}  // namespace
}  // namespace retold::annotate
