// Sums of products of weights for many texts at once, in whole steps: sixteen texts to a vector, and half the memory of
// single precision. Private to `nearest`.
//
// A weight w in [0, 1] is kept as floor(65535 w); a product of two of them adds floor(a b / 65536) to a sum. So the sum
// of two rows of unit length is at most 65534 times their cosine, never overflows, and falls short of that by at most
// what missing_steps() says. For rows of very many terms that is too much; their sums are of single precision, which
// need no floor.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "retold/base/cpu.hpp"

namespace retold::similarity {

using Steps = std::uint16_t;

constexpr double steps_of_one = 65534;  // from: 65535 * 65535 / 65536, the most that a sum can be
constexpr std::size_t tile_rows = 64;   // texts whose sums are kept in registers while terms go by

// A weight rounded down, a length rounded up.
inline Steps to_steps(double weight) {
    return static_cast<Steps>(static_cast<std::int32_t>(std::min(weight * 65535, 65535.0)));
}
inline Steps to_steps_up(double length) {
    return static_cast<Steps>(std::min(to_steps(length) + 1, 65535));
}

// How much less than steps_of_one times the cosine a sum may be, of rows that share at most so many terms.
template <typename Sum>
std::uint32_t missing_steps(std::size_t terms);

// The weights of one term. Lists are filled up to a multiple of list_step by weights of 0 of any row.
constexpr std::uint32_t list_step = 8;
struct TermList {
    std::span<const std::uint16_t> rows;  // each once, but for those of 0
    std::span<const Steps> weights;
};

// Adds the products of a weight with those of a list to the sums of its rows. Sum is Steps or float, as below.
template <typename Sum>
void add_list(Steps weight, const TermList& list, Sum* sums, SimdLevel level);

// Some terms of one row, and their weights.
struct TermPart {
    std::span<const std::uint32_t> terms;
    std::span<const Steps> weights;
};

// Adds the products of a row's weights with those of a tile: the weights of its texts for the term `first`, for the one
// behind it, and so on. The highest of the sums is returned, rounded down.
template <typename Sum>
Steps add_tile(const TermPart& row, const Steps* tile, std::uint32_t first, Sum* sums, SimdLevel level);

// Whether one of up to tile_rows sums reaches `least` when the product of `length` with its length is added.
template <typename Sum>
bool any_reaches(std::span<const Sum> sums, const Steps* lengths, Steps length, std::uint32_t least, SimdLevel level);

// Which of up to tile_rows sums reach `least`, one bit each.
template <typename Sum>
std::uint64_t reaching(std::span<const Sum> sums, std::uint32_t least, SimdLevel level);

}  // namespace retold::similarity
