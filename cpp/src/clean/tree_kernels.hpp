// The sums of trees for many rows at once, by each instruction set. Private to TreeModel.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "retold/clean/tree_model.hpp"

namespace retold::clean {

inline constexpr std::size_t tree_lanes = TreeColumns::most_rows;  // one row each
inline constexpr std::size_t few_lanes = 16;                       // as many rows or fewer take half of the lanes
inline constexpr std::size_t fewest_lanes = 8;                     // or a quarter
inline constexpr std::size_t most_leaves_of_tree = 32;             // they are the bits of a number

struct TreeJob {
    std::span<const Tree> trees;
    const TreeSplit* splits = nullptr;
    std::span<const std::int32_t> values;  // most_leaves_of_tree more may be read behind the last, whatever they are
    std::size_t narrow_trees = 1;          // as many have sums of 32 bits
    TreeColumns columns;                   // in the first lanes; what the others get means nothing
};
using TreeSums = std::array<std::int64_t, tree_lanes>;

TreeSums sum_of_trees(const TreeJob& job, TreeKernel kernel);

#if defined(__x86_64__)
TreeSums sum_of_trees_avx512(const TreeJob& job);
#endif

// Writes rows of numbers as columns, `stride` apart.
void write_columns(std::span<const float> rows, std::size_t width, float* columns, std::size_t stride);

}  // namespace retold::clean
