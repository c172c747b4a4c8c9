// Goes over a text for a parser that takes iterators, and looks every 4096 bytes whether the call was stopped. Private.
#pragma once
#include <cstddef>
#include <iterator>

#include "retold/base/cancel.hpp"

namespace retold::io {

class WatchedBytes {
  public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    explicit WatchedBytes(const char* at) : at_(at) {}
    reference operator*() const { return *at_; }
    WatchedBytes& operator++() {
        check_();
        ++at_;
        return *this;
    }
    WatchedBytes operator++(int) {
        const WatchedBytes before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const WatchedBytes& a, const WatchedBytes& b) { return a.at_ == b.at_; }

  private:
    const char* at_;
    CancelCheck check_;
};

}  // namespace retold::io
