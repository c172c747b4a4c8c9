#include "retold/base/plain_array.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace retold {
namespace {

TEST(PlainArray, KeepsWhatIsWrittenWhenItMoves) {
    PlainArray<std::int64_t> array(3);
    std::ranges::copy(std::array<std::int64_t, 3>{7, -1, 1}, array.data());
    const PlainArray<std::int64_t> moved = std::move(array);
    EXPECT_EQ(moved.size(), 3U);
    EXPECT_EQ(moved.span()[0] + moved.span()[1] + moved.span()[2], 7);
}

TEST(PlainArray, MayBeEmpty) {
    EXPECT_EQ(PlainArray<bool>().size(), 0U);
    EXPECT_TRUE(PlainArray<bool>(0).span().empty());
}

}  // namespace
}  // namespace retold
