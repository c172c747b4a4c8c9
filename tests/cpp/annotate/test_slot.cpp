#include "retold/annotate/slot.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(Slot, TypesAndBoundsHaveNames) {
    EXPECT_EQ(to_string(SlotType::date), "date");
    EXPECT_EQ(to_string(SlotType::duration), "duration");
    EXPECT_EQ(to_string(Bound::at_least), "at_least");
    EXPECT_EQ(to_string(Bound::none), "");
}

TEST(Slot, ATypeOfTheUserHasItsOwnName) {
    Slot slot;
    EXPECT_EQ(type_name(slot), "number");
    slot.type = SlotType::own;
    slot.own = "magnitude";
    EXPECT_EQ(type_name(slot), "magnitude");
}

}  // namespace
}  // namespace retold::annotate
