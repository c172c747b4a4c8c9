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

TEST(Names, ATitleMayBeTheLastWordOfAText) {
    for (const char* language : {"pl", "id", "ru", "en"}) {
        EXPECT_EQ(names("Dr. ", language), "");
        EXPECT_EQ(names("Prof. Dr.", language), "");
    }
}

TEST(Names, ASentenceStartIsNoEvidence) {
    EXPECT_EQ(names("Rain fell. Workers left. Tolveg said so, and in Tolveg they agreed.", "en"),
              "Tolveg(place): Tolveg, Tolveg");
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
    EXPECT_EQ(names("D'après le Comité pour la défense de l'eau (CDE), rien n'est sûr.", "fr"),
              "Comité pour la défense de l'eau(organisation): Comité pour la défense de l'eau, CDE");
}

TEST(Names, ArabicNamesEndBeforeVerbsAndWhatIsWrittenOnAnotherName) {
    EXPECT_EQ(names("يوسف حمدان وصل إلى الميناء أمس.", "ar"), "يوسف حمدان(person): يوسف حمدان");
    EXPECT_EQ(names("التقى الوزير خالد منصور نظيره كريم رشدي.", "ar"),
              "خالد منصور(person): خالد منصور; كريم رشدي(person): كريم رشدي");
    EXPECT_EQ(names("أكدت رنا عبد الله وسمير عبد الله أن المنزل احترق.", "ar"),
              "رنا عبد الله(person): رنا عبد الله; سمير عبد الله(person): سمير عبد الله");
    EXPECT_EQ(names("ראש העיר דני כהן דיבר אתמול.", "he"), "דני כהן(person): דני כהן");
}

TEST(Names, AFirmMayHaveTheNamesOfTwo) {
    EXPECT_EQ(names("Insurance company Farrow and Lowe will pay. Farrow and Lowe said so.", "en"),
              "Farrow and Lowe(organisation): Farrow and Lowe, Farrow and Lowe");
    EXPECT_EQ(names("Farrow & Lowe will pay. The insurer said that Farrow and Lowe had paid.", "en"),
              "Farrow and Lowe(organisation): Farrow & Lowe, Farrow and Lowe");
    EXPECT_EQ(names("Die Kanzlei Marsch und Holt teilte es mit. Marsch und Holt vertritt die Stadt.", "de"),
              "Marsch und Holt(organisation): Marsch und Holt, Marsch und Holt");
    EXPECT_EQ(names("The companies Farrow and Lowe rose.", "en"), "Farrow(unknown): Farrow; Lowe(unknown): Lowe");
    EXPECT_EQ(names("The builder Tom and Ada Krone spoke.", "en"), "Tom(person): Tom; Ada Krone(person): Ada Krone");
    EXPECT_EQ(names("Bill and Ada Krone spoke.", "en"), "Bill(other): Bill; Ada Krone(person): Ada Krone");
}

TEST(Names, BehindAnOfficeAndItsFieldAPersonBegins) {
    EXPECT_EQ(names("La consejera de Sanidad Bera Zubal anunció ayer que no.", "es"),
              "Sanidad(place): Sanidad; Bera Zubal(person): Bera Zubal");
    EXPECT_EQ(names("O secretário da Pesca Tadeu Urvão disse que não.", "pt"),
              "Pesca(unknown): Pesca; Tadeu Urvão(person): Tadeu Urvão");
    EXPECT_EQ(names("Il capo di Banca Norda Riviera disse di no.", "it"),
              "Banca Norda Riviera(organisation): Banca Norda Riviera");
}

TEST(Names, BetweenATitleAndItsBearerStandsATown) {
    EXPECT_EQ(names("Burmistrz Zalesia Teresa Wilk otworzyła most.", "pl"),
              "Zalesia(place): Zalesia; Teresa Wilk(person): Teresa Wilk");
    EXPECT_EQ(names("Вчера мэр Заречья Ольга Пестова открыла мост.", "ru"),
              "Заречья(place): Заречья; Ольга Пестова(person): Ольга Пестова");
    EXPECT_EQ(names("Мер Вербівки Галина Кривоніс відкрила міст.", "uk"),
              "Вербівки(place): Вербівки; Галина Кривоніс(person): Галина Кривоніс");
    EXPECT_EQ(names("Starosta Horní Lhoty Petr Malý otevřel most.", "cs"),
              "Horní Lhoty(place): Horní Lhoty; Petr Malý(person): Petr Malý");
    EXPECT_EQ(names("Primarul Văii Reci Elena Dobre a deschis podul.", "ro"),
              "Văii Reci(place): Văii Reci; Elena Dobre(person): Elena Dobre");
    EXPECT_EQ(names("Ο δήμαρχος Αγίου Νικολάου Στέλιος Ρούσσος άνοιξε τη γέφυρα.", "el"),
              "Αγίου Νικολάου(place): Αγίου Νικολάου; Στέλιος Ρούσσος(person): Στέλιος Ρούσσος");
    EXPECT_EQ(names("Wali Kota Sukamaju Ratna Dewi membuka jembatan.", "id"),
              "Sukamaju(place): Sukamaju; Ratna Dewi(person): Ratna Dewi");
    EXPECT_EQ(names("Prezydent Jan Maria Wilk otworzył most.", "pl"), "Jan Maria Wilk(person): Jan Maria Wilk");
    EXPECT_EQ(names("Министр Рахмат Умарович Назаров заявил об этом.", "ru"),
              "Рахмат Умарович Назаров(person): Рахмат Умарович Назаров");
}

