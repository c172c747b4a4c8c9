#include "clean/context.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "line_numbers.hpp"

namespace retold::clean {
namespace {

std::vector<float> column(const std::string& raw, std::string_view name) {
    return line_numbers<Context>(raw, context_names(), name);
}

using Numbers = std::vector<float>;

TEST(Context, NumberedHeadingsAreAChainWithGaps) {
    const std::string list = "1. Boots\nIt rains.\n2. A lamp\nIt is dark.\n3. A book\n";
    EXPECT_EQ(column(list, "chain"), (Numbers{3, 0, 3, 0, 3}));
    EXPECT_EQ(column(list, "chain_gap"), (Numbers{2, 0, 2, 0, 2}));
    EXPECT_EQ(column("٣. حذاء\nمطر\n٢. مصباح\n", "chain"), (Numbers{2, 0, 2}));  // counting down, other digits
}

TEST(Context, LinesThatBeginWithAClockAreAChain) {
    EXPECT_EQ(column("18:40\nBoats stay in\n17:15\nWind\n2031\n", "chain"), (Numbers{2, 0, 2, 0, 0}));
}

TEST(Context, ShapesThatComeAgainEveryOtherLineAreCounted) {
    const std::string page = "Boots\nIt rains.\nLamp\nIt is dark.\nBook\nIt is late.\n";
    EXPECT_EQ(column(page, "repeats_2"), (Numbers{4, 4, 4, 4, 4, 4}));
    EXPECT_EQ(column(page, "repeats_1"), (Numbers(6, 0)));
}

TEST(Context, AHeadingSharesItsWordsWithTheStretchBelow) {
    const std::string page =
        "Weather\nOld bridge closed\nThe old bridge was closed on Monday.\nThe mayor came.\nDivers went down there.\n";
    EXPECT_EQ(column(page, "heading_share")[1], 1.0F);
    EXPECT_EQ(column(page, "stretch_headed"), (Numbers{0, 0, 1, 1, 1}));
    EXPECT_EQ(column(page, "stretch_texts"), (Numbers{0, 0, 2, 2, 2}));
    EXPECT_EQ(column(page, "next_headed"), (Numbers{1, 1, 0, 0, 0}));
}

TEST(Context, RunsBeforeAndAfterAreCounted) {
    const std::string page = "Home\nNews\nThis is a line of more than eight words, and no sentence\nShop\n";
    EXPECT_EQ(column(page, "run_before"), (Numbers{0, 0, 2, 1}));
    EXPECT_EQ(column(page, "run_after"), (Numbers{1, 1, 1, 0}));
}

}  // namespace
}  // namespace retold::clean
