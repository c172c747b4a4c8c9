#include "compare/measure/page_terms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "retold/similarity/sets.hpp"

namespace retold::compare {
namespace {

using Counted = PageTerms::Counted;
using Set = PageTerms::Set;
using Numbers = std::vector<std::uint64_t>;

const std::vector<float> idf = {0, 1.5F, 0.25F, 3.0F, 0.7F, 2.0F};

TermUse use_of(std::uint32_t term) {
    return {.term = term};
}

TEST(PageTerms, AddUpTheUsesOfATerm) {
    const PageTerms page({{.term = 3, .lead = 1, .title = 1},
                          {.term = 1, .name = true},
                          {.term = 3, .lead = 1},
                          {.term = 3, .number = true},
                          {.term = 1, .lead = 1, .rare = true}},
                         idf);
    PageTerms::Cursor use(page);
    EXPECT_EQ(use->term, 1U);
    EXPECT_EQ(use->words, 2U);
    EXPECT_EQ(use->lead, 1U);
    EXPECT_EQ(use->title, 0U);
    EXPECT_TRUE(use->name && use->rare && !use->number);
    use.next();
    EXPECT_EQ(use->term, 3U);
    EXPECT_EQ(use->words, 3U);
    EXPECT_EQ(use->lead, 2U);
    EXPECT_EQ(use->title, 1U);
    EXPECT_TRUE(use->number && !use->name && !use->rare);
    use.next();
    EXPECT_TRUE(use.done());
    EXPECT_EQ(page.size(Set::names), 1U);
    EXPECT_EQ(page.size(Set::numbers), 1U);
    EXPECT_EQ(page.size(Set::rare), 1U);
}

TEST(PageTerms, KeepCountsOfAnySize) {
    std::vector<TermUse> uses(100'000, {.term = 70'000, .lead = 1});
    uses.push_back(use_of(2));
    const PageTerms page(uses, std::vector<float>(70'001, 1.0F));
    PageTerms::Cursor use(page);
    EXPECT_EQ(use->term, 2U);
    use.next();
    EXPECT_EQ(use->term, 70'000U);
    EXPECT_EQ(use->words, 100'000U);
    EXPECT_EQ(use->lead, 100'000U);
}

TEST(PageTerms, LeaveOutWhatWeighsNothingButForRareTerms) {
    const PageTerms page({{.term = 0, .lead = 1, .name = true, .rare = true}, use_of(1)}, idf);
    EXPECT_EQ(page.vector(Counted::words, idf).terms, Numbers{1});
    EXPECT_TRUE(page.vector(Counted::lead, idf).terms.empty());
    EXPECT_TRUE(page.vector(Set::names, idf).terms.empty());
    EXPECT_EQ(page.vector(Set::rare, idf).terms, Numbers{0});
    EXPECT_EQ(page.size(Set::names), 0U);
    EXPECT_TRUE(PageTerms({use_of(0)}, idf).vector(Counted::words, idf).terms.empty());
    EXPECT_TRUE(PageTerms::Cursor(PageTerms({}, idf)).done());
}

TEST(PageTerms, TellByWordsWithoutDigitsThatFewPagesHave) {
    const std::vector<float> weights = {2.0F, 5.0F, 6.0F, 0.0F};
    const PageTerms page({use_of(0), use_of(1), {.term = 2, .number = true}, use_of(3)}, weights);
    EXPECT_EQ(page.telling_words(weights, 4).terms, Numbers{1});
    EXPECT_EQ(page.telling_words(weights, 4).weights, std::vector<double>{5});
    EXPECT_EQ(page.telling_words(weights, 0).terms, (Numbers{0, 1}));
    EXPECT_EQ(shared_terms(page, page, weights, 4).telling, 5);
}

double total_of_shared(const SparseVector& a, const SparseVector& b) {
    double total = 0;
    for (std::size_t i = 0; i < a.terms.size(); ++i) {
        if (std::ranges::binary_search(b.terms, a.terms[i])) total += a.weights[i];
    }
    return total;
}

// Two pages of which every figure is that of the vectors that their terms stand for, to the last bit.
TEST(PageTerms, SayExactlyWhatTheirVectorsSay) {
    std::mt19937 engine(7);
    const auto random = [&](std::uint32_t below) { return static_cast<std::uint32_t>(engine() % below); };
    std::vector<float> weights;
    for (int i = 0; i < 40; ++i) weights.push_back(static_cast<float>(random(1000)) / 333.0F);
    for (int round = 0; round < 200; ++round) {
        std::array<Numbers, 2> terms;
        std::array<std::vector<TermUse>, 2> uses;
        std::array<Numbers, 2> names;
        for (std::size_t p = 0; p < 2; ++p) {
            for (std::uint32_t i = random(60); i-- > 0;) {
                const std::uint32_t term = random(40);
                const bool name = random(3) == 0;
                terms[p].push_back(term);
                if (name) names[p].push_back(term);
                uses[p].push_back({.term = term, .name = name, .rare = name});
            }
        }
        const PageTerms a(uses[0], weights);
        const PageTerms b(uses[1], weights);
        const auto vector = [&](std::size_t p) { return weigh(terms[p], weights); };
        const SharedTerms shared = shared_terms(a, b, weights, 1.5F);
        EXPECT_EQ(shared.cosines[0], similarity::dot(vector(0), vector(1)));
        EXPECT_EQ(shared.cosines[1], 0);
        EXPECT_EQ(a.vector(Counted::words, weights).weights, vector(0).weights);
        EXPECT_EQ(shared.names,
                  similarity::weighted_jaccard(weigh_set(names[0], weights), weigh_set(names[1], weights)));
        const SparseVector telling_a = a.telling_words(weights, 1.5F);
        EXPECT_EQ(shared.telling, total_of_shared(telling_a, b.telling_words(weights, 1.5F)));
        EXPECT_EQ(shared.rare,
                  similarity::intersection_size(similarity::to_set(names[0]), similarity::to_set(names[1])));
    }
}

// What stands in docs/comparing.md.
TEST(PageTerms, TakeFourBytesForAWord) {
    EXPECT_EQ(sizeof(Word), 4U);
    EXPECT_LE(sizeof(PageTerms), 72U);
}

TEST(Weigh, IsLogarithmicInTheCountAndOfLengthOne) {
    const SparseVector vector = weigh({4, 2, 4, 1}, {0, 0, 1.0F, 0, 2.0F});  // term 1 weighs nothing
    EXPECT_EQ(vector.terms, (std::vector<std::uint64_t>{2, 4}));
    const double second = 2 * (1 + std::log(2.0));
    const double length = std::sqrt(1 + second * second);
    EXPECT_NEAR(vector.weights[0], 1 / length, 1e-6);
    EXPECT_NEAR(vector.weights[1], second / length, 1e-6);
    EXPECT_TRUE(weigh({}, {0, 0, 1.0F, 0, 2.0F}).terms.empty());
}

TEST(WeighSet, HoldsEachTermThatWeighsSomethingOnce) {
    const SparseVector set = weigh_set({4, 2, 4, 1}, {0, 0, 1.5F, 0, 2.0F});
    EXPECT_EQ(set.terms, (std::vector<std::uint64_t>{2, 4}));
    EXPECT_EQ(set.weights, (std::vector<double>{1.5, 2}));
}

}  // namespace
}  // namespace retold::compare
