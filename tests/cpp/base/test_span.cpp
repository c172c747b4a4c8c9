#include "retold/base/span.hpp"

#include <gtest/gtest.h>

namespace retold {
namespace {

TEST(Span, SliceIsTheBytesInside) {
    EXPECT_EQ(slice("Kabul today", {6, 11}), "today");
}

TEST(Span, OverlapCountsSharedBytes) {
    EXPECT_EQ(overlap({0, 5}, {3, 9}), 2U);
    EXPECT_EQ(overlap({0, 5}, {5, 9}), 0U);
    EXPECT_EQ(overlap({2, 3}, {0, 9}), 1U);
}

TEST(Span, OrdersByStartThenEnd) {
    EXPECT_LT((Span{1, 2}), (Span{1, 3}));
    EXPECT_LT((Span{1, 9}), (Span{2, 3}));
}

TEST(Span, ContainsItself) {
    EXPECT_TRUE((Span{1, 4}).contains({1, 4}));
    EXPECT_FALSE((Span{1, 4}).contains({0, 2}));
}

}  // namespace
}  // namespace retold
