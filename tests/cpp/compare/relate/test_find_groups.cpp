#include "compare/relate/find_groups.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace retold::compare {
namespace {

// Of few pages, a story probability of: .0005, .83.
constexpr float hardly = 0.1F;
constexpr float likely = 0.3F;

Pair pair_of(std::uint32_t a, std::uint32_t b, Relation relation, float alike) {
    Pair pair;
    pair.a = a;
    pair.b = b;
    pair.relation = relation;
    pair.aspects.words = alike;
    pair.aspects.lead = alike;
    pair.aspects.numbers = -1;
    return pair;
}

std::vector<Group> stories(const std::vector<Pair>& pairs, std::size_t pages) {
    const std::vector<Document> documents(pages);
    std::vector<std::uint32_t> ranks(pages);
    std::iota(ranks.begin(), ranks.end(), 0U);
    return find_stories({documents, pairs, std::vector<bool>(pages), ranks});
}

TEST(FindStories, ARetellingWithoutADayHasTheDayOfWhatItRetells) {
    std::vector<Pair> pairs = {pair_of(0, 1, Relation::same_story, likely), pair_of(0, 2, Relation::same_topic, hardly),
                               pair_of(0, 3, Relation::same_topic, hardly), pair_of(1, 2, Relation::retelling, likely),
                               pair_of(1, 3, Relation::retelling, likely),  pair_of(2, 3, Relation::reprint, likely)};
    EXPECT_EQ(stories(pairs, 4).size(), 1U);
    EXPECT_EQ(stories(pairs, 4)[0].documents.size(), 3U);  // two of three pages are hardly like the first
    pairs[0].aspects.time = 0.97F;
    EXPECT_EQ(stories(pairs, 4)[0].documents.size(), 4U);
    pairs[1].aspects.time = pairs[2].aspects.time = 0;  // they state days of their own
    EXPECT_EQ(stories(pairs, 4)[0].documents.size(), 3U);
    pairs[1].aspects.time = pairs[2].aspects.time = -1;
    pairs[3].relation = pairs[4].relation = Relation::contains;  // what holds a page may hold other stories, too
    EXPECT_EQ(stories(pairs, 4).size(), 2U);
}

}  // namespace
}  // namespace retold::compare
