// A fuzzer's input in a heap buffer of its exact size, and a check that ends the run with a message.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>

namespace retold::fuzz {

class ExactBuffer {
  public:
    ExactBuffer(const std::uint8_t* data, std::size_t size) : bytes_(new char[size]), size_(size) {
        if (size != 0) std::memcpy(bytes_.get(), data, size);
    }
    std::string_view view() const { return {bytes_.get(), size_}; }

  private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
};

inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

}  // namespace retold::fuzz
