#include "retold/similarity/groups.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "retold/base/error.hpp"

namespace retold::similarity {
namespace {

using Labels = std::vector<std::int64_t>;

void link_all(Pairs& pairs, const std::vector<std::uint32_t>& texts, double score) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = i + 1; j < texts.size(); ++j) pairs.add(texts[i], texts[j], score);
    }
}

TEST(Groups, NumberThemselvesByTheirFirstText) {
    const Pairs pairs{{1, 0}, {4, 3}, {0.9, 0.9}};
    for (const Link link : {Link::core, Link::any}) {
        EXPECT_EQ(groups(pairs, 6, link), (Labels{0, 1, 2, 0, 1, 3}));
    }
    EXPECT_EQ(groups({}, 2), (Labels{0, 1}));
    EXPECT_EQ(groups({}, 0), Labels{});
}

TEST(Groups, AnyFollowsAChainToItsEnd) {
    const Pairs chain{{0, 1, 2}, {1, 2, 3}, {0.9, 0.9, 0.9}};
    EXPECT_EQ(groups(chain, 4, Link::any), (Labels{0, 0, 0, 0}));
}

TEST(Groups, CoreBreaksAChain) {
    const Pairs chain{{0, 1, 2}, {1, 2, 3}, {0.9, 0.7, 0.9}};
    EXPECT_EQ(groups(chain, 4), (Labels{0, 0, 1, 1}));
}

TEST(Groups, OneLoosePairDoesNotJoinTwoCrowds) {
    Pairs pairs;
    link_all(pairs, {0, 1, 2, 3}, 0.8);
    link_all(pairs, {4, 5, 6}, 0.8);
    pairs.add(3, 4, 0.99);
    const Labels labels = groups(pairs, 7);
    EXPECT_EQ(labels[0], labels[1]);
    EXPECT_EQ(labels[0], labels[2]);
    EXPECT_EQ(labels[5], labels[6]);
    EXPECT_NE(labels[0], labels[5]);
}

TEST(Groups, ARoundupDoesNotJoinTheStoriesItQuotes) {
    Pairs pairs;
    link_all(pairs, {1, 2, 3}, 0.9);
    link_all(pairs, {4, 5, 6}, 0.9);
    for (std::uint32_t text = 1; text < 7; ++text) pairs.add(0, text, 0.8);
    const Labels labels = groups(pairs, 7);
    EXPECT_NE(labels[1], labels[4]);
    EXPECT_EQ(labels[1], labels[3]);
    EXPECT_EQ(labels[4], labels[6]);
}

TEST(Groups, DifferentlyCutCopiesStayWithTheirOriginal) {
    const Pairs star{{0, 0, 0, 0, 0}, {1, 2, 3, 4, 5}, {0.8, 0.9, 0.7, 0.75, 0.8}};
    EXPECT_EQ(groups(star, 6), (Labels{0, 0, 0, 0, 0, 0}));
}

TEST(Groups, DoNotDependOnTheOrderOfPairs) {
    std::mt19937 random(11);
    Pairs pairs;
    for (std::uint32_t a = 0; a < 60; ++a) {
        for (std::uint32_t b = a + 1; b < 60; ++b) {
            if (random() % 12 == 0) pairs.add(a, b, 0.5 + static_cast<double>(random() % 6) / 10);
        }
    }
    const Labels expected = groups(pairs, 60);
    std::vector<std::size_t> order(pairs.size());
    for (int round = 0; round < 10; ++round) {
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::shuffle(order, random);
        Pairs mixed;
        for (const std::size_t i : order) mixed.add(pairs.right[i], pairs.left[i], pairs.score[i]);
        EXPECT_EQ(groups(mixed, 60), expected);
    }
}

TEST(Groups, EveryGroupIsHeldTogetherByPairs) {
    std::mt19937 random(12);
    Pairs pairs;
    for (int i = 0; i < 150; ++i) {
        const auto a = static_cast<std::uint32_t>(random() % 80);
        const auto b = static_cast<std::uint32_t>(random() % 80);
        if (a != b) pairs.add(std::min(a, b), std::max(a, b), 0.9);
    }
    const Labels core = groups(pairs, 80);
    const Labels any = groups(pairs, 80, Link::any);
    for (std::size_t i = 0; i < 80; ++i) {
        for (std::size_t j = 0; j < 80; ++j) {
            if (core[i] == core[j]) {
                EXPECT_EQ(any[i], any[j]);
            }
        }
    }
}

TEST(Groups, ThousandsOfCopiesAreOneGroup) {
    Pairs pairs;
    std::vector<std::uint32_t> copies(2000);
    for (std::uint32_t i = 0; i < 2000; ++i) copies[i] = i;
    link_all(pairs, copies, 1.0);
    EXPECT_EQ(groups(pairs, 2000), Labels(2000, 0));
}

TEST(DescribeGroups, RanksThemBySizeAndNamesTheTextThatMostCopiesResemble) {
    const Pairs pairs{{0, 2, 2, 3, 5}, {1, 3, 4, 4, 6}, {0.9, 0.8, 0.7, 0.7, 0.5}};
    const GroupTable table = describe_groups(pairs, {0, 0, 1, 1, 1, 2, 3, 4});  // the last pair is in no group
    EXPECT_EQ(table.group, (Labels{1, 0}));
    EXPECT_EQ(table.texts, (Labels{3, 2}));
    EXPECT_EQ(table.representative, (Labels{2, 0}));  // sums 1.5, 1.5, 1.4; equal ones: the first
    const Pairs turned{{5, 3, 2, 2, 0}, {6, 4, 4, 3, 1}, {0.5, 0.7, 0.7, 0.8, 0.9}};
    EXPECT_EQ(describe_groups(turned, {0, 0, 1, 1, 1, 2, 3, 4}).representative, table.representative);
}

TEST(DescribeGroups, WrongLabelsAreRefused) {
    EXPECT_THROW(describe_groups(Pairs{{0}, {3}, {1.0}}, {0, 0, 0}), InvalidArgument);
    EXPECT_THROW(describe_groups(Pairs{}, {0, -1}), InvalidArgument);
    EXPECT_TRUE(describe_groups(Pairs{}, {}).group.empty());
}

TEST(Groups, ATextOutsideTheCollectionIsRefused) {
    EXPECT_THROW(groups(Pairs{{0}, {3}, {1.0}}, 3), InvalidArgument);
    EXPECT_THROW(groups(Pairs{{0}, {}, {1.0}}, 3), InvalidArgument);
}

TEST(Groups, AScoreThatIsNoNumberAndASizeBeyondTheNumbersOfTextsAreRefused) {
    EXPECT_THROW(groups(Pairs{{0}, {1}, {std::nan("")}}, 2), InvalidArgument);
    EXPECT_THROW(groups(Pairs{{0}, {1}, {INFINITY}}, 2), InvalidArgument);
    EXPECT_THROW(describe_groups(Pairs{{0}, {1}, {std::nan("")}}, {0, 0}), InvalidArgument);
    EXPECT_THROW(groups(Pairs{}, std::size_t{1} << 40), InvalidArgument);
}

}  // namespace
}  // namespace retold::similarity
