#include "retold/compare/comparison.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

// Three pages of one story: b and c tell of the ferry, a does not; only c tells of the dog.
Comparison harbour() {
    Comparison comparison;
    comparison.documents = {{"a", "Öl im Hafen.", {{0, 13}}, {}, "", "de", {{0, 13}}, true},
                            {"b", "Oil spilled. The ferry waits.", {{0, 29}}, {}, "", "en", {{0, 12}, {13, 29}}, true},
                            {"c", "The ferry waits. A dog swims.", {{0, 29}}, {}, "", "en", {{0, 16}, {17, 29}}, true}};
    comparison.pairs.resize(3);
    comparison.pairs[0] = {0, 1, 0, Relation::same_story, Relation::same_topic, 0.5F, 0.1F, {}};
    comparison.pairs[1] = {0, 2, 1, Relation::same_story, Relation::same_topic, 0.4F, 0.1F, {}};
    comparison.pairs[2] = {1, 2, 2, Relation::same_story, Relation::same_topic, 0.6F, 0.1F, {}};
    const Aligned oil = {AlignedKind::paraphrase, {{0, 13}}, {{0, 12}}, 0.5F, {{{0, 3}, {0, 3}, ChangeKind::wording}}};
    const Aligned ferry = {AlignedKind::moved, {{13, 29}}, {{0, 16}}, 1.0F, {}};
    comparison.alignments.push_back({{oil}, {}, {{13, 29}}, {}, {}});
    comparison.alignments.push_back({{}, {{0, 13}}, {{0, 16}, {17, 29}}, {}, {}});
    comparison.alignments.push_back({{ferry}, {{0, 12}}, {{17, 29}}, {}, {}});
    comparison.stories = {{{0, 1, 2}, "Oil", 0.5F}};
    return comparison;
}

TEST(PairIndex, CountsPairsInOrderWhicheverSideComesFirst) {
    std::size_t next = 0;
    for (std::size_t a = 0; a < 5; ++a) {
        for (std::size_t b = a + 1; b < 5; ++b, ++next) {
            EXPECT_EQ(pair_index(5, a, b), next);
            EXPECT_EQ(pair_index(5, b, a), next);
        }
    }
}

TEST(Omissions, PutFirstWhatMostPagesTellAndSayASentenceOnce) {
    const auto left_out = omissions(harbour(), 0);
    ASSERT_EQ(left_out.size(), 2U);
    EXPECT_EQ(left_out[0].document, 1U);
    EXPECT_EQ(left_out[0].span, (Span{13, 29}));
    EXPECT_EQ(left_out[0].told_by, (std::vector<std::uint32_t>{1, 2}));
    EXPECT_FLOAT_EQ(left_out[0].share, 1.0F);
    EXPECT_EQ(left_out[1].span, (Span{17, 29}));
    EXPECT_FLOAT_EQ(left_out[1].share, 0.5F);
}

TEST(Omissions, OfAPageWithoutAStoryAreNone) {
    Comparison comparison = harbour();
    comparison.stories.clear();
    EXPECT_TRUE(omissions(comparison, 0).empty());
}

TEST(WithCodePoints, MovesEverySpanOnce) {
    const Comparison points = with_code_points(harbour());
    EXPECT_EQ(points.offsets, Offsets::code_points);
    EXPECT_EQ(points.documents[0].sentences[0], (Span{0, 12}));
    EXPECT_EQ(points.documents[1].sentences[1], (Span{13, 29}));
    const Aligned group = points.alignments.at(0).aligned.at(0);
    EXPECT_EQ(group.a[0], (Span{0, 12}));
    EXPECT_EQ(group.changes[0].a, (Span{0, 2}));
    EXPECT_EQ(group.changes[0].b, (Span{0, 3}));
    EXPECT_EQ(with_code_points(points), points);
}

TEST(Direction, NeedsSignsThatAgree) {
    Comparison comparison = harbour();
    Alignment alignment = comparison.alignments.at(0);
    EXPECT_EQ(direction(comparison.pairs[0], alignment).first, std::nullopt);
    alignment.direction = {{"date", 1, 0.6F, "earlier"}};
    EXPECT_EQ(direction(comparison.pairs[0], alignment).first, 1U);
    alignment.direction.push_back({"numbers", 0, 0.5F, "more"});
    EXPECT_EQ(direction(comparison.pairs[0], alignment).first, std::nullopt);
}

TEST(Reasons, NameTheFiguresThatDecided) {
    Comparison comparison = harbour();
    comparison.pairs[0].aspects.lead = 0.467F;
    comparison.pairs[0].aspects.aligned_a = 0.5F;
    const auto why = reasons(comparison, comparison.pairs[0]);
    ASSERT_EQ(why.size(), 3U + 2U);
    EXPECT_EQ(why[0], "titles and leads .47 alike, whole texts .00 (tf-idf cosine)");
    EXPECT_EQ(why.back(), "no run of five words in common");
}

}  // namespace
}  // namespace retold::compare
