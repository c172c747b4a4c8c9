#include "retold/base/number_table.hpp"

#include <gtest/gtest.h>

#include <random>
#include <unordered_map>
#include <vector>

#include "retold/base/flat_table.hpp"

namespace retold {
namespace {

// Keys in the order in which they came.
class Keys {
  public:
    std::uint32_t add(std::uint64_t key) {
        const std::uint32_t number = table_.add(
            hash(key), [&](std::uint32_t at) { return keys_[at] == key; },
            [&](std::uint32_t at) { return hash(keys_[at]); });
        if (number == keys_.size()) keys_.push_back(key);
        return number;
    }
    std::uint32_t find(std::uint64_t key) const {
        return table_.find(hash(key), [&](std::uint32_t at) { return keys_[at] == key; });
    }
    void reserve(std::size_t keys) { table_.reserve(keys); }
    std::size_t size() const { return keys_.size(); }

  private:
    std::uint64_t hash(std::uint64_t key) const { return seeded_hash(key, table_.seed()); }

    NumberTable table_;
    std::vector<std::uint64_t> keys_;
};

TEST(NumberTable, KeysAreNumberedInTheOrderInWhichTheyCome) {
    Keys keys;
    EXPECT_EQ(keys.find(7), 0U);
    EXPECT_EQ(keys.add(7), 0U);
    EXPECT_EQ(keys.add(0), 1U);
    EXPECT_EQ(keys.add(7), 0U);
    EXPECT_EQ(keys.find(0), 1U);
    EXPECT_EQ(keys.find(8), 2U);
}

TEST(NumberTable, HoldsWhatAnOrdinaryMapHolds) {
    for (const std::size_t room : {0U, 100U, 50'000U}) {
        Keys keys;
        if (room != 0) keys.reserve(room);
        std::unordered_map<std::uint64_t, std::uint32_t> map;
        std::mt19937_64 random(20310706);
        for (int i = 0; i < 100'000; ++i) {
            const std::uint64_t key = random() % 30'000;
            const auto [known, fresh] = map.try_emplace(key, static_cast<std::uint32_t>(map.size()));
            ASSERT_EQ(keys.add(key), known->second);
        }
        ASSERT_EQ(keys.size(), map.size());
        for (std::uint64_t key = 0; key <= 30'000; ++key) {
            const auto found = map.find(key);
            ASSERT_EQ(keys.find(key), found == map.end() ? map.size() : found->second) << key;
        }
    }
}

}  // namespace
}  // namespace retold
