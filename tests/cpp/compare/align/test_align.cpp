#include "compare/align/align.hpp"

#include <gtest/gtest.h>

#include <set>

#include "cpp/compare/prepared_pages.hpp"

namespace retold::compare {
namespace {

std::vector<Link> links_of(const std::string& a, const std::string& b, const std::string& language = "en") {
    const Collection collection = prepared({a, b}, language);
    return align(collection.pages[0], collection.pages[1], collection).links;
}

const std::string grounding = "The ferry Belwin ran aground off Tarn Island on Tuesday.";
const std::string tugs = "Three tugs from Port Aune pulled the ship free before dawn.";
const std::string rudder = "Captain Mira Solvay blamed a fault in the rudder.";
const std::string council = "The island council wants the line closed until divers see the hull.";

TEST(Align, EqualPagesSentenceBySentence) {
    const std::string text = grounding + " " + tugs + " " + rudder;
    const std::vector<Link> links = links_of(text, text);
    ASSERT_EQ(links.size(), 3U);
    for (std::uint32_t i = 0; i < 3; ++i) {
        EXPECT_EQ(links[i].a_first, i);
        EXPECT_EQ(links[i].b_first, i);
        EXPECT_NEAR(links[i].score, 1, 1e-6);
        EXPECT_FALSE(links[i].moved);
    }
}

TEST(Align, OtherWordingsOfOneFact) {
    const std::vector<Link> links = links_of(grounding + " " + rudder,
                                             "On Tuesday the Belwin, a ferry, hit ground near Tarn Island. A fault in "
                                             "the rudder was to blame, said captain Mira Solvay.");
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(links[0].b_first, 0U);
    EXPECT_EQ(links[1].b_first, 1U);
    EXPECT_LT(links[0].score, 1);
}

TEST(Align, WorksWithoutCapitalsAndSpaces) {
    const std::vector<Link> links =
        links_of("橋は春まで閉鎖される。市長は住民に謝罪した。", "市は橋を春まで閉鎖する。雪が降った。", "ja");
    ASSERT_EQ(links.size(), 1U);
    EXPECT_EQ(links[0].a_first, 0U);
    EXPECT_EQ(links[0].b_first, 0U);
    EXPECT_EQ(links_of("پل بہار تک بند رہے گا۔ میئر نے معافی مانگی۔", "میئر نے معافی مانگی۔", "ur").size(), 1U);
}

TEST(Align, NothingBetweenPagesThatSayNothingAlike) {
    EXPECT_TRUE(
        links_of(grounding + " " + tugs, "Jon Pell keeps a painted ceiling. Bread costs more this spring.").empty());
    EXPECT_TRUE(links_of("", grounding).empty());
    EXPECT_TRUE(links_of("", "").empty());
}

TEST(Align, ASentenceAgainstTheOrderOfTheOthersHasMoved) {
    const std::vector<Link> links = links_of(grounding + " " + tugs + " " + council + " " + rudder,
                                             rudder + " " + grounding + " " + tugs + " " + council);
    ASSERT_EQ(links.size(), 4U);
    EXPECT_EQ(links[3].b_first, 0U);
    EXPECT_TRUE(links[3].moved);
    for (const std::size_t i : {0U, 1U, 2U}) EXPECT_FALSE(links[i].moved) << i;
}

TEST(Align, TwoSentencesThatTellWhatOneTells) {
    const std::vector<Link> links =
        links_of("The ferry Belwin ran aground off Tarn Island, and three tugs from Port Aune pulled it free.",
                 "The ferry Belwin ran aground off Tarn Island. Three tugs from Port Aune pulled it free.");
    ASSERT_EQ(links.size(), 1U);
    EXPECT_EQ(links[0].a_last - links[0].a_first, 1U);
    EXPECT_EQ(links[0].b_last - links[0].b_first, 2U);
}

TEST(Align, AWeakMatchCountsWhereFewSentencesCouldBeMeant) {
    const std::string told = "Divers from the mainland will look at the hull on Friday.";
    const std::string retold =
        "An inspection of the hull below the waterline is due by the end of the week, officials on the mainland told "
        "reporters at the harbour.";
    const std::vector<Link> links =
        links_of(grounding + " " + told + " " + rudder, grounding + " " + retold + " " + rudder);
    ASSERT_EQ(links.size(), 3U);
    EXPECT_LT(links[1].score, 0.27);
}

TEST(Align, NoSentenceTwice) {
    const std::string repeated = grounding + " " + grounding + " " + tugs + " " + grounding;
    std::set<std::uint32_t> from_a;
    std::set<std::uint32_t> from_b;
    for (const Link& link : links_of(repeated, grounding + " " + tugs + " " + tugs + " " + rudder)) {
        for (std::uint32_t i = link.a_first; i < link.a_last; ++i) EXPECT_TRUE(from_a.insert(i).second) << i;
        for (std::uint32_t j = link.b_first; j < link.b_last; ++j) EXPECT_TRUE(from_b.insert(j).second) << j;
    }
    EXPECT_EQ(from_b.count(3), 0U);  // nothing tells of the rudder
}

}  // namespace
}  // namespace retold::compare
