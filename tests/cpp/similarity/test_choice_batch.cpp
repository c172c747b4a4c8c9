#include "similarity/choice_batch.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace retold::similarity {
namespace {

std::string random_text(std::mt19937& random, std::size_t most) {
    std::string text(std::uniform_int_distribution<std::size_t>(0, most)(random), ' ');
    for (char& letter : text) letter = "abcde FG"[std::uniform_int_distribution<std::size_t>(0, 7)(random)];
    return text;
}

// Any ASCII symbols, the first `kinds` of them.
std::string random_symbols(std::mt19937& random, std::size_t most, std::size_t kinds) {
    std::string text(std::uniform_int_distribution<std::size_t>(0, most)(random), ' ');
    for (char& letter : text) letter = static_cast<char>(127 - random() % kinds);
    return text;
}

// Texts that end where their memory ends.
class ExactTexts {
  public:
    std::string_view add(std::string_view text) {
        memory_.emplace_back(text.begin(), text.end());
        memory_.back().shrink_to_fit();
        return {memory_.back().data(), text.size()};
    }

  private:
    std::deque<std::vector<char>> memory_;
};

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

// All that this machine runs.
std::vector<BatchKernel> kernels() {
    std::vector<BatchKernel> all = {BatchKernel::scalar};
    const BatchKernel best = best_batch_kernel(best_simd_level());
    if (best == BatchKernel::avx512) all.push_back(BatchKernel::avx2);
    if (best != BatchKernel::scalar) all.push_back(best);
    return all;
}

TEST(ChoiceBatch, CountsWhatEachTextHasInCommon) {
    const ChoiceBatch batch(U"Lahore نیوز");
    const std::vector<std::string> texts = {"", "lahore", "Le ahore!"};
    const auto common = batch.common(choices_of(texts), {}, best_batch_kernel(best_simd_level()));
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

TEST(ChoiceBuckets, FillBatchesOfOneLengthAndKeepTheRest) {
    std::mt19937 random(4);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 1000; ++i) texts.push_back(random_text(random, i % 50 == 0 ? 512 : 30));
    ChoiceBuckets buckets;
    for (int round = 0; round < 2; ++round) {
        std::vector<std::size_t> seen(texts.size());
        for (const Choice& choice : choices_of(texts)) {
            const auto batch = buckets.add(choice);
            EXPECT_TRUE(batch.empty() || batch.size() == ChoiceBatch::width);
            for (const Choice& one : batch) {
                EXPECT_EQ(one.text.size(), batch.front().text.size());
                EXPECT_EQ(one.text, texts[one.row]);
                ++seen[one.row];
            }
        }
        std::size_t length = 0;
        buckets.empty([&](std::span<const Choice> batch) {
            ASSERT_FALSE(batch.empty());
            for (const Choice& one : batch) {
                EXPECT_GE(one.text.size(), length);
                length = one.text.size();
                ++seen[one.row];
            }
        });
        EXPECT_EQ(seen, std::vector<std::size_t>(texts.size(), 1));
    }
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
        std::ranges::sort(texts, {}, &std::string::size);
        const std::vector<Choice> choices = choices_of(texts);
        for (const BatchKernel kernel : kernels()) {
            const auto all = batch.common(choices, {}, kernel);
            ChoiceBatch::Lengths needed{};
            for (std::size_t i = 0; i < choices.size(); ++i) {
                EXPECT_EQ(all[i], common_of(symbols, choices[i].text));
                needed[i] = all[i] + i % 2;
            }
            const auto enough = batch.common(choices, needed, kernel);
            for (std::size_t i = 0; i < choices.size(); i += 2) EXPECT_EQ(enough[i], all[i]);
            for (std::size_t i = 1; i < choices.size(); i += 2) EXPECT_LT(enough[i], needed[i]);
            ChoiceBatch::Lengths beyond = all;
            for (std::size_t& least : beyond) ++least;
            const auto none = batch.common(choices, beyond, kernel);
            for (std::size_t i = 0; i < choices.size(); ++i) EXPECT_LT(none[i], beyond[i]);
        }
    }
}

TEST(ChoiceBatch, EqualsDynamicProgrammingForAnySymbols) {
    std::mt19937 random(5);
    for (const std::size_t kinds : {2U, 31U, 32U, 63U, 64U, 128U}) {
        for (std::size_t round = 0; round < 60; ++round) {
            const std::string query = random_symbols(random, round % 2 == 0 ? 64 : 128, kinds);
            const std::u32string symbols(query.begin(), query.end());
            const ChoiceBatch batch(symbols);
            ExactTexts memory;
            std::vector<Choice> choices;
            const std::size_t length = random() % 40;
            while (choices.size() < 1 + round % ChoiceBatch::width) {
                std::string text = random_symbols(random, 80, kinds);
                if (round % 3 > 0) text.resize(length, query.empty() ? 'a' : query.back());
                choices.push_back({memory.add(text), 0});
            }
            std::ranges::sort(choices, {}, [](const Choice& choice) { return choice.text.size(); });
            for (const BatchKernel kernel : kernels()) {
                const auto common = batch.common(choices, {}, kernel);
                for (std::size_t i = 0; i < choices.size(); ++i) {
                    ASSERT_EQ(common[i], common_of(symbols, choices[i].text)) << kinds << " " << i;
                }
            }
        }
    }
}

}  // namespace
}  // namespace retold::similarity
