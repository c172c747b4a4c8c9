#include "compare/facts/said_words.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

TEST(SaidWords, SharedStemsAreThoseOfBothLists) {
    EXPECT_EQ(shared_stems({1, 3, 5, 9}, {2, 3, 9, 10}), 2U);
    EXPECT_EQ(shared_stems({}, {1}), 0U);
}

TEST(SaidWords, OfEquallyGoodPartnersThoseAtLikePlacesComeTogether) {
    const auto found = best_partners({{1, 0, 1}, {1, 1, 0}, {1, 0, 0}, {1, 1, 1}, {0.5F, 2, 0}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(std::pair(found[0].i, found[0].j), std::pair(std::size_t{0}, std::size_t{0}));
    EXPECT_EQ(std::pair(found[1].i, found[1].j), std::pair(std::size_t{1}, std::size_t{1}));
}

TEST(SaidWords, AllPlacesOfAShortListAreBesideEachOther) {
    EXPECT_EQ(places_beside(3, 9, 7, 10), std::pair(std::size_t{0}, std::size_t{7}));
}

TEST(SaidWords, PlacesOfLongListsAreBesideEachOtherOrNotFromBothSides) {
    constexpr std::size_t a = 90;
    constexpr std::size_t b = 37;
    constexpr std::size_t most = 10;
    const auto holds = [](std::pair<std::size_t, std::size_t> range, std::size_t place) {
        return range.first <= place && place < range.second;
    };
    for (std::size_t i = 0; i < a; ++i) {
        for (std::size_t j = 0; j < b; ++j)
            EXPECT_EQ(holds(places_beside(i, a, b, most), j), holds(places_beside(j, b, a, most), i)) << i << " " << j;
    }
    EXPECT_TRUE(holds(places_beside(a - 1, a, b, most), b - 1));
    EXPECT_FALSE(holds(places_beside(0, a, b, most), b - 1));
}

TEST(SaidWords, AQuotationIsAlignedWithThoseInTheSentencesBeside) {
    Alignment alignment;
    alignment.aligned = {{.a = {{0, 10}}, .b = {{50, 60}}, .score = 0.9F, .changes = {}},
                         {.a = {{10, 20}, {21, 30}}, .b = {{0, 10}}, .score = 0.2F, .changes = {}}};
    const auto quote = [](Span span) {
        annotate::Quote found;
        found.content = {span};
        return found;
    };
    EXPECT_TRUE(are_aligned(quote({2, 6}), quote({55, 58}), alignment, 0));
    EXPECT_FALSE(are_aligned(quote({2, 6}), quote({0, 5}), alignment, 0));
    EXPECT_TRUE(are_aligned(quote({22, 25}), quote({0, 5}), alignment, 0));
    EXPECT_FALSE(are_aligned(quote({22, 25}), quote({0, 5}), alignment, 0.5F));
    EXPECT_TRUE(are_aligned(quote({5, 25}), quote({0, 5}), alignment, 0));
}

}  // namespace
}  // namespace retold::compare
