#include "retold/compare/alignment.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace retold::compare {
namespace {

Alignment with_everything() {
    Alignment alignment;
    alignment.aligned = {
        {AlignedKind::edited, {{0, 22}}, {{300, 321}, {322, 322}}, 0.1F, {{{9, 21}, {314, 320}, ChangeKind::form}}},
        {AlignedKind::moved, {{5000000000, 5000000001}}, {{0, 0}}, 1.0F / 3.0F, {}}};
    alignment.only_a = {{23, 151}};
    alignment.only_b = {{7, 9}, {1, 3}};
    alignment.direction = {{"date", 70000, -0.5F, "раньше на день"}, {"", 0, 0, std::string("a\0b", 3)}};
    alignment.limits = {Limit::long_sentences};
    return alignment;
}

TEST(Alignments, ComeBackExactlyAsTheyWerePutIn) {
    Alignments alignments;
    alignments.push_back(with_everything());
    alignments.push_back({});
    EXPECT_EQ(alignments.at(0), with_everything());
    EXPECT_EQ(alignments.at(1), Alignment());
    EXPECT_EQ(alignments.size(), 2U);
}

TEST(Alignments, KeepPlacesAtTheEndOfWhatANumberHolds) {
    constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
    Alignment alignment;
    alignment.only_a = {{most, most}, {0, most}, {most - 1, most}, {1, 1}};
    Alignments alignments(1);
    alignments.set(0, alignment);
    EXPECT_EQ(alignments.at(0), alignment);
}

TEST(Alignments, AreEqualIfAllOfThemAre) {
    Alignments alignments(1);
    Alignments others;
    others.push_back({});
    EXPECT_EQ(alignments, others);
    others.set(0, with_everything());
    EXPECT_FALSE(alignments == others);
}

TEST(Alignments, InOnePieceAreTheSameAndMayBeSetAgain) {
    Alignments alignments(3);
    alignments.set(1, with_everything());
    const Alignments loose = alignments;
    alignments.close();
    EXPECT_EQ(alignments, loose);
    EXPECT_LT(alignments.bytes() + alignments.size() * sizeof(std::string), loose.bytes());  // nothing loose is left
    EXPECT_EQ(alignments.at(0), Alignment());
    EXPECT_EQ(alignments.at(1), with_everything());
    EXPECT_THROW(static_cast<void>(alignments.at(3)), std::out_of_range);
    alignments.close();
    alignments.set(2, with_everything());
    alignments.push_back({});
    EXPECT_EQ(alignments.size(), 4U);
    EXPECT_EQ(alignments.at(1), with_everything());
    EXPECT_EQ(alignments.at(2), with_everything());
}

TEST(Alignments, RefuseNumbersBehindTheLast) {
    Alignments alignments(1);
    EXPECT_THROW(static_cast<void>(alignments.at(1)), std::out_of_range);
    EXPECT_THROW(alignments.set(1, {}), std::out_of_range);
}

// Two pages of twenty sentences of a hundred bytes, each aligned with a change, and ten more that only one page has.
TEST(Alignments, TakeAFewBytesForASentence) {
    Alignment alignment;
    for (std::size_t i = 0; i < 20; ++i) {
        const std::size_t at = 101 * i;
        alignment.aligned.push_back({AlignedKind::edited,
                                     {{at, at + 100}},
                                     {{at, at + 100}},
                                     0.5F,
                                     {{{at + 10, at + 20}, {at + 10, at + 20}, ChangeKind::wording}}});
        alignment.only_a.push_back({5000 + at, 5100 + at});
    }
    Alignments alignments;
    alignments.push_back(alignment);
    EXPECT_LE(alignments.bytes(), 600U);  // 3.7 KB unpacked
}

}  // namespace
}  // namespace retold::compare
