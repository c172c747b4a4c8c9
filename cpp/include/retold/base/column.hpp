// A column of texts, wherever they live: in C++ strings, Arrow buffers or Python objects. Rows are read on demand, so a
// column that must be converted is never held twice.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

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
};

// Texts that somebody else owns, without nulls.
class StringColumn final : public TextColumn {
  public:
    explicit StringColumn(std::span<const std::string> texts) : texts_(texts) {}
    std::size_t size() const override { return texts_.size(); }
    bool null(std::size_t) const override { return false; }
    std::size_t weight(std::size_t row) const override { return texts_[row].size(); }
    std::string_view text(std::size_t row, std::string&) const override { return texts_[row]; }

  private:
    std::span<const std::string> texts_;
};

}  // namespace retold
