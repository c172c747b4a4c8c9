#include "similarity/term_block.hpp"

#include <algorithm>
#include <numeric>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace retold::similarity {
namespace {

constexpr std::size_t most_common_terms = 512;  // a table of 8 MB
constexpr std::size_t common_share = 8;         // one text in so many holds a common term

TermPart part(const TermVectors& vectors, std::size_t row, std::size_t from, std::size_t to) {
    return {vectors.terms_of(row).subspan(from, to - from), vectors.weights_of(row).subspan(from, to - from)};
}

void add_scalar(const float* table, std::uint32_t first, const TermPart& query, float* sums) {
    for (std::size_t i = 0; i < query.terms.size(); ++i) {
        const float* row = table + (query.terms[i] - first) * TermBlock::tile_rows;
        const auto weight = static_cast<float>(query.weights[i]);
        for (std::size_t j = 0; j < TermBlock::tile_rows; ++j) sums[j] += weight * row[j];
    }
}

#if defined(__x86_64__)
// The sums of a tile stay in eight registers while the terms go by.
[[gnu::target("avx2")]] void add_avx2(const float* table, std::uint32_t first, const TermPart& query, float* sums) {
    constexpr std::size_t registers = TermBlock::tile_rows / 8;
    __m256 totals[registers];
    for (std::size_t j = 0; j < registers; ++j) totals[j] = _mm256_loadu_ps(sums + 8 * j);
    for (std::size_t i = 0; i < query.terms.size(); ++i) {
        const float* row = table + (query.terms[i] - first) * TermBlock::tile_rows;
        const __m256 weight = _mm256_set1_ps(static_cast<float>(query.weights[i]));
        for (std::size_t j = 0; j < registers; ++j) {
            totals[j] = _mm256_add_ps(totals[j], _mm256_mul_ps(weight, _mm256_loadu_ps(row + 8 * j)));
        }
    }
    for (std::size_t j = 0; j < registers; ++j) _mm256_storeu_ps(sums + 8 * j, totals[j]);
}

[[gnu::target("avx2")]] bool any_reaches_avx2(const float* sums, const float* lengths, float common, float least) {
    const __m256 length = _mm256_set1_ps(common);
    const __m256 bound = _mm256_set1_ps(least);
    __m256 any = _mm256_setzero_ps();
    for (std::size_t j = 0; j < TermBlock::tile_rows; j += 8) {
        const __m256 most =
            _mm256_add_ps(_mm256_loadu_ps(sums + j), _mm256_mul_ps(length, _mm256_loadu_ps(lengths + j)));
        any = _mm256_or_ps(any, _mm256_cmp_ps(most, bound, _CMP_GE_OQ));
    }
    return _mm256_movemask_ps(any) != 0;
}

[[gnu::target("avx2")]] std::uint64_t reaching_avx2(const float* sums, float least) {
    const __m256 bound = _mm256_set1_ps(least);
    __m256 any = _mm256_setzero_ps();
    for (std::size_t j = 0; j < TermBlock::tile_rows; j += 8) {
        any = _mm256_or_ps(any, _mm256_cmp_ps(_mm256_loadu_ps(sums + j), bound, _CMP_GE_OQ));
    }
    if (_mm256_movemask_ps(any) == 0) return 0;
    std::uint64_t bits = 0;
    for (std::size_t j = 0; j < TermBlock::tile_rows; j += 8) {
        const int eight = _mm256_movemask_ps(_mm256_cmp_ps(_mm256_loadu_ps(sums + j), bound, _CMP_GE_OQ));
        bits |= static_cast<std::uint64_t>(static_cast<unsigned>(eight)) << j;
    }
    return bits;
}
#endif

}  // namespace

bool any_reaches(std::span<const float> sums, const float* lengths, float common, float least, SimdLevel level) {
#if defined(__x86_64__)
    if (level >= SimdLevel::avx2 && sums.size() == TermBlock::tile_rows) {
        return any_reaches_avx2(sums.data(), lengths, common, least);
    }
#else
    static_cast<void>(level);
#endif
    unsigned any = 0;
    for (std::size_t j = 0; j < sums.size(); ++j) any |= sums[j] + common * lengths[j] >= least;
    return any != 0;
}

