#include "retold/base/cpu.hpp"

#include <gtest/gtest.h>

namespace retold {
namespace {

TEST(BestSimdLevel, IsTheSameAtEveryCall) {
    EXPECT_EQ(best_simd_level(), best_simd_level());
}

}  // namespace
}  // namespace retold
