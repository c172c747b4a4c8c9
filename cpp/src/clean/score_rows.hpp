// The scores of many rows of numbers, a few of which are made at a time.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "retold/clean/tree_model.hpp"

namespace retold::clean {

inline constexpr std::size_t row_batch = 32;  // chosen: rows that a model scores at once

// The scores of `count` rows of `width` numbers; write(i, row) makes each.
template <typename Write>
std::vector<std::int64_t> score_rows_of(const TreeModel& model, std::size_t count, std::size_t width,
                                        const Write& write) {
    std::vector<float> rows(row_batch * width);
    std::vector<std::int64_t> scores(count);
    for (std::size_t first = 0; first < count; first += row_batch) {
        const std::size_t size = std::min(row_batch, count - first);
        for (std::size_t k = 0; k < size; ++k) write(first + k, std::span(rows).subspan(k * width, width));
        model.score_rows(std::span(rows).first(size * width), std::span(scores).subspan(first, size));
    }
    return scores;
}

}  // namespace retold::clean
