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
    explicit ExactBuffer(std::string_view bytes) : bytes_(new char[bytes.size()]), size_(bytes.size()) {
        if (size_ != 0) std::memcpy(bytes_.get(), bytes.data(), size_);
    }
    ExactBuffer(const std::uint8_t* data, std::size_t size)
        : ExactBuffer(std::string_view(reinterpret_cast<const char*>(data), size)) {}
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
