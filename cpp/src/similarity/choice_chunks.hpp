// How choices are dealt out to workers. Private to the string matches.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/error.hpp"
#include "retold/base/parallel.hpp"
#include "retold/similarity/string_measure.hpp"

namespace retold::similarity {

// Throws InvalidArgument where rows have no numbers of 32 bits.
inline void check_rows(const TextColumn& column, const char* name) {
    if (column.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw InvalidArgument(name, std::to_string(column.size()) + " rows", "must have fewer than 2^32 rows");
    }
}

// What comparing one byte costs, with the cheapest measure as 1.
inline std::size_t cost_of(StringMeasure measure) {
    switch (measure) {
        case StringMeasure::partial_ratio:
            return 64;
        case StringMeasure::token_set_ratio:
            return 16;
        case StringMeasure::levenshtein:
        case StringMeasure::jaro:
        case StringMeasure::jaro_winkler:
            return 8;
        default:
            return 1;
    }
}

// Chunks of some tens of milliseconds at most, so that a call can be stopped.
inline std::vector<Chunk> chunks_of(const TextColumn& choices, std::size_t queries, StringMeasure measure) {
    constexpr std::size_t row_cost = 32;
    constexpr std::size_t affordable = std::size_t{1} << 24;
    constexpr std::size_t some = 256;  // rows that are weighed together, unless they are heavy
    const std::size_t target = std::clamp(affordable / (std::max<std::size_t>(queries, 1) * cost_of(measure)),
                                          std::size_t{1} << 12, std::size_t{1} << 18);
    std::vector<Chunk> chunks;
    Chunk open;
    const auto add = [&](std::size_t last, std::size_t weight) {
        open.weight += weight;
        open.last = last;
        if (open.weight < target && last < choices.size()) return;
        chunks.push_back(open);
        open = {last, last, 0};
    };
    for (std::size_t first = 0; first < choices.size(); first += some) {
        const std::size_t last = std::min(first + some, choices.size());
        const std::size_t weight = choices.weights(first, last) + row_cost * (last - first);
        if (open.weight + weight <= target) {
            add(last, weight);
        } else {
            for (std::size_t row = first; row < last; ++row) add(row + 1, choices.weight(row) + row_cost);
        }
    }
    return chunks;
}

}  // namespace retold::similarity
