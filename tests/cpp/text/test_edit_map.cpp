#include "retold/text/edit_map.hpp"

#include <gtest/gtest.h>

#include "retold/base/error.hpp"
#include "retold/text/entities.hpp"

namespace retold::text {
namespace {

// "é" and "ж" have two bytes, "新" three; the edit stands behind them.
EditMap map_of(std::string_view raw) {
    return EditMap(raw, decode_entities(raw));
}

TEST(EditMap, CountsCodePointsOnBothSides) {
    const EditMap map = map_of("é新 &amp; ж");
    EXPECT_EQ(map.raw_size(), 10U);
    EXPECT_EQ(map.size(), 6U);
    EXPECT_EQ(map.edits().edits(), (std::vector<Edit>{{{3, 8}, {3, 4}, EditReason::entity}}));
    EXPECT_EQ(map.to_raw(3, 4), (Span{3, 8}));
    EXPECT_EQ(map.to_raw(5, 6), (Span{9, 10}));
    EXPECT_EQ(map.from_raw(9, 10), (Span{5, 6}));
}

TEST(EditMap, ARangeOutsideTheTextIsRefused) {
    const EditMap map = map_of("ab &lt;");
    EXPECT_THROW(map.to_raw(-1, 0), InvalidArgument);
    EXPECT_THROW(map.to_raw(2, 1), InvalidArgument);
    EXPECT_THROW(map.to_raw(0, 5), InvalidArgument);
    EXPECT_EQ(map.from_raw(0, 7), (Span{0, 4}));
    EXPECT_THROW(map.from_raw(0, 8), InvalidArgument);
}

TEST(EditMap, IsMadeAgainFromItsEdits) {
    const EditMap map = map_of("&lt;نیا&gt; &amp;");
    EXPECT_EQ(EditMap(map.raw_size(), map.size(), map.edits().edits()), map);
}

TEST(EditMap, EditsThatCannotBeAreRefused) {
    const auto made = [](const std::vector<Edit>& edits) { return EditMap(5, 5, edits); };
    EXPECT_THROW(made({{{2, 1}, {0, 1}, EditReason::form}}), DataError);
    EXPECT_THROW(made({{{0, 6}, {0, 1}, EditReason::form}}), DataError);
    EXPECT_THROW(made({{{0, 1}, {0, 6}, EditReason::form}}), DataError);
    EXPECT_THROW(made({{{2, 3}, {2, 3}, EditReason::form}, {{1, 2}, {3, 4}, EditReason::form}}), DataError);
}

TEST(EditMap, TheRawSideMayCountBytes) {
    EditList edits;
    edits.add({0, 1}, {0, 2}, EditReason::encoding);
    const EditMap map = EditMap::from_bytes(2, "éx", edits);
    EXPECT_EQ(map.raw_size(), 2U);
    EXPECT_EQ(map.size(), 2U);
    EXPECT_EQ(map.to_raw(0, 1), (Span{0, 1}));
    EXPECT_EQ(map.to_raw(1, 2), (Span{1, 2}));
}

}  // namespace
}  // namespace retold::text
