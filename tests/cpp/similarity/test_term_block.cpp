#include "similarity/term_block.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace retold::similarity {
namespace {

TEST(Reaching, NamesTheSumsThatReachTheLeastAtEveryLevel) {
    std::mt19937 random(5);
    std::uniform_int_distribution<int> tenth(0, 9);
    for (int round = 0; round < 2000; ++round) {
        const std::size_t size = round % 3 == 0 ? 1 + static_cast<std::size_t>(round) % 64 : TermBlock::tile_rows;
        std::vector<float> sums(size);
        std::vector<float> lengths(size);
        for (float& sum : sums) sum = static_cast<float>(tenth(random)) / 10;
        for (float& length : lengths) length = static_cast<float>(tenth(random)) / 10;
        const float least = static_cast<float>(4 + tenth(random)) / 10;
        const float common = static_cast<float>(tenth(random)) / 10;
        std::uint64_t expected = 0;
        bool any = false;
        for (std::size_t i = 0; i < size; ++i) {
            expected |= std::uint64_t{sums[i] >= least} << i;
            any = any || sums[i] + common * lengths[i] >= least;
        }
        for (const SimdLevel level : {SimdLevel::scalar, best_simd_level()}) {
            EXPECT_EQ(reaching(sums, least, level), expected);
            EXPECT_EQ(any_reaches(sums, lengths.data(), common, least, level), any);
        }
    }
}

}  // namespace
}  // namespace retold::similarity
