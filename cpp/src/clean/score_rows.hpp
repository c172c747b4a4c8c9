// The scores of many rows of numbers, a few of which are made at a time.
#pragma once
#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clean/tree_kernels.hpp"
#include "retold/clean/tree_model.hpp"

namespace retold::clean {

inline constexpr std::size_t most_row_numbers = 224;  // of a row of any model: those of HTML have 215

// Rows that a model scores at once: as columns, which is all that is held of them. It belongs on the stack: 32 KB,
// which a page of a few kilobytes shall not take of other memory.
class RowBatch {
  public:
    // For rows of `width` numbers each, most_row_numbers at most.
    explicit RowBatch(std::size_t width) : width_(width) {
        assert(width <= most_row_numbers);
        std::fill_n(columns_.begin(), width * size() + TreeColumns::padding, 0.0F);
    }

    static constexpr std::size_t size() { return TreeColumns::most_rows; }

    // `count` rows, size() at most; write(k, row) makes each. They hold until the next ones.
    template <typename Write>
    TreeColumns fill(std::size_t count, const Write& write) {
        for (std::size_t first = 0; first < count; first += made_at_once) {
            const std::size_t here = std::min(made_at_once, count - first);
            for (std::size_t k = 0; k < here; ++k) write(first + k, std::span(made_).subspan(k * width_, width_));
            write_columns(std::span(made_).first(here * width_), width_, columns_.data() + first, size());
        }
        return {columns_.data(), size(), count};
    }

  private:
    static constexpr std::size_t made_at_once = 4;  // as many as turn into columns at once

    std::size_t width_;
    std::array<float, most_row_numbers * made_at_once> made_;
    std::array<float, most_row_numbers * TreeColumns::most_rows + TreeColumns::padding> columns_;
};

// Scores `count` rows of `width` numbers; write(i, row) makes each, and take(i, score) gets what it scores.
template <typename Write, typename Take>
void score_each_row(const TreeModel& model, std::size_t count, std::size_t width, const Write& write,
                    const Take& take) {
    RowBatch rows(width);
    std::array<std::int64_t, TreeColumns::most_rows> scores{};
    for (std::size_t first = 0; first < count; first += rows.size()) {
        const std::size_t here = std::min(rows.size(), count - first);
        const auto columns = rows.fill(here, [&](std::size_t k, std::span<float> row) { write(first + k, row); });
        model.score_columns(columns, std::span(scores).first(here));
        for (std::size_t k = 0; k < here; ++k) take(first + k, scores[k]);
    }
}

// The scores of all of them.
template <typename Write>
std::vector<std::int64_t> score_rows_of(const TreeModel& model, std::size_t count, std::size_t width,
                                        const Write& write) {
    std::vector<std::int64_t> scores(count);
    score_each_row(model, count, width, write, [&](std::size_t i, std::int64_t score) { scores[i] = score; });
    return scores;
}

}  // namespace retold::clean
