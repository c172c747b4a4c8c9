#include "retold/tokenize/sentences.hpp"

#include <gtest/gtest.h>

#include "cpp/tokenize/sentence_pieces.hpp"
#include "retold/base/error.hpp"

namespace retold::tokenize {
namespace {

TEST(Sentences, EndAtAFullStopBeforeACapital) {
    EXPECT_EQ(split("The dam held. Nobody was hurt."), (Strings{"The dam held.", "Nobody was hurt."}));
    EXPECT_EQ(split("It rose by 3.5 metres. Why? Nobody knows! It did."),
              (Strings{"It rose by 3.5 metres.", "Why?", "Nobody knows!", "It did."}));
}

TEST(Sentences, TitlesDoNotEndOne) {
    EXPECT_EQ(split_as("en", "Gen. Amra met Dr. Ole and Mrs. Sund. They spoke."),
              (Strings{"Gen. Amra met Dr. Ole and Mrs. Sund.", "They spoke."}));
}

TEST(Sentences, AbbreviationsThatMayEndOneDoSoBeforeAStarter) {
    EXPECT_EQ(split_as("en", "He left the U.S. Navy in May. She left the U.S. The ship stayed."),
              (Strings{"He left the U.S. Navy in May.", "She left the U.S.", "The ship stayed."}));
    EXPECT_EQ(split_as("en", "They came at 3 p.m. Friday. They left at 5 p.m. Police waited."),
              (Strings{"They came at 3 p.m. Friday.", "They left at 5 p.m.", "Police waited."}));
}

TEST(Sentences, AMarkTypedTheWrongWayRoundStaysWithItsSentence) {
    EXPECT_EQ(split("“It is a street. “\nNobody paid."), (Strings{"“It is a street. “", "Nobody paid."}));
    EXPECT_EQ(split("„Der Damm hält. „\n* * *\nEnde."), (Strings{"„Der Damm hält. „", "* * *", "Ende."}));
}

TEST(Sentences, MarksOfOneLanguageEndThemThereOnly) {
    EXPECT_EQ(split("Πού είναι η γέφυρα; Κανείς δεν ξέρει. Ο κ. Άμρα έφυγε στις 5 μ.μ. Δεν γύρισε."),
              (Strings{"Πού είναι η γέφυρα;", "Κανείς δεν ξέρει.", "Ο κ. Άμρα έφυγε στις 5 μ.μ.", "Δεν γύρισε."}));
    EXPECT_EQ(split("Կամուրջը փակ է: Նա եկավ 14:30-ին: Ոչ ոք չգիտի։ Այսօր անձրև է:"),
              (Strings{"Կամուրջը փակ է:", "Նա եկավ 14:30-ին:", "Ոչ ոք չգիտի։", "Այսօր անձրև է:"}));
    EXPECT_EQ(split("The bridge is shut: Nobody knows why; Amra left."),
              (Strings{"The bridge is shut: Nobody knows why; Amra left."}));
}

TEST(Sentences, InitialsDoNotEndOne) {
    EXPECT_EQ(split_as("en", "J. K. Amberg wrote it. Vitamin C. The rest is water."),
              (Strings{"J. K. Amberg wrote it.", "Vitamin C.", "The rest is water."}));
}

TEST(Sentences, NumbersAfterAbbreviationsStayWithThem) {
    EXPECT_EQ(split_as("en", "See no. 7 and Fig. 2 of Jan. 5. He said no. Then he left."),
              (Strings{"See no. 7 and Fig. 2 of Jan. 5.", "He said no.", "Then he left."}));
}

TEST(Sentences, ClosingMarksAndReferencesBelongToTheSentenceBefore) {
    EXPECT_EQ(split("“We held.” They left. (It rained.) He said ‘No.’ She left.[12] It ended. ” They slept."),
              (Strings{"“We held.”", "They left.", "(It rained.)", "He said ‘No.’", "She left.[12]", "It ended. ”",
                       "They slept."}));
}

TEST(Sentences, MarksThatCloseInSomeLanguagesCloseBehindAStop) {
    EXPECT_EQ(split_as("de", "Sie rief: »Der Damm hält!« Niemand kam. ›Gut.‹ Er ging. ‚Nein.‘ Sie blieb."),
              (Strings{"Sie rief: »Der Damm hält!«", "Niemand kam.", "›Gut.‹", "Er ging.", "‚Nein.‘", "Sie blieb."}));
    EXPECT_EQ(split_as("fr", "Il pleut. « Venez ! » Elle reste. «Non.» Fin."),
              (Strings{"Il pleut.", "« Venez ! »", "Elle reste.", "«Non.»", "Fin."}));
}

TEST(Sentences, SpacesInsideGuillemetsMayBeOfAnyKind) {
    const std::string narrow = "\u202F";
    EXPECT_EQ(split_as("fr", "Il dit\u00A0: «" + narrow + "La digue tient." + narrow + "» Elle part."),
              (Strings{"Il dit\u00A0: «" + narrow + "La digue tient." + narrow + "»", "Elle part."}));
    EXPECT_EQ(split_as("fr", "Elle a dit « non ! ». Puis “ jamais ! ”. Il part."),
              (Strings{"Elle a dit « non ! ».", "Puis “ jamais ! ”.", "Il part."}));
    EXPECT_EQ(split_as("fr", "Il pleut. «\u00A0Restez\u00A0!\u00A0» Elle part."),
              (Strings{"Il pleut.", "«\u00A0Restez\u00A0!\u00A0»", "Elle part."}));
}

TEST(Sentences, KeepClosingMarksBehindSeveralSpacesOrALineEnd) {
    SentenceOptions options;
    options.newlines = Newlines::space;
    EXPECT_EQ(split("« Il pleut.\n» Elle part. “ Non !  ” Il reste.", options),
              (Strings{"« Il pleut.\n»", "Elle part.", "“ Non !  ”", "Il reste."}));
}

TEST(Sentences, OfWrappedTextGoOnBehindDashes) {
    SentenceOptions options;
    options.newlines = Newlines::space;
    EXPECT_EQ(split("„Kto?”\n– zapytał Nowak. «Кто?» —\nспросил Орлов.", options),
              (Strings{"„Kto?”\n– zapytał Nowak.", "«Кто?» —\nспросил Орлов."}));
    EXPECT_EQ(split("We need:\n- apples\n- pears", options), (Strings{"We need:", "- apples", "- pears"}));
    EXPECT_EQ(split("Han bor på Storgatan\n5. Mötet är slut.", options),
              (Strings{"Han bor på Storgatan\n5.", "Mötet är slut."}));
}

TEST(Sentences, NumbersOfFootnotesThatAreNotRaisedAreReferences) {
    EXPECT_EQ(split("The dam held.1 Nobody came.23 It is version.2 now. It cost 3.5 Crowns."),
              (Strings{"The dam held.1", "Nobody came.23", "It is version.2 now.", "It cost 3.5 Crowns."}));
    EXPECT_EQ(split_as("ru", "Дамба стоит.4 Никто не пришёл."), (Strings{"Дамба стоит.4", "Никто не пришёл."}));
    EXPECT_EQ(split_as("en", "See Fig.2 Above."), Strings{"See Fig.2 Above."});
}

TEST(Sentences, RaisedFiguresAreReferences) {
    EXPECT_EQ(split("The dam held.¹ Nobody came.²³ It is 5 m² wide. They left.† Why?"),
              (Strings{"The dam held.¹", "Nobody came.²³", "It is 5 m² wide.", "They left.†", "Why?"}));
}

TEST(Sentences, EndWithTheStopsOfEveryLivingScript) {
    EXPECT_EQ(split("ᱵᱟᱹᱱᱫ ᱛᱷᱤᱨ ᱜᱮᱭᱟ᱾ ᱚᱠᱚᱭ ᱦᱚᱸ ᱵᱟᱭ ᱦᱮᱡ ᱮᱱᱟ᱾"), (Strings{"ᱵᱟᱹᱱᱫ ᱛᱷᱤᱨ ᱜᱮᱭᱟ᱾", "ᱚᱠᱚᱭ ᱦᱚᱸ ᱵᱟᱭ ᱦᱮᱡ ᱮᱱᱟ᱾"}));
    EXPECT_EQ(split("ꯕꯟꯗ ꯂꯩ꯫ ꯀꯅꯥ ꯂꯥꯛꯈꯤꯗꯦ꯫"), (Strings{"ꯕꯟꯗ ꯂꯩ꯫", "ꯀꯅꯥ ꯂꯥꯛꯈꯤꯗꯦ꯫"}));
    EXPECT_EQ(split("ទំនប់រឹងមាំ។ គ្មាននរណាមកទេ។"), (Strings{"ទំនប់រឹងមាំ។", "គ្មាននរណាមកទេ។"}));
    EXPECT_EQ(split("ဆည်ခိုင်တယ်၊ ဘယ်သူမှမလာဘူး။ ပြီးပြီ။"), (Strings{"ဆည်ခိုင်တယ်၊ ဘယ်သူမှမလာဘူး။", "ပြီးပြီ။"}));
}

TEST(Sentences, AQuestionInsideASentenceGoesOnInLowerCase) {
    EXPECT_EQ(split("“Why now?” he asked. “Go!” she said."), (Strings{"“Why now?” he asked.", "“Go!” she said."}));
}

TEST(Sentences, MarksThatPointTheOtherWayCloseWhereTheirKindOpensSo) {
    EXPECT_EQ(split("Er sagte: »Es ist spät.« Dann ging er. »Wirklich?« »Ja!« Sie blieb."),
              (Strings{"Er sagte: »Es ist spät.«", "Dann ging er.", "»Wirklich?«", "»Ja!«", "Sie blieb."}));
    EXPECT_EQ(split("Han sa: ›Det er sent.‹ Så gikk han."), (Strings{"Han sa: ›Det er sent.‹", "Så gikk han."}));
    EXPECT_EQ(split("Er sagte: ‚Es geht nicht.‘ Dann ging er."),
              (Strings{"Er sagte: ‚Es geht nicht.‘", "Dann ging er."}));
    EXPECT_EQ(split("Il est parti.« Oui », dit-elle. « Non. » Elle rit."),
              (Strings{"Il est parti.", "« Oui », dit-elle.", "« Non. »", "Elle rit."}));
    EXPECT_EQ(split("He left. ‘No,’ she said. ‘Never.’"), (Strings{"He left.", "‘No,’ she said.", "‘Never.’"}));
}

TEST(Sentences, AClosingMarkBehindAnySpaceBelongsToTheSentenceBefore) {
    for (const std::string space : {" ", "\u00A0", "\u202F", "\u2009"}) {
        const std::string asked = "«" + space + "Qui paie" + space + "?" + space + "»";
        EXPECT_EQ(split(asked + ", demanda-t-il."), (Strings{asked + ", demanda-t-il."}));
        EXPECT_EQ(split(asked + " Il rit."), (Strings{asked, "Il rit."}));
    }
}

TEST(Sentences, NoneBeginsWithAnAmpersand) {
    EXPECT_EQ(split("Send it to Com. & Adm. by noon. Ask Holt Bros. & Co. about it. Then rest."),
              (Strings{"Send it to Com. & Adm. by noon.", "Ask Holt Bros. & Co. about it.", "Then rest."}));
}

TEST(Sentences, AMissingSpaceIsSeenButHostNamesAreNot) {
    EXPECT_EQ(split("The dam held.Nobody was hurt. See example.com and README.Md or A.B. Works."),
              (Strings{"The dam held.", "Nobody was hurt.", "See example.com and README.Md or A.B. Works."}));
    EXPECT_EQ(split("It was a mistake.”He left."), (Strings{"It was a mistake.”", "He left."}));
}

TEST(Sentences, EllipsesGoOnBeforeALowerCaseLetter) {
    EXPECT_EQ(split("Well... perhaps. Well… Perhaps. So . . . it went."),
              (Strings{"Well... perhaps.", "Well…", "Perhaps.", "So . . . it went."}));
}

TEST(Sentences, MarksBehindAClosingMarkBelongToTheSameSentence) {
    EXPECT_EQ(split("他问：「为什么？」。没有人知道。"), (Strings{"他问：「为什么？」。", "没有人知道。"}));
    EXPECT_EQ(split("He asked “why?”. Nobody knew."), (Strings{"He asked “why?”.", "Nobody knew."}));
    EXPECT_EQ(split("نان و آب و… شیر و نمک."), Strings{"نان و آب و… شیر و نمک."});
}

TEST(Sentences, OtherScriptsHaveTheirOwnStops) {
    EXPECT_EQ(split("بند قائم رہا۔ کوئی زخمی نہیں ہوا۔ کیوں؟ معلوم نہیں۔"),
              (Strings{"بند قائم رہا۔", "کوئی زخمی نہیں ہوا۔", "کیوں؟", "معلوم نہیں۔"}));
    EXPECT_EQ(split("سد پابرجا ماند. کسی آسیب ندید."), (Strings{"سد پابرجا ماند.", "کسی آسیب ندید."}));
    EXPECT_EQ(split("هل صمد السد؟ نعم. لم يصب أحد."), (Strings{"هل صمد السد؟", "نعم.", "لم يصب أحد."}));
    EXPECT_EQ(split("Плотина устояла. Никто не пострадал."), (Strings{"Плотина устояла.", "Никто не пострадал."}));
    EXPECT_EQ(split("大坝没有垮。没有人受伤！为什么？"), (Strings{"大坝没有垮。", "没有人受伤！", "为什么？"}));
    EXPECT_EQ(split("ダムは持ちこたえた。「無事だ。」彼は去った。"),
              (Strings{"ダムは持ちこたえた。", "「無事だ。」", "彼は去った。"}));
    EXPECT_EQ(split("बाँध टिका रहा। कोई घायल नहीं हुआ।"), (Strings{"बाँध टिका रहा।", "कोई घायल नहीं हुआ।"}));
    EXPECT_EQ(split("เขื่อนไม่พัง 😀! ไม่มีใครบาดเจ็บ"), (Strings{"เขื่อนไม่พัง 😀!", "ไม่มีใครบาดเจ็บ"}));
}

TEST(Sentences, LineEndsCountByMode) {
    const std::string_view text = "Dam holds\nThe dam held. It was\nclose.\n\nNobody hurt";
    SentenceOptions options;
    options.newlines = Newlines::line_break;
    EXPECT_EQ(split(text, options), (Strings{"Dam holds", "The dam held.", "It was", "close.", "Nobody hurt"}));
    options.newlines = Newlines::space;
    EXPECT_EQ(split(text, options), (Strings{"Dam holds\nThe dam held.", "It was\nclose.", "Nobody hurt"}));
}

TEST(Sentences, HardWrappedTextIsSeenByItself) {
    const std::string_view text =
        "The dam above the town held through the night although the water rose\n"
        "to within a hand of the crest, and the engineers who had watched over\n"
        "it since the first rain said that they had never seen anything like\n"
        "it before. The mayor thanked them.\n";
    EXPECT_TRUE(is_wrapped(text));
    EXPECT_EQ(split(text).size(), 2U);
    EXPECT_FALSE(is_wrapped("Dam holds\nMayor thanks crews\nRain goes on\nRoads closed\n"));
}

TEST(Sentences, BulletsStartOneInWrappedText) {
    SentenceOptions options;
    options.newlines = Newlines::space;
    EXPECT_EQ(split("The list:\n• bread\n• milk and\nhoney", options),
              (Strings{"The list:", "• bread", "• milk and\nhoney"}));
}

TEST(Sentences, QuotationsStayWholeOnRequest) {
    SentenceOptions options;
    options.split_quotes = false;
    const std::string_view text = "He said: “It held. We won.” Then he left.";
    EXPECT_EQ(split(text, options), (Strings{"He said: “It held. We won.”", "Then he left."}));
    EXPECT_EQ(split(text), (Strings{"He said: “It held.", "We won.”", "Then he left."}));
}

TEST(Sentences, CallersMayAddAbbreviations) {
    SentenceOptions options;
    options.abbreviations = {"Bürgerm."};
    EXPECT_EQ(split("It was Bürgerm. Amra. He left.", options), (Strings{"It was Bürgerm. Amra.", "He left."}));
    options.abbreviations = {"."};
    EXPECT_THROW(sentences("x", options), InvalidArgument);
}

TEST(Sentences, MalformedBytesAreText) {
    EXPECT_EQ(split("\xFF\xFE. \xED\xA0\x80 A\xE2\x80. B."), (Strings{"\xFF\xFE.", "\xED\xA0\x80 A\xE2\x80.", "B."}));
    EXPECT_TRUE(split("").empty());
    EXPECT_TRUE(split(" \n\r\n\t ").empty());
}

}  // namespace
}  // namespace retold::tokenize
