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
    // What a mark opens behind the verb does not go on before it.
    EXPECT_EQ(shown("\"Es hielt bis heute\n\n\"gut\" (so) sagte „ das Amt", "de"), (Lines{"direct: das Amt <> sagte"}));
}

TEST(FindQuotes, LanguagesHaveTheirMarksAndOrders) {
    EXPECT_EQ(shown("„Es hält“, sagte Jana Ruh am Montag, „noch lange.“", "de"),
              (Lines{"direct: Es hält | noch lange. <Jana Ruh, Jana Ruh> sagte"}));
    EXPECT_EQ(shown("« Le pont tiendra », assure la maire, Lise Aubin.", "fr"),
              (Lines{"direct: Le pont tiendra <Lise Aubin, Lise Aubin> assure"}));
    EXPECT_EQ(shown("«El puente aguanta», dijo la alcaldesa, Inés Robla.", "es"),
              (Lines{"direct: El puente aguanta <Inés Robla, Inés Robla> dijo"}));
    EXPECT_EQ(shown("”Bron håller”, säger Nils Ekvall.", "sv"),
              (Lines{"direct: Bron håller <Nils Ekvall, Nils Ekvall> säger"}));
    EXPECT_EQ(shown("‘De brug houdt’, zegt Piet van der Laan.", "nl"),
              (Lines{"direct: De brug houdt <Piet van der Laan, Piet van der Laan> zegt"}));
    EXPECT_EQ(shown("Vali Esra Koç, “Köprü sağlam” dedi.", "tr"),
              (Lines{"direct: Köprü sağlam <Esra Koç, Esra Koç> dedi"}));
    EXPECT_EQ(shown("«Η γέφυρα αντέχει», είπε η Άννα Ρούσσου.", "el"),
              (Lines{"direct: Η γέφυρα αντέχει <Άννα Ρούσσου, Άννα Ρούσσου> είπε"}));
    EXPECT_EQ(shown("“Jembatan ini kuat,” kata Sari Wulandari.", "id"),
              (Lines{"direct: Jembatan ini kuat, <Sari Wulandari, Sari Wulandari> kata"}));
}

TEST(FindQuotes, ScriptsWithoutCapitalsHaveSpeakers) {
    EXPECT_EQ(shown("وقالت سلمى النجار إن «الجسر آمن».", "ar"),
              (Lines{"direct: الجسر آمن <سلمى النجار, سلمى النجار> وقالت"}));
    EXPECT_EQ(shown("نسرین کاوه گفت که پل محکم است.", "fa"),
              (Lines{"indirect: پل محکم است <نسرین کاوه, نسرین کاوه> گفت"}));
    EXPECT_EQ(shown("ترجمان نادیہ شاہ نے کہا کہ پل مضبوط ہے۔", "ur"),
              (Lines{"indirect: پل مضبوط ہے <نادیہ شاہ, نادیہ شاہ> کہا"}));
    EXPECT_EQ(shown("मंत्री रेखा सोनी ने कहा, “पुल मज़बूत है।”", "hi"), (Lines{"direct: पुल मज़बूत है। <रेखा सोनी, रेखा सोनी> कहा"}));
    EXPECT_EQ(shown("市长林月表示，大桥很安全。", "zh"), (Lines{"indirect: 大桥很安全 <林月, 林月> 表示"}));
    EXPECT_EQ(shown("田中花子市長は「橋は安全だ」と述べた。", "ja"),
              (Lines{"direct: 橋は安全だ <田中花子, 田中花子> 述べた"}));
    EXPECT_EQ(shown("김하나 씨는 \"다리는 안전하다\"고 말했다.", "ko"),
              (Lines{"direct: 다리는 안전하다 <김하나, 김하나> 말했다"}));
}

TEST(FindQuotes, ADashAndANameBehindMarksSign) {
    EXPECT_EQ(shown("«Мост выдержит и эту зиму тоже.» — Лев Дымов.", "ru"),
              (Lines{"direct: Мост выдержит и эту зиму тоже. <Лев Дымов, Лев Дымов> —"}));
}

