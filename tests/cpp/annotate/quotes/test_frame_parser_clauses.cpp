#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "retold/annotate/names/read_names.hpp"
#include "retold/annotate/quotes/find_quotes.hpp"

namespace retold::annotate {
namespace {

using Lines = std::vector<std::string>;

// "content | who speaks" of each quotation.
Lines clauses(std::string_view text, std::string_view language) {
    Lines found;
    const TextReading reading = read_text(text, language);
    for (const Quote& quote : find_quotes(reading, read_names(reading))) {
        std::string line;
        for (const Span span : quote.content) line.append(slice(text, span)).append(" | ");
        const std::string_view place = quote.speaker_span ? slice(text, *quote.speaker_span) : std::string_view("?");
        found.push_back(line.append(quote.speaker.empty() ? place : quote.speaker));
    }
    return found;
}

TEST(FrameParserClauses, AnAndBetweenTheCommasOpensNoApposition) {
    EXPECT_EQ(clauses("Le bac est à quai, mais aucun passager n'est blessé, a indiqué la mairie.", "fr"),
              Lines{"Le bac est à quai, mais aucun passager n'est blessé | la mairie"});
    EXPECT_EQ(clauses("Il traghetto è fermo, ma nessuno è ferito, ha detto il comune.", "it"),
              Lines{"Il traghetto è fermo, ma nessuno è ferito | il comune"});
}

TEST(FrameParserClauses, AVerbThatNeedsNoSubjectEndsAReport) {
    EXPECT_EQ(clauses("La alcaldesa, Ada Zubal, llegó tarde. El puente abrirá en mayo, aseguró.", "es"),
              Lines{"El puente abrirá en mayo | Ada Zubal"});
    EXPECT_EQ(clauses("Il sindaco, Carlo Verdoni, è arrivato tardi. Il ponte aprirà a maggio, ha detto.", "it"),
              Lines{"Il ponte aprirà a maggio | Carlo Verdoni"});
    EXPECT_EQ(clauses("Ada Krone, the mayor, came late. The bridge, the old one, said.", "en"), Lines{});
}

TEST(FrameParserClauses, APrepositionBehindTheVerbIsNobody) {
    EXPECT_EQ(
        clauses("El alcalde, Odón Zubal, habló. Insistió en que no hay peligro y dijo que abrirá el puente.", "es"),
        (Lines{"no hay peligro | Odón Zubal", "abrirá el puente | Odón Zubal"}));
}

}  // namespace
}  // namespace retold::annotate
