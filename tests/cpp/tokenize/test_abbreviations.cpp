#include "tokenize/abbreviations.hpp"

#include <gtest/gtest.h>

#include "cpp/tokenize/sentence_pieces.hpp"

namespace retold::tokenize {
namespace {

struct Whole {
    std::string_view language;
    std::string_view text;
};

// Each text is one sentence.
void expect_whole(std::initializer_list<Whole> texts) {
    for (const auto& [language, text] : texts) {
        EXPECT_EQ(split_as(language, text), Strings{std::string(text)}) << language;
    }
}

TEST(Abbreviations, WrittenWithSpacesAreOneWord) {
    expect_whole({
        {"de", "Gesperrt ist u. a. Deich Nord, z. B. wegen Eis."},
        {"de", "Die Halle fasst i. d. R. Tausende, o. ä. Bauten u. U. mehr."},
        {"de", "Der Verein Deichwacht e. V. Nordufer sammelt Sand."},
        {"de", "Im Jahr 90 n. Chr. Geborene gab es kaum."},
        {"de", "Das gilt z.\u00A0B. Montags und d.\u202Fh. Immer."},
        {"es", "La ayuda de los EE. UU. Mexicanos llegó en barco, p. ej. Arroz."},
        {"fr", "Le port date de 120 av. J.-C. Environ, p. ex. Son quai."},
        {"pt", "O navio p. ex. Aurora saiu."},
        {"pl", "Zamknięto m. in. Most Północny."},
        {"ru", "Мост закрыт т. е. Проезда нет."},
        {"uk", "Міст, т. зв. Північний, закрито."},
        {"sv", "Bron, d. v. s. Norra bron, är stängd."},
        {"da", "Broen, f. eks. Nordbroen, er lukket."},
        {"cs", "Most, t. j. Severní most, je uzavřen."},
        {"und", "Sie kamen u. a. Anfang Mai."},
    });
}

TEST(Abbreviations, WrittenWithSpacesMayBeWrapped) {
    expect_whole({{"de", "Sie kam mit Dr. h.  c. Maier, z.\t B. Montags."}, {"fr", "Vers 300 av.  J.-C. Environ."}});
    SentenceOptions options;
    options.language = "de";
    options.newlines = Newlines::space;
    EXPECT_EQ(split("Sie kam z.\nB. Montags u.\r\na. Dienstags.", options).size(), 1U);
}

TEST(Abbreviations, OfOneLetterInBracketsKeepTheirYear) {
    expect_whole(
        {{"es", "Paz (n. 1960) vive aquí."}, {"en", "Holt (b. 1960) left."}, {"ru", "Орлов (р. 1960) уехал."}});
}

TEST(Abbreviations, OfSeveralWordsMayEndASentenceAsThoseOfOneDo) {
    EXPECT_EQ(split_as("de", "Das Geld bekam der Deichwacht e. V. Er sammelt weiter."),
              (Strings{"Das Geld bekam der Deichwacht e. V.", "Er sammelt weiter."}));
    EXPECT_EQ(split_as("es", "El barco zarpó hacia los EE. UU. El viaje dura un mes."),
              (Strings{"El barco zarpó hacia los EE. UU.", "El viaje dura un mes."}));
    EXPECT_EQ(split_as("ru", "Привезли воду, хлеб и т. д. Мост открыли утром."),
              (Strings{"Привезли воду, хлеб и т. д.", "Мост открыли утром."}));
    EXPECT_EQ(split_as("fr", "Le port fut bâti en 120 av. J.-C. Il est vide."),
              (Strings{"Le port fut bâti en 120 av. J.-C.", "Il est vide."}));
}

TEST(Abbreviations, ThatCloseAListEndASentenceBeforeAnyCapital) {
    EXPECT_EQ(split_as("ru", "Ремонт стоит 4 млн руб. Жители ждут."),
              (Strings{"Ремонт стоит 4 млн руб.", "Жители ждут."}));
    EXPECT_EQ(split_as("it", "Portano pane, acqua ecc. Amelia aspetta."),
              (Strings{"Portano pane, acqua ecc.", "Amelia aspetta."}));
    expect_whole({{"ru", "Ремонт стоит 4 млн руб. по смете."}, {"fr", "Du pain, de l’eau etc. et du sel."}});
}

TEST(Abbreviations, KeepTheirNumbersAndTimes) {
    expect_whole({
        {"de", "Sie wohnt in der Deichstr. 7 am Markt."},
        {"de", "Die Uferstr. Nord ist zu."},
        {"nl", "Zij woont in de Dorpsstr. 7 bij de brug."},
        {"sv", "Mötet börjar kl. 19.15 i skolan."},
        {"da", "Mødet begynder kl. 19.15 på skolen."},
        {"id", "Rapat di Gedung No. 5 dipimpin Dr. Ketut."},
        {"vi", "Cuộc họp do TS. Nguyễn Văn A chủ trì."},
        {"uk", "Ремонт на вул. Шкільній, буд. 5 триває."},
    });
}

TEST(Abbreviations, ThatNumbersFollowMakeThemNoOrdinals) {
    EXPECT_EQ(split_as("de", "Sie wohnt in der Uferstr. 7. Montags kocht sie. Er las Nr. 4. Peter las Nr. 5."),
              (Strings{"Sie wohnt in der Uferstr. 7.", "Montags kocht sie.", "Er las Nr. 4.", "Peter las Nr. 5."}));
    EXPECT_EQ(split_as("sk", "Býva na Hlavnej č. 5. Prišiel domov."),
              (Strings{"Býva na Hlavnej č. 5.", "Prišiel domov."}));
    expect_whole({{"de", "Es gewann die 1. Mannschaft am 2. Spieltag."}});
}

TEST(Abbreviations, StandBehindElidedArticles) {
    expect_whole({
        {"it", "Lo dice l'ing. Amato, con l’avv. Berti e dell'arch. Corti."},
        {"fr", "C'est l'art. 5 de l’av. Foch."},
    });
    EXPECT_EQ(split_as("en", "It isn't. They know."), (Strings{"It isn't.", "They know."}));
}

TEST(Abbreviations, SharedByManyLanguagesNeedNoLanguage) {
    expect_whole({
        {"auto", "Mr. Holt left."},
        {"auto", "Prof. Dr. Renn spoke."},
        {"auto", "Frau Dr. Öney ist da."},
        {"auto", "Dr. Yılmaz geldi."},
        {"auto", "Sra. Peña habló."},
        {"auto", "Mme. Rivière arrive."},
        {"auto", "See Fig. 3 and No. 7."},
        {"auto", "Siehe Abb. 3 und Nr. 7."},
        {"auto", "Проф. Иванов уехал."},
        {"auto", "Ул. Лесная, стр. 4."},
        {"auto", "डॉ. शर्मा आए।"},
        {"auto", "St. Anton, e.g. Nord."},
        {"ro", "Dl. ing. Popa și dr. Ana."},
    });
    EXPECT_EQ(split("It rained. Nobody came."), (Strings{"It rained.", "Nobody came."}));
}

TEST(Abbreviations, GoOnBeforeSignsBetweenTwoThings) {
    expect_whole({{"en", "Each is 5 in. × 3 in. large."}, {"de", "Das Feld ist 5 m. × 3 m. groß."}});
}

TEST(Abbreviations, OfCallersMayHaveSpaces) {
    SentenceOptions options;
    options.language = "en";
    options.abbreviations = {"q.z."};
    EXPECT_EQ(split("The q. z. Tower and the q.z. Bridge.", options),
              (Strings{"The q. z. Tower and the q.z. Bridge."}));
}

TEST(Abbreviations, ThatNothingListsButOneLetterEachGoOn) {
    expect_whole({{"de", "Das ist m. W. Sache des Rats."}, {"und", "Sie kam m. W. Gestern."}});
    EXPECT_EQ(split_as("en", "Take plan b. The dam holds."), (Strings{"Take plan b.", "The dam holds."}));
}

}  // namespace
}  // namespace retold::tokenize
