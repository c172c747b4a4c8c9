#include "retold/base/hash.hpp"

#include <bit>
#include <cstring>
#include <random>

namespace retold {
namespace {

constexpr std::uint64_t key_a = 0xA0761D6478BD642FULL;
constexpr std::uint64_t key_b = 0xE7037ED1A0B428DBULL;
constexpr std::uint64_t key_c = 0x8EBC6AF09C88C6E3ULL;

// Up to eight bytes as a little-endian number.
std::uint64_t load(const char* bytes, std::size_t count) {
    std::uint64_t value = 0;
    if (count == 0) return value;  // an empty view may have no address
    std::memcpy(&value, bytes, count);
    if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
    return value;
}

std::uint64_t process_seed() {
    static const std::uint64_t seed = [] {
        std::random_device device;
        return (static_cast<std::uint64_t>(device()) << 32) ^ device();
    }();
    return seed;
}

}  // namespace

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) {
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t state = seed ^ key_a;
    for (; left > 16; at += 16, left -= 16) state = fold_multiply(load(at, 8) ^ key_b, load(at + 8, 8) ^ state);
    const std::uint64_t low = load(at, left < 8 ? left : 8);
    const std::uint64_t high = left > 8 ? load(at + 8, left - 8) : 0;
    return mix(fold_multiply(low ^ key_b, high ^ state) ^ fold_multiply(bytes.size() ^ key_c, key_a));
}

std::size_t HashKey::operator()(std::string_view key) const {
    return hash_bytes(key, process_seed());
}
std::size_t HashKey::operator()(std::uint64_t key) const {
    return mix(key ^ process_seed());
}

}  // namespace retold
