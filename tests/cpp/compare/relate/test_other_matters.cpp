#include "compare/relate/other_matters.hpp"

#include <gtest/gtest.h>

#include "compare/align/align_pages.hpp"
#include "cpp/compare/prepared_pages.hpp"

namespace retold::compare {
namespace {

double others(const std::string& a, const std::string& b, const std::string& language = "en") {
    const Collection collection = prepared({a, b}, language);
    Pair pair;
    pair.b = 1;
    const Alignment alignment = align_pages(pair, collection, true);
    const double share = other_matters(collection.pages[0], collection.pages[1], alignment, collection.idf);
    return share;
}

const std::string bridge =
    "The old iron bridge of Tarn fell into the river Arle on Monday. A lorry with gravel was crossing it, the mayor "
    "said.";
const std::string fish = "Fishermen of Orvik landed forty tonnes of mackerel. Prices sank at the quayside auction.";
const std::string school = "A grammar school in Belwin opens its chemistry laboratory. Pupils chose the microscopes.";

TEST(OtherMatters, StandBeforeWhatIsTakenOver) {
    EXPECT_DOUBLE_EQ(others(bridge, fish + " " + bridge), 14.0 / 37);
    EXPECT_DOUBLE_EQ(others(fish + " " + bridge + " " + school, bridge), 27.0 / 50);
}

TEST(OtherMatters, BehindItAloneMayBeTheEndThatACopyLacks) {
    EXPECT_EQ(others(bridge, bridge + " " + fish), 0);
}

TEST(OtherMatters, AreNoneWhereAPageGoesOnAboutTheSame) {
    const std::string opening = "Mayor Solway shut the iron bridge of Tarn twice, over the Arle gravel lorry quarrel.";
    EXPECT_EQ(others(bridge, opening + " " + bridge), 0);
}

TEST(OtherMatters, AreNotToldByAFewWords) {
    EXPECT_EQ(others(bridge, "Fishermen landed mackerel. " + bridge), 0);
    EXPECT_EQ(others(bridge, ""), 0);
}

// Urdu, invented: an item about a school stands before the bridge.
TEST(OtherMatters, AreFoundWithoutCapitals) {
    const std::string arle = "تارن کا پرانا پل پیر کو دریائے آرل میں گر گیا۔ میئر نے کہا کہ بجری کا ٹرک گزر رہا تھا۔ ";
    const std::string lessons =
        "بیلون کے اسکول نے کیمیا کی تجربہ گاہ کھولی۔ طلبہ خوردبینیں، شیشیاں، ترازو، دستانے، میزیں اور عینکیں لائے۔ ";
    EXPECT_GT(others(arle, lessons + arle, "ur"), 0.3);
    EXPECT_EQ(others(arle, arle + lessons, "ur"), 0);
}

}  // namespace
}  // namespace retold::compare
