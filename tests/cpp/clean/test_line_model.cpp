#include "retold/clean/line_model.hpp"

#include <gtest/gtest.h>

#include "retold/base/error.hpp"

namespace retold::clean {
namespace {

std::string with_trees(const std::string& trees) {
    std::string text = "# a record\nfeatures " + std::to_string(LineModel::feature_names().size());
    for (const std::string_view name : LineModel::feature_names()) text.append("\n").append(name);
    return text + "\nbias 5\n" + trees;
}

TEST(LineModel, SumsTheLeavesThatTheFeaturesLeadTo) {
    // Feature 1 at most 2.5: leaf 0; else feature 0 at most 7: leaf 1; else leaf 2. And a tree of one leaf.
    const LineModel model = LineModel::parse(with_trees("trees 2\n2\n1 2.5 -1 1\n0 7 -2 -3\n10 20 30\n0\n100\n"));
    std::vector<float> row(LineModel::feature_names().size(), 0);
    EXPECT_EQ(model.tree_count(), 2U);
    EXPECT_EQ(model.score(row), 115);
    row[1] = 3;
    EXPECT_EQ(model.score(row), 125);
    row[0] = 8;
    EXPECT_EQ(model.score(row), 135);
}

TEST(LineModel, DamagedTextIsRefused) {
    EXPECT_THROW(LineModel::parse(""), DataError);
    EXPECT_THROW(LineModel::parse("features 2 a b bias 0 trees 0"), DataError);
    EXPECT_THROW(LineModel::parse(with_trees("trees 1\n1\n1 2.5 0 -1\n1 2\n")), DataError);    // its own child
    EXPECT_THROW(LineModel::parse(with_trees("trees 1\n1\n1 2.5 -1 -3\n1 2\n")), DataError);   // no such leaf
    EXPECT_THROW(LineModel::parse(with_trees("trees 1\n1\n9999 1 -1 -2\n1 2\n")), DataError);  // no such feature
    EXPECT_THROW(LineModel::parse(with_trees("trees 1\n1\n1 x -1 -2\n1 2\n")), DataError);
}

TEST(ToProbability, IsTheLogisticFunctionOfMillionths) {
    EXPECT_DOUBLE_EQ(to_probability(0), 0.5);
    EXPECT_NEAR(to_probability(1098612), 0.75, 1e-6);
}

TEST(PageFeatures, HasOneRowPerBlock) {
    const PageFeatures page = page_features("Menu\n\nThe ferry sailed again.\n桥梁关闭了。");
    EXPECT_EQ(page.blocks.size(), 3U);
    EXPECT_EQ(page.values.size(), 3 * LineModel::feature_names().size());
    EXPECT_EQ(page.values[0], 4.0F);  // characters of "Menu"
    for (const std::string_view name : LineModel::feature_names()) EXPECT_FALSE(name.empty());
    EXPECT_TRUE(page_features("").values.empty());
}

TEST(BuiltInModels, AreThere) {
    EXPECT_GT(built_in_line_model().tree_count(), 20U);
    EXPECT_GT(built_in_title_model().tree_count(), 20U);
}

}  // namespace
}  // namespace retold::clean
