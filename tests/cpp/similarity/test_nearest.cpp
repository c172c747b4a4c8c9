#include "retold/similarity/nearest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "reference/near_duplicates.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

using Texts = std::vector<std::string>;

// Every cosine of the weighed vectors, computed pair by pair.
std::vector<std::vector<double>> all_cosines(const Texts& texts, const Texts& queries, const TermWeights& weights) {
    const auto vector = [&](const std::string& text) {
        std::vector<std::uint64_t> terms;
        reference::hash_words(text, terms);
        return weights.weigh(count_terms(terms));
    };
    std::vector<std::vector<double>> out;
    for (const std::string& query : queries) {
        out.emplace_back();
        for (const std::string& text : texts) out.back().push_back(cosine(vector(query), vector(text)));
    }
    return out;
}

Texts random_texts(std::mt19937& random, std::size_t count) {
    Texts texts;
    while (texts.size() < count) {
        std::string text = texts.empty() || random() % 3 > 0 ? "" : texts[random() % texts.size()];
        for (std::size_t i = random() % 40; i > 0; --i) {
            const double u = static_cast<double>(random() % 1000 + 1) / 1000;
            text += "詞" + std::to_string(static_cast<int>(1 / u * 3)) + " ";
        }
        texts.push_back(text);
    }
    return texts;
}

TEST(Nearest, TheTextWithTheSameRareWordsComesFirst) {
    const Texts texts = {"the mayor opened the bridge", "the council met", "bridge and mayor", ""};
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    NearestOptions options;
    options.k = 1;
    const Pairs pairs = nearest(StringColumn(texts), reference::hash_words, weights, options);
    EXPECT_EQ(pairs.left, (std::vector<std::uint32_t>{0, 1, 2}));
    EXPECT_EQ(pairs.right, (std::vector<std::uint32_t>{2, 0, 0}));
}

TEST(Nearest, ThresholdJoinEqualsComparingEveryPair) {
    std::mt19937 random(31);
    const Texts texts = random_texts(random, 300);
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    const auto cosines = all_cosines(texts, texts, weights);
    for (const double threshold : {0.05, 0.2, 0.5, 0.7, 0.9, 1.0}) {
        NearestOptions options;
        options.k.reset();
        options.threshold = threshold;
        const Pairs pairs = nearest(StringColumn(texts), reference::hash_words, weights, options);
        std::size_t at = 0;
        for (std::uint32_t a = 0; a < texts.size(); ++a) {
            for (std::uint32_t b = a + 1; b < texts.size(); ++b) {
                const bool found = at < pairs.size() && pairs.left[at] == a && pairs.right[at] == b;
                if (std::abs(cosines[a][b] - threshold) > 1e-9) {
                    ASSERT_EQ(found, cosines[a][b] > threshold) << a << " " << b;
                }
                if (found) {
                    ASSERT_NEAR(pairs.score[at++], cosines[a][b], 1e-12);
                }
            }
        }
        EXPECT_EQ(at, pairs.size());
    }
}

TEST(Nearest, TopKEqualsSortingEveryScore) {
    std::mt19937 random(32);
    const Texts texts = random_texts(random, 400);
    const Texts queries = random_texts(random, 50);
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    const auto cosines = all_cosines(texts, queries, weights);
    for (const std::size_t k : {1U, 7U, 1000U}) {
        NearestOptions options;
        options.k = k;
        const Pairs pairs =
            nearest(StringColumn(texts), StringColumn(queries), reference::hash_words, weights, options);
        std::size_t at = 0;
        for (std::uint32_t query = 0; query < queries.size(); ++query) {
            std::vector<double> expected = cosines[query];
            std::erase_if(expected, [](double score) { return score <= 0; });
            std::ranges::sort(expected, std::greater());
            for (std::size_t i = 0; i < std::min(k, expected.size()); ++i, ++at) {
                ASSERT_EQ(pairs.left[at], query);
                ASSERT_NEAR(pairs.score[at], expected[i], 1e-12);
                ASSERT_NEAR(pairs.score[at], cosines[query][pairs.right[at]], 1e-12);
            }
        }
        EXPECT_EQ(at, pairs.size());
    }
}

TEST(Nearest, ScoreOfEqualTextsIsExactlyOne) {
    std::mt19937 random(36);
    Texts texts;
    for (const std::string& text : random_texts(random, 200)) {
        texts.push_back(text + "یکم");
        texts.push_back(text + "یکم");
    }
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    NearestOptions options;
    options.k.reset();
    options.threshold = 1.0;
    const Pairs pairs = nearest(StringColumn(texts), reference::hash_words, weights, options);
    std::size_t found = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        EXPECT_EQ(pairs.score[i], 1.0);
        found += pairs.left[i] % 2 == 0 && pairs.right[i] == pairs.left[i] + 1 ? 1U : 0U;
    }
    EXPECT_EQ(found, 200U);
}

