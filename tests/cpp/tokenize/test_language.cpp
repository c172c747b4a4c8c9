#include "retold/tokenize/language.hpp"

#include <gtest/gtest.h>

namespace retold::tokenize {
namespace {

TEST(GuessLanguage, TellsLanguagesThatShareAScriptByTheirFunctionWords) {
    EXPECT_EQ(guess_language("The dam held and nobody was hurt in the town below it."), "en");
    EXPECT_EQ(guess_language("Der Damm hielt und niemand in der Stadt wurde verletzt."), "de");
    EXPECT_EQ(guess_language("Le barrage a tenu et personne dans la ville n’a été blessé."), "fr");
    EXPECT_EQ(guess_language("La presa resistió y nadie en el pueblo resultó herido, según el alcalde."), "es");
    EXPECT_EQ(guess_language("A barragem resistiu e ninguém na cidade ficou ferido, segundo os bombeiros."), "pt");
    EXPECT_EQ(guess_language("La diga ha tenuto e nessuno nella città è rimasto ferito."), "it");
    EXPECT_EQ(guess_language("Zapora wytrzymała i nikt w mieście nie został ranny."), "pl");
    EXPECT_EQ(guess_language("De dam hield stand en niemand in de stad raakte gewond."), "nl");
    EXPECT_EQ(guess_language("Baraj dayandı ve şehirde hiç kimse yaralanmadı, ama çok korktular."), "tr");
    EXPECT_EQ(guess_language("بند قائم رہا اور شہر میں کوئی زخمی نہیں ہوا۔"), "ur");
    EXPECT_EQ(guess_language("سد پابرجا ماند و در شهر کسی آسیب ندید و این را همه گفتند."), "fa");
    EXPECT_EQ(guess_language("صمد السد ولم يصب أحد في المدينة من هذه المياه."), "ar");
}

TEST(GuessLanguage, TellsOthersByTheirScript) {
    EXPECT_EQ(guess_language("Плотина устояла, и никто в городе не пострадал."), "ru");
    EXPECT_EQ(guess_language("बाँध टिका रहा और शहर में कोई घायल नहीं हुआ।"), "hi");
    EXPECT_EQ(guess_language("大坝没有垮，城里没有人受伤。"), "zh");
    EXPECT_EQ(guess_language("ダムは持ちこたえ、町でけがをした人はいなかった。"), "ja");
    EXPECT_EQ(guess_language("เขื่อนไม่พังและไม่มีใครบาดเจ็บ"), "th");
}

TEST(GuessLanguage, SaysNothingWithoutEvidence) {
    EXPECT_EQ(guess_language(""), "");
    EXPECT_EQ(guess_language("12,500 — 😀 \xFF\xED\xA0\x80"), "");
    EXPECT_EQ(guess_language("Amra Ole Sund"), "");
}

}  // namespace
}  // namespace retold::tokenize
