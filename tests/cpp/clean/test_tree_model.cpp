#include "retold/clean/tree_model.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "retold/base/error.hpp"
#include "retold/clean/models.hpp"

namespace retold::clean {
namespace {

std::string with_trees(const std::string& trees) {
    std::string text = "# a record\nfeatures " + std::to_string(line_feature_names().size());
    for (const std::string_view name : line_feature_names()) text.append("\n").append(name);
    return text + "\nbias 5\n" + trees;
}

TreeModel parse(const std::string& text) {
    return TreeModel::parse(text, line_feature_names());
}

// Those that this machine runs.
std::vector<TreeKernel> kernels() {
    std::vector<TreeKernel> all = {TreeKernel::scalar};
    if (best_tree_kernel() != TreeKernel::scalar) all.push_back(TreeKernel::avx2);
    if (best_tree_kernel() == TreeKernel::avx512) all.push_back(TreeKernel::avx512);
    return all;
}

TEST(TreeModel, SumsTheLeavesThatTheFeaturesLeadTo) {
    // Feature 1 at most 2.5: leaf 0; else feature 0 at most 7: leaf 1; else leaf 2. And a tree of one leaf.
    const TreeModel model = parse(with_trees("trees 2\n2\n1 2.5 -1 1\n0 7 -2 -3\n10 20 30\n0\n100\n"));
    std::vector<float> row(line_feature_names().size(), 0);
    EXPECT_EQ(model.tree_count(), 2U);
    EXPECT_EQ(model.score(row), 115);
    row[1] = 3;
    EXPECT_EQ(model.score(row), 125);
    row[0] = 8;
    EXPECT_EQ(model.score(row), 135);
}

// A random tree: inner nodes in breadth-first order, and the walk from the root that a score must agree with.
struct RandomTree {
    struct Node {
        std::size_t feature;
        float threshold;
        int children[2];
    };
    std::vector<Node> nodes;
    std::vector<int> leaves;

    explicit RandomTree(std::mt19937& random) {
        const int count = static_cast<int>(random() % 32);
        std::vector<int*> open;
        for (int i = 0; i < count; ++i)
            nodes.push_back({random() % 5, static_cast<float>(random() % 4) - 1.5F, {0, 0}});
        for (int i = 0; i < count; ++i) {
            if (i > 0) {  // the node becomes some open child of an earlier one
                const std::size_t at = random() % open.size();
                *open[at] = i;
                open.erase(open.begin() + static_cast<std::ptrdiff_t>(at));
            }
            for (int& child : nodes[static_cast<std::size_t>(i)].children) open.push_back(&child);
        }
        for (std::size_t i = 0; i < open.size(); ++i) *open[i] = -static_cast<int>(i) - 1;
        for (int i = 0; i <= count; ++i) leaves.push_back(static_cast<int>(random()));
    }

    std::string text() const {
        std::string out = std::to_string(nodes.size()) + "\n";
        for (const Node& node : nodes) {
            out += std::to_string(node.feature) + " " + std::to_string(node.threshold) + " " +
                   std::to_string(node.children[0]) + " " + std::to_string(node.children[1]) + "\n";
        }
        for (const int leaf : leaves) out += std::to_string(leaf) + " ";
        return out + "\n";
    }

    int walk(const float* row) const {
        int at = nodes.empty() ? -1 : 0;
        while (at >= 0) {
            const Node& node = nodes[static_cast<std::size_t>(at)];
            at = node.children[row[node.feature] > node.threshold ? 1 : 0];
        }
        return leaves[static_cast<std::size_t>(-at - 1)];
    }
};

TEST(TreeModel, ManyRowsGiveWhatAWalkDownEveryTreeGives) {
    std::mt19937 random(11);
    const std::size_t width = line_feature_names().size();
    for (int round = 0; round < 40; ++round) {
        std::vector<RandomTree> trees;
        std::string text;
        for (std::size_t i = random() % 9; i > 0; --i) text += trees.emplace_back(random).text();
        const TreeModel model = parse(with_trees("trees " + std::to_string(trees.size()) + "\n" + text));
        const std::size_t count = random() % 30;
        std::vector<float> rows(count * width);
        for (float& value : rows) value = static_cast<float>(random() % 9) / 2 - 2;
        std::vector<std::int64_t> scores(count);
        std::vector<std::int64_t> expected(count, 5);
        for (std::size_t i = 0; i < count; ++i) {
            for (const RandomTree& tree : trees) expected[i] += tree.walk(rows.data() + i * width);
        }
        for (const TreeKernel kernel : kernels()) {
            model.score_rows(rows, scores, kernel);
            ASSERT_EQ(scores, expected) << static_cast<int>(kernel);
        }
        for (std::size_t i = 0; i < count; ++i) {
            ASSERT_EQ(model.score(std::span(rows).subspan(i * width, width)), expected[i]);
        }
    }
}

TEST(TreeModel, ModelsThatAreAppendedKeepTheirOwnSums) {
    TreeModel model = parse(with_trees("trees 1\n1\n1 2.5 -1 -2\n10 20\n"));
    model.append(parse(with_trees("trees 0\n")));
    model.append(parse(with_trees("trees 2\n1\n0 7 -1 -2\n100 200\n0\n1000\n")));
    EXPECT_EQ(model.model_count(), 3U);
    EXPECT_EQ(model.tree_count(), 3U);
    const std::size_t width = line_feature_names().size();
    std::vector<float> rows(2 * width, 0);
    rows[width] = 8;
    rows[width + 1] = 3;
    std::vector<std::int64_t> scores(6);
    for (const TreeKernel kernel : kernels()) {
        model.score_rows(rows, scores, kernel);
        EXPECT_EQ(scores, (std::vector<std::int64_t>{15, 5, 1105, 25, 5, 1205})) << static_cast<int>(kernel);
    }
}

TEST(TreeModel, DamagedTextIsRefused) {
    EXPECT_THROW(parse(with_trees("trees 1\n1\n1 inf -1 -2\n1 2\n")), DataError);
    EXPECT_THROW(parse(with_trees("trees 1\n32\n")), DataError);                            // more leaves than bits
    EXPECT_THROW(parse(with_trees("trees 1\n2\n1 1 1 1\n1 1 -1 -2\n1 2 3\n")), DataError);  // met twice
    EXPECT_THROW(parse(""), DataError);
    EXPECT_THROW(parse("features 2 a b bias 0 trees 0"), DataError);
    EXPECT_THROW(parse(with_trees("trees 1\n1\n1 2.5 0 -1\n1 2\n")), DataError);    // its own child
    EXPECT_THROW(parse(with_trees("trees 1\n1\n1 2.5 -1 -3\n1 2\n")), DataError);   // no such leaf
    EXPECT_THROW(parse(with_trees("trees 1\n1\n9999 1 -1 -2\n1 2\n")), DataError);  // no such feature
    EXPECT_THROW(parse(with_trees("trees 1\n1\n1 x -1 -2\n1 2\n")), DataError);
}

TEST(ToProbability, IsTheLogisticFunctionOfMillionths) {
    EXPECT_DOUBLE_EQ(to_probability(0), 0.5);
    EXPECT_NEAR(to_probability(1098612), 0.75, 1e-6);
}

}  // namespace
}  // namespace retold::clean
