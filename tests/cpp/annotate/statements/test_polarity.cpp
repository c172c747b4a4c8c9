#include "retold/annotate/statements/polarity.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace retold::annotate {
namespace {

using Found = std::vector<std::pair<std::string, std::string>>;

Found polarity(std::string_view text, std::string_view language, const std::vector<Slot>& values = {}) {
    Found found;
    const TextReading reading = read_text(text, language);
    for (const Slot& slot : read_polarity(reading, values)) {
        EXPECT_EQ(slot.type, SlotType::polarity);
        found.emplace_back(slot.value, slice(text, slot.span));
    }
    return found;
}

TEST(ReadPolarity, WordsThatDenyAdmitAndHedgeAreFoundInOrder) {
    EXPECT_EQ(polarity("Krone denied it, Odum confirmed it, and nobody left. It may rain.", "en"),
              (Found{{"denied", "denied"}, {"admitted", "confirmed"}, {"negated", "nobody"}, {"hedged", "may"}}));
}

TEST(ReadPolarity, AWordWithinAValueIsNone) {
    const std::string text = "No more than 50 left.";
    Slot value{.value = "50", .unit = {}, .span = {0, 15}, .evidence = "digits"};
    EXPECT_EQ(polarity(text, "en", {value}), Found{});
    EXPECT_EQ(polarity(text, "en"), (Found{{"negated", "No"}}));
}

TEST(ReadPolarity, AModalWithACapitalIsNoDoubtButAnAdverbIs) {
    EXPECT_EQ(polarity("Perhaps Anna May left.", "en"), (Found{{"hedged", "Perhaps"}}));
}

TEST(ReadPolarity, LanguagesWithoutListsAndBadBytesGiveNothing) {
    EXPECT_EQ(polarity("Hawakukubali kwamba bwawa lilipasuka.", "sw"), Found{});
    EXPECT_EQ(polarity("\xFF\xFE\x80", "en"), Found{});
    EXPECT_EQ(polarity("", "en"), Found{});
}

TEST(ReadPolarity, LanguagesWithoutSpacesAndFromRightToLeft) {
    EXPECT_EQ(polarity("市长否认大坝可能倒塌。", "zh"), (Found{{"denied", "否认"}, {"hedged", "可能"}}));
    EXPECT_EQ(polarity("شاید سد شکسته باشد.", "fa"), (Found{{"hedged", "شاید"}}));
    EXPECT_EQ(polarity("باندھ مبینہ طور پر ٹوٹ گیا۔", "ur"), (Found{{"hedged", "مبینہ طور پر"}}));
}

}  // namespace
}  // namespace retold::annotate
