// Gradient-boosted trees (Friedman 2001) over named features. Sums are integers, so that every machine gives the same
// score.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retold::clean {

// The ways to add up trees. All give the same sums; tests pass each in turn.
enum class TreeKernel { scalar, avx2, avx512 };

// The best that this machine runs.
TreeKernel best_tree_kernel();

// An inner node: where the feature is above the threshold, its left leaves are out of reach. The leaves of a tree are
// bits, from the left; the lowest bit that is left of all splits is the leaf (QuickScorer, Lucchese et al. 2015).
struct TreeSplit {
    float threshold = 0;
    std::uint32_t leaves = 0;  // that are out of reach
    std::uint32_t feature = 0;
};

struct Tree {
    std::uint32_t first_split = 0;
    std::uint32_t end_split = 0;
    std::uint32_t first_leaf = 0;
    std::uint32_t leaves = 0;
};

// Rows of features as models read them: the numbers of all rows for the first feature, `stride` further on those for
// the next.
struct TreeColumns {
    static constexpr std::size_t most_rows = 32;
    static constexpr std::size_t padding = most_rows;  // numbers behind the last that may be read, whatever they are
    const float* values = nullptr;
    std::size_t stride = 0;
    std::size_t rows = 0;
};

// Immutable and thread-safe. Made by tools/train_clean.
class TreeModel {
  public:
    // Reads the text format of cpp/data/models/lines.txt, whose comments are the training record. Throws DataError if
    // it is damaged or made for other features than `names`.
    static TreeModel parse(std::string_view text, std::span<const std::string_view> names);

    // The log-odds in millionths. `features` has one number per name. A few hundred comparisons.
    std::int64_t score(std::span<const float> features) const;
    // The same for many rows, up to 32 at a time: many times as fast. `scores` has one place per row, or model_count()
    // places, one after the other.
    void score_rows(std::span<const float> rows, std::span<std::int64_t> scores,
                    TreeKernel kernel = best_tree_kernel()) const;
    void score_columns(const TreeColumns& columns, std::span<std::int64_t> scores,
                       TreeKernel kernel = best_tree_kernel()) const;

    // Makes one model of several over the same features, which score rows in one go: none of its trees is lost, and
    // each keeps its own sum.
    void append(const TreeModel& other);

    std::size_t tree_count() const { return trees_.size(); }
    std::size_t model_count() const { return sums_.size(); }

  private:
    struct Sum {
        std::int64_t bias = 0;
        std::size_t end = 0;  // behind its last tree; its first follows the trees of the sum before
    };
    class Parser;

    std::size_t width_ = 0;  // features
    std::vector<Sum> sums_;
    std::vector<Tree> trees_;
    std::vector<TreeSplit> splits_;                     // of a tree, of the next one
    std::vector<std::int32_t> values_;                  // of all leaves, likewise; and some behind them
    std::size_t narrow_trees_ = std::size_t{1} << 16U;  // as many have sums of 32 bits
};

// Log-odds in millionths as a probability.
double to_probability(std::int64_t score);

}  // namespace retold::clean