TEST(Nearest, DoesNotDependOnThreads) {
    std::mt19937 random(33);
    const Texts texts = random_texts(random, 500);
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    const Pairs one = nearest(StringColumn(texts), reference::hash_words, weights, {}, {1, {}});
    EXPECT_EQ(nearest(StringColumn(texts), reference::hash_words, weights, {}, {4, {}}), one);
}

TEST(Nearest, IsTheSameAtEveryLevel) {
    std::mt19937 random(34);
    const Texts texts = random_texts(random, 300);
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    NearestOptions options;
    options.level = SimdLevel::scalar;
    const Pairs scalar = nearest(StringColumn(texts), reference::hash_words, weights, options);
    options.level = best_simd_level();
    EXPECT_EQ(nearest(StringColumn(texts), reference::hash_words, weights, options), scalar);
}

TEST(Nearest, LooksThroughEveryBlockOfManyTexts) {
    std::mt19937 random(35);
    Texts texts;
    while (texts.size() < 9000)
        texts.push_back("the a" + std::to_string(random() % 500) + " b" + std::to_string(random() % 7));
    const Texts queries(texts.end() - 20, texts.end());
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    const auto cosines = all_cosines(texts, queries, weights);
    NearestOptions options;
    options.k = 30;
    const Pairs pairs = nearest(StringColumn(texts), StringColumn(queries), reference::hash_words, weights, options);
    ASSERT_EQ(pairs.size(), 30 * queries.size());
    for (std::uint32_t query = 0; query < queries.size(); ++query) {
        std::vector<double> expected = cosines[query];
        std::ranges::sort(expected, std::greater());
        for (std::size_t i = 0; i < 30; ++i) {
            ASSERT_NEAR(pairs.score[30 * query + i], expected[i], 1e-12);
            ASSERT_NEAR(pairs.score[30 * query + i], cosines[query][pairs.right[30 * query + i]], 1e-12);
        }
    }
    options.k.reset();
    options.threshold = 0.999;
    const Pairs joined = nearest(StringColumn(texts), reference::hash_words, weights, options);
    std::size_t expected = 0;
    std::map<std::string, std::size_t> times;
    for (const std::string& text : texts) expected += times[text]++;
    EXPECT_EQ(joined.size(), expected);
}

// Texts of up to 3000 different words: sums of the longest ones are of single precision.
Texts texts_of_all_lengths(std::mt19937& random, std::size_t count) {
    Texts texts;
    while (texts.size() < count) {
        const std::size_t words = texts.size() % 40 == 7 ? 3000 : random() % 60;
        const std::size_t kinds = words == 3000 ? 9000 : 400;
        std::string text = random() % 5 == 0 && !texts.empty() ? texts[random() % texts.size()] : "";
        for (std::size_t i = 0; i < words; ++i) {
            const std::size_t word = random() % kinds * (random() % kinds) / kinds;
            text += "слово" + std::to_string(word) + " ";
        }
        texts.push_back(text);
    }
    return texts;
}

TEST(Nearest, FewAreTheFirstOfAll) {
    std::mt19937 random(38);
    const Texts texts = texts_of_all_lengths(random, 900);
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    NearestOptions options;
    options.k = texts.size();
    const Pairs all = nearest(StringColumn(texts), reference::hash_words, weights, options);
    for (const SimdLevel level : {SimdLevel::scalar, best_simd_level()}) {
        for (const std::size_t k : {1U, 10U, 40U}) {
            options.k = k;
            options.level = level;
            Pairs expected;
            for (std::size_t i = 0, rank = 0; i < all.size(); ++i) {
                rank = i > 0 && all.left[i] == all.left[i - 1] ? rank + 1 : 0;
                if (rank < k) expected.add(all.left[i], all.right[i], all.score[i]);
            }
            EXPECT_EQ(nearest(StringColumn(texts), reference::hash_words, weights, options), expected);
        }
    }
}

TEST(Nearest, WrongArgumentsAreRefused) {
    const Texts texts = {"a"};
    NearestOptions options;
    options.k = 0;
    EXPECT_THROW(nearest(StringColumn(texts), reference::hash_words, {}, options), InvalidArgument);
    options.k.reset();
    EXPECT_THROW(nearest(StringColumn(texts), reference::hash_words, {}, options), InvalidArgument);
    options.threshold = 2;
    EXPECT_THROW(nearest(StringColumn(texts), reference::hash_words, {}, options), InvalidArgument);
}

TEST(Nearest, MorePairsThanAllowedAreRefused) {
    const Texts texts(5, "мост открыт");
    const TermWeights weights = TermWeights::learn(StringColumn(texts), reference::hash_words);
    NearestOptions options;
    options.k = std::nullopt;
    options.threshold = 0.5;
    options.max_pairs = 10;
    EXPECT_EQ(nearest(StringColumn(texts), reference::hash_words, weights, options).size(), 10U);
    options.max_pairs = 9;
    EXPECT_THROW(nearest(StringColumn(texts), reference::hash_words, weights, options), InvalidArgument);
    options.k = 2;
    EXPECT_THROW(nearest(StringColumn(texts), reference::hash_words, weights, options), InvalidArgument);
}

}  // namespace
}  // namespace retold::similarity
