#include "retold/compare/differences.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

using Sides = std::optional<std::pair<Span, Span>>;

TEST(Differences, NumbersOfAnyScriptHaveSingleMarksInside) {
    EXPECT_EQ(find_numbers("3,500 at 18:30, 1/2."), (std::vector<Span>{{0, 5}, {9, 14}, {16, 19}}));
    EXPECT_EQ(find_numbers("٣٬٥٠٠ و۱۲"), (std::vector<Span>{{0, 10}, {13, 17}}));
    EXPECT_EQ(find_numbers("1,,2"), (std::vector<Span>{{0, 1}, {3, 4}}));
    EXPECT_TRUE(find_numbers("三百").empty());
    EXPECT_TRUE(find_numbers("\xFF").empty());
}

TEST(Differences, OneNumberAgainstOneNumberIsLaidSideBySideEvenInAParaphrase) {
    EXPECT_EQ(laid_side_by_side(ChangeKind::number, false, "14, said the mayor of the town", "about 24"),
              Sides(std::pair(Span{0, 2}, Span{6, 8})));
    EXPECT_EQ(laid_side_by_side(ChangeKind::number, true, "34 трещины", "34"), std::nullopt);
    EXPECT_EQ(laid_side_by_side(ChangeKind::number, false, "from 3 to 5", "8"), std::nullopt);
    EXPECT_EQ(laid_side_by_side(ChangeKind::number, true, "34", ""), std::nullopt);
}

TEST(Differences, AFewWordsAgainstAFewAreWhereMostWordsAreTheSame) {
    EXPECT_EQ(laid_side_by_side(ChangeKind::name, true, "Ana Ruiz", "Eva"), Sides(std::pair(Span{0, 8}, Span{0, 3})));
    EXPECT_EQ(laid_side_by_side(ChangeKind::name, false, "Ana Ruiz", "Eva"), std::nullopt);
    EXPECT_EQ(laid_side_by_side(ChangeKind::name, true, "", "Eva"), std::nullopt);
    EXPECT_EQ(laid_side_by_side(ChangeKind::name, true, "a b c d e", "Eva"), std::nullopt);
    EXPECT_EQ(laid_side_by_side(ChangeKind::negation, true, "", "نہیں"), Sides(std::pair(Span{0, 0}, Span{0, 8})));
}

TEST(Differences, PartsOfALongRunAreNumbersOrNamesThatTheOtherSideLacks) {
    const std::string_view words = "The mayor, Ana Ruiz, met Eva on 12 May with 30 others";
    EXPECT_EQ(grave_parts(ChangeKind::number, false, words, true, "on 12 may"), (std::vector<Span>{{44, 46}}));
    EXPECT_EQ(grave_parts(ChangeKind::name, false, words, true, "EVA met in may"), (std::vector<Span>{{11, 19}}));
    EXPECT_EQ(grave_parts(ChangeKind::name, false, "The mayor", false, "").size(), 1U);
    EXPECT_TRUE(grave_parts(ChangeKind::negation, false, words, true, "").empty());
    EXPECT_EQ(grave_parts(ChangeKind::name, true, "two words", true, ""), (std::vector<Span>{{0, 9}}));
}

// Two pages of one story, "Ü 14 x." and "Ü 24 x.", whose numbers differ.
Comparison two_pages(Relation relation) {
    Comparison comparison;
    for (const char* raw : {"Ü 14 x.", "Ü 24 x."}) {
        comparison.documents.emplace_back();
        comparison.documents.back().raw = raw;
    }
    Aligned group;
    group.kind = AlignedKind::edited;
    group.a = group.b = {{0, 8}};
    group.changes = {{{3, 5}, {3, 5}, ChangeKind::number}, {{6, 7}, {6, 7}, ChangeKind::wording}};
    comparison.alignments.push_back({{group}, {}, {}, {}, {}});
    Pair pair;
    pair.b = 1;
    pair.relation = relation;
    pair.alignment = 0;
    comparison.pairs = {pair};
    return comparison;
}

TEST(Differences, OfAPairPointAtItsWordsInTheOffsetsOfTheComparison) {
    const Comparison bytes = two_pages(Relation::retelling);
    EXPECT_EQ(differences(bytes, bytes.pairs[0]), (std::vector<Difference>{{0, ChangeKind::number, {3, 5}, {3, 5}}}));
    const Comparison points = with_code_points(bytes);
    EXPECT_EQ(differences(points, points.pairs[0]), (std::vector<Difference>{{0, ChangeKind::number, {2, 4}, {2, 4}}}));
}

TEST(Differences, PagesOfOtherStoriesDoNotContradictEachOther) {
    const Comparison comparison = two_pages(Relation::same_topic);
    EXPECT_TRUE(differences(comparison, comparison.pairs[0]).empty());
    Comparison unaligned = two_pages(Relation::retelling);
    unaligned.pairs[0].alignment = -1;
    EXPECT_TRUE(differences(unaligned, unaligned.pairs[0]).empty());
}

}  // namespace
}  // namespace retold::compare
