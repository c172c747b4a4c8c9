#include "similarity/choice_batch.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

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

std::vector<Choice> choices_of(const std::vector<std::string>& texts) {
    std::vector<Choice> choices;
    for (const std::string& text : texts) choices.push_back({text, static_cast<std::uint32_t>(choices.size())});
    return choices;
}

TEST(ChoiceBatch, CountsWhatEachTextHasInCommon) {
    const ChoiceBatch batch(U"Lahore نیوز");
    const std::vector<std::string> texts = {"", "lahore", "Le ahore!"};
    const auto common = batch.common(choices_of(texts), {}, best_simd_level());
    EXPECT_EQ(common[0], 0U);
    EXPECT_EQ(common[1], 5U);
    EXPECT_EQ(common[2], 6U);
}

TEST(ChoiceBatch, TakesAsciiThatIsNotTooLong) {
    EXPECT_TRUE(ChoiceBatch::takes(""));
    EXPECT_TRUE(ChoiceBatch::takes(std::string(512, 'a')));
    EXPECT_FALSE(ChoiceBatch::takes(std::string(513, 'a')));
    EXPECT_FALSE(ChoiceBatch::takes("لاہور"));
}

TEST(ChoiceBatch, SortsByLength) {
    const std::vector<std::string> texts = {std::string(600, 'a'), "bb", "a", std::string(520, 'a'), "cc", ""};
    std::vector<std::uint32_t> rows;
    for (const Choice& choice : sorted_by_length(choices_of(texts))) rows.push_back(choice.row);
    EXPECT_EQ(rows, (std::vector<std::uint32_t>{5, 2, 1, 4, 0, 3}));
}

TEST(ChoiceBatch, EqualsDynamicProgrammingAtEveryLevel) {
    std::mt19937 random(3);
    for (std::size_t round = 0; round < 600; ++round) {
        const std::string query = random_text(random, 128);
        const std::u32string symbols(query.begin(), query.end());
        const ChoiceBatch batch(symbols);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < 1 + round % ChoiceBatch::width; ++i) {
            texts.push_back(random_text(random, 200));
            if (round % 3 == 0) texts.back() = query;  // of one length, much in common
            for (std::size_t at = i; round % 3 == 0 && at < query.size(); at += 1 + round % 7) texts.back()[at] = 'x';
        }
        const std::vector<Choice> choices = sorted_by_length(choices_of(texts));
        for (const SimdLevel level : {SimdLevel::scalar, best_simd_level()}) {
            const auto all = batch.common(choices, {}, level);
            ChoiceBatch::Lengths needed{};
            for (std::size_t i = 0; i < choices.size(); ++i) {
                EXPECT_EQ(all[i], common_of(symbols, choices[i].text));
                needed[i] = all[i] + i % 2;
            }
            const auto enough = batch.common(choices, needed, level);
            for (std::size_t i = 0; i < choices.size(); i += 2) EXPECT_EQ(enough[i], all[i]);
            for (std::size_t i = 1; i < choices.size(); i += 2) EXPECT_LT(enough[i], needed[i]);
            ChoiceBatch::Lengths beyond = all;
            for (std::size_t& least : beyond) ++least;
            const auto none = batch.common(choices, beyond, level);
            for (std::size_t i = 0; i < choices.size(); ++i) EXPECT_LT(none[i], beyond[i]);
        }
    }
}

}  // namespace
}  // namespace retold::similarity
