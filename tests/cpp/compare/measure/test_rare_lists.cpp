#include "compare/measure/rare_lists.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace retold::compare {
namespace {

std::vector<std::pair<std::uint32_t, float>> shared(const RareLists& lists, std::uint32_t row, std::size_t budget) {
    RareLists::Scratch scratch(4);
    std::vector<std::pair<std::uint32_t, float>> rows;
    // Weights have two bytes each: rounded to what they were given as.
    for (const RareLists::Found& found : lists.sharing(row, budget, scratch))
        rows.emplace_back(found.row, std::round(found.sum * 1000) / 1000);
    std::ranges::sort(rows);
    return rows;
}

// Key 7 in rows 0 and 2, key 9 in all four.
RareLists two_keys() {
    return {{{9, 0, 0.5F}, {7, 0, 1.0F}, {9, 1, 0.5F}, {7, 2, 0.5F}, {9, 2, 1.0F}, {9, 3, 1.0F}, {5, 3, 1.0F}}, 4};
}

TEST(RareLists, SumTheProductsOfWeights) {
    EXPECT_EQ(shared(two_keys(), 0, 100),
              (std::vector<std::pair<std::uint32_t, float>>{{1, 0.25F}, {2, 1.0F}, {3, 0.5F}}));
}

TEST(RareLists, OfNumbersAreThoseOfTheirEntries) {
    const std::vector<std::vector<std::pair<std::uint32_t, float>>> rows = {
        {{7, 1.0F}, {9, 0.5F}}, {{9, 0.5F}}, {{7, 0.5F}, {9, 1.0F}}, {{5, 1.0F}, {9, 1.0F}}};
    const RareLists lists(4, 10, [&](std::uint32_t row, const RareLists::Add& add) {
        for (const auto& [key, weight] : rows[row]) add(key, weight);
    });
    for (const std::uint32_t row : {0U, 1U, 2U, 3U}) {
        for (const std::size_t budget : {1U, 2U, 5U, 100U})
            EXPECT_EQ(shared(lists, row, budget), shared(two_keys(), row, budget));
    }
}

TEST(RareLists, HaveRowsThatAreFarApart) {
    const RareLists lists(70'001, 1, [](std::uint32_t row, const RareLists::Add& add) {
        if (row % 300 == 0 || row == 70'000) add(0, row < 300 ? 1.0F : 0.5F);
    });
    RareLists::Scratch scratch(70'001);
    const std::vector<RareLists::Found> found = lists.sharing(70'000, 1000, scratch);
    ASSERT_EQ(found.size(), 234U);
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].row, 300 * i);
        EXPECT_NEAR(found[i].sum, i == 0 ? 0.5 : 0.25, 0.001);
    }
}

TEST(RareLists, LeaveOutKeysOfMoreRowsThanAskedFor) {
    const RareLists lists(
        4, 2, [](std::uint32_t row, const RareLists::Add& add) { add(row < 2 ? 0 : 1, 1); }, 1);
    EXPECT_TRUE(shared(lists, 0, 100).empty());
    const RareLists all(
        4, 2, [](std::uint32_t row, const RareLists::Add& add) { add(row < 2 ? 0 : 1, 1); }, 2);
    EXPECT_EQ(shared(all, 0, 100), (std::vector<std::pair<std::uint32_t, float>>{{1, 1.0F}}));
}

TEST(RareLists, LookTheRarestKeysUpFirst) {
    EXPECT_EQ(shared(two_keys(), 0, 2), (std::vector<std::pair<std::uint32_t, float>>{{2, 0.5F}}));
    EXPECT_EQ(shared(two_keys(), 0, 5), (std::vector<std::pair<std::uint32_t, float>>{{2, 0.5F}}));
    EXPECT_TRUE(shared(two_keys(), 0, 1).empty());
}

TEST(RareLists, KnowNobodyForAKeyOfOneRow) {
    EXPECT_TRUE(shared({{{5, 3, 1.0F}}, 4}, 3, 100).empty());
    EXPECT_TRUE(shared({{}, 4}, 0, 100).empty());
}

TEST(RareLists, LeaveTheScratchAsItWas) {
    RareLists::Scratch scratch(4);
    const RareLists lists = two_keys();
    const auto first = lists.sharing(0, 100, scratch).size();
    EXPECT_EQ(lists.sharing(0, 100, scratch).size(), first);
    EXPECT_EQ(scratch.sums, std::vector<float>(4, 0));
}

}  // namespace
}  // namespace retold::compare
