// See tree_kernels.hpp. A row per lane of one or two vectors; the leaves of a tree stand in registers, too, so that a
// permutation takes the place of sixteen loads.
#include "clean/tree_kernels.hpp"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>

#define RETOLD_AVX512 "avx512f,avx512cd"

namespace retold::clean {
namespace {

constexpr std::uint32_t in_vector = 16;

// All lanes: g++ 12 warns of what it passes to the forms without a mask.
constexpr __mmask16 all = 0xFFFF;

struct Split {
    const float* column;
    __m512 threshold;
    __m512i leaves;
};

[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline Split read(const TreeJob& job, const TreeSplit& split) {
    return {job.columns.values + split.feature * job.columns.stride, _mm512_set1_ps(split.threshold),
            _mm512_set1_epi32(static_cast<int>(split.leaves))};
}

// The leaves of a tree that are out of reach, and those that the split cuts off from some rows.
[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline __m512i lose(__m512i lost, const Split& split,
                                                                       std::size_t from) {
    const __mmask16 above = _mm512_cmp_ps_mask(split.threshold, _mm512_loadu_ps(split.column + from), _CMP_LT_OQ);
    return _mm512_mask_or_epi32(lost, above, lost, split.leaves);
}

// The numbers of a tree's leaves, and what stands behind them.
struct Leaves {
    __m512i low;
    __m512i high;
    bool few;
};

[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline Leaves read_leaves(const TreeJob& job, const Tree& tree) {
    const std::int32_t* values = job.values.data() + tree.first_leaf;
    const bool few = tree.leaves <= in_vector;
    return {_mm512_loadu_si512(values), few ? _mm512_setzero_si512() : _mm512_loadu_si512(values + in_vector), few};
}

// What stands at the leaf of each row, which is the lowest that is not lost.
[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline __m512i values_at(const Leaves& leaves, __m512i lost) {
    const __m512i next = _mm512_add_epi32(lost, _mm512_set1_epi32(1));
    const __m512i lowest = _mm512_maskz_andnot_epi32(all, lost, next);
    const __m512i leaf = _mm512_sub_epi32(_mm512_set1_epi32(31), _mm512_maskz_lzcnt_epi32(all, lowest));
    return leaves.few ? _mm512_maskz_permutexvar_epi32(all, leaf, leaves.low)
                      : _mm512_permutex2var_epi32(leaves.low, leaf, leaves.high);
}

struct Sums {
    __m512i low;
    __m512i high;
};

// The numbers of some trees, whose sums are no wider than the numbers.
struct Narrow {
    __m512i first;
    __m512i second;
};

[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline void add(Sums& sums, __m512i values) {
    const __m256i first = _mm512_maskz_extracti64x4_epi64(0xF, values, 0);
    const __m256i second = _mm512_maskz_extracti64x4_epi64(0xF, values, 1);
    sums.low = _mm512_add_epi64(sums.low, _mm512_maskz_cvtepi32_epi64(0xFF, first));
    sums.high = _mm512_add_epi64(sums.high, _mm512_maskz_cvtepi32_epi64(0xFF, second));
}

// The rows of one vector, or of two, which share what is read of the trees.
template <bool two>
[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline Narrow sum_some(const TreeJob& job,
                                                                          std::span<const Tree> trees) {
    const __m512i zero = _mm512_setzero_si512();
    Narrow sums{zero, zero};
    for (const Tree& tree : trees) {
        __m512i lost = zero;
        __m512i others = zero;
        for (std::uint32_t at = tree.first_split; at < tree.end_split; ++at) {
            const Split split = read(job, job.splits[at]);
            lost = lose(lost, split, 0);
            if constexpr (two) others = lose(others, split, in_vector);
        }
        const Leaves leaves = read_leaves(job, tree);
        sums.first = _mm512_add_epi32(sums.first, values_at(leaves, lost));
        if constexpr (two) sums.second = _mm512_add_epi32(sums.second, values_at(leaves, others));
    }
    return sums;
}

template <bool two>
[[gnu::target(RETOLD_AVX512)]] TreeSums sum_rows(const TreeJob& job) {
    const __m512i zero = _mm512_setzero_si512();
    Sums sums{zero, zero};
    Sums more{zero, zero};
    for (std::size_t at = 0; at < job.trees.size(); at += job.narrow_trees) {
        const std::size_t count = std::min(job.narrow_trees, job.trees.size() - at);
        const Narrow some = sum_some<two>(job, job.trees.subspan(at, count));
        add(sums, some.first);
        if constexpr (two) add(more, some.second);
    }
    TreeSums out;
    _mm512_storeu_si512(out.data(), sums.low);
    _mm512_storeu_si512(out.data() + 8, sums.high);
    _mm512_storeu_si512(out.data() + 16, more.low);
    _mm512_storeu_si512(out.data() + 24, more.high);
    return out;
}

}  // namespace

TreeSums sum_of_trees_avx512(const TreeJob& job) {
    return job.columns.rows <= few_lanes ? sum_rows<false>(job) : sum_rows<true>(job);
}

}  // namespace retold::clean
#endif
