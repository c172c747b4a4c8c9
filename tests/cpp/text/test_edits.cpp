#include "retold/text/edits.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace retold::text {
namespace {

TEST(EditList, AnEmptyListIsTheIdentity) {
    const EditList none;
    EXPECT_EQ(none.to_raw({3, 9}), (Span{3, 9}));
    EXPECT_EQ(none.from_raw({3, 9}), (Span{3, 9}));
}

TEST(EditList, ASpanInsideAReplacedRangeCoversItAll) {
    EditList edits;  // "abcdef" -> "aXYef"
    edits.add({1, 4}, {1, 3}, EditReason::form);
    EXPECT_EQ(edits.to_raw({2, 3}), (Span{1, 4}));
    EXPECT_EQ(edits.to_raw({3, 5}), (Span{4, 6}));
    EXPECT_EQ(edits.from_raw({2, 3}), (Span{1, 3}));
    EXPECT_EQ(edits.to_raw({0, 5}), (Span{0, 6}));
}

TEST(EditList, DeletedRangesAtTheBorderStayOutside) {
    EditList edits;  // "ab__cd" -> "abcd"
    edits.add({2, 4}, {2, 2}, EditReason::dropped);
    EXPECT_EQ(edits.to_raw({0, 2}), (Span{0, 2}));
    EXPECT_EQ(edits.to_raw({2, 4}), (Span{4, 6}));
    EXPECT_EQ(edits.to_raw({1, 3}), (Span{1, 5}));
    EXPECT_EQ(edits.from_raw({2, 4}), (Span{2, 2}));
}

TEST(EditList, FoldingKeepsOffsetsAndJoinsNeighbours) {
    EditList edits;
    edits.add({0, 1}, {0, 1}, EditReason::fold);
    edits.add({1, 2}, {1, 2}, EditReason::fold);
    EXPECT_EQ(edits.edits().size(), 1U);
    EXPECT_EQ(edits.to_raw({1, 2}), (Span{1, 2}));
}

TEST(Compose, LeadsThroughBothStages) {
    EditList first;  // "a&amp;b  c" -> "a&b  c"
    first.add({1, 6}, {1, 2}, EditReason::entity);
    EditList second;  // "a&b  c" -> "a&b c"
    second.add({3, 5}, {3, 4}, EditReason::spaces);
    const EditList both = compose(first, second);
    ASSERT_EQ(both.edits().size(), 2U);
    EXPECT_EQ(both.to_raw({1, 2}), (Span{1, 6}));
    EXPECT_EQ(both.to_raw({4, 5}), (Span{9, 10}));
    EXPECT_EQ(both.edits()[1].reason, EditReason::spaces);
}

TEST(Compose, MergesWhatOverlapsInTheMiddle) {
    EditList first;  // "xx&nbsp;yy" -> "xx_yy"
    first.add({2, 8}, {2, 3}, EditReason::entity);
    EditList second;
    second.add({2, 3}, {2, 3}, EditReason::spaces);
    const EditList both = compose(first, second);
    ASSERT_EQ(both.edits().size(), 1U);
    EXPECT_EQ(both.edits()[0].raw, (Span{2, 8}));
    EXPECT_EQ(to_string(both.edits()[0].reason), "entity+spaces");
}

TEST(Compose, WhatIsPutInAndTakenOutAgainLeavesNothing) {
    EditList first;
    first.add({4, 4}, {4, 6}, EditReason::glued);
    EditList second;
    second.add({4, 6}, {4, 4}, EditReason::spaces);
    EXPECT_TRUE(compose(first, second).empty());
}

// Applies random edits to a text: every letter is unique, so that equal letters prove a mapping right.
struct Step {
    std::u32string text;
    EditList edits;
};

Step random_step(const std::u32string& raw, std::mt19937& random, char32_t& fresh) {
    Step step;
    std::size_t at = 0;
    while (at < raw.size()) {
        const std::size_t keep = random() % 4;
        for (std::size_t i = 0; i < keep && at < raw.size(); ++i) step.text += raw[at++];
        const std::size_t gone = std::min<std::size_t>(random() % 3, raw.size() - at);
        const std::size_t put = random() % 3;
        if (gone + put == 0) continue;
        const Span out{step.text.size(), step.text.size() + put};
        for (std::size_t i = 0; i < put; ++i) step.text += fresh++;
        step.edits.add({at, at + gone}, out, EditReason::form);
        at += gone;
    }
    return step;
}

TEST(Compose, WhatBothStagesKeepMapsToItself) {
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        char32_t fresh = 1;
        std::u32string raw;
        for (int i = 0; i < 30; ++i) raw += fresh++;
        const Step first = random_step(raw, random, fresh);
        const Step second = random_step(first.text, random, fresh);
        const EditList both = compose(first.edits, second.edits);
        for (std::size_t at = 0; at < second.text.size(); ++at) {
            const std::size_t there = raw.find(second.text[at]);
            const Span mapped = both.to_raw({at, at + 1});
            if (there == std::u32string::npos) continue;
            ASSERT_LE(mapped.start, there);
            ASSERT_GE(mapped.end, there + 1);
            const Span back = both.from_raw({there, there + 1});
            ASSERT_LE(back.start, at);
            ASSERT_GE(back.end, at + 1);
        }
        for (const Edit& edit : both.edits()) ASSERT_TRUE(edit.raw.size() + edit.out.size() > 0);
    }
}

// Random lists of many sizes, against the plain search over all edits.
TEST(EditList, KeepsWhatWasAddedAndMapsAsASearchOverAllEditsDoes) {
    constexpr std::array reasons = {EditReason::form, EditReason::encoding, EditReason::dropped | EditReason::joined};
    std::mt19937 random(11);
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    for (int round = 0; round < 200; ++round) {
        EditList list;
        std::vector<Edit> plain;
        Span raw;
        Span out;
        for (std::size_t i = below(70); i > 0; --i) {
            const std::size_t gap = 1 + (below(9) == 0 ? below(100'000) : below(3));
            raw = {raw.end + gap, raw.end + gap + (below(9) == 0 ? below(70'000) : below(4))};
            out = {out.end + gap, out.end + gap + (below(9) == 0 ? below(300) : below(4))};
            plain.push_back({raw, out, reasons.at(below(reasons.size()))});
            list.add(raw, out, plain.back().reason);
        }
        ASSERT_EQ(list.edits(), plain);
        ASSERT_EQ(list.size(), plain.size());
        for (int query = 0; query < 200; ++query) {
            const std::size_t start = below(raw.end + 5);
            const std::size_t end = start + 1 + below(4);
            Span expected = {start, end};
            for (const Edit& edit : plain) {
                if (edit.raw.start <= start) {
                    expected.start = start >= edit.raw.end ? start - edit.raw.end + edit.out.end : edit.out.start;
                }
                if (edit.raw.start < end) {
                    expected.end = end >= edit.raw.end ? end - edit.raw.end + edit.out.end : edit.out.end;
                }
            }
            expected.end = std::max(expected.start, expected.end);
            ASSERT_EQ(list.from_raw({start, end}), expected) << start << ' ' << end;
        }
    }
}

TEST(ToString, JoinsTheNamesOfAllReasons) {
    EXPECT_EQ(to_string(EditReason::none), "");
    EXPECT_EQ(to_string(EditReason::form | EditReason::fold), "form+fold");
}

}  // namespace
}  // namespace retold::text
