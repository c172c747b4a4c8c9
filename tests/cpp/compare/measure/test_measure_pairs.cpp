#include "compare/measure/measure_pairs.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "compare/measure/measure.hpp"
#include "cpp/compare/prepared_pages.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::compare {
namespace {

// Twice as many pages as stories: of each story two, with words and figures of their own.
std::vector<std::string> stories(std::size_t count) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string own = std::to_string(i * 7919 % 100'003);
        texts.push_back("The tug Nord" + own + " pulled a ferry of Tarn" + own + " off the rocks on Monday.");
        texts.push_back("Off Tarn" + own + " a ferry was pulled free by the tug Nord" + own + ", " + own + " say.");
    }
    return texts;
}

std::vector<std::uint32_t> in_order(std::size_t pages) {
    std::vector<std::uint32_t> ranks(pages);
    std::iota(ranks.begin(), ranks.end(), 0U);
    return ranks;
}

TEST(MeasurePairs, OfManyPagesMeasuresTheLikelyOnesAsAllWouldBe) {
    const std::vector<std::string> texts = stories(most_complete / 2 + 1);
    Collection collection = prepared(texts);
    const std::vector<Pair> all = measure(collection, {});
    const Admission admission(source_pages(texts), {});
    const MeasuredPairs likely = measure_pairs(collection, admission, in_order(texts.size()), {});
    EXPECT_TRUE(collection.terms.empty());
    EXPECT_FALSE(likely.complete);
    EXPECT_LT(likely.pairs.size(), texts.size() * 32);
    std::size_t partners = 0;
    for (const Pair& pair : likely.pairs) {
        const Aspects& same = all[pair_index(texts.size(), pair.a, pair.b)].aspects;
        for (const auto field : {&Aspects::text, &Aspects::containment_a, &Aspects::containment_b, &Aspects::words,
                                 &Aspects::lead, &Aspects::names, &Aspects::numbers})
            ASSERT_NEAR(pair.aspects.*field, same.*field, 1e-6);
        partners += pair.a % 2 == 0 && pair.b == pair.a + 1 ? 1 : 0;
    }
    EXPECT_EQ(partners, texts.size() / 2);
}

TEST(MeasurePairs, OfFewPagesMeasuresAllThatMayBeCompared) {
    const std::vector<std::string> texts = stories(2);
    Collection collection = prepared(texts);
    const MeasuredPairs all = measure_pairs(collection, {source_pages(texts), {}}, in_order(4), {});
    EXPECT_TRUE(all.complete);
    EXPECT_EQ(all.pairs.size(), 6U);
    CompareOptions options;
    options.sources = {0, 0, 1, 1};
    collection = prepared(texts);
    const MeasuredPairs across = measure_pairs(collection, {source_pages(texts), options}, in_order(4), {});
    EXPECT_FALSE(across.complete);
    EXPECT_EQ(across.pairs.size(), 4U);
}

TEST(MeasurePairs, SaysWhichPagesMayHaveMorePartners) {
    const std::vector<std::string> texts(most_complete + 1, "The tug Nord pulled a ferry off the rocks of Tarn.");
    Collection collection = prepared(texts);
    const MeasuredPairs copies = measure_pairs(collection, {source_pages(texts), {}}, in_order(texts.size()), {});
    EXPECT_EQ(copies.full, std::vector<bool>(texts.size(), true));
    EXPECT_LT(copies.pairs.size(), texts.size() * 32);
}

}  // namespace
}  // namespace retold::compare
