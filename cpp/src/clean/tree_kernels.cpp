// A tree after the other, all of its splits: what is lost stays in registers, and nothing depends on the rows.
#include "clean/tree_kernels.hpp"

#include <bit>
#include <cstring>

#include "retold/base/cpu.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace retold::clean {
namespace {

// The leaves of a tree that are out of reach, per row. Vectors of `Floats`, as many as hold a row per lane.
using Lost = std::array<std::uint32_t, tree_lanes>;

template <typename Floats, typename Masks>
[[gnu::always_inline]] inline void lose_leaves(const TreeJob& job, const Tree& tree, Lost& out) {
    constexpr std::size_t vectors = tree_lanes * sizeof(float) / sizeof(Floats);
    constexpr std::size_t in_vector = tree_lanes / vectors;
    std::array<Masks, vectors> lost{};
    for (std::uint32_t at = tree.first_split; at < tree.end_split; ++at) {
        const TreeSplit& split = job.splits[at];
        const Floats threshold = Floats{} + split.threshold;
        const Masks leaves = Masks{} | static_cast<std::int32_t>(split.leaves);
        const float* column = job.columns + split.feature * tree_lanes;
        for (std::size_t v = 0; v < vectors; ++v) {
            Floats values;
            std::memcpy(&values, column + v * in_vector, sizeof(values));
            lost[v] |= leaves & (values > threshold);
        }
    }
    std::memcpy(out.data(), lost.data(), sizeof(out));
}

using FourFloats = float __attribute__((vector_size(16)));
using FourMasks = std::int32_t __attribute__((vector_size(16)));

TreeSums sum_of_trees_scalar(const TreeJob& job) {
    TreeSums sums{};
    for (const Tree& tree : job.trees) {
        Lost lost;
        lose_leaves<FourFloats, FourMasks>(job, tree, lost);
        const std::int32_t* values = job.values.data() + tree.first_leaf;
        for (std::size_t k = 0; k < tree_lanes; ++k) sums[k] += values[std::countr_one(lost[k])];
    }
    return sums;
}

#if defined(__x86_64__)
using EightFloats = float __attribute__((vector_size(32)));
using EightMasks = std::int32_t __attribute__((vector_size(32)));

[[gnu::target("avx2,bmi")]] TreeSums sum_of_trees_avx2(const TreeJob& job) {
    TreeSums sums{};
    for (const Tree& tree : job.trees) {
        Lost lost;
        lose_leaves<EightFloats, EightMasks>(job, tree, lost);
        const std::int32_t* values = job.values.data() + tree.first_leaf;
        for (std::size_t k = 0; k < tree_lanes; ++k) sums[k] += values[std::countr_one(lost[k])];
    }
    return sums;
}
#endif

}  // namespace

TreeKernel best_tree_kernel() {
#if defined(__x86_64__)
    static const TreeKernel best = [] {
        if (best_simd_level() != SimdLevel::avx2) return TreeKernel::scalar;
        const bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd");
        return wide ? TreeKernel::avx512 : TreeKernel::avx2;
    }();
    return best;
#else
    return TreeKernel::scalar;
#endif
}

TreeSums sum_of_trees(const TreeJob& job, TreeKernel kernel) {
#if defined(__x86_64__)
    if (kernel == TreeKernel::avx512) return sum_of_trees_avx512(job);
    if (kernel == TreeKernel::avx2) return sum_of_trees_avx2(job);
#endif
    static_cast<void>(kernel);
    return sum_of_trees_scalar(job);
}

}  // namespace retold::clean
