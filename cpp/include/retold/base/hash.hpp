// 64-bit hashing. `hash_bytes` and `mix` are part of file formats and of public results (shingle hashes): their values
// are documented in docs/hashes.md and do not change. Container hashes must not use them unseeded; see HashKey.
#pragma once
#include <cstdint>
#include <string_view>

namespace retold {

// Both halves of the 128-bit product, folded: the mixing step of wyhash (Wang Yi, public domain design).
constexpr std::uint64_t fold_multiply(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// A bijective mix of 64 bits (splitmix64 finaliser, Steele, Lea and Flood 2014).
constexpr std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

// hash_bytes of up to 16 bytes that are in registers already: bytes 0 to 7 and 8 to 15 as little-endian numbers, zero
// behind the `size` bytes.
constexpr std::uint64_t hash_short(std::uint64_t low, std::uint64_t high, std::uint64_t size, std::uint64_t seed = 0) {
    constexpr std::uint64_t key_a = 0xA0761D6478BD642FULL;
    constexpr std::uint64_t key_b = 0xE7037ED1A0B428DBULL;
    constexpr std::uint64_t key_c = 0x8EBC6AF09C88C6E3ULL;
    return mix(fold_multiply(low ^ key_b, high ^ seed ^ key_a) ^ fold_multiply(size ^ key_c, key_a));
}

// A well mixed 64-bit hash of the bytes; equal on every machine. Linear time; reads only the bytes given.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0);

// Hash functor for unordered containers of strings or integers: seeded per process, so that hostile keys cannot collide
// on purpose. Never let its order reach a result.
struct HashKey {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const;
    std::size_t operator()(std::uint64_t key) const;
};

}  // namespace retold
