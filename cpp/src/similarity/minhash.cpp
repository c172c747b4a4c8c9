#include "retold/similarity/minhash.hpp"

#include <algorithm>
#include <string>

#include "retold/base/error.hpp"
#include "retold/base/hash.hpp"
#include "similarity/fingerprint.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace retold::similarity {
namespace {

void sign_scalar(Hashes hashes, const std::uint32_t* factors, const std::uint32_t* offsets,
                 std::span<std::uint32_t> out) {
    std::ranges::fill(out, UINT32_MAX);
    for (const std::uint64_t hash : hashes) {
        const auto x = static_cast<std::uint32_t>(hash >> 32U);
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = std::min(out[i], x * factors[i] + offsets[i]);
    }
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) inline __m256i lesser(__m256i minimum, __m256i x, __m256i factor, __m256i offset) {
    return _mm256_min_epu32(minimum, _mm256_add_epi32(_mm256_mullo_epi32(x, factor), offset));
}

// Sixty-four permutations at a time: their minima stay in eight registers while the hashes go by, two for each look at
// the factors.
__attribute__((target("avx2"))) void sign_64_avx2(Hashes hashes, const std::uint32_t* factors,
                                                  const std::uint32_t* offsets, std::uint32_t* out) {
    __m256i minimum[8];
    for (__m256i& lane : minimum) lane = _mm256_set1_epi32(-1);
    for (std::size_t h = 0; h < hashes.size(); h += 2) {
        const std::uint64_t last = hashes[std::min(h + 1, hashes.size() - 1)];
        const __m256i x = _mm256_set1_epi32(static_cast<int>(hashes[h] >> 32U));
        const __m256i y = _mm256_set1_epi32(static_cast<int>(last >> 32U));
        for (std::size_t i = 0; i < 8; ++i) {
            const __m256i factor = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(factors + 8 * i));
            const __m256i offset = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(offsets + 8 * i));
            minimum[i] = lesser(lesser(minimum[i], x, factor, offset), y, factor, offset);
        }
    }
    for (std::size_t i = 0; i < 8; ++i) _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + 8 * i), minimum[i]);
}
#endif

}  // namespace

MinHasher::MinHasher(const MinHashOptions& options) {
    if (options.permutations < 1 || options.permutations > 4096) {
        throw InvalidArgument("permutations", std::to_string(options.permutations), "1 to 4096");
    }
    for (std::size_t i = 0; i < options.permutations; ++i) {
        const std::uint64_t value = mix((static_cast<std::uint64_t>(options.seed) << 32U) + i + 1);
        factors_.push_back(static_cast<std::uint32_t>(value) | 1U);
        offsets_.push_back(static_cast<std::uint32_t>(value >> 32U));
    }
}

void MinHasher::sign(Hashes hashes, std::span<std::uint32_t> signature, SimdLevel level) const {
    std::size_t done = 0;
#if defined(__x86_64__)
    if (level >= SimdLevel::avx2) {
        for (; done + 64 <= signature.size(); done += 64) {
            sign_64_avx2(hashes, factors_.data() + done, offsets_.data() + done, signature.data() + done);
        }
    }
#else
    (void)level;
#endif
    if (done < signature.size()) {
        sign_scalar(hashes, factors_.data() + done, offsets_.data() + done, signature.subspan(done));
    }
}

double estimate_jaccard(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    std::size_t equal = 0;
    for (std::size_t i = 0; i < a.size(); ++i) equal += static_cast<std::size_t>(a[i] == b[i]);
    return static_cast<double>(equal) / static_cast<double>(a.size());
}

Signatures sign_column(const TextColumn& texts, const ShingleFunction& shingles, const MinHashOptions& options,
                       const RunOptions& run) {
    const MinHasher hasher(options);
    Signatures out;
    out.permutations = options.permutations;
    out.numbers.resize(texts.size() * options.permutations);
    out.fingerprints.resize(texts.size());
    const auto chunks = chunks_by_weight(texts.size(), [&](std::size_t row) { return texts.weight(row) + 64; });
    parallel_for(chunks, run, [&](const Chunk& chunk) {
        std::string scratch;
        std::vector<std::uint64_t> own;
        for (std::size_t row = chunk.first; row < chunk.last; ++row) {
            shingles(texts.text(row, scratch), own);
            hasher.sign(own, std::span(out.numbers).subspan(row * options.permutations, options.permutations));
            if (!own.empty()) out.fingerprints[row] = std::max<std::uint64_t>(1, fingerprint(own));
        }
    });
    return out;
}

}  // namespace retold::similarity
