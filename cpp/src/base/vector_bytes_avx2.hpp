// See vector_bytes.hpp.
#pragma once
#include <immintrin.h>

namespace retold::base {

struct Avx2Bytes {
    __m256i low;
    __m256i high;
};
using Bytes = Avx2Bytes;

RETOLD_VECTOR inline Bytes load(const char* bytes) {
    return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes)),
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32))};
}

RETOLD_VECTOR inline Bytes zero() {
    return {_mm256_setzero_si256(), _mm256_setzero_si256()};
}

// The top bit of each byte.
RETOLD_VECTOR inline Mask bits(const Bytes& bytes) {
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes.low)) |
           static_cast<Mask>(static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes.high))) << 32U;
}

RETOLD_VECTOR inline Bytes same(const Bytes& bytes, int value) {
    const __m256i wanted = _mm256_set1_epi8(static_cast<char>(value));
    return {_mm256_cmpeq_epi8(bytes.low, wanted), _mm256_cmpeq_epi8(bytes.high, wanted)};
}

// Whether a byte is one of [first, last].
RETOLD_VECTOR inline __m256i half_within(__m256i bytes, int first, int last) {
    const __m256i from = _mm256_sub_epi8(bytes, _mm256_set1_epi8(static_cast<char>(first)));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(from, _mm256_set1_epi8(static_cast<char>(last - first))), from);
}
RETOLD_VECTOR inline Bytes within(const Bytes& bytes, int first, int last) {
    return {half_within(bytes.low, first, last), half_within(bytes.high, first, last)};
}

RETOLD_VECTOR inline Bytes with_bits(const Bytes& bytes, int value) {
    const __m256i set = _mm256_set1_epi8(static_cast<char>(value));
    return {_mm256_or_si256(bytes.low, set), _mm256_or_si256(bytes.high, set)};
}

RETOLD_VECTOR inline Bytes common(const Bytes& a, const Bytes& b) {
    return {_mm256_and_si256(a.low, b.low), _mm256_and_si256(a.high, b.high)};
}
RETOLD_VECTOR inline Bytes either(const Bytes& a, const Bytes& b) {
    return {_mm256_or_si256(a.low, b.low), _mm256_or_si256(a.high, b.high)};
}

RETOLD_VECTOR inline Bytes low_nibbles(const Bytes& bytes) {
    const __m256i kept = _mm256_set1_epi8(15);
    return {_mm256_and_si256(bytes.low, kept), _mm256_and_si256(bytes.high, kept)};
}
RETOLD_VECTOR inline Bytes high_nibbles(const Bytes& bytes) {
    return low_nibbles({_mm256_srli_epi16(bytes.low, 4), _mm256_srli_epi16(bytes.high, 4)});
}

// The values that stand at `nibbles`.
RETOLD_VECTOR inline Bytes look_up(const Nibbles& values, const Bytes& nibbles) {
    const __m128i once = _mm_loadu_si128(reinterpret_cast<const __m128i*>(values.data()));
    const __m256i table = _mm256_broadcastsi128_si256(once);
    return {_mm256_shuffle_epi8(table, nibbles.low), _mm256_shuffle_epi8(table, nibbles.high)};
}

// For each byte the one before it; 0 for the first.
RETOLD_VECTOR inline Bytes previous(const Bytes& bytes) {
    const __m256i low = _mm256_permute2x128_si256(bytes.low, bytes.low, 0x08);
    const __m256i high = _mm256_permute2x128_si256(bytes.low, bytes.high, 0x21);
    return {_mm256_alignr_epi8(bytes.low, low, 15), _mm256_alignr_epi8(bytes.high, high, 15)};
}

// The position of the lowest bit, 64 if there is none.
RETOLD_VECTOR inline std::uint64_t lowest(Mask mask) {
    return _tzcnt_u64(mask);
}

}  // namespace retold::base
