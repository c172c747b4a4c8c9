#include "similarity/choice_batch.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace retold::similarity {
namespace {

std::string random_text(std::mt19937& random, std::size_t most) {
    std::string text(std::uniform_int_distribution<std::size_t>(0, most)(random), ' ');
    for (char& letter : text) letter = "abcde FG"[std::uniform_int_distribution<std::size_t>(0, 7)(random)];
    return text;
}

// Dynamic programming over all places of both.
std::size_t common_of(std::u32string_view a, std::string_view b) {
    std::vector<std::size_t> best(b.size() + 1, 0);
    for (const char32_t symbol : a) {
        std::size_t corner = 0;
        for (std::size_t i = 0; i < b.size(); ++i) {
            const std::size_t above = best[i + 1];
            const bool same = symbol == static_cast<unsigned char>(b[i]);
            best[i + 1] = same ? corner + 1 : std::max(above, best[i]);
            corner = above;
        }
    }
    return best.back();
}

TEST(ChoiceBatch, CountsWhatEachTextHasInCommon) {
    ChoiceBatch batch(U"Lahore نیوز");
    EXPECT_TRUE(batch.add("lahore", 3));
    EXPECT_TRUE(batch.add("", 4));
    EXPECT_FALSE(batch.add("لاہور", 5));
    EXPECT_FALSE(batch.add(std::string(513, 'a'), 6));
    EXPECT_TRUE(batch.add("Le ahore!", 7));
    EXPECT_EQ(batch.size(), 3U);
    EXPECT_EQ(batch.row(2), 7U);
    EXPECT_EQ(batch.length(2), 9U);
    const auto common = batch.common({}, best_simd_level());
    EXPECT_EQ(common[0], 5U);
    EXPECT_EQ(common[1], 0U);
    EXPECT_EQ(common[2], 6U);
}

TEST(ChoiceBatch, EqualsDynamicProgrammingAtEveryLevel) {
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        const std::string query = random_text(random, 128);
        const std::u32string symbols(query.begin(), query.end());
        ChoiceBatch batch(symbols);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < 1 + static_cast<std::size_t>(round) % ChoiceBatch::width; ++i) {
            texts.push_back(random_text(random, 200));
            ASSERT_TRUE(batch.add(texts.back(), 0));
        }
        for (const SimdLevel level : {SimdLevel::scalar, best_simd_level()}) {
            const auto all = batch.common({}, level);
            std::array<std::size_t, ChoiceBatch::width> needed{};
            for (std::size_t i = 0; i < texts.size(); ++i) {
                EXPECT_EQ(all[i], common_of(symbols, texts[i]));
                needed[i] = all[i] + i % 2;
            }
            const auto enough = batch.common(needed, level);
            for (std::size_t i = 0; i < texts.size(); i += 2) EXPECT_EQ(enough[i], all[i]);
            for (std::size_t i = 1; i < texts.size(); i += 2) EXPECT_LT(enough[i], needed[i]);
        }
    }
}

}  // namespace
}  // namespace retold::similarity
