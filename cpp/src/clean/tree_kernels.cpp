// A tree after the other, all of its splits: what is lost stays in registers, and nothing depends on the rows.
#include "clean/tree_kernels.hpp"

#include <bit>
#include <cstring>

#include "retold/base/cpu.hpp"

namespace retold::clean {
namespace {

// The leaves of a tree that are out of reach, per row, in vectors of `Floats`.
template <typename Floats, typename Masks, std::size_t lanes>
[[gnu::always_inline]] inline void lose_leaves(const TreeJob& job, const Tree& tree,
                                               std::array<std::uint32_t, lanes>& out) {
    constexpr std::size_t vectors = lanes * sizeof(float) / sizeof(Floats);
    constexpr std::size_t in_vector = lanes / vectors;
    std::array<Masks, vectors> lost{};
    for (std::uint32_t at = tree.first_split; at < tree.end_split; ++at) {
        const TreeSplit& split = job.splits[at];
        const Floats threshold = Floats{} + split.threshold;
        const Masks leaves = Masks{} | static_cast<std::int32_t>(split.leaves);
        const float* column = job.columns.values + split.feature * job.columns.stride;
        for (std::size_t v = 0; v < vectors; ++v) {
            Floats values;
            std::memcpy(&values, column + v * in_vector, sizeof(values));
            lost[v] |= leaves & (values > threshold);
        }
    }
    std::memcpy(out.data(), lost.data(), sizeof(out));
}

template <typename Floats, typename Masks, std::size_t lanes>
[[gnu::always_inline]] inline void add_trees(const TreeJob& job, TreeSums& sums) {
    for (const Tree& tree : job.trees) {
        std::array<std::uint32_t, lanes> lost;
        lose_leaves<Floats, Masks, lanes>(job, tree, lost);
        const std::int32_t* values = job.values.data() + tree.first_leaf;
        for (std::size_t k = 0; k < lanes; ++k) sums[k] += values[std::countr_one(lost[k])];
    }
}

using FourFloats = float __attribute__((vector_size(16)));
using FourMasks = std::int32_t __attribute__((vector_size(16)));

TreeSums sum_of_trees_scalar(const TreeJob& job) {
    TreeSums sums{};
    if (job.columns.rows <= fewest_lanes)
        add_trees<FourFloats, FourMasks, fewest_lanes>(job, sums);
    else if (job.columns.rows <= few_lanes)
        add_trees<FourFloats, FourMasks, few_lanes>(job, sums);
    else
        add_trees<FourFloats, FourMasks, tree_lanes>(job, sums);
    return sums;
}

#if defined(__x86_64__)
using EightFloats = float __attribute__((vector_size(32)));
using EightMasks = std::int32_t __attribute__((vector_size(32)));

[[gnu::target("avx2,bmi")]] TreeSums sum_of_trees_avx2(const TreeJob& job) {
    TreeSums sums{};
    if (job.columns.rows <= fewest_lanes)
        add_trees<EightFloats, EightMasks, fewest_lanes>(job, sums);
    else if (job.columns.rows <= few_lanes)
        add_trees<EightFloats, EightMasks, few_lanes>(job, sums);
    else
        add_trees<EightFloats, EightMasks, tree_lanes>(job, sums);
    return sums;
}
#endif

constexpr std::size_t edge = 4;  // numbers in a vector

// Four numbers of each of four rows.
void write_square(const float* rows, std::size_t width, float* columns, std::size_t stride) {
    std::array<FourFloats, edge> in;
    for (std::size_t k = 0; k < edge; ++k) std::memcpy(&in[k], rows + k * width, sizeof(in[k]));
    const FourFloats low_1 = __builtin_shufflevector(in[0], in[1], 0, 4, 1, 5);
    const FourFloats high_1 = __builtin_shufflevector(in[0], in[1], 2, 6, 3, 7);
    const FourFloats low_2 = __builtin_shufflevector(in[2], in[3], 0, 4, 1, 5);
    const FourFloats high_2 = __builtin_shufflevector(in[2], in[3], 2, 6, 3, 7);
    const std::array<FourFloats, edge> out = {
        __builtin_shufflevector(low_1, low_2, 0, 1, 4, 5), __builtin_shufflevector(low_1, low_2, 2, 3, 6, 7),
        __builtin_shufflevector(high_1, high_2, 0, 1, 4, 5), __builtin_shufflevector(high_1, high_2, 2, 3, 6, 7)};
    for (std::size_t k = 0; k < edge; ++k) std::memcpy(columns + k * stride, &out[k], sizeof(out[k]));
}

}  // namespace

void write_columns(std::span<const float> rows, std::size_t width, float* columns, std::size_t stride) {
    const std::size_t squares = width / edge * edge;
    const std::size_t count = rows.size() / width;
    std::size_t k = 0;
    for (; k + edge <= count; k += edge) {
        const float* from = rows.data() + k * width;
        for (std::size_t feature = 0; feature < squares; feature += edge)
            write_square(from + feature, width, columns + feature * stride + k, stride);
        for (std::size_t feature = squares; feature < width; ++feature) {
            for (std::size_t i = 0; i < edge; ++i) columns[feature * stride + k + i] = from[i * width + feature];
        }
    }
    for (; k < count; ++k) {
        for (std::size_t feature = 0; feature < width; ++feature)
            columns[feature * stride + k] = rows[k * width + feature];
    }
}

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
