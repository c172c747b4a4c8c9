// The sums of trees for sixteen rows at once, by each instruction set. Private to TreeModel.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "retold/clean/tree_model.hpp"

namespace retold::clean {

inline constexpr std::size_t tree_lanes = 16;           // one row each
inline constexpr std::size_t most_leaves_of_tree = 32;  // they are the bits of a number

struct TreeJob {
    std::span<const Tree> trees;
    const TreeSplit* splits = nullptr;
    std::span<const std::int32_t> values;
    const float* columns = nullptr;  // the sixteen numbers of the first feature, of the next one
};
using TreeSums = std::array<std::int64_t, tree_lanes>;

TreeSums sum_of_trees(const TreeJob& job, TreeKernel kernel);

#if defined(__x86_64__)
TreeSums sum_of_trees_avx512(const TreeJob& job);
#endif

}  // namespace retold::clean
