// One number for a sequence of numbers, to find equal sequences. Private; never part of a result.
#pragma once
#include <cstdint>

#include "retold/base/hash.hpp"

namespace retold::similarity {

template <typename Numbers>
std::uint64_t fingerprint(const Numbers& numbers) {
    std::uint64_t value = numbers.size();
    for (const std::uint64_t number : numbers) value = fold_multiply(value ^ number, 0x9E3779B97F4A7C15ULL) + number;
    return value;
}

}  // namespace retold::similarity
