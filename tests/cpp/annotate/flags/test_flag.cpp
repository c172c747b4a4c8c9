#include "retold/annotate/flags/flag.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(Flag, KindsHaveTheirWords) {
    EXPECT_EQ(to_string(FlagKind::garbled_name), "garbled_name");
    EXPECT_EQ(to_string(FlagKind::translation), "translation");
}

}  // namespace
}  // namespace retold::annotate
