#include "retold/similarity/near_duplicates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>

#include "reference/near_duplicates.hpp"
#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

using Texts = std::vector<std::string>;

Pairs join(const Texts& texts, const NearDuplicateOptions& options, unsigned threads = 1) {
    return near_duplicates(StringColumn(texts), reference::hash_words, options, {threads, {}}).pairs;
}

NearDuplicateOptions with(double threshold, Measure measure = Measure::jaccard) {
    NearDuplicateOptions options;
    options.threshold = threshold;
    options.measure = measure;
    return options;
}

TEST(NearDuplicates, ScoresAreSharedOverAll) {
    const Texts texts = {"a b c d", "b c d e", "x y"};
    EXPECT_EQ(join(texts, with(0.6)), (Pairs{{0}, {1}, {0.6}}));
    EXPECT_EQ(join(texts, with(0.61)), Pairs{});
}

TEST(NearDuplicates, ContainmentIsSharedOverTheSmallerSet) {
    const Texts texts = {"सूचना a b c d e f g h i", "c d e f", "x"};
    EXPECT_EQ(join(texts, with(0.9, Measure::containment)), (Pairs{{0}, {1}, {1.0}}));
}

TEST(NearDuplicates, RepeatsWithinATextCountOnce) {
    EXPECT_EQ(join({"a a a b", "b a"}, with(1.0)), (Pairs{{0}, {1}, {1.0}}));
    EXPECT_EQ(join({"a a a b c", "b a"}, with(0.6)), (Pairs{{0}, {1}, {2.0 / 3}}));
}

TEST(NearDuplicates, TextsWithoutShinglesNeverMatch) {
    for (const Measure measure : {Measure::jaccard, Measure::containment}) {
        EXPECT_EQ(join({"", "", " ", "a", ""}, with(0.1, measure)), Pairs{});
    }
}

TEST(NearDuplicates, EveryPairOfIdenticalTextsIsReported) {
    EXPECT_EQ(join({"ا ب", "x", "ا ب", "ا ب"}, with(0.7)), (Pairs{{0, 0, 2}, {2, 3, 3}, {1, 1, 1}}));
}

TEST(NearDuplicates, OrOnlyTheOneWithTheFirst) {
    NearDuplicateOptions options = with(0.5);
    options.identical = Identical::first;
    EXPECT_EQ(join({"a b", "a b c", "a b", "a b c"}, options), (Pairs{{0, 0, 1}, {1, 2, 3}, {2.0 / 3, 1, 1}}));
}

TEST(NearDuplicates, PairsWithinASourceAreSkippedOnRequest) {
    NearDuplicateOptions options = with(0.5);
    options.sources = {0, 0, 1, NearDuplicateOptions::unknown_source, NearDuplicateOptions::unknown_source};
    EXPECT_EQ(join({"a b c", "a b c", "a b c", "d e", "d e"}, options), (Pairs{{0, 1, 3}, {2, 2, 4}, {1, 1, 1}}));
    options.sources = {0, 0, 1, 2, 2};
    EXPECT_EQ(join({"a b c d", "a b c e", "x y z", "y z u v", "y z u w"}, options), Pairs{});
}

TEST(NearDuplicates, PairsFurtherApartThanTheWindowAreSkipped) {
    NearDuplicateOptions options = with(0.5);
    options.times = {0, 10, 25, std::numeric_limits<double>::quiet_NaN()};
    options.window = 15;
    EXPECT_EQ(join({"a", "a", "a", "a"}, options), (Pairs{{0, 0, 1, 1, 2}, {1, 3, 2, 3, 3}, {1, 1, 1, 1, 1}}));
}

TEST(NearDuplicates, CommonShinglesAreLeftOutOnRequestAndCounted) {
    const Texts texts = {"menu login a b", "menu login c d", "menu login e f", "menu login e f"};
    EXPECT_EQ(join(texts, with(0.3)).size(), 6U);
    NearDuplicateOptions options = with(0.3);
    options.max_df = 2;  // of different texts: copies do not make their own words common
    const NearDuplicates found = near_duplicates(StringColumn(texts), reference::hash_words, options);
    EXPECT_EQ(found.pairs, (Pairs{{2}, {3}, {1.0}}));
    EXPECT_EQ(found.ignored_shingles, 2U);
}

