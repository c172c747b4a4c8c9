#include "retold/tokenize/term_matrix.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace retold::tokenize {
namespace {

// Rows "a b a", "" and "b c".
TokenTable table() {
    TokenTable table;
    table.types = {"a", "b", "c"};
    table.offsets = {0, 3, 3, 5};
    table.ids = {0, 1, 0, 1, 2};
    return table;
}

TEST(TermMatrix, CountsTermsByRow) {
    const TermMatrix matrix = make_term_matrix(table(), TermWeight::count);
    EXPECT_EQ(matrix.offsets, (std::vector<std::int64_t>{0, 2, 2, 4}));
    EXPECT_EQ(matrix.indices, (std::vector<std::int32_t>{0, 1, 1, 2}));
    EXPECT_EQ(matrix.values, (std::vector<double>{2, 1, 1, 1}));
    EXPECT_EQ(make_term_matrix(table(), TermWeight::binary).values, (std::vector<double>{1, 1, 1, 1}));
}

TEST(TermMatrix, WeighsBySmoothInverseFrequencyAndScalesRows) {
    const double rare = std::log(4.0 / 2.0) + 1;
    const double common = std::log(4.0 / 3.0) + 1;
    const TermMatrix matrix = make_term_matrix(table(), TermWeight::tfidf);
    EXPECT_NEAR(matrix.values[0], 2 * rare / std::hypot(2 * rare, common), 1e-15);
    EXPECT_NEAR(matrix.values[1], common / std::hypot(2 * rare, common), 1e-15);
    EXPECT_NEAR(matrix.values[2], common / std::hypot(common, rare), 1e-15);
    EXPECT_NEAR(matrix.values[3], rare / std::hypot(common, rare), 1e-15);
}

TEST(TermMatrix, OfNothingIsEmpty) {
    const TermMatrix matrix = make_term_matrix(TokenTable(), TermWeight::tfidf);
    EXPECT_EQ(matrix.offsets, std::vector<std::int64_t>{0});
    EXPECT_TRUE(matrix.values.empty());
}

}  // namespace
}  // namespace retold::tokenize