TEST(FindQuotes, SourcesStandBeforeOrBehindTheirWord) {
    EXPECT_EQ(shown("Laut Jana Ruh kostet der Umbau zwei Millionen.", "de"),
              (Lines{"indirect: kostet der Umbau zwei Millionen <Jana Ruh, Jana Ruh> Laut"}));
    EXPECT_EQ(shown("Jana Ruh zufolge hält die Brücke.", "de"),
              (Lines{"indirect: hält die Brücke <Jana Ruh, Jana Ruh> zufolge"}));
    EXPECT_EQ(shown("По словам Анны Левиной, мост выдержит.", "ru"),
              (Lines{"indirect: мост выдержит <Анны Левиной, Анны Левиной> По словам"}));
    EXPECT_EQ(shown("रेखा सोनी के अनुसार पुल मज़बूत है।", "hi"), (Lines{"indirect: पुल मज़बूत है <रेखा सोनी, रेखा सोनी> के अनुसार"}));
}

TEST(FindQuotes, DashesOpenSpeechWhereSomebodySpeaks) {
    EXPECT_EQ(shown("— Мост выдержит, — сказала Анна Левина. — Мы проверили.", "ru"),
              (Lines{"direct: Мост выдержит | Мы проверили. <Анна Левина, Анна Левина> сказала"}));
    EXPECT_EQ(shown("– Bron håller, säger Nils Ekvall. Vi har mätt.", "sv"),
              (Lines{"direct: Bron håller | Vi har mätt. <Nils Ekvall, Nils Ekvall> säger"}));
    EXPECT_EQ(shown("— мост;\n— дорога.", "ru"), Lines{});
}

TEST(FindQuotes, TheSameSubjectGoesOn) {
    EXPECT_EQ(shown("Ruth Okoro said the dam was safe and denied that it leaked.", "en"),
              (Lines{"indirect: the dam was safe <Ruth Okoro, Ruth Okoro> said",
                     "indirect: that it leaked <Ruth Okoro, Ruth Okoro> denied"}));
}

TEST(FindQuotes, NounsOfSayingHaveClauses) {
    EXPECT_EQ(shown("They heard Ruth Okoro\u2019s claim that the dam was safe.", "en"),
              (Lines{"indirect: that the dam was safe <Ruth Okoro, Ruth Okoro\u2019s> claim"}));
    EXPECT_EQ(shown("There were allegations that the dam leaked.", "en"),
              (Lines{"indirect: that the dam leaked <> allegations"}));
}

TEST(FindQuotes, AWordThatIsNounAndVerbIsWhatItsNeighboursMakeIt) {
    EXPECT_EQ(shown("Ruth Okoro charges that the dam leaks.", "en"),
              (Lines{"indirect: that the dam leaks <Ruth Okoro, Ruth Okoro> charges"}));
    EXPECT_EQ(shown("Ruth Okoro\u2019s repeated claim that the dam leaked was news.", "en"),
              (Lines{"indirect: that the dam leaked was news <Ruth Okoro, Ruth Okoro\u2019s> claim"}));
    EXPECT_EQ(shown("One slide shows that the dam leaks.", "en"),
              (Lines{"indirect: that the dam leaks <, One slide> shows"}));
    EXPECT_EQ(shown("The plan involves two dams.", "en"), Lines{});
}

TEST(FindQuotes, WhoSpeaksMayStandBeforeAsidesAndInRelativeClauses) {
    EXPECT_EQ(shown("Ruth Okoro (D), head of the Dam Board, said the dam leaked.", "en"),
              (Lines{"indirect: the dam leaked <Ruth Okoro, Ruth Okoro> said"}));
    EXPECT_EQ(shown("Ruth Okoro \u2014 who was there \u2014 said the dam leaked.", "en"),
              (Lines{"indirect: the dam leaked <Ruth Okoro, Ruth Okoro> said"}));
    EXPECT_EQ(shown("They saw the plan, which Ruth Okoro says is dead.", "en"),
              (Lines{"indirect: is dead <Ruth Okoro, Ruth Okoro> says"}));
    EXPECT_EQ(shown("Callers saying that the dam leaked were right.", "en"),
              (Lines{"indirect: that the dam leaked were right <, Callers> saying"}));
}

