// A fuzzer's input as the rows of a column, each in a buffer of its exact size.
#pragma once
#include <algorithm>
#include <vector>

#include "fuzz/exact_buffer.hpp"
#include "retold/base/column.hpp"

namespace retold::fuzz {

// The input cut at every `separator` into `most` rows at most; what is behind them is left out. A row of one NUL byte
// is null.
class ExactRows final : public TextColumn {
  public:
    ExactRows(std::string_view input, char separator, std::size_t most) {
        for (std::size_t start = 0; start <= input.size() && rows_.size() < most;) {
            const std::size_t end = std::min(input.find(separator, start), input.size());
            rows_.emplace_back(input.substr(start, end - start));
            start = end + 1;
        }
    }
    std::string_view operator[](std::size_t row) const { return null(row) ? std::string_view{} : rows_[row].view(); }
    std::size_t size() const override { return rows_.size(); }
    bool null(std::size_t row) const override { return rows_[row].view() == std::string_view("\0", 1); }
    std::size_t weight(std::size_t row) const override { return rows_[row].view().size(); }
    std::string_view text(std::size_t row, std::string&) const override { return (*this)[row]; }

  private:
    std::vector<ExactBuffer> rows_;  // never empty
};

}  // namespace retold::fuzz
