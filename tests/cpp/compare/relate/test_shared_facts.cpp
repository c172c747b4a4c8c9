#include "compare/relate/shared_facts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "cpp/compare/prepared_pages.hpp"
#include "retold/compare/comparer.hpp"

namespace retold::compare {
namespace {

double shared(const std::string& a, const std::string& b, const std::string& language = "en") {
    const Collection collection = prepared({a, b}, language);
    const double one = shared_facts(collection.pages[0], collection.pages[1], nullptr, 1, collection.idf);
    EXPECT_EQ(one, shared_facts(collection.pages[1], collection.pages[0], nullptr, 1, collection.idf));
    return one;
}

TEST(SharedFacts, AreAllWhereOnePageHasTheNamesOfTheOther) {
    EXPECT_EQ(shared("Old Mira met Jon Pell in Tarn.",
                     "Old Mira met Jon Pell in Tarn. Ada Brun and Ole Sund of Belwin left."),
              1);
}

TEST(SharedFacts, MayBeWrittenInSmallLetters) {
    EXPECT_EQ(
        shared("Then Aune met Holm, and Berg scored.", "then aune met holm, and berg scored for Ada, Ole and Vik."), 1);
}

TEST(SharedFacts, AreNoneWhereEveryNameDiffers) {
    EXPECT_EQ(shared("Then Aune met Holm, and Berg scored.", "Then Lund met Renn, and Dahl scored."), 0);
    EXPECT_EQ(shared("Aune met holm. Berg scored. Vik left.", "Lund met renn. Dahl scored. Moe left."),
              0);  // at starts
}

TEST(SharedFacts, AreNotAskedForWhereAPageHasFewOfItsOwn) {
    EXPECT_EQ(shared("Then Aune met Holm.", "Then Lund met Renn."), 1);
    EXPECT_EQ(shared("", "Then Lund met Renn, and Dahl scored."), 1);
}

TEST(SharedFacts, AreNumbersInScriptsWithoutCapitals) {
    EXPECT_EQ(shared("気温は12度、湿度は45パーセント、風速は8メートル。",
                     "気温は21度、湿度は80パーセント、風速は3メートル。", "ja"),
              0);
    EXPECT_EQ(shared("درجہ حرارت 12، نمی 45، ہوا 8", "درجہ حرارت 12، نمی 45، ہوا 8", "ur"), 1);
}

Relation relation_of(const std::string& a, const std::string& b) {
    return compare_pages(source_pages({a, b}), {}, {}).pairs.front().relation;
}

std::string quake(const std::string& size, const std::string& place, const std::string& town,
                  const std::string& chief) {
    return "An earthquake of magnitude " + size + " shook the coast of " + place +
           " early on Monday, the institute said. " + "People in " + town +
           " ran into the streets, but nobody was hurt. " + chief +
           ", who leads the rescue service, asked everybody to stay calm. Aftershocks are likely in the coming days.";
}

TEST(SharedFacts, TellReportsFromOneTemplateFromCopies) {
    const std::string tarn = quake("4.1", "Tarn", "Belwin", "Mira Solvay");
    EXPECT_GE(relation_of(tarn, quake("5.6", "Korvia", "Alt Hessel", "Ole Sund")), Relation::same_topic);
    EXPECT_LE(relation_of(tarn, quake("4.2", "Tarn", "Belwin", "Mira Solvay")), Relation::reprint);
    EXPECT_LE(relation_of(tarn, quake("4.1", "Tarn", "Port Aune", "Mira Solvay")), Relation::reprint);
}

std::string forecast(const std::string& place, const std::string& day, const std::string& degrees,
                     const std::string& wind, const std::string& expert) {
    return "In " + place + " scheint am " + day + " die Sonne. Die Temperaturen erreichen " + degrees +
           " Grad, in der Nacht wird es deutlich kühler. Der Wind weht mit " + wind +
           " Kilometern in der Stunde. Das Wetter bleibt an den Tagen danach ruhig, sagte " + expert +
           " vom Wetteramt.";
}

TEST(SharedFacts, TellTemplatesWhereAllNounsHaveCapitals) {
    const std::string aune = forecast("Aune", "Montag", "24", "12", "Jan Holt");
    EXPECT_GE(relation_of(aune, forecast("Belwin", "Freitag", "17", "40", "Ute Renn")), Relation::same_topic);
    EXPECT_LE(relation_of(aune, forecast("Aune", "Montag", "25", "14", "Jan Holt")), Relation::retelling);
    EXPECT_LE(relation_of(aune, forecast("Aune", "Dienstag", "25", "14", "Jan Holt")), Relation::retelling);
}

std::string match(const std::string& home, const std::string& guest, const std::string& score, const std::string& man,
                  const std::string& minute) {
    return home + " обыграл " + guest + " со счётом " + score + " в субботу. Победный гол забил " + man + " на " +
           minute + "-й минуте. Тренер остался доволен игрой своей команды в этот дождливый вечер.";
}

TEST(SharedFacts, TellTemplatesThatHaveASlotInNearlyEverySentence) {
    const std::string aune = match("Аун", "Хольм", "2:1", "Бергин", "78");
    EXPECT_GE(relation_of(aune, match("Лунд", "Ренн", "3:0", "Далев", "12")), Relation::same_topic);
    EXPECT_LE(relation_of(aune, match("Аун", "Хольм", "2:1", "Берген", "79")), Relation::retelling);
}

std::string quake_hi(const std::string& place, const std::string& size, const std::string& depth,
                     const std::string& hours) {
    return place + " में सोमवार को " + size + " तीव्रता का भूकंप आया। भूकंप की गहराई " + depth + " किलोमीटर थी। राहत दल " +
           hours + " घंटे में गाँव तक पहुँच गए और लोगों को पानी दिया।";
}

TEST(SharedFacts, TellTemplatesByNumbersWhereNothingHasCapitals) {
    const std::string aune = quake_hi("औने", "4.1", "10", "3");
    EXPECT_GE(relation_of(aune, quake_hi("लुंड", "5.6", "33", "7")), Relation::same_topic);
    EXPECT_LE(relation_of(aune, quake_hi("औने", "4.1", "12", "3")), Relation::retelling);
}

TEST(SharedFacts, MayBeCorrectedInACopy) {
    const auto sales = [](const std::string& fall, const std::string& guild, const std::string& chief,
                          const std::string& town) {
        return "Sales of houses in Aune fell " + fall + " percent in January to 347 units, the Guild of " + guild +
               " said. In December 406 units had been sold, the most since May 1978, said " + chief +
               ". The fall surprises nobody in Aune, because sellers had hurried to use the old tax. Rents in " + town +
               " rose by 3 percent.";
    };
    const std::string first = sales("14", "Aune", "Mira Solvay", "Tarn");
    EXPECT_LE(relation_of(first, sales("17", "Belwin", "Ole Sund", "Korvia")), Relation::reprint);
}

// A roundup has names and figures of its other items; what it took over of this one has the same.
TEST(SharedFacts, OfATakenOverPassageAreEnough) {
    const std::string passage =
        "Sąd w Aunie wstrzymał budowę mostu w Tarnowie. Sędzia Mira Solwaj uznała, że nikt nie zbadał wpływu na rzekę, "
        "z "
        "której korzysta 14 tysięcy osób. Spółka Płomień chciała wydać 320 mln koron.";
    const std::string page = passage + " Prezes Jan Wencel zapowiedział skargę. Grażyna Dobek z Belwina cieszy się.";
    const std::string items =
        "Dożynki w Lipowej będą 6 września. Wystąpi zespół Kalina z Gór. Dyrektor Iwona Pająk kupiła tomograf za 2,9 "
        "mln "
        "koron. Szpital w Rennie ma 48 łóżek, a Ole Sund otwiera przychodnię. ";
    EXPECT_EQ(relation_of(page, items + passage), Relation::contains);
}

TEST(SharedFacts, AreNamedAmongTheReasons) {
    const auto reasons_of = [](const std::string& a, const std::string& b) {
        const Comparison comparison = compare_pages(source_pages({a, b}), {}, {});
        return reasons(comparison, comparison.pairs.front());
    };
    const std::string words = "much wording in common, but other names and numbers: written from one template";
    const std::string aune = forecast("Aune", "Montag", "24", "12", "Jan Holt");
    EXPECT_EQ(reasons_of(aune, forecast("Belwin", "Freitag", "17", "40", "Ute Renn")).front(), words);
    EXPECT_EQ(std::ranges::count(reasons_of(aune, aune), words), 0);
}

TEST(SharedFacts, AreNotAskedForWhereTheWordingIsNotAlike) {
    const Collection collection =
        prepared({"Then Aune met Holm, and Berg scored.", "Then Lund met Renn, and Dahl scored."});
    EXPECT_EQ(shared_facts(collection.pages[0], collection.pages[1], nullptr, 0.1, collection.idf), 1);
}

}  // namespace
}  // namespace retold::compare
