#include "compare/align/ordered_matches.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace retold::compare {
namespace {

// Every match tried as the best of what is left, as the definition says.
void take_best(const std::vector<Match>& all, std::uint32_t a, std::uint32_t a_end, std::uint32_t b,
               std::uint32_t b_end, std::vector<std::pair<std::uint32_t, std::uint32_t>>& taken) {
    const Match* best = nullptr;
    for (const Match& match : all) {
        if (match.a < a || match.a >= a_end || match.b < b || match.b >= b_end) continue;
        if (best == nullptr || is_better(match, *best)) best = &match;
    }
    if (best == nullptr) return;
    taken.emplace_back(best->a, best->b);
    take_best(all, a, best->a, b, best->b, taken);
    take_best(all, best->a + 1, a_end, best->b + 1, b_end, taken);
}

// The heaviest chain by trying every one before every other.
std::vector<std::size_t> heaviest(const std::vector<Match>& all) {
    std::vector<double> weight(all.size());
    std::vector<std::size_t> before(all.size(), all.size());
    std::size_t last = all.size();
    for (std::size_t k = 0; k < all.size(); ++k) {
        double best = 0;
        for (std::size_t p = 0; p < k; ++p) {
            if (all[p].b < all[k].b && weight[p] > best) {
                best = weight[p];
                before[k] = p;
            }
        }
        weight[k] = best + all[k].alike;
        if (last == all.size() || weight[k] > weight[last]) last = k;
    }
    std::vector<std::size_t> chain;
    for (std::size_t k = last; k != all.size(); k = before[k]) chain.insert(chain.begin(), k);
    return chain;
}

std::vector<Match> random_matches(std::mt19937& random, std::size_t count, std::uint32_t size, bool one_for_each_a) {
    std::vector<Match> matches;
    for (std::uint32_t a = 0; a < size && matches.size() < count; ++a) {
        for (std::uint32_t b = 0; b < size; ++b) {
            if (random() % size > 3) continue;
            const double away = std::abs(static_cast<double>(a) - static_cast<double>(b)) / size;
            matches.push_back({a, b, static_cast<double>(random() % 5 + 1) / 8, away});
            if (one_for_each_a) break;
        }
    }
    return matches;
}

std::uint32_t size_of(std::mt19937& random) {
    return static_cast<std::uint32_t>(1 + random() % 25);
}

TEST(BestInOrder, EqualsTakingTheBestOfWhatIsLeftAgainAndAgain) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const std::vector<Match> matches = random_matches(random, 60, size_of(random), false);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
        take_best(matches, 0, 1000, 0, 1000, expected);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
        for (const Match& match : best_in_order(matches)) found.emplace_back(match.a, match.b);
        EXPECT_EQ(found, expected);
    }
}

TEST(HeaviestChain, EqualsTryingEveryChain) {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const std::vector<Match> matches = random_matches(random, 60, size_of(random), true);
        EXPECT_EQ(heaviest_chain(matches), heaviest(matches));
    }
}

TEST(OrderedMatches, OfManyTakeNoLongerThanSorting) {
    std::vector<Match> falling;  // each but the last is before the best of what is left: deep if it were recursive
    for (std::uint32_t i = 0; i < 200'000; ++i) falling.push_back({i, i, 1.0 + i, 0});
    EXPECT_EQ(best_in_order(falling).size(), 200'000U);
    EXPECT_EQ(heaviest_chain(falling).size(), 200'000U);
}

TEST(OrderedMatches, OfNothingAreNothing) {
    EXPECT_TRUE(best_in_order({}).empty());
    EXPECT_TRUE(heaviest_chain({}).empty());
}

}  // namespace
}  // namespace retold::compare
