// See vector_bytes.hpp.
#pragma once
#include <arm_neon.h>

#include <bit>

namespace retold::base {

struct NeonBytes {
    std::array<uint8x16_t, 4> parts;
};
using Bytes = NeonBytes;

template <typename One>
Bytes each(const Bytes& bytes, const One& one) {
    return {{one(bytes.parts[0]), one(bytes.parts[1]), one(bytes.parts[2]), one(bytes.parts[3])}};
}

inline Bytes load(const char* bytes) {
    const auto* from = reinterpret_cast<const std::uint8_t*>(bytes);
    return {{vld1q_u8(from), vld1q_u8(from + 16), vld1q_u8(from + 32), vld1q_u8(from + 48)}};
}

inline Bytes zero() {
    const uint8x16_t none = vdupq_n_u8(0);
    return {{none, none, none, none}};
}

// The top bit of each byte: one bit of each eight bytes is left in place, and sums of neighbours bring them together.
inline Mask bits(const Bytes& bytes) {
    const uint8x16_t place = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201));
    const Bytes placed = each(bytes, [&](uint8x16_t part) {
        return vandq_u8(vreinterpretq_u8_s8(vshrq_n_s8(vreinterpretq_s8_u8(part), 7)), place);
    });
    const uint8x16_t pairs = vpaddq_u8(vpaddq_u8(placed.parts[0], placed.parts[1]),  // sums of eight fit into a byte
                                       vpaddq_u8(placed.parts[2], placed.parts[3]));
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(pairs, pairs)), 0);
}

inline Bytes same(const Bytes& bytes, int value) {
    const uint8x16_t wanted = vdupq_n_u8(static_cast<std::uint8_t>(value));
    return each(bytes, [&](uint8x16_t part) { return vceqq_u8(part, wanted); });
}

// Whether a byte is one of [first, last].
inline Bytes within(const Bytes& bytes, int first, int last) {
    const uint8x16_t from = vdupq_n_u8(static_cast<std::uint8_t>(first));
    const uint8x16_t most = vdupq_n_u8(static_cast<std::uint8_t>(last - first));
    return each(bytes, [&](uint8x16_t part) { return vcleq_u8(vsubq_u8(part, from), most); });
}

inline Bytes with_bits(const Bytes& bytes, int value) {
    const uint8x16_t set = vdupq_n_u8(static_cast<std::uint8_t>(value));
    return each(bytes, [&](uint8x16_t part) { return vorrq_u8(part, set); });
}

inline Bytes common(const Bytes& a, const Bytes& b) {
    Bytes both{};
    for (std::size_t i = 0; i < 4; ++i) both.parts[i] = vandq_u8(a.parts[i], b.parts[i]);
    return both;
}
inline Bytes either(const Bytes& a, const Bytes& b) {
    Bytes both{};
    for (std::size_t i = 0; i < 4; ++i) both.parts[i] = vorrq_u8(a.parts[i], b.parts[i]);
    return both;
}

inline Bytes low_nibbles(const Bytes& bytes) {
    return each(bytes, [](uint8x16_t part) { return vandq_u8(part, vdupq_n_u8(15)); });
}
inline Bytes high_nibbles(const Bytes& bytes) {
    return each(bytes, [](uint8x16_t part) { return vshrq_n_u8(part, 4); });
}

// The values that stand at `nibbles`.
inline Bytes look_up(const Nibbles& values, const Bytes& nibbles) {
    const uint8x16_t table = vld1q_u8(values.data());
    return each(nibbles, [&](uint8x16_t part) { return vqtbl1q_u8(table, part); });
}

// For each byte the one before it; 0 for the first.
inline Bytes previous(const Bytes& bytes) {
    Bytes shifted{};
    uint8x16_t before = vdupq_n_u8(0);
    for (std::size_t i = 0; i < 4; ++i) {
        shifted.parts[i] = vextq_u8(before, bytes.parts[i], 15);
        before = bytes.parts[i];
    }
    return shifted;
}

// The position of the lowest bit, 64 if there is none.
inline std::uint64_t lowest(Mask mask) {
    return static_cast<std::uint64_t>(std::countr_zero(mask));
}

}  // namespace retold::base
