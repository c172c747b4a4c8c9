// Which of two pages came first: dates, marks and numbers.
#include <gtest/gtest.h>

#include "compare/relate/find_direction.hpp"

namespace retold::compare {
namespace {

const std::string first = "“We pay,” said Brun. “All 30 of us,” said Pell. The “bridge” is 90 years old.";
const std::string second = "Brun said they pay. Pell said that all will. The bridge is old, they wrote.";

Alignment side_by_side() {
    Alignment alignment;
    const auto at = [](const std::string& text, const std::string& part) {
        const std::size_t start = text.find(part);
        return Span{start, start + part.size()};
    };
    alignment.aligned = {
        {AlignedKind::paraphrase, {at(first, "“We pay,” said Brun.")}, {at(second, "Brun said they pay.")}, 0.5F, {}},
        {AlignedKind::paraphrase,
         {at(first, "“All 30 of us,” said Pell.")},
         {at(second, "Pell said that all will.")},
         0.5F,
         {}},
        {AlignedKind::paraphrase,
         {at(first, "The “bridge” is 90 years old.")},
         {at(second, "The bridge is old, they wrote.")},
         0.5F,
         {}}};
    return alignment;
}

Pair pair_of_two() {
    Pair pair;
    pair.b = 1;
    return pair;
}

TEST(FindDirection, CountsMarksAndNumbersThatOneSideLost) {
    Alignment alignment = side_by_side();
    alignment.direction = find_direction(pair_of_two(), alignment, first, second, {});
    ASSERT_EQ(alignment.direction.size(), 2U);
    EXPECT_EQ(alignment.direction[0].kind, "marks");
    EXPECT_EQ(alignment.direction[0].first, 0U);
    EXPECT_FLOAT_EQ(alignment.direction[0].weight, 0.4F);
    EXPECT_EQ(alignment.direction[1].kind, "numbers");
    EXPECT_EQ(direction(pair_of_two(), alignment).first, 0U);
}

TEST(FindDirection, ADayThatSaysOtherwiseLeavesItOpen) {
    Alignment alignment = side_by_side();
    alignment.direction = find_direction(pair_of_two(), alignment, first, second, {true, 12, 10});
    ASSERT_EQ(alignment.direction.size(), 3U);
    EXPECT_EQ(alignment.direction[0].text, "states a date 2 days earlier");
    EXPECT_EQ(alignment.direction[0].first, 1U);
    EXPECT_EQ(direction(pair_of_two(), alignment).first, std::nullopt);
}

}  // namespace
}  // namespace retold::compare
