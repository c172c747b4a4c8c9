// Whole numbers in as few bytes as they need, seven bits in each (LEB128).
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace retold::compare {

inline constexpr unsigned varint_bits = 7;  // from: LEB128; the eighth bit of a byte says that more follow
inline constexpr std::uint64_t varint_more = 1U << varint_bits;  // from: varint_bits

inline void append_varint(std::string& packed, std::uint64_t value) {
    for (; value >= varint_more; value >>= varint_bits) packed.push_back(static_cast<char>(value | varint_more));
    packed.push_back(static_cast<char>(value));
}

// How many bytes append_varint() adds.
inline std::size_t varint_size(std::uint64_t value) {
    std::size_t size = 1;
    for (; value >= varint_more; value >>= varint_bits) ++size;
    return size;
}

// Writes into bytes that are there; where the next one goes.
inline std::size_t write_varint(std::string& packed, std::size_t at, std::uint64_t value) {
    for (; value >= varint_more; value >>= varint_bits) packed[at++] = static_cast<char>(value | varint_more);
    packed[at++] = static_cast<char>(value);
    return at;
}

// The number at `at`, which moves behind it. `packed` must hold all of it there.
inline std::uint64_t read_varint(std::string_view packed, std::size_t& at) {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += varint_bits) {
        const std::uint64_t byte = static_cast<unsigned char>(packed[at++]);
        value |= (byte & (varint_more - 1)) << shift;
        if (byte < varint_more) return value;
    }
}

}  // namespace retold::compare