TEST(FindQuotes, TitlesNicknamesAndSoCalledThingsAreNoneInReportsEither) {
    const std::vector<Quote> quotes =
        find_quotes(read_text("The museum sold \u201cTwo Boats, Waiting\u201d for a million, Ruth Okoro said.", "en"));
    ASSERT_EQ(quotes.size(), 1U);
    EXPECT_EQ(quotes[0].kind, QuoteKind::indirect);
    EXPECT_EQ(shown("The so-called \u201cgold dam\u201d was never built by anyone here.", "en"), Lines{});
    EXPECT_EQ(shown("Das meldete die Zeitung \u201eAlter Anzeiger\u201c.", "de").size(), 0U);
}

TEST(FindQuotes, ASentenceInMarksInTheNextParagraphGoesOn) {
    EXPECT_EQ(
        shown("\u201cIt held,\u201d said Ruth Okoro.\n\n\u201cWe were lucky this time.\u201d", "en"),
        (Lines{"direct: It held, <Ruth Okoro, Ruth Okoro> said", "direct: We were lucky this time. <Ruth Okoro>"}));
    EXPECT_EQ(shown("\u201cIt held,\u201d said Ruth Okoro.\n\n\u201cThe Dam\u201d", "en").size(), 1U);
}

TEST(FindQuotes, ASemicolonEndsWhatIsReported) {
    EXPECT_EQ(shown("The dam leaks, Ruth Okoro said; the road is closed.", "en"),
              (Lines{"indirect: The dam leaks <Ruth Okoro, Ruth Okoro> said"}));
}

TEST(FindQuotes, SourcesStandWithinClausesAndBehindVerbs) {
    EXPECT_EQ(
        shown("Von den Booten sind laut der Gemeinde Alttal mindestens zwei verloren.", "de"),
        (Lines{"indirect: Von den Booten sind | mindestens zwei verloren <Gemeinde Alttal, Gemeinde Alttal> laut"}));
    EXPECT_EQ(shown("La presa resistirá, según explicó Inés Bravo.", "es"),
              (Lines{"indirect: La presa resistirá <Inés Bravo, Inés Bravo> según explicó"}));
}

TEST(FindQuotes, ASourceMayHaveItsNameInAnApposition) {
    EXPECT_EQ(shown("La avería durará un mes, de acuerdo con su portavoz, Luis Peña.", "es"),
              (Lines{"indirect: La avería durará un mes <Luis Peña, Luis Peña> de acuerdo con"}));
}

TEST(FindQuotes, LanguagesWithShortListsReportToo) {
    EXPECT_EQ(shown("Borgmester Ada Krone sagde mandag, at diget holder.", "da"),
              (Lines{"indirect: diget holder <Ada Krone, Ada Krone> sagde"}));
    EXPECT_EQ(shown("«Diket holder», sa ordfører Ada Krone.", "nb"),
              (Lines{"direct: Diket holder <Ada Krone, Ada Krone> sa"}));
    EXPECT_EQ(shown("Primarul Ada Krone a spus că digul rezistă.", "ro"),
              (Lines{"indirect: digul rezistă <Ada Krone, Ada Krone> a spus"}));
    EXPECT_EQ(shown("Starostka Ada Kronová řekla, že hráz drží.", "cs"),
              (Lines{"indirect: hráz drží <Ada Kronová, Ada Kronová> řekla"}));
    EXPECT_EQ(shown("Starostka Ada Kronová povedala, že hrádza drží.", "sk"),
              (Lines{"indirect: hrádza drží <Ada Kronová, Ada Kronová> povedala"}));
    EXPECT_EQ(shown("Кметът Ада Кроне каза, че дигата държи.", "bg"),
              (Lines{"indirect: дигата държи <Ада Кроне, Ада Кроне> каза"}));
    EXPECT_EQ(shown("\u201dPato kestää\u201d, sanoi pormestari Ada Krone.", "fi"),
              (Lines{"direct: Pato kestää <Ada Krone, Ada Krone> sanoi"}));
    EXPECT_EQ(shown("\u201eA gát kitart\u201d \u2013 mondta Ada Krone polgármester.", "hu"),
              (Lines{"direct: A gát kitart <Ada Krone, Ada Krone> mondta"}));
}

