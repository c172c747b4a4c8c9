#include "similarity/term_sums.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace retold::similarity {
namespace {

// A row of unit length with some of the terms 0 to most.
std::vector<double> random_row(std::mt19937& random, std::size_t most) {
    std::uniform_int_distribution<int> percent(0, 99);
    std::vector<double> row(most);
    double squares = 0;
    for (double& weight : row) {
        if (percent(random) < 40) weight = std::pow(percent(random) + 1, 2);
        squares += weight * weight;
    }
    for (double& weight : row) weight = squares > 0 ? weight / std::sqrt(squares) : 0;
    return row;
}

std::vector<SimdLevel> levels() {
    return {SimdLevel::scalar, best_simd_level()};
}

// The sums of a tile of rows with one row, by lists and by the table.
template <typename Sum>
void check_sums(std::size_t terms, SimdLevel level, std::mt19937& random) {
    const std::vector<double> query = random_row(random, terms);
    std::vector<std::vector<double>> rows;
    for (std::size_t row = 0; row < tile_rows; ++row) rows.push_back(row == 5 ? query : random_row(random, terms));
    std::vector<std::uint32_t> numbers;
    std::vector<Steps> weights;
    std::vector<Steps> table((terms + 3) * tile_rows);
    std::vector<Sum> by_lists(tile_rows);
    std::vector<Sum> by_table(tile_rows);
    for (std::size_t term = 0; term < terms; ++term) {
        std::vector<std::uint16_t> with;
        std::vector<Steps> list;
        for (std::size_t row = 0; row < tile_rows; ++row) {
            table[(term + 3) * tile_rows + row] = to_steps(rows[row][term]);
            if (rows[row][term] == 0) continue;
            with.push_back(static_cast<std::uint16_t>(row));
            list.push_back(to_steps(rows[row][term]));
        }
        with.resize((with.size() + list_step - 1) / list_step * list_step);
        list.resize(with.size());
        if (query[term] == 0) continue;
        numbers.push_back(static_cast<std::uint32_t>(term + 10));
        weights.push_back(to_steps(query[term]));
        add_list(weights.back(), TermList{with, list}, by_lists.data(), level);
    }
    const Steps highest = add_tile(TermPart{numbers, weights}, table.data(), 7, by_table.data(), level);
    const auto missing = static_cast<double>(missing_steps<Sum>(numbers.size()));
    for (std::size_t row = 0; row < tile_rows; ++row) {
        double cosine = 0;
        for (std::size_t term = 0; term < terms; ++term) cosine += query[term] * rows[row][term];
        const auto sum = static_cast<double>(by_table[row]);
        ASSERT_NEAR(sum, static_cast<double>(by_lists[row]), (std::is_same_v<Sum, float> ? 1 : 0));
        ASSERT_LE(sum, cosine * steps_of_one + 1);
        ASSERT_GE(sum + missing, cosine * steps_of_one);
    }
    EXPECT_EQ(highest, static_cast<Steps>(*std::ranges::max_element(by_table)));
}

TEST(TermSums, LackNoMoreThanIsSaidAtEveryLevel) {
    std::mt19937 random(6);
    for (const SimdLevel level : levels()) {
        for (const std::size_t terms : {1U, 2U, 30U, 500U, 4000U}) {
            check_sums<Steps>(terms, level, random);
            check_sums<float>(terms, level, random);
        }
    }
}

template <typename Sum>
void check_reaching(std::mt19937& random) {
    std::uniform_int_distribution<std::uint32_t> tenth(0, 9);
    for (std::size_t round = 0; round < 2000; ++round) {
        const std::size_t size = round % 3 == 0 ? 1 + round % 64 : tile_rows;
        std::vector<Sum> sums(size);
        std::vector<Steps> lengths(size);
        for (Sum& sum : sums) sum = static_cast<Sum>(tenth(random) * 6553);
        for (Steps& length : lengths) length = static_cast<Steps>(tenth(random) * 6553);
        const std::uint32_t least = (4 + tenth(random) % 6) * 6553;
        const auto length = static_cast<Steps>(tenth(random) * 7000);
        std::uint64_t expected = 0;
        bool any = false;
        for (std::size_t i = 0; i < size; ++i) {
            expected |= std::uint64_t{sums[i] >= static_cast<Sum>(least)} << i;
            any = any || static_cast<double>(sums[i]) + static_cast<double>(length) * lengths[i] / 65536 >= least;
        }
        for (const SimdLevel level : levels()) {
            EXPECT_EQ(reaching(std::span<const Sum>(sums), least, level), expected);
            const bool said = any_reaches(std::span<const Sum>(sums), lengths.data(), length, least, level);
            EXPECT_TRUE(said || !any);
            EXPECT_FALSE(any_reaches(std::span<const Sum>(sums), lengths.data(), length, 65535, level) &&
                         *std::ranges::max_element(sums) < 20000 && length < 30000);
        }
    }
}

TEST(TermSums, NameThoseThatReachTheLeastAtEveryLevel) {
    std::mt19937 random(5);
    check_reaching<Steps>(random);
    check_reaching<float>(random);
}

TEST(TermSums, OfEqualRowsDoNotOverflow) {
    const std::vector<Steps> weights = {to_steps(1.0)};
    const std::vector<std::uint32_t> terms = {0};
    const std::vector<Steps> tile(tile_rows, to_steps(1.0 + 1e-12));
    for (const SimdLevel level : levels()) {
        std::vector<Steps> sums(tile_rows);
        EXPECT_EQ(add_tile(TermPart{terms, weights}, tile.data(), 0, sums.data(), level), 65534);
    }
    EXPECT_EQ(to_steps_up(1.0), 65535);
    EXPECT_EQ(to_steps_up(0.5), to_steps(0.5) + 1);
}

}  // namespace
}  // namespace retold::similarity
