// A column of texts, wherever they live: in C++ strings, Arrow buffers or Python objects. Rows are read on demand, so a
// column that must be converted is never held twice.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "retold/base/error.hpp"

namespace retold {

// Immutable while a call reads it; rows may be read from many threads at once.
class TextColumn {
  public:
    virtual ~TextColumn() = default;
    virtual std::size_t size() const = 0;
    // Whether the row has no text at all; text() of such a row is empty.
    virtual bool null(std::size_t row) const = 0;
    // About the row's bytes, for cutting work into chunks. Constant time.
    virtual std::size_t weight(std::size_t row) const = 0;
    // The row as UTF-8, possibly malformed: a view into the column, or into `scratch`, which the next call overwrites.
    virtual std::string_view text(std::size_t row, std::string& scratch) const = 0;

    // For passes over many rows, a call for some of them. The texts of rows [first, last) that are known to be ASCII
    // and stand in the column; null views for the others, which may be anything.
    virtual void ascii_texts(std::size_t first, std::size_t last, std::string_view* texts) const {
        for (std::size_t row = first; row < last; ++row) *texts++ = {};
    }
    // The sum of their weights.
    virtual std::size_t weights(std::size_t first, std::size_t last) const {
        std::size_t sum = 0;
        for (std::size_t row = first; row < last; ++row) sum += weight(row);
        return sum;
    }
};

// Texts that somebody else owns. `valid` has a number for each text, 0 where the row is null; empty: no row is.
class StringColumn final : public TextColumn {
  public:
    explicit StringColumn(std::span<const std::string> texts, std::span<const std::uint8_t> valid = {})
        : texts_(texts), valid_(valid) {
        if (!valid.empty() && valid.size() != texts.size()) {
            throw InvalidArgument("valid", std::to_string(valid.size()) + " of them", "must be one for each text");
        }
    }
    std::size_t size() const override { return texts_.size(); }
    bool null(std::size_t row) const override { return !valid_.empty() && valid_[row] == 0; }
    std::size_t weight(std::size_t row) const override { return null(row) ? 0 : texts_[row].size(); }
    std::string_view text(std::size_t row, std::string&) const override {
        return null(row) ? std::string_view() : texts_[row];
    }

  private:
    std::span<const std::string> texts_;
    std::span<const std::uint8_t> valid_;
};

}  // namespace retold