TEST(FindQuotes, FrenchTellsWhoSpeaksBetweenTheMarks) {
    EXPECT_EQ(shown("« La digue tient, a déclaré Mme Amiel lundi. Nous restons. »", "fr"),
              (Lines{"direct: La digue tient | Nous restons. <Amiel, Amiel> a déclaré"}));
    EXPECT_EQ(shown("« La digue tient, dit-elle, et nous restons. »", "fr"),
              (Lines{"direct: La digue tient | et nous restons. <, elle> dit"}));
    EXPECT_EQ(shown("Luc Amiel a dit que la digue tient. « Nous restons », a-t-il ajouté.", "fr").size(), 2U);
}

TEST(FindQuotes, InAHeadlineCapitalsHideNoVerb) {
    EXPECT_EQ(shown("Okoro Says the Dam Cannot Hold Another Year\n\nMayor Ruth Okoro came to the dam on Monday.", "en"),
              (Lines{"indirect: the Dam Cannot Hold Another Year <Ruth Okoro, Okoro> Says"}));
}

TEST(FindQuotes, APassiveNamesItsSpeakerBehindBy) {
    EXPECT_EQ(shown("The leak was first reported by Ruth Okoro.", "en"),
              (Lines{"indirect: The leak <Ruth Okoro, Ruth Okoro> reported"}));
    EXPECT_EQ(shown("A plan proposed by Ruth Okoro failed.", "en"), Lines{});
}

TEST(FindQuotes, ANameOfTheTextAndAColonSpeakNothingElseDoes) {
    EXPECT_EQ(shown("Okoro: The dam will hold\n\nRuth Okoro came on Monday.", "en"),
              (Lines{"indirect: The dam will hold <Ruth Okoro, Okoro> :"}));
    EXPECT_EQ(shown("Update: The dam will hold\n\nRuth Okoro came on Monday.", "en"), Lines{});
}

TEST(FindQuotes, AGermanReportGoesOnInItsMood) {
    EXPECT_EQ(shown("Jana Ruh sagte, die Brücke halte. Sie sei im Mai geprüft worden. Es regnete.", "de"),
              (Lines{"indirect: die Brücke halte <Jana Ruh, Jana Ruh> sagte",
                     "indirect: Sie sei im Mai geprüft worden <Jana Ruh>"}));
}

TEST(FindQuotes, TheNamedSpeakOfThemselvesThoughTheyStandInACommaPair) {
    EXPECT_EQ(shown("Ruth Okoro, an engineer from Oa, said the dam would fail.", "en"),
              (Lines{"indirect: the dam would fail <Ruth Okoro, Ruth Okoro> said"}));
    EXPECT_EQ(shown("Critics, she said, had seen the dam leak.", "en").size(), 1U);
}

TEST(FindQuotes, ATextOfAnUnknownLanguageIsReadByTheWordsItHas) {
    EXPECT_EQ(shown("Phát ngôn viên Trần Hà cho biết rằng cây cầu vẫn an toàn.", "auto").size(), 1U);
}

TEST(FindQuotes, WhoSpeaksMayStandInAnAppositionBehindTheMarks) {
    const char* told = "\u201cWe will rebuild the pier,\u201d its chairman, Paul Odum, told reporters on Monday.";
    EXPECT_EQ(shown(told, "en"), (Lines{"direct: We will rebuild the pier, <Paul Odum, Paul Odum> told"}));
    EXPECT_EQ(shown("The pier was closed for a year, the mayor, Ruth Okoro, said on Monday.", "en"),
              (Lines{"indirect: The pier was closed for a year <Ruth Okoro, Ruth Okoro> said"}));
}

