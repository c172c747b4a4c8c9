#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "retold/clean/cleaner.hpp"

namespace retold::clean {
namespace {

// The kept lines of a page.
std::string kept(std::string_view raw) {
    std::string lines;
    for (const Page page = clean(raw); const Block& block : page.blocks)
        if (block.kept) lines.append(slice(page.raw, block.span)).append("\n");
    return lines;
}

const std::string german =
    "Abo\nAnmelden\nMenü\nTageblatt für Hollfeld\nStartseite\nHollfeld\nLandkreis\nTraueranzeigen\n"
    "Freibad öffnet später: Pumpe defekt\nVon Katrin Menzel\nStand: 02.05.2024, 17:20 Uhr\nLesedauer: 2 Min.\n"
    "Die Badesaison beginnt in diesem Jahr frühestens am 25. Mai. Eine Umwälzpumpe ist ausgefallen, ein Ersatzteil "
    "muss aus Italien kommen.\n"
    "Der Schaden fiel beim Befüllen des großen Beckens auf. „Es roch verbrannt, dann stand alles still“, berichtet "
    "Schwimmmeister Jörg Adelt.\n"
    "Auch interessant\nNeue Rutsche kostet 180.000 Euro\n"
    "Wer schon eine Saisonkarte hat, bekommt eine Woche gutgeschrieben. Der Vorverkauf läuft weiter.\n"
    "Lesen Sie auch: Warum das Hallenbad im Sommer schließt\n"
    "Die Stadtwerke rechnen mit Kosten von rund 14.000 Euro.\n"
    "Newsletter\nJetzt anmelden\nMehr zum Thema\nKiosk am See hat neuen Pächter\nImpressum\nDatenschutz\nAGB\n";

TEST(Inserts, HeadlinesBelowALabelOfOtherStoriesGo) {
    const std::string text = kept(german);
    EXPECT_EQ(text.find("Neue Rutsche"), std::string::npos);
    EXPECT_NE(text.find("Wer schon eine Saisonkarte hat"), std::string::npos);
    const std::string russian = kept(
        "Главная\nЛента новостей\nОбщество\nПоиск\nВойти\n12 декабря 2023, 14:05\nВ Заречье запустили канатную дорогу\n"
        "Канатная дорога через реку открылась для пассажиров во вторник. Первые сутки проезд бесплатный.\n"
        "Длина линии – 860 метров, поездка занимает четыре минуты, сообщили в мэрии.\n"
        "Читайте также\nМост в Заречье закроют на ремонт до лета\n"
        "«Мы ждали этого двенадцать лет», – сказала жительница левого берега Ольга Пестова.\n"
        "Стоимость билета составит 45 рублей. Для школьников и пенсионеров предусмотрена скидка.\n"
        "Подписывайтесь на наш канал\nСамое читаемое\nВ школах введут карантин\nО проекте\nРеклама\n");
    EXPECT_EQ(russian.find("Мост в Заречье"), std::string::npos);
    EXPECT_NE(russian.find("Мы ждали"), std::string::npos);
}

TEST(Inserts, ALastSentenceGoesOnBehindAnInsert) {
    EXPECT_NE(kept(german).find("Die Stadtwerke rechnen"), std::string::npos);
    const std::string english = kept(
        "HOME\nCOURTS\nCOUNCIL\nOBITUARIES\nARCHIVE\nDONATE\nFerry company fined over missing life jackets\n"
        "Tom Aldous, court reporter\nThursday 11 April 2024\nFiled under: Courts\n"
        "A ferry company was fined £42,000 on Wednesday after inspectors found that a third of its life jackets did "
        "not inflate.\n"
        "District judge Moira Penn said the company had “gambled with people’s lives for the price of a gas "
        "cartridge”.\n"
        "[ADVERTISEMENT]\nGet 3 months of broadband free with CoastNet\n"
        "The company has 28 days to pay.\n"
        "Next story: Dredging to begin in May\n");
    EXPECT_NE(english.find("28 days"), std::string::npos);
    EXPECT_EQ(english.find("CoastNet"), std::string::npos);
}

TEST(Inserts, AShortSentenceBelowAParagraphEndsTheStory) {
    const std::string bulgarian = kept(
        "Начало\nНовини\nСпорт\nКултура\nВход\nСтарият мост остава затворен до април\n12 януари 2024 г., "
        "10:15\nСподели\n"
        "Старият мост над Брежница остава затворен до 15 април, съобщи в понеделник кметът Стоян Гергов.\n"
        "Водолази откриха пукнатини в три от опорите. Ремонтът ще струва 1,2 млн. лева.\n"
        "„Няма да рискувам живота на хората заради десет минути“, каза Гергов.\nПревозвачите искат обезщетение.\n"
        "Коментари (5)\nНай-четени\nСняг и в низините\nЗа реклама\n");
    EXPECT_NE(bulgarian.find("Превозвачите искат"), std::string::npos);
    EXPECT_EQ(bulgarian.find("Сняг"), std::string::npos);
}

TEST(Inserts, AListOfTopicsGoesByItsLabel) {
    const std::string turkish = kept(
        "Anasayfa\nGündem\nEkonomi\nSpor\nYaşam\nFeribot seferleri sis nedeniyle iptal edildi\n"
        "Giriş: 04.11.2023 - 08:12 Güncelleme: 04.11.2023 - 09:30\nPaylaş\n"
        "Körfezde görüş mesafesinin 50 metrenin altına düşmesi üzerine sabah saatlerinde bütün feribot seferleri "
        "durduruldu.\n"
        "Yolculardan Selma Kaynar, \"İki saattir bekliyoruz, kimse bir şey söylemiyor\" dedi.\n"
        "Meteoroloji, sisin öğleden sonra dağılmasını bekliyor. Seferlerin saat 14.00'ten itibaren başlaması "
        "planlanıyor.\n"
        "Etiketler: feribot, sis, körfez\nYorum Yaz\nÇOK OKUNANLAR\nOkullar yarın tatil mi?\nKünye\nİletişim\n");
    EXPECT_EQ(turkish.find("Etiketler"), std::string::npos);
    EXPECT_NE(turkish.find("Meteoroloji"), std::string::npos);
}

}  // namespace
}  // namespace retold::clean