// Texts that share words in all degrees: copies of earlier texts with words changed, cut and put in.
Texts random_texts(std::mt19937& random, std::size_t count, std::size_t vocabulary) {
    std::vector<std::vector<std::size_t>> texts;
    while (texts.size() < count) {
        std::vector<std::size_t> text;
        if (!texts.empty() && random() % 2 == 0) text = texts[random() % texts.size()];
        for (std::size_t& word : text) {
            if (random() % 8 == 0) word = random() % vocabulary;
        }
        if (random() % 3 == 0) text.resize(text.size() * (random() % 4) / 4);
        for (std::size_t i = random() % 30; i > 0; --i) text.push_back(random() % vocabulary);
        if (random() % 4 == 0) text.insert(text.end(), {1, 2, 3, 4, 5, 6, 7, 8});  // furniture
        texts.push_back(text);
    }
    Texts out;
    for (const auto& text : texts) {
        out.emplace_back();
        for (const std::size_t word : text) out.back() += "слово" + std::to_string(word) + " ";
    }
    return out;
}

class NearDuplicatesEqualCounting : public testing::TestWithParam<Measure> {};

TEST_P(NearDuplicatesEqualCounting, AtEveryThreshold) {
    std::mt19937 random(20);
    for (const std::size_t vocabulary : {40U, 400U, 20000U}) {
        const Texts texts = random_texts(random, 220, vocabulary);
        const Pairs all = reference::near_duplicates(texts, GetParam(), 1e-9);
        for (int percent = 5; percent <= 100; percent += 5) {
            const double threshold = percent / 100.0;
            Pairs expected;
            for (std::size_t p = 0; p < all.size(); ++p) {
                if (all.score[p] >= threshold) expected.add(all.left[p], all.right[p], all.score[p]);
            }
            ASSERT_EQ(join(texts, with(threshold, GetParam())), expected) << threshold << " of " << vocabulary;
        }
    }
}

TEST_P(NearDuplicatesEqualCounting, WhateverTheThreads) {
    std::mt19937 random(21);
    const Texts texts = random_texts(random, 3000, 5000);
    const Pairs one = join(texts, with(0.4, GetParam()), 1);
    EXPECT_GT(one.size(), 100U);
    for (const unsigned threads : {2U, 5U}) EXPECT_EQ(join(texts, with(0.4, GetParam()), threads), one);
}

TEST_P(NearDuplicatesEqualCounting, WhateverTheOrderOfTexts) {
    std::mt19937 random(22);
    const Texts texts = random_texts(random, 400, 1000);
    const Pairs expected = join(texts, with(0.3, GetParam()));
    std::vector<std::uint32_t> order(texts.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::shuffle(order, random);
    Texts mixed;
    for (const std::uint32_t i : order) mixed.push_back(texts[i]);
    const Pairs found = join(mixed, with(0.3, GetParam()));
    Pairs renamed;
    for (std::size_t p = 0; p < found.size(); ++p) {
        const auto [a, b] = std::minmax(order[found.left[p]], order[found.right[p]]);
        renamed.add(a, b, found.score[p]);
    }
    EXPECT_EQ(sorted(renamed), expected);
}

INSTANTIATE_TEST_SUITE_P(Both, NearDuplicatesEqualCounting, testing::Values(Measure::jaccard, Measure::containment));

TEST(NearDuplicates, ManyCopiesOfOneTextStayLinearOnRequest) {
    NearDuplicateOptions options = with(0.5);
    options.identical = Identical::first;
    Texts texts(50000, "ข่าว วันนี้ 新聞 ニュース");
    texts.emplace_back("ข่าว วันนี้ 新聞 😀");
    const Pairs pairs = join(texts, options);
    EXPECT_EQ(pairs.size(), 50000U);
    EXPECT_EQ(pairs.score.back(), 0.6);
}

TEST(NearDuplicates, MinHashFindsNearlyAllPairsWithTheExactScore) {
    std::mt19937 random(23);
    const Texts texts = random_texts(random, 1500, 4000);
    for (const double threshold : {0.3, 0.5, 0.8}) {
        NearDuplicateOptions options = with(threshold);
        const Pairs exact = join(texts, options);
        options.method = Method::minhash;
        const Pairs found = join(texts, options);
        EXPECT_GE(static_cast<double>(found.size()), 0.98 * static_cast<double>(exact.size()));
        std::size_t at = 0;
        for (std::size_t p = 0; p < found.size(); ++p) {  // both are sorted: what was found is a part of what there is
            while (at < exact.size() &&
                   std::pair(exact.left[at], exact.right[at]) < std::pair(found.left[p], found.right[p]))
                ++at;
            ASSERT_LT(at, exact.size());
            EXPECT_EQ(std::pair(exact.left[at], exact.right[at]), std::pair(found.left[p], found.right[p]));
            EXPECT_EQ(exact.score[at], found.score[p]);
        }
        for (const unsigned threads : {2U, 4U}) EXPECT_EQ(join(texts, options, threads), found);
    }
}

TEST(NearDuplicates, MinHashWithoutVerifyingReportsTheEstimate) {
    NearDuplicateOptions options = with(0.5);
    options.method = Method::minhash;
    options.verify = false;
    const Pairs found = join({"a b c d e f g h i j", "a b c d e f g h i", "", "a b c d e f g h i j", ""}, options);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found.score[1], 1.0);
    EXPECT_NEAR(found.score[0], 0.9, 0.1);
}

