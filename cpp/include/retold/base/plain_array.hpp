// An array of numbers that are all about to be written: making it touches no memory, so that threads which fill parts
// of it share that cost.
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>

namespace retold {

template <typename T>
class PlainArray {
    static_assert(std::is_trivially_copyable_v<T>);

  public:
    PlainArray() = default;
    explicit PlainArray(std::size_t size) : data_(std::make_unique_for_overwrite<T[]>(size)), size_(size) {}

    std::size_t size() const { return size_; }
    T* data() { return data_.get(); }
    const T* data() const { return data_.get(); }
    std::span<T> span() { return {data_.get(), size_}; }
    std::span<const T> span() const { return {data_.get(), size_}; }

  private:
    std::unique_ptr<T[]> data_;
    std::size_t size_ = 0;
};

}  // namespace retold
