#include "retold/base/cancel.hpp"

#include <gtest/gtest.h>

namespace retold {
namespace {

TEST(CheckCancelled, DoesNothingWithoutAFlagOrBeforeItIsSet) {
    std::atomic<bool> stop{false};
    check_cancelled();
    const CancelScope scope(stop);
    check_cancelled();
    stop = true;
    EXPECT_THROW(check_cancelled(), Cancelled);
}

TEST(CancelScope, GivesTheOuterFlagBack) {
    std::atomic<bool> outer{true};
    std::atomic<bool> inner{false};
    const CancelScope scope(outer);
    {
        const CancelScope own(inner);
        check_cancelled();
    }
    EXPECT_THROW(check_cancelled(), Cancelled);
}

TEST(Uncancelled, LetsNothingBeStoppedUntilItEnds) {
    const std::atomic<bool> stop{true};
    const CancelScope scope(stop);
    {
        const Uncancelled whole;
        EXPECT_NO_THROW(check_cancelled());
    }
    EXPECT_THROW(check_cancelled(), Cancelled);
}

TEST(CancelCheck, LooksEvery4096thTime) {
    std::atomic<bool> stop{true};
    const CancelScope scope(stop);
    CancelCheck check;
    for (int i = 1; i < 4096; ++i) check();
    EXPECT_THROW(check(), Cancelled);
}

}  // namespace
}  // namespace retold
