#include "compare/facts/span_index.hpp"

#include <gtest/gtest.h>

namespace retold::compare {
namespace {

TEST(SpanIndex, AThingIsTouchedByWhatOverlapsAnyOfItsSpans) {
    const std::vector<std::vector<Span>> things = {{{0, 4}, {20, 24}}, {{2, 30}}, {{6, 8}}, {}};
    const SpanIndex index(
        things.size(), [&](std::size_t i) -> const auto& { return things[i]; });
    using Numbers = std::vector<std::uint32_t>;
    EXPECT_EQ(index.touched_by({{0, 1}}), (Numbers{0}));
    EXPECT_EQ(index.touched_by({{3, 7}}), (Numbers{0, 1, 2}));
    EXPECT_EQ(index.touched_by({{8, 20}}), (Numbers{1}));
    EXPECT_EQ(index.touched_by({{21, 22}, {3, 4}}), (Numbers{0, 1}));
    EXPECT_EQ(index.touched_by({{30, 40}}), Numbers());
}

}  // namespace
}  // namespace retold::compare
