#include "compare/facts/link_values.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

// A day of September with the same words around it, as far as `near` says.
std::vector<PlacedSlot> day(const char* value, float near) {
    annotate::Slot slot{.value = value, .unit = {}, .span = {0, 5}, .evidence = {}};
    slot.type = annotate::SlotType::date;
    return {{.slot = slot, .near = {{1, near, {}}, {value[9] == '2' ? 2U : 3U, 1 - near, {}}}, .total = 1}};
}

TEST(LinkValues, OfOneStoryDaysWithAFigureInCommonNeedFewerWordsThanTwoOtherDays) {
    constexpr float some = 0.25F;
    EXPECT_EQ(link_values(day("XXXX-09-08", some), day("XXXX-09-18", some), nullptr, true).size(), 1U);
    EXPECT_EQ(link_values(day("XXXX-09-09", some), day("XXXX-09-10", some), nullptr, true).size(), 1U);
    EXPECT_EQ(link_values(day("XXXX-09-02", some), day("XXXX-09-30", some), nullptr, true).size(), 0U);
    EXPECT_EQ(link_values(day("XXXX-09-02", 0.5F), day("XXXX-09-30", 0.5F), nullptr, true).size(), 1U);
}

}  // namespace
}  // namespace retold::compare
