#include "retold/annotate/quotes/find_quotes.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "retold/base/span.hpp"

namespace retold::annotate {
namespace {

// "content | content <speaker, words that stand for it> cue" of each quotation.
std::vector<std::string> shown(std::string_view text, std::string_view language) {
    std::vector<std::string> lines;
    for (const Quote& quote : find_quotes(read_text(text, language))) {
        std::string line(to_string(quote.kind));
        line += ": ";
        for (std::size_t i = 0; i < quote.content.size(); ++i) {
            if (i > 0) line += " | ";
            line += slice(text, quote.content[i]);
        }
        line.append(" <").append(quote.speaker);
        if (quote.speaker_span) line.append(", ").append(slice(text, *quote.speaker_span));
        line.append(">");
        for (const Span cue : quote.cue) line.append(" ").append(slice(text, cue));
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(FindQuotes, MarksStandBeforeAndBehindTheVerb) {
    EXPECT_EQ(shown("\u201cThe dam is safe,\u201d said Mayor Ruth Okoro.", "en"),
              (Lines{"direct: The dam is safe, <Ruth Okoro, Ruth Okoro> said"}));
    EXPECT_EQ(shown("Ruth Okoro said: \"The dam is safe.\"", "en"),
              (Lines{"direct: The dam is safe. <Ruth Okoro, Ruth Okoro> said"}));
    EXPECT_EQ(shown("\"We checked it twice,\" Mr. Okoro said, \"and it held.\"", "en"),
              (Lines{"direct: We checked it twice, | and it held. <Okoro, Okoro> said"}));
}

TEST(FindQuotes, TwoApostrophesAreADoubleMark) {
    EXPECT_EQ(shown("''It's nobody's fault,'' Ms. Okoro said.", "en"),
              (Lines{"direct: It's nobody's fault, <Okoro, Okoro> said"}));
}

TEST(FindQuotes, ReportedClausesHaveALinkOrNone) {
    EXPECT_EQ(shown("Ruth Okoro said on Monday that the dam was safe.", "en"),
              (Lines{"indirect: that the dam was safe <Ruth Okoro, Ruth Okoro> said"}));
    EXPECT_EQ(shown("The dam would hold for years, Ruth Okoro said.", "en"),
              (Lines{"indirect: The dam would hold for years <Ruth Okoro, Ruth Okoro> said"}));
    EXPECT_EQ(shown("According to Ruth Okoro, the dam was safe.", "en"),
              (Lines{"indirect: the dam was safe <Ruth Okoro, Ruth Okoro> According to"}));
}

TEST(FindQuotes, NamesAndTitlesInMarksAreNone) {
    EXPECT_EQ(shown("The \u201cgreen room\u201d was closed, and \"The Long Dam\" won a prize.", "en"), Lines{});
}

TEST(FindQuotes, PronounsMeanWhoWasNamedLast) {
    EXPECT_EQ(shown("Ruth Okoro said that the dam was safe. She added: \"It will hold.\"", "en"),
              (Lines{"indirect: that the dam was safe <Ruth Okoro, Ruth Okoro> said",
                     "direct: It will hold. <Ruth Okoro, She> added"}));
}

TEST(FindQuotes, APartOfANameMeansTheOneWhoHasIt) {
    EXPECT_EQ(shown("Ruth Okoro runs the dam. \"It will hold,\" said Okoro.", "en"),
              (Lines{"direct: It will hold, <Ruth Okoro, Okoro> said"}));
    // Two have the name: it stays what it is.
    EXPECT_EQ(shown("Ruth Okoro met Chidi Okoro. \"It will hold,\" said Okoro.", "en"),
              (Lines{"direct: It will hold, <Okoro, Okoro> said"}));
}

TEST(FindQuotes, SpeechGoesOnInTheNextParagraph) {
    EXPECT_EQ(
        shown("\u201cIt will hold,\u201d said Ruth Okoro. \u201cWe checked it.\n\n\u201cTwice, in fact.\u201d", "en"),
        (Lines{"direct: It will hold, | We checked it. | Twice, in fact. <Ruth Okoro, Ruth Okoro> said"}));
}

TEST(FindQuotes, MarksWithoutPartnerHarmNothing) {
    EXPECT_EQ(shown("The 5\" pipe broke. \"It was old,\" said Ruth Okoro.", "en"),
              (Lines{"direct: It was old, <Ruth Okoro, Ruth Okoro> said"}));
}

TEST(FindQuotes, WithoutWordsOfALanguageThereIsNothingToReport) {
    EXPECT_EQ(shown("Ruth Okoro said that the dam was safe.", "xx"), Lines{});
    EXPECT_TRUE(find_quotes(read_text("")).empty());
}

}  // namespace
}  // namespace retold::annotate
