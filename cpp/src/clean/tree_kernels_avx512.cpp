// See tree_kernels.hpp. A row per lane of one vector; the leaves of a tree stand in registers, too, so that a
// permutation takes the place of sixteen loads.
#include "clean/tree_kernels.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#define RETOLD_AVX512 "avx512f,avx512cd"

namespace retold::clean {
namespace {

constexpr std::uint32_t in_vector = 16;

// All lanes: g++ 12 warns of what it passes to the forms without a mask.
constexpr __mmask16 all = 0xFFFF;

// The leaves of a tree that are out of reach, per row.
[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline __m512i lost_leaves(const TreeJob& job, const Tree& tree) {
    const TreeSplit* at = job.splits + tree.first_split;
    const TreeSplit* end = job.splits + tree.end_split;
    const auto lose = [&](__m512i lost, const TreeSplit& split) __attribute__((target(RETOLD_AVX512))) {
        const __m512 values = _mm512_loadu_ps(job.columns + split.feature * tree_lanes);
        const __mmask16 above = _mm512_cmp_ps_mask(values, _mm512_set1_ps(split.threshold), _CMP_GT_OQ);
        return _mm512_mask_or_epi32(lost, above, lost, _mm512_set1_epi32(static_cast<int>(split.leaves)));
    };
    __m512i lost = _mm512_setzero_si512();
    __m512i others = _mm512_setzero_si512();
    for (; at + 1 < end; at += 2) {
        lost = lose(lost, at[0]);
        others = lose(others, at[1]);
    }
    if (at < end) lost = lose(lost, *at);
    return _mm512_or_si512(lost, others);
}

// What stands at the leaf of each row, which is the lowest that is not lost.
[[gnu::target(RETOLD_AVX512), gnu::always_inline]] inline __m512i values_of(const TreeJob& job, const Tree& tree,
                                                                            __m512i lost) {
    const __m512i one = _mm512_set1_epi32(1);
    const __m512i lowest = _mm512_maskz_andnot_epi32(all, lost, _mm512_add_epi32(lost, one));
    const __m512i leaf = _mm512_sub_epi32(_mm512_set1_epi32(31), _mm512_maskz_lzcnt_epi32(all, lowest));
    const std::int32_t* values = job.values.data() + tree.first_leaf;
    const auto mask_of = [](std::uint32_t count) { return static_cast<__mmask16>((1U << count) - 1U); };
    const std::uint32_t first = tree.leaves < in_vector ? tree.leaves : in_vector;
    const __m512i low = _mm512_maskz_loadu_epi32(mask_of(first), values);
    if (tree.leaves <= in_vector) return _mm512_maskz_permutexvar_epi32(all, leaf, low);
    const __m512i high = _mm512_maskz_loadu_epi32(mask_of(tree.leaves - in_vector), values + in_vector);
    return _mm512_permutex2var_epi32(low, leaf, high);
}

}  // namespace

[[gnu::target(RETOLD_AVX512)]] TreeSums sum_of_trees_avx512(const TreeJob& job) {
    __m512i low = _mm512_setzero_si512();
    __m512i high = _mm512_setzero_si512();
    for (const Tree& tree : job.trees) {
        const __m512i values = values_of(job, tree, lost_leaves(job, tree));
        const __m256i first = _mm512_maskz_extracti64x4_epi64(0xF, values, 0);
        const __m256i second = _mm512_maskz_extracti64x4_epi64(0xF, values, 1);
        low = _mm512_add_epi64(low, _mm512_maskz_cvtepi32_epi64(0xFF, first));
        high = _mm512_add_epi64(high, _mm512_maskz_cvtepi32_epi64(0xFF, second));
    }
    TreeSums sums;
    _mm512_storeu_si512(sums.data(), low);
    _mm512_storeu_si512(sums.data() + 8, high);
    return sums;
}

}  // namespace retold::clean
#endif