TEST(FindQuotes, ADatelineIsNoPartOfAReport) {
    const std::string report = "indirect: The bridge will be closed <, officials> said";
    for (const char* line :
         {"LIND, Norway \u2014 ", "LIND (AP) \u2014 ", "Lind, 3 May - ", "LIND, May 3 (Port News) - "})
        EXPECT_EQ(shown(std::string(line) + "The bridge will be closed, officials said.", "en"), Lines{report}) << line;
    EXPECT_EQ(shown("ПОРТ-ЛИНД, 3 мая - Мост закроют на год, сообщил мэр Олег Краснов.", "ru"),
              (Lines{"indirect: Мост закроют на год <Олег Краснов, Олег Краснов> сообщил"}));
    EXPECT_EQ(shown("The bridge - and the pier - will be closed, officials said.", "en"),
              (Lines{"indirect: The bridge - and the pier - will be closed <, officials> said"}));
}

TEST(FindQuotes, ADashBehindMarksOpensNoSpeech) {
    EXPECT_EQ(shown("„To za drogo” – powiedział Jan Nowak. „Potrzebujemy tego” – powiedziała Anna Nowak.", "pl"),
              (Lines{"direct: To za drogo <Jan Nowak, Jan Nowak> powiedział",
                     "direct: Potrzebujemy tego <Anna Nowak, Anna Nowak> powiedziała"}));
}

TEST(FindQuotes, AColonEndsAParagraphBeforeWhatIsSaid) {
    EXPECT_EQ(shown("Ruth Okoro added:\n\n\u201cThe pier is shut.\u201d\n\nIt rained.", "en"),
              (Lines{"direct: The pier is shut. <Ruth Okoro, Ruth Okoro> added"}));
    EXPECT_EQ(shown("Ruth Okoro wrote:\n\nThe pier is shut. It will stay shut.\n\nIt rained.", "en"),
              (Lines{"indirect: The pier is shut. It will stay shut <Ruth Okoro, Ruth Okoro> wrote"}));
}

TEST(FindQuotes, AMarkWithSpacesOnBothSidesCloses) {
    EXPECT_EQ(shown("\"I never liked the term 'harbour tax,' \" she told the group.", "en"),
              (Lines{"direct: I never liked the term 'harbour tax,' <, she> told"}));
}

TEST(FindQuotes, AParticipleInAnAdjunctSpeaksForNobody) {
    EXPECT_EQ(shown("In a message posted Friday, Ruth Okoro said the pier was shut.", "en"),
              (Lines{"indirect: the pier was shut <Ruth Okoro, Ruth Okoro> said"}));
    EXPECT_EQ(shown("In a letter to the board the director said that the pier was shut.", "en"),
              (Lines{"indirect: that the pier was shut <, the director> said"}));
    EXPECT_EQ(shown("Verlangt werden drei Millionen, wie die Hafenpolizei Lind (HPL) mitteilte.", "de"),
              (Lines{"indirect: Verlangt werden drei Millionen <Hafenpolizei Lind, Hafenpolizei Lind> mitteilte"}));
}

TEST(FindQuotes, WhatIsExpectedIsSaidByNobody) {
    EXPECT_EQ(shown("The pier is expected to open in May.", "en"),
              (Lines{"indirect: The pier | to open in May <> is expected"}));
}

TEST(FindQuotes, AClauseWithAlthoughEndsItsReport) {
    EXPECT_EQ(shown("Although Ruth Okoro has pledged to open the pier, she is waiting for the steel.", "en"),
              (Lines{"indirect: to open the pier <Ruth Okoro, Ruth Okoro> has pledged"}));
}

TEST(FindQuotes, WithoutWordsOfALanguageThereIsNothingToReport) {
    EXPECT_EQ(shown("Ruth Okoro said that the dam was safe.", "xx"), Lines{});
    EXPECT_TRUE(find_quotes(read_text("")).empty());
}

}  // namespace
}  // namespace retold::annotate
