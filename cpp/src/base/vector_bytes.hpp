// 64 bytes of text in vector registers, by AVX2 or by NEON: a question has 0xFF or 0 for every byte as its answer, and
// bits() makes one bit of each. Functions that use it carry RETOLD_VECTOR, and on x86-64 their callers ask
// best_simd_level() first. Where there is neither, RETOLD_HAS_VECTOR is not defined and there is nothing here.
#pragma once
#include <array>
#include <cstdint>

namespace retold::base {

using Mask = std::uint64_t;  // bit i: something is so of byte i
using Nibbles = std::array<std::uint8_t, 16>;

}  // namespace retold::base

#if defined(__x86_64__)
#define RETOLD_VECTOR __attribute__((target("avx2,bmi,bmi2,popcnt")))
#define RETOLD_HAS_VECTOR 1
#include "base/vector_bytes_avx2.hpp"
#elif defined(__aarch64__) && !defined(__AARCH64EB__)
#define RETOLD_VECTOR
#define RETOLD_HAS_VECTOR 1
#include "base/vector_bytes_neon.hpp"
#endif

#if defined(RETOLD_HAS_VECTOR)

namespace retold::base {

RETOLD_VECTOR inline Mask equal(const Bytes& bytes, int value) {
    return bits(same(bytes, value));
}
RETOLD_VECTOR inline Mask range(const Bytes& bytes, int first, int last) {
    return bits(within(bytes, first, last));
}
RETOLD_VECTOR inline Mask nonzero(const Bytes& bytes) {
    return ~bits(same(bytes, 0));
}

}  // namespace retold::base

#endif
