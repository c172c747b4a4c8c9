#include "retold/annotate/annotation_columns.hpp"

#include <gtest/gtest.h>

namespace retold::annotate {
namespace {

TEST(AnnotationColumns, TextsAreBytesAndOffsetsAndMayBeNull) {
    TextCells cells;
    cells.add("мост");
    cells.add("", false);
    TextCells more;
    more.add("dam");
    cells.append(more);
    EXPECT_EQ(cells.bytes, "мостdam");
    EXPECT_EQ(cells.offsets, (Integers{0, 8, 8, 11}));
    EXPECT_EQ(cells.valid, (std::vector<std::uint8_t>{1, 0, 1}));
}

TEST(AnnotationColumns, ListsGoOnWhereTheOnesBeforeEnd) {
    SpanLists spans{{0, 1}, {4}, {7}};
    spans.append({{0, 0, 2}, {1, 3}, {2, 9}});
    EXPECT_EQ(spans.offsets, (Integers{0, 1, 1, 3}));
    EXPECT_EQ(spans.starts, (Integers{4, 1, 3}));
    TextLists texts;
    TextLists more;
    more.items.add("a");
    more.items.add("ب");
    more.offsets.push_back(2);
    texts.append(more);
    texts.append(more);
    EXPECT_EQ(texts.offsets, (Integers{0, 2, 4}));
    EXPECT_EQ(texts.items.bytes, "aبaب");
}

TEST(AnnotationColumns, RowsOfATableGoBehindThoseOfAnother) {
    SlotColumns slots;
    slots.row = {0};
    slots.inferred = {1};
    SlotColumns more;
    more.row = {5, 6};
    more.value.add("40");
    append_rows(slots, more);
    EXPECT_EQ(slots.row, (Integers{0, 5, 6}));
    EXPECT_EQ(slots.inferred, (std::vector<std::uint8_t>{1}));
    EXPECT_EQ(slots.value.bytes, "40");
}

}  // namespace
}  // namespace retold::annotate
