#include "arrow_column.hpp"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "retold/base/error.hpp"

// The structs that Arrow's specification gives to be copied: https://arrow.apache.org/docs/format/CDataInterface.html
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
namespace {

namespace py = pybind11;

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

  private:
    Struct value_;
};

template <typename Struct>
Struct* pointer_in(const py::handle capsule, const char* name) {
    void* pointer = PyCapsule_GetPointer(capsule.ptr(), name);
    if (pointer == nullptr) throw py::error_already_set();
    return static_cast<Struct*>(pointer);
}

template <typename Number>
Number number_at(const void* buffer, std::int64_t index) {
    Number value;
    std::memcpy(&value, static_cast<const char*>(buffer) + index * static_cast<std::int64_t>(sizeof(Number)),
                sizeof value);
    return value;
}

bool is_there(const ArrowArray& array, std::int64_t row) {
    const void* bits = array.buffers[0];
    return bits == nullptr || (number_at<std::uint8_t>(bits, row / 8) >> (row % 8) & 1) != 0;
}

std::string_view bytes_at(const void* buffer, std::int64_t start, std::int64_t size) {
    if (size <= 0) return "";
    return {static_cast<const char*>(buffer) + start, static_cast<std::size_t>(size)};
}

template <typename Offset>
std::string_view by_offsets(const ArrowArray& array, std::int64_t row) {
    const std::int64_t start = number_at<Offset>(array.buffers[1], row);
    return bytes_at(array.buffers[2], start, number_at<Offset>(array.buffers[1], row + 1) - start);
}

// A 16-byte view: the length, then 12 bytes inline, or 4 bytes of prefix, the number of a data buffer and the offset in
// it.
std::string_view by_view(const ArrowArray& array, std::int64_t row) {
    const auto size = number_at<std::int32_t>(array.buffers[1], row * 4);
    if (size <= 12) return bytes_at(array.buffers[1], row * 16 + 4, size);
    const auto which = number_at<std::int32_t>(array.buffers[1], row * 4 + 2);
    return bytes_at(array.buffers[2 + which], number_at<std::int32_t>(array.buffers[1], row * 4 + 3), size);
}

std::int64_t index_at(char format, const void* buffer, std::int64_t row) {
    switch (format) {
        case 'c':
            return number_at<std::int8_t>(buffer, row);
        case 'C':
            return number_at<std::uint8_t>(buffer, row);
        case 's':
            return number_at<std::int16_t>(buffer, row);
        case 'S':
            return number_at<std::uint16_t>(buffer, row);
        case 'i':
            return number_at<std::int32_t>(buffer, row);
        case 'I':
            return number_at<std::uint32_t>(buffer, row);
        default:
            return number_at<std::int64_t>(buffer, row);
    }
}

class ArrowColumn final : public TextColumn {
  public:
    void add(const ArrowSchema& schema, Owned<ArrowArray> array) {
        for (std::int64_t row = array->offset; row < array->offset + array->length; ++row) {
            rows_.push_back(read(schema, *array.get(), row));
        }
        keep_.push_back(std::move(array));
    }

    std::size_t size() const override { return rows_.size(); }
    bool null(std::size_t row) const override { return rows_[row].data() == nullptr; }
    std::size_t weight(std::size_t row) const override { return rows_[row].size(); }
    std::string_view text(std::size_t row, std::string&) const override { return rows_[row]; }

  private:
    static std::string_view read(const ArrowSchema& schema, const ArrowArray& array, std::int64_t row) {
        const std::string_view format = schema.format;
        if (format == "n" || !is_there(array, row)) return {};
        if (schema.dictionary != nullptr) {
            const std::int64_t index = index_at(format[0], array.buffers[1], row);
            return read(*schema.dictionary, *array.dictionary, array.dictionary->offset + index);
        }
        if (format == "u") return by_offsets<std::int32_t>(array, row);
        if (format == "U") return by_offsets<std::int64_t>(array, row);
        if (format == "vu") return by_view(array, row);
        throw InvalidArgument("texts", "an Arrow column of format '" + std::string(format) + "'", "must hold strings");
    }

    std::vector<Owned<ArrowArray>> keep_;
    std::vector<std::string_view> rows_;
};

std::unique_ptr<TextColumn> read_stream(const py::object& capsule) {
    Owned<ArrowArrayStream> stream(pointer_in<ArrowArrayStream>(capsule, "arrow_array_stream"));
    const auto check = [&](int code) {
        if (code == 0) return;
        const char* told = stream->get_last_error(stream.get());
        throw DataError(std::string("Arrow stream: ") + (told != nullptr ? told : "no reason given"));
    };
    Owned<ArrowSchema> schema;
    check(stream->get_schema(stream.get(), schema.get()));
    auto column = std::make_unique<ArrowColumn>();
    while (true) {
        Owned<ArrowArray> array;
        check(stream->get_next(stream.get(), array.get()));
        if (array->release == nullptr) return column;
        column->add(*schema.get(), std::move(array));
    }
}

}  // namespace

std::unique_ptr<TextColumn> import_arrow(const py::object& source) {
    const bool streams = py::hasattr(source, "__arrow_c_stream__");
    if (!streams && !py::hasattr(source, "__arrow_c_array__")) return nullptr;
    try {
        if (streams) return read_stream(source.attr("__arrow_c_stream__")());
        const auto pair = source.attr("__arrow_c_array__")().cast<py::tuple>();
        Owned<ArrowSchema> schema(pointer_in<ArrowSchema>(pair[0], "arrow_schema"));
        auto column = std::make_unique<ArrowColumn>();
        column->add(*schema.get(), Owned<ArrowArray>(pointer_in<ArrowArray>(pair[1], "arrow_array")));
        return column;
    } catch (const py::error_already_set& error) {
        if (error.matches(PyExc_ImportError) || error.matches(PyExc_TypeError) || error.matches(PyExc_ValueError))
            return nullptr;
        throw;
    }
}

}  // namespace retold::bindings
