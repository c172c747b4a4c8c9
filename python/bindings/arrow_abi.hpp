// The two structs of the Arrow C data interface and the one of the C stream interface, and their owner. The
// specification gives the structs to be copied: https://arrow.apache.org/docs/format/CDataInterface.html
#pragma once
#include <cstdint>
#include <utility>

extern "C" {
struct ArrowSchema {
    const char* format;
    const char* name;
    const char* metadata;
    std::int64_t flags;
    std::int64_t n_children;
    ArrowSchema** children;
    ArrowSchema* dictionary;
    void (*release)(ArrowSchema*);
    void* private_data;
};

struct ArrowArray {
    std::int64_t length;
    std::int64_t null_count;
    std::int64_t offset;
    std::int64_t n_buffers;
    std::int64_t n_children;
    const void** buffers;
    ArrowArray** children;
    ArrowArray* dictionary;
    void (*release)(ArrowArray*);
    void* private_data;
};

struct ArrowArrayStream {
    int (*get_schema)(ArrowArrayStream*, ArrowSchema* out);
    int (*get_next)(ArrowArrayStream*, ArrowArray* out);
    const char* (*get_last_error)(ArrowArrayStream*);
    void (*release)(ArrowArrayStream*);
    void* private_data;
};
}

namespace retold::bindings {

// Owns one of the three structs and releases it once.
template <typename Struct>
class Owned {
  public:
    Owned() : value_{} {}
    explicit Owned(Struct* source) : value_(*source) { source->release = nullptr; }
    Owned(Owned&& other) noexcept : value_(std::exchange(other.value_, Struct{})) {}
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    Owned& operator=(Owned&&) = delete;
    ~Owned() {
        if (value_.release != nullptr) value_.release(&value_);
    }
    Struct* get() { return &value_; }
    Struct* operator->() { return &value_; }
    Struct& operator*() { return value_; }

  private:
    Struct value_;
};

}  // namespace retold::bindings
