#include "similarity/seeds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace retold::similarity {
namespace {

// Every window on its own.
std::vector<std::uint32_t> winnow_slowly(const std::vector<std::uint64_t>& seeds, std::size_t window) {
    std::vector<std::uint32_t> chosen;
    for (std::size_t start = 0; start < seeds.size() && (start == 0 || start + window <= seeds.size()); ++start) {
        std::size_t least = start;
        for (std::size_t i = start; i < std::min(start + window, seeds.size()); ++i) {
            if (seeds[i] <= seeds[least]) least = i;
        }
        if (chosen.empty() || chosen.back() != least) chosen.push_back(static_cast<std::uint32_t>(least));
    }
    return chosen;
}

TEST(Winnow, ChoosesTheLastLeastOfEveryWindow) {
    std::mt19937 random(4);
    for (std::size_t round = 0; round < 3000; ++round) {
        std::vector<std::uint64_t> seeds(random() % 40);
        const std::uint64_t kinds = round % 2 == 0 ? 4 : 1000;  // many equal ones, or few
        for (std::uint64_t& seed : seeds) seed = random() % kinds;
        if (round % 5 == 0) std::ranges::sort(seeds);
        const std::size_t window = 1 + round % 6;
        EXPECT_EQ(winnow(seeds, window), winnow_slowly(seeds, window)) << window;
    }
}

TEST(Winnow, TakesTheLargestHashes) {
    EXPECT_EQ(winnow(std::vector<std::uint64_t>(5, UINT64_MAX), 4), (std::vector<std::uint32_t>{3, 4}));
}

}  // namespace
}  // namespace retold::similarity