TEST(NearDuplicates, WrongArgumentsAreRefused) {
    const Texts texts = {"a", "b"};
    for (const double threshold : {0.0, -1.0, 1.5, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_THROW(join(texts, with(threshold)), InvalidArgument);
    }
    NearDuplicateOptions options;
    options.method = Method::minhash;
    options.measure = Measure::containment;
    EXPECT_THROW(join(texts, options), InvalidArgument);
    options = {};
    options.sources = {1};
    EXPECT_THROW(join(texts, options), InvalidArgument);
    options.sources = {};
    options.window = 1;
    EXPECT_THROW(join(texts, options), InvalidArgument);
    options.times = {1, 2, 3};
    EXPECT_THROW(join(texts, options), InvalidArgument);
}

TEST(NearDuplicates, MorePairsThanAllowedAreRefusedBeforeTheyAreMade) {
    const Texts texts(200000, "ข่าว วันนี้ 新聞 ニュース");  // 2 * 10^10 pairs
    for (const Method method : {Method::exact, Method::minhash}) {
        NearDuplicateOptions options;
        options.method = method;
        try {
            join(texts, options);
            FAIL() << "no error";
        } catch (const InvalidArgument& error) {
            EXPECT_NE(std::string(error.what()).find("max_pairs=100000000"), std::string::npos);
            EXPECT_NE(std::string(error.what()).find("identical='first'"), std::string::npos);
        }
        options.identical = Identical::first;
        EXPECT_EQ(join(texts, options).size(), 199999U);
    }
}

TEST(NearDuplicates, AsManyPairsAsAllowedAreReported) {
    const Texts texts = {"a b c d", "a b c d", "a b c d", "a b c d e", "f"};  // 3 equal ones, and 3 with the fourth
    NearDuplicateOptions options = with(0.5);
    for (const Method method : {Method::exact, Method::minhash}) {
        options.method = method;
        options.max_pairs = 6;
        EXPECT_EQ(join(texts, options).size(), 6U);
        options.max_pairs = 5;
        EXPECT_THROW(join(texts, options), InvalidArgument);
        options.max_pairs = 0;
        EXPECT_THROW(join(texts, options), InvalidArgument);
    }
}

TEST(NearDuplicates, PairsThatSourcesOrTimesExcludeDoNotCount) {
    const Texts texts(100, "a b c d");
    NearDuplicateOptions options;
    options.max_pairs = 1;
    options.sources.assign(100, 7);
    options.sources[50] = 8;
    EXPECT_THROW(join(texts, options), InvalidArgument);
    options.max_pairs = 99;
    EXPECT_EQ(join(texts, options).size(), 99U);
}

}  // namespace
}  // namespace retold::similarity
