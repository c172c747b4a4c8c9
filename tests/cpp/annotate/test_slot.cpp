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

}  // namespace
}  // namespace retold::annotate
