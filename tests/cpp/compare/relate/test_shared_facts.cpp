#include "compare/relate/shared_facts.hpp"

#include <gtest/gtest.h>

#include "cpp/compare/prepared_pages.hpp"
#include "retold/compare/comparer.hpp"

namespace retold::compare {
namespace {

double shared(const std::string& a, const std::string& b, const std::string& language = "en") {
    const Collection collection = prepared({a, b}, language);
    const double one = shared_facts(collection.pages[0], collection.pages[1], collection.idf);
    EXPECT_EQ(one, shared_facts(collection.pages[1], collection.pages[0], collection.idf));
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

}  // namespace
}  // namespace retold::compare
