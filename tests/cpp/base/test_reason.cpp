#include "retold/base/reason.hpp"

#include <gtest/gtest.h>

#include <string>

namespace retold {
namespace {

TEST(Reason, ALiteralAndAMadeTextReadTheSame) {
    const Reason literal = "in a menu";
    const Reason made = std::string("in ") + "a menu";
    EXPECT_EQ(literal, made);
    EXPECT_EQ(made.view(), "in a menu");
    EXPECT_TRUE(Reason().empty());
    EXPECT_FALSE(made == Reason("in a box"));
}

TEST(Reason, AMadeTextMayHoldAnything) {
    const std::string odd("rule \0 of خبر", 13);
    const Reason reason = odd;
    EXPECT_EQ(reason.view(), odd);
    const Reason copy = reason;
    EXPECT_EQ(copy, reason);
}

TEST(Reason, TheLastOneGivenCounts) {
    Reason reason = std::string("made");
    reason = "a literal";
    EXPECT_EQ(reason.view(), "a literal");
}

}  // namespace
}  // namespace retold