TEST(Names, CapitalsInsideATitleAreNoName) {
    EXPECT_EQ(names("La secrétaire d\u2019État Odile Varenk est venue, dit-on.", "fr"),
              "Odile Varenk(person): Odile Varenk");
}

TEST(Names, TwoWordsOnEitherSideOfAndAreTwoPeople) {
    EXPECT_EQ(names("Ayer llegaron Efrén Zabal y Lucía Torva con retraso.", "es"),
              "Efrén Zabal(unknown): Efrén Zabal; Lucía Torva(person): Lucía Torva");
    EXPECT_EQ(names("Ayer llegó Elena Zabal y Torva con retraso.", "es"),
              "Elena Zabal y Torva(person): Elena Zabal y Torva");
}

TEST(Names, ATitleInsideTheMarksOfAShipIsPartOfItsName) {
    EXPECT_EQ(names("Ayer el ferri «Reina Odalva» salió tarde.", "es"), "Reina Odalva(unknown): Reina Odalva");
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

TEST(Names, ATitleAloneIsWhoseItIs) {
    const std::string_view text =
        "Ada Krone, Norland's first minister, spoke. The Norlandic Prime Minister left. The mayor, too.";
    const Names found = read_names(read_text(text, "en"));
    ASSERT_EQ(found.names.front().canonical, "Ada Krone");
    ASSERT_EQ(found.names.front().roles.size(), 2U);
    EXPECT_EQ(slice(text, found.names.front().roles[0]), "Norland's first minister");
    EXPECT_EQ(slice(text, found.names.front().roles[1]), "Prime Minister");
}

TEST(Names, TheBareSurnameStaysWithWhomItFirstStoodFor) {
    EXPECT_EQ(names("Mayor Ada Krone spoke. On Monday Krone said no. Judge Paul Krone was away. Krone left.", "en"),
              "Ada Krone(person): Ada Krone, Krone, Krone; Paul Krone(person): Paul Krone");
}

TEST(Names, TheBareSurnameInAParagraphIsWhoThatNames) {
    EXPECT_EQ(
        names("Mayor Ada Krone spoke. On Monday Krone said no.\n\nThe judge, Paul Krone, was away. Krone left.", "en"),
        "Ada Krone(person): Ada Krone, Krone; Paul Krone(person): Paul Krone, Krone");
    EXPECT_EQ(
        names("Landrätin Ruth Keßler schwieg. Keßler ging.\n\nZuerst kam Jonas Keßler, ein Arzt. „Nein“, sagte Keßler.",
              "de"),
        "Ruth Keßler(person): Ruth Keßler, Keßler; Jonas Keßler(person): Jonas Keßler, Keßler");
}

TEST(Names, TwoOfOneSurnameWithTitlesStayTwoWhereNobodyKnowsWhoTheyAre) {
    const Names found = read_names(read_text("Pat Krone met Sam Krone. Mr Krone said no. Mrs Krone said yes.", "en"));
    EXPECT_EQ(found.names.size(), 4U);
}

TEST(Names, KindsComeFromEvidence) {
    EXPECT_EQ(names("He works at the Tarvel River and at Brannick Ltd.", "en"),
              "Tarvel River(place): Tarvel River; Brannick Ltd(organisation): Brannick Ltd");
    EXPECT_EQ(names("We saw Quillon Brast there.", "en"), "Quillon Brast(unknown): Quillon Brast");
}

TEST(Names, APlaceBeforeAPersonWithoutAMarkIsAnotherName) {
    EXPECT_EQ(names("Dyrektor szpitala w Olszanach Piotr Zaręba odszedł.", "pl"),
              "Olszanach(place): Olszanach; Piotr Zaręba(person): Piotr Zaręba");
    EXPECT_EQ(names("Giám đốc Sở Y tế tỉnh Hà Bình Phạm Hồng Quân xác nhận.", "vi").find("Hà Bình Phạm"),
              std::string::npos);
}

TEST(Names, ATitleStandsBeforeOfAPlaceToo) {
    EXPECT_EQ(names("La digue a été vue par la préfète du Lot, Maëlle Courtois.", "fr"),
              "Lot(unknown): Lot; Maëlle Courtois(person): Maëlle Courtois");
}

TEST(Names, AnItalianArticleBeforeAnApostropheIsNoPart) {
    EXPECT_EQ(names("I comuni, secondo i dati dell’Istat, perdono abitanti.", "it"), "Istat(unknown): Istat");
}

TEST(Names, ATitlesShortFormAtTheEndMayBeASurname) {
    EXPECT_EQ(names("Its spokesman Lena Aberg Col told us so.", "en"), "Lena Aberg Col(person): Lena Aberg Col");
}

TEST(Names, ABodyIsToldByItsNounAndByAnAmpersand) {
    EXPECT_EQ(names("We saw the company Tarn Mills on Monday.", "en"), "Tarn Mills(organisation): Tarn Mills");
    EXPECT_EQ(names("We saw Krone & Moll on Monday.", "en"), "Krone & Moll(organisation): Krone & Moll");
}

TEST(Names, AnAliasTableLeadsWritingsToItsName) {
    const std::string_view text = "the iron gardener spoke; Ada Krone left.";
    const NameAlias alias{"The Iron Gardener", "Ada Krone", NameKind::person};
    EXPECT_EQ(shown(text, read_names(read_text(text, "en"), {{&alias, 1}})),
              "Ada Krone(person): the iron gardener, Ada Krone");
    const NameAlias empty{"", "Ada Krone"};
    EXPECT_THROW(read_names(read_text(text, "en"), {{&empty, 1}}), InvalidArgument);
}

TEST(Names, ScriptsWithoutCapitalsAreReadByTitlesVerbsAndHeads) {
    EXPECT_EQ(names("قالت وزيرة النقل هدى المرعي إن الميناء مغلق. وأضافت المرعي أن شركة الشحن الكبرى توقفت.", "ar"),
              "هدى المرعي(person): هدى المرعي, المرعي; شركة الشحن الكبرى(organisation): شركة الشحن الكبرى");
    EXPECT_EQ(names("بهرام کاوندی، وزیر نیرو، گفت آب کم است. کاوندی به خانه رفت.", "fa"),
              "بهرام کاوندی(person): بهرام کاوندی, کاوندی");
    EXPECT_EQ(names("وزیر صحت ناہید درخانی نے کہا کہ ہسپتال بند ہے۔ درخانی نے انکار کیا۔", "ur"),
              "ناہید درخانی(person): ناہید درخانی, درخانی");
    EXPECT_EQ(names("महापौर सुधा नागवाल ने कहा कि बाज़ार बंद है। नागवाल ने मना किया।", "hi"),
              "सुधा नागवाल(person): सुधा नागवाल, नागवाल");
}

TEST(Names, ScriptsWithoutSpacesAreReadByFamilyNamesAndTitles) {
    EXPECT_EQ(names("市长林守安说，桥已关闭。“明天开，”林守安表示。", "zh"), "林守安(person): 林守安, 林守安");
    EXPECT_EQ(names("評論家艾琳・韋克表示同意。", "zh"), "艾琳・韋克(person): 艾琳・韋克");
    EXPECT_EQ(names("北原市の森川朋子市長は述べた。森川氏とレイ・ハンソンさんは帰った。", "ja"),
              "北原市(place): 北原市; 森川朋子(person): 森川朋子, 森川; レイ・ハンソン(person): レイ・ハンソン");
    EXPECT_EQ(names("김도현 사무국장은 \"열겠다\"고 말했다. 김 국장은 떠났다.", "ko"), "김도현(person): 김도현, 김");
    EXPECT_EQ(names("นายสมชาย ใจกล้า กล่าวว่าปิด", "th"), "สมชาย ใจกล้า(person): สมชาย ใจกล้า");
}

TEST(Names, ShortNamesInBracketsAreTheBodyBefore) {
    EXPECT_EQ(names("पूर्वी रेशम बुनकर महासंघ (पूरेबु) ने मना किया। पूरेबु के लोग गए।", "hi"),
              "पूर्वी रेशम बुनकर महासंघ(organisation): पूर्वी रेशम बुनकर महासंघ, पूरेबु, पूरेबु");
    EXPECT_EQ(names("东川水务集团（东水集团）通报停水。", "zh"), "东川水务集团(organisation): 东川水务集团, 东水集团");
}

TEST(Names, TextsWithoutListsAndBadTextsAreData) {
    EXPECT_EQ(names("", "en"), "");
    EXPECT_EQ(names("😀 \xFF\xFE ((( \"", "en"), "");
    EXPECT_EQ(names("Tere, Juhan Kask tuli.", "et"), "Juhan Kask(unknown): Juhan Kask");
}

}  // namespace
}  // namespace retold::annotate
