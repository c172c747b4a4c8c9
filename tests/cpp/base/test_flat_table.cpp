#include "retold/base/flat_table.hpp"

#include <gtest/gtest.h>

#include <random>
#include <unordered_map>

namespace retold {
namespace {

TEST(FlatTable, ANewKeyHasTheValueOfNothing) {
    FlatTable<std::uint32_t, int> table;
    EXPECT_EQ(table.find(7), nullptr);
    EXPECT_EQ(table[7], 0);
    table[7] = 3;
    table[9] = 4;
    EXPECT_EQ(table[7], 3);
    EXPECT_EQ(*table.find(9), 4);
    EXPECT_EQ(table.find(8), nullptr);
    EXPECT_EQ(table.size(), 2U);
}

TEST(FlatTable, HoldsWhatAnOrdinaryMapHolds) {
    FlatTable<std::uint64_t, std::uint32_t> table;
    std::unordered_map<std::uint64_t, std::uint32_t> map;
    std::mt19937_64 random(20310706);
    for (int i = 0; i < 100'000; ++i) {
        const std::uint64_t key = random() % 30'000;
        ++table[key];
        ++map[key];
    }
    EXPECT_EQ(table.size(), map.size());
    for (std::uint64_t key = 0; key <= 30'000; ++key) {
        const auto found = map.find(key);
        const std::uint32_t* value = table.find(key);
        ASSERT_EQ(value == nullptr, found == map.end()) << key;
        ASSERT_TRUE(value == nullptr || *value == found->second) << key;
    }
}

// Keys that differ in high bits only would share one place if they were not mixed, and take quadratic time.
TEST(FlatTable, TakesKeysWithEqualLowBitsInLinearTime) {
    FlatTable<std::uint64_t, std::uint32_t> table;
    for (std::uint64_t i = 1; i <= 300'000; ++i) table[i << 40U] = static_cast<std::uint32_t>(i);
    EXPECT_EQ(table.size(), 300'000U);
    EXPECT_EQ(*table.find(std::uint64_t{1234} << 40U), 1234U);
}

struct Point {
    int x = 0;
    int y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};
std::uint64_t seeded_hash(const Point& point, std::uint64_t seed) {
    return retold::seeded_hash(static_cast<std::uint64_t>(point.x) << 32U | static_cast<std::uint32_t>(point.y), seed);
}

TEST(FlatTable, TakesKeysThatBringTheirHash) {
    FlatTable<Point, int> table;
    EXPECT_EQ(table.find({}), nullptr);
    table[{}] = 1;
    table[{1, 2}] = 2;
    table[{2, 1}] = 3;
    EXPECT_EQ(*table.find({1, 2}), 2);
    EXPECT_EQ(*table.find({2, 1}), 3);
    EXPECT_EQ(*table.find({}), 1);
    EXPECT_EQ(table.find({2, 2}), nullptr);
    EXPECT_EQ(table.size(), 3U);
}

}  // namespace
}  // namespace retold