std::uint64_t reaching(std::span<const float> sums, float least, SimdLevel level) {
#if defined(__x86_64__)
    if (level >= SimdLevel::avx2 && sums.size() == TermBlock::tile_rows) return reaching_avx2(sums.data(), least);
#else
    static_cast<void>(level);
#endif
    unsigned any = 0;
    for (const float sum : sums) any |= sum >= least;
    std::uint64_t bits = 0;
    for (std::size_t j = 0; any != 0 && j < sums.size(); ++j) bits |= std::uint64_t{sums[j] >= least} << j;
    return bits;
}

TermPart CommonTerms::rare_part(const TermVectors& vectors, std::size_t row) const {
    const auto terms = vectors.terms_of(row);
    return part(vectors, row, 0, static_cast<std::size_t>(std::ranges::lower_bound(terms, first) - terms.begin()));
}

TermPart CommonTerms::common_part(const TermVectors& vectors, std::size_t row) const {
    const auto terms = vectors.terms_of(row);
    const auto from = static_cast<std::size_t>(std::ranges::lower_bound(terms, first) - terms.begin());
    return part(vectors, row, from, terms.size());
}

CommonTerms choose_common_terms(const TermVectors& texts, std::size_t terms) {
    std::vector<std::uint32_t> texts_with(terms);
    for (const std::uint32_t term : texts.terms) ++texts_with[term];
    CommonTerms common{static_cast<std::uint32_t>(terms), 0};
    while (common.first > 0 && common.count < most_common_terms &&
           texts_with[common.first - 1] * common_share > texts.count()) {
        --common.first;
        ++common.count;
    }
    return common;
}

TermBlock::TermBlock(const TermVectors& texts, std::size_t first, const CommonTerms& common)
    : first_(first), rows_(std::min(most_rows, texts.count() - first)), common_(common) {
    build_lists(texts);
    build_table(texts);
}

void TermBlock::build_lists(const TermVectors& texts) {
    starts_.assign(common_.first + std::size_t{1}, 0);
    for (std::size_t row = 0; row < rows_; ++row) {
        for (const std::uint32_t term : common_.rare_part(texts, first_ + row).terms) ++starts_[term + 1];
    }
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    list_rows_.resize(starts_.back());
    list_weights_.resize(starts_.back());
    auto next = starts_;
    for (std::size_t row = 0; row < rows_; ++row) {
        const TermPart rare = common_.rare_part(texts, first_ + row);
        for (std::size_t i = 0; i < rare.terms.size(); ++i) {
            const std::uint32_t at = next[rare.terms[i]]++;
            list_rows_[at] = static_cast<std::uint16_t>(row);
            list_weights_[at] = static_cast<float>(rare.weights[i]);
        }
    }
}

void TermBlock::build_table(const TermVectors& texts) {
    table_.assign(tiles() * common_.count * tile_rows, 0.0F);
    for (std::size_t row = 0; row < rows_; ++row) {
        float* column = table_.data() + row / tile_rows * common_.count * tile_rows + row % tile_rows;
        const TermPart common = common_.common_part(texts, first_ + row);
        for (std::size_t i = 0; i < common.terms.size(); ++i) {
            column[(common.terms[i] - common_.first) * tile_rows] = static_cast<float>(common.weights[i]);
        }
    }
}

void TermBlock::add_rare(const TermPart& query, float* sums) const {
    for (std::size_t i = 0; i < query.terms.size(); ++i) {
        const auto weight = static_cast<float>(query.weights[i]);
        const std::size_t end = starts_[query.terms[i] + 1];
        std::size_t at = starts_[query.terms[i]];
        constexpr std::size_t some = 4;  // to a turn of the loop; rows of a list differ
        for (; at + some <= end; at += some) {
            for (std::size_t j = 0; j < some; ++j) sums[list_rows_[at + j]] += weight * list_weights_[at + j];
        }
        for (; at < end; ++at) sums[list_rows_[at]] += weight * list_weights_[at];
    }
}

void TermBlock::add_common(const TermPart& query, std::size_t tile, float* sums, SimdLevel level) const {
    const float* table = table_.data() + tile * common_.count * tile_rows;
#if defined(__x86_64__)
    if (level >= SimdLevel::avx2) return add_avx2(table, common_.first, query, sums);
#else
    static_cast<void>(level);
#endif
    add_scalar(table, common_.first, query, sums);
}

}  // namespace retold::similarity
