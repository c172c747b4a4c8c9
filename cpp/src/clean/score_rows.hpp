// The scores of many rows of numbers, a few of which are made at a time.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clean/tree_kernels.hpp"
#include "retold/clean/tree_model.hpp"

namespace retold::clean {

inline constexpr std::size_t few_rows = 4;  // chosen: at once, where they are long and others hold much of the page

// Rows that a model scores at once: as columns, which is all that is held of them.
class RowBatch {
  public:
    // For `all` rows of `width` numbers each, `most` at once.
    RowBatch(std::size_t width, std::size_t all, std::size_t most = TreeColumns::most_rows)
        : width_(width),
          size_(std::min({all, most, batch_of(all)})),
          made_(width * std::min(size_, made_at_once)),
          columns_(width * size_ + TreeColumns::padding) {}

    std::size_t size() const { return size_; }

    // `count` rows, size() at most; write(k, row) makes each. They hold until the next ones.
    template <typename Write>
    TreeColumns fill(std::size_t count, const Write& write) {
        for (std::size_t first = 0; first < count; first += made_at_once) {
            const std::size_t here = std::min(made_at_once, count - first);
            for (std::size_t k = 0; k < here; ++k) write(first + k, std::span(made_).subspan(k * width_, width_));
            write_columns(std::span(made_).first(here * width_), width_, columns_.data() + first, size_);
        }
        return {columns_.data(), size_, count};
    }

  private:
    // What is held shall be little beside a page of so many lines: 5 KB beside one of 2 KB, 18 KB beside one of 20 KB.
    static constexpr std::size_t batch_of(std::size_t all) {
        constexpr std::size_t some = 64;   // chosen: lines of a page of 3 KB
        constexpr std::size_t many = 320;  // chosen: lines of a page of 20 KB
        return all < some ? fewest_lanes : all < many ? few_lanes : TreeColumns::most_rows;
    }
    static constexpr std::size_t made_at_once = 4;  // as many as turn into columns at once

    std::size_t width_;
    std::size_t size_;
    std::vector<float> made_;
    std::vector<float> columns_;
};

// Scores `count` rows of `width` numbers; write(i, row) makes each, and take(i, score) gets what it scores.
template <typename Write, typename Take>
void score_each_row(const TreeModel& model, std::size_t count, std::size_t width, const Write& write, const Take& take,
                    std::size_t most = TreeColumns::most_rows) {
    RowBatch rows(width, count, most);
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
                                        const Write& write, std::size_t most = TreeColumns::most_rows) {
    std::vector<std::int64_t> scores(count);
    score_each_row(
        model, count, width, write, [&](std::size_t i, std::int64_t score) { scores[i] = score; }, most);
    return scores;
}

}  // namespace retold::clean
