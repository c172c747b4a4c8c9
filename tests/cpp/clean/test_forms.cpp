#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "retold/clean/cleaner.hpp"

namespace retold::clean {
namespace {

void expect_kept(std::string_view raw, const std::vector<std::string_view>& wanted,
                 const std::vector<std::string_view>& furniture) {
    const Page page = clean(raw);
    const auto is_kept = [&](std::string_view line) {
        for (const Block& block : page.blocks)
            if (slice(page.raw, block.span) == line) return block.kept;
        ADD_FAILURE() << "no line " << line;
        return false;
    };
    for (const std::string_view line : wanted) EXPECT_TRUE(is_kept(line)) << line;
    for (const std::string_view line : furniture) EXPECT_FALSE(is_kept(line)) << line;
}

TEST(Forms, AnInterviewGoesOnBehindAnInsert) {
    expect_kept(
        "Stadtblick\nStart\nKultur\nTermine\nAbo\nLogin\n„Ein Orchester merkt sofort, ob du Angst hast“\n"
        "Interview: Jonas Wirth\n14.10.2023, 08:00 Uhr\nTeilen\n"
        "Frau Reiter, wann hatten Sie zuletzt Lampenfieber?\n"
        "Gestern Abend. Es geht nie weg, es zieht nur um: früher saß es im Magen, heute in den Händen.\n"
        "Hilft da der Taktstock?\nIm Gegenteil. Ich habe vierzehn zerbrochen und dann aufgehört, neue zu kaufen.\n"
        "Das könnte Sie auch interessieren\nKonzertsaal wird erst 2026 fertig\n"
        "Die Säle sind seit der Pandemie leerer. Macht Ihnen das Sorgen?\nNatürlich. Aber wer kommt, der hört zu.\n"
        "Was würden Sie jungen Dirigentinnen raten?\nSchlafen.\n"
        "Zur Startseite\nImpressum\n",
        {"Natürlich. Aber wer kommt, der hört zu.", "Was würden Sie jungen Dirigentinnen raten?", "Schlafen."},
        {"Konzertsaal wird erst 2026 fertig", "Zur Startseite"});
}

TEST(Forms, SpeakersOfTheStoryGoOn) {
    expect_kept(
        "The Fenland Quarterly\nHome\nEssays\nInterviews\nShop\nBasket (0)\nThe last man on the river who traps eels\n"
        "Words by Petra Holt\nNovember 2023\nShare\n"
        "There are eleven licences left on the river, and Roy Baines holds one of them. He is 79. We met in his shed.\n"
        "Q: How many eels did you catch this week?\nA: Three. My father would have thrown the boat at me.\n"
        "Q: What changed?\nA: Sluices, mostly. And nobody eats them. I had a chef ring from London once.\n"
        "Subscribe to our newsletter\nEnter your email\n"
        "Q: Will anyone take over?\nA: My granddaughter can set a trap. She is nine.\n"
        "Back issues\nStockists\n",
        {"Q: Will anyone take over?", "A: My granddaughter can set a trap. She is nine."},
        {"Subscribe to our newsletter", "Back issues"});
}

TEST(Forms, NumberedHeadingsStayAboveTheirParagraphs) {
    expect_kept(
        "Norra Bladet\nHem\nNyheter\nResor\nLogga in\nFem badplatser som få känner till\nElin Strand\n"
        "5. Kvarnviken\nBild: O. Ek\nVattnet är brunt och varmt, och bryggan byggdes av skolans elever i "
        "våras.\nAnnons\n"
        "4. Långholmen\nBild: O. Ek\nHit går ingen buss, men den som cyklar får ha stranden för sig själv.\nAnnons\n"
        "3. Stenbrottet\nBild: O. Ek\nDjupt, kallt och klart; barnen bör hålla sig vid den södra kanten.\nAnnons\n"
        "2. Sandudden\nBild: O. Ek\nEn kiosk, två gungor och en utsikt som ingen har skrivit om förut.\nAnnons\n"
        "Mest läst\n1. Så blir vädret i helgen\n2. Hon vann på lotteri\n3. Tre nya krogar\nKontakt\nOm oss\n",
        {"5. Kvarnviken", "4. Långholmen", "3. Stenbrottet", "2. Sandudden"},
        {"1. Så blir vädret i helgen", "2. Hon vann på lotteri", "3. Tre nya krogar"});
}

TEST(Forms, AListGoesOnToItsLastNumber) {
    expect_kept(
        "Le Carnet des Rives\nRubriques\nSorties\nRecettes\nSe connecter\nCinq cabanes pour dormir au bord de l'eau\n"
        "La rédaction\nPublié le 2 mai 2024\nEnregistrer\n"
        "Le printemps est là, les rivières aussi. Voici nos cinq adresses testées, de la plus simple à la plus folle.\n"
        "1. La Perche, près de Vourles\nUne seule pièce, un poêle et des grenouilles pour voisines. Comptez 65 euros.\n"
        "2. Le Héron, à Saint-Aubin\nPerchée à six mètres, elle bouge un peu par grand vent.\n"
        "3. La Péniche de Lulu\nPas tout à fait une cabane, mais Lulu fait le meilleur café de la Saône.\n"
        "Publicité\n4. Le Moulin sec\nL'eau n'y passe plus depuis 1962. Les enfants adorent la roue.\n"
        "5. La Bulle\nTransparente, donc chaude en juillet. À réserver en mai.\n"
        "Voir aussi\nDix pique-niques sans voiture\nContact\nCGU\n",
        {"5. La Bulle", "Transparente, donc chaude en juillet. À réserver en mai.",
         "L'eau n'y passe plus depuis 1962. Les enfants adorent la roue."},
        {"Publicité", "Dix pique-niques sans voiture"});
}

TEST(Forms, ALogGoesOnWithHeadingsOfItsOwn) {
    expect_kept(
        "Nordkurier der Woche\nNews\nSport\nWetter\nAnmelden\nSturmflut im Liveticker: Fischmarkt unter Wasser\n"
        "Aktualisiert: 21.12.2023, 19:40\nLiveticker\nNeueste zuerst\n"
        "19:32 Uhr\nPegel fällt langsam\n"
        "Der Scheitel ist durchgelaufen, meldet das Bundesamt. Der Pegel fällt seit einer Viertelstunde.\nTeilen\n"
        "18:50 Uhr\nZwei Autos aus dem Wasser gezogen\n"
        "Die Feuerwehr hat am Fischmarkt zwei Autos geborgen. Menschen saßen nicht darin.\nTeilen\n"
        "18:05 Uhr\nDer Fährverkehr ist eingestellt, teilte die Reederei mit.\nTeilen\n"
        "Ältere Beiträge laden\nMeistgelesen\nHund rettet Herrchen\nDatenschutz\n",
        {"Zwei Autos aus dem Wasser gezogen",
         "Die Feuerwehr hat am Fischmarkt zwei Autos geborgen. Menschen saßen nicht darin."},
        {"Teilen", "Meistgelesen", "Hund rettet Herrchen"});
}

}  // namespace
}  // namespace retold::clean
