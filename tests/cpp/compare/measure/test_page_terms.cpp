#include "compare/measure/page_terms.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "retold/similarity/sets.hpp"

namespace retold::compare {
namespace {

using List = PageTerms::List;

const std::vector<float> idf = {0, 1.5F, 0.25F, 3.0F, 0.7F, 2.0F};

TEST(PageTerms, KeepCountedListsWithRepeatsAndSetsWithout) {
    const PageTerms page({{{3, 1, 3}, {3}, {}, {5, 4, 5}, {2}, {4, 4, 1}}}, idf);
    const auto list = [&](List which) { return std::vector(page.of(which).begin(), page.of(which).end()); };
    EXPECT_EQ(list(List::words), (std::vector<std::uint32_t>{1, 3, 3}));
    EXPECT_EQ(list(List::lead), std::vector<std::uint32_t>{3});
    EXPECT_TRUE(list(List::title).empty());
    EXPECT_EQ(list(List::names), (std::vector<std::uint32_t>{4, 5}));
    EXPECT_EQ(list(List::numbers), std::vector<std::uint32_t>{2});
    EXPECT_EQ(list(List::rare), (std::vector<std::uint32_t>{1, 4}));
}

TEST(PageTerms, LeaveOutWhatWeighsNothingButForRareTerms) {
    const PageTerms page({{{0, 1}, {0}, {}, {0}, {}, {0}}}, idf);
    EXPECT_EQ(page.of(List::words).size(), 1U);
    EXPECT_TRUE(page.of(List::lead).empty());
    EXPECT_TRUE(page.of(List::names).empty());
    EXPECT_EQ(page.of(List::rare).size(), 1U);
}

// Two pages of which every figure is that of the vectors that the lists stand for, to the last bit.
TEST(PageTerms, SayExactlyWhatTheirVectorsSay) {
    std::mt19937 engine(7);
    const auto random = [&](std::uint32_t below) { return static_cast<std::uint32_t>(engine() % below); };
    std::vector<float> weights;
    for (int i = 0; i < 40; ++i) weights.push_back(static_cast<float>(random(1000)) / 333.0F);
    for (int round = 0; round < 200; ++round) {
        std::array<std::vector<Word>, 2> tokens;
        std::array<PageTerms, 2> pages;
        std::array<std::vector<std::uint64_t>, 2> all;
        for (std::size_t p = 0; p < 2; ++p) {
            PageTerms::Lists lists;
            for (std::uint32_t i = random(60); i-- > 0;) {
                const std::uint32_t term = random(40);
                tokens[p].push_back(word_of(term, false, false));
                all[p].push_back(term);
                lists[0].push_back(term);
                lists[3].push_back(term);
                lists[5].push_back(term);
            }
            pages[p] = PageTerms(std::move(lists), weights);
        }
        const auto vector = [&](std::size_t p) {
            return weigh(tokens[p], 0, static_cast<std::uint32_t>(tokens[p].size()), weights);
        };
        EXPECT_EQ(dot(pages[0].counted(List::words), pages[1].counted(List::words), weights),
                  similarity::dot(vector(0), vector(1)));
        EXPECT_EQ(to_vector(pages[0].counted(List::words), weights).weights, vector(0).weights);
        EXPECT_EQ(weighted_jaccard(pages[0].of(List::names), pages[1].of(List::names), weights),
                  similarity::weighted_jaccard(weigh_set(all[0], weights), weigh_set(all[1], weights)));
        EXPECT_EQ(intersection_size(pages[0].of(List::rare), pages[1].of(List::rare)),
                  similarity::intersection_size(similarity::to_set(all[0]), similarity::to_set(all[1])));
    }
}

// What stands in docs/comparing.md.
TEST(PageTerms, TakeFourBytesForAWord) {
    EXPECT_EQ(sizeof(Word), 4U);
    EXPECT_LE(sizeof(PageTerms), 80U);
}

TEST(Weigh, IsLogarithmicInTheCountAndOfLengthOne) {
    const std::vector<Word> tokens = {{4}, {2}, {4}, {1}};
    const SparseVector vector = weigh(tokens, 0, 4, {0, 0, 1.0F, 0, 2.0F});  // term 1 weighs nothing
    EXPECT_EQ(vector.terms, (std::vector<std::uint64_t>{2, 4}));
    const double second = 2 * (1 + std::log(2.0));
    const double length = std::sqrt(1 + second * second);
    EXPECT_NEAR(vector.weights[0], 1 / length, 1e-6);
    EXPECT_NEAR(vector.weights[1], second / length, 1e-6);
    EXPECT_TRUE(weigh(tokens, 1, 1, {0, 0, 1.0F, 0, 2.0F}).terms.empty());
}

TEST(WeighSet, HoldsEachTermThatWeighsSomethingOnce) {
    const SparseVector set = weigh_set({4, 2, 4, 1}, {0, 0, 1.5F, 0, 2.0F});
    EXPECT_EQ(set.terms, (std::vector<std::uint64_t>{2, 4}));
    EXPECT_EQ(set.weights, (std::vector<double>{1.5, 2}));
}

}  // namespace
}  // namespace retold::compare
