#include "retold/clean/tree_model.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "clean/tree_kernels.hpp"
#include "retold/base/error.hpp"

namespace retold::clean {
namespace {

// The words of the model text, comments left out.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::string_view word() {
        for (;;) {
            const std::size_t start = text_.find_first_not_of(" \t\r\n");
            if (start == std::string_view::npos) return {};
            text_.remove_prefix(start);
            if (text_.front() != '#') break;
            text_.remove_prefix(std::min(text_.find('\n'), text_.size()));
        }
        const std::size_t size = std::min(text_.find_first_of(" \t\r\n"), text_.size());
        const std::string_view found = text_.substr(0, size);
        text_.remove_prefix(size);
        return found;
    }

    void expect(std::string_view wanted) {
        if (word() != wanted) throw DataError("model: no \"" + std::string(wanted) + "\" where it should be");
    }

    template <typename Number>
    Number number() {
        const std::string_view digits = word();
        Number value{};
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size()) throw DataError("model: a number is damaged");
        return value;
    }

    std::int32_t number(std::int32_t low, std::int32_t high) {
        const auto value = number<std::int32_t>();
        if (value < low || value >= high) throw DataError("model: a number is out of range");
        return value;
    }

  private:
    std::string_view text_;
};

constexpr std::int32_t most_trees = 1 << 16;
constexpr std::int32_t most_leaves = 32;  // of a tree: they are the bits of a number

}  // namespace

// Reads one tree after the other into a model.
class TreeModel::Parser {
  public:
    Parser(Reader& reader, TreeModel& model) : reader_(reader), model_(model) {}

    void read_tree() {
        nodes_.clear();
        const std::int32_t count = reader_.number(0, most_leaves);
        const auto features = static_cast<std::int32_t>(model_.width_);
        for (std::int32_t i = 0; i < count; ++i) {
            Node node;
            node.feature = static_cast<std::size_t>(reader_.number(0, features));
            node.threshold = reader_.number<float>();
            if (!std::isfinite(node.threshold)) throw DataError("model: a number is out of range");
            // Children come after their parent, so that no path is endless; below 0 they are the leaf ~child.
            for (std::int32_t& child : node.children) {
                child = reader_.number(-count - 1, count);
                if (child >= 0 && child <= i) throw DataError("model: a tree is no tree");
            }
            nodes_.push_back(node);
        }
        leaves_.clear();
        for (std::int32_t i = 0; i <= count; ++i) leaves_.push_back(reader_.number<std::int32_t>());
        Tree tree;
        tree.first_split = static_cast<std::uint32_t>(model_.splits_.size());
        tree.first_leaf = static_cast<std::uint32_t>(model_.values_.size());
        placed_ = 0;
        place(count == 0 ? -1 : 0);
        tree.end_split = static_cast<std::uint32_t>(model_.splits_.size());
        tree.leaves = static_cast<std::uint32_t>(placed_);
        model_.trees_.push_back(tree);
    }

  private:
    struct Node {
        std::size_t feature = 0;
        float threshold = 0;  // not above it: children[0]
        std::array<std::int32_t, 2> children{};
    };

    // Places the leaves below a child from left to right and its splits; a tree that reaches a node twice has more
    // leaves than it may have.
    void place(std::int32_t child) {
        if (child < 0) {
            if (++placed_ > leaves_.size()) throw DataError("model: a tree is no tree");
            model_.values_.push_back(leaves_[static_cast<std::size_t>(~child)]);
            return;
        }
        const Node& node = nodes_[static_cast<std::size_t>(child)];
        const std::size_t first = placed_;
        place(node.children[0]);
        const auto left = static_cast<std::uint32_t>(((std::uint64_t{1} << (placed_ - first)) - 1U) << first);
        place(node.children[1]);
        model_.splits_.push_back({node.threshold, left, static_cast<std::uint32_t>(node.feature)});
    }

    Reader& reader_;
    TreeModel& model_;
    std::vector<Node> nodes_;
    std::vector<std::int32_t> leaves_;
    std::size_t placed_ = 0;
};

namespace {

// As many numbers have a sum of 32 bits, whichever they are.
std::size_t narrow_trees(std::span<const std::int32_t> leaves) {
    std::int64_t largest = 1;
    for (const std::int32_t leaf : leaves) largest = std::max(largest, std::abs(std::int64_t{leaf}));
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / largest));
}

}  // namespace

TreeModel TreeModel::parse(std::string_view text, std::span<const std::string_view> names) {
    Reader reader(text);
    TreeModel model;
    reader.expect("features");
    if (reader.number<std::size_t>() != names.size()) throw DataError("model: made for other features");
    for (const std::string_view name : names) reader.expect(name);
    reader.expect("bias");
    const auto bias = reader.number<std::int64_t>();
    reader.expect("trees");
    model.width_ = names.size();
    Parser parser(reader, model);
    for (std::int32_t left = reader.number(0, most_trees); left > 0; --left) parser.read_tree();
    model.sums_.push_back({bias, model.tree_count()});
    model.narrow_trees_ = narrow_trees(model.values_);
    model.values_.resize(model.values_.size() + most_leaves_of_tree);
    return model;
}

void TreeModel::append(const TreeModel& other) {
    const std::size_t trees = tree_count();
    const auto splits = static_cast<std::uint32_t>(splits_.size());
    const auto leaves = static_cast<std::uint32_t>(values_.size());
    width_ = std::max(width_, other.width_);
    for (const Tree& tree : other.trees_)
        trees_.push_back({tree.first_split + splits, tree.end_split + splits, tree.first_leaf + leaves, tree.leaves});
    splits_.insert(splits_.end(), other.splits_.begin(), other.splits_.end());
    values_.insert(values_.end(), other.values_.begin(), other.values_.end());
    for (const Sum& sum : other.sums_) sums_.push_back({sum.bias, sum.end + trees});
    narrow_trees_ = std::min(narrow_trees_, other.narrow_trees_);
}

std::int64_t TreeModel::score(std::span<const float> features) const {
    std::int64_t sum = 0;
    score_rows(features, {&sum, 1});
    return sum;
}

void TreeModel::score_rows(std::span<const float> rows, std::span<std::int64_t> scores, TreeKernel kernel) const {
    const std::size_t all = scores.size() / std::max<std::size_t>(sums_.size(), 1);
    const std::size_t stride = std::min(all, tree_lanes);
    std::vector<float> columns(width_ * stride + TreeColumns::padding);
    for (std::size_t i = 0; i < all; i += tree_lanes) {
        const std::size_t count = std::min(tree_lanes, all - i);
        if (width_ > 0) write_columns(rows.subspan(i * width_, count * width_), width_, columns.data(), stride);
        score_columns({columns.data(), stride, count}, scores.subspan(i * sums_.size(), count * sums_.size()), kernel);
    }
}

void TreeModel::score_columns(const TreeColumns& columns, std::span<std::int64_t> scores, TreeKernel kernel) const {
    TreeJob job;
    job.splits = splits_.data();
    job.values = values_;
    job.narrow_trees = narrow_trees_;
    job.columns = columns;
    std::size_t first = 0;
    for (std::size_t s = 0; s < sums_.size(); ++s) {
        job.trees = std::span(trees_).subspan(first, sums_[s].end - first);
        first = sums_[s].end;
        const TreeSums sums = sum_of_trees(job, kernel);
        for (std::size_t k = 0; k < columns.rows; ++k) scores[k * sums_.size() + s] = sums_[s].bias + sums[k];
    }
}

double to_probability(std::int64_t score) {
    return 1 / (1 + std::exp(-static_cast<double>(score) / 1e6));
}

}  // namespace retold::clean
