#include "arrow_column.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow_layout.hpp"
#include "retold/base/error.hpp"

namespace retold::bindings {
namespace {

namespace py = pybind11;

class ArrowColumn final : public TextColumn {
  public:
    ArrowColumn(const ArrowSchema& schema, const char* name) : layout_(check_schema(schema, name)) {}

    void add(Owned<ArrowArray> array) {
        check_array(layout_, *array);
        for (std::int64_t row = 0; row < array->length; ++row) rows_.push_back(arrow_row(layout_, *array, row));
        keep_.push_back(std::move(array));
    }

    std::size_t size() const override { return rows_.size(); }
    bool null(std::size_t row) const override { return rows_[row].data() == nullptr; }
    std::size_t weight(std::size_t row) const override { return rows_[row].size(); }
    std::string_view text(std::size_t row, std::string&) const override { return rows_[row]; }

  private:
    ArrowText layout_;
    std::vector<Owned<ArrowArray>> keep_;
    std::vector<std::string_view> rows_;
};

// The struct in a capsule, which gives it up.
template <typename Struct>
Owned<Struct> take(const py::handle capsule, const char* kind, const char* name) {
    if (!PyCapsule_IsValid(capsule.ptr(), kind)) {
        throw InvalidArgument(name, "an object without a capsule '" + std::string(kind) + "'",
                              "must hand out its strings as the Arrow PyCapsule protocol says");
    }
    auto* held = static_cast<Struct*>(PyCapsule_GetPointer(capsule.ptr(), kind));
    if (held->release == nullptr) throw DataError(std::string(name) + ": an Arrow column that was read before");
    return Owned<Struct>(held);
}

std::unique_ptr<TextColumn> read_stream(const py::object& capsule, const char* name) {
    auto stream = take<ArrowArrayStream>(capsule, "arrow_array_stream", name);
    const auto check = [&](int code) {
        if (code == 0) return;
        const char* told = stream->get_last_error(stream.get());
        throw DataError(std::string(name) + ": an Arrow stream that breaks off: " +
                        shortened(told != nullptr ? told : "no reason given", 200));
    };
    Owned<ArrowSchema> schema;
    check(stream->get_schema(stream.get(), schema.get()));
    auto column = std::make_unique<ArrowColumn>(*schema, name);
    while (true) {
        Owned<ArrowArray> array;
        check(stream->get_next(stream.get(), array.get()));
        if (array->release == nullptr) return column;
        column->add(std::move(array));
    }
}

std::unique_ptr<TextColumn> read_array(const py::object& exported, const char* name) {
    if (!py::isinstance<py::tuple>(exported) || py::len(exported) != 2) {
        throw InvalidArgument(name, "an object whose __arrow_c_array__ gives no pair",
                              "must hand out its strings as the Arrow PyCapsule protocol says");
    }
    const auto pair = py::reinterpret_borrow<py::tuple>(exported);
    auto schema = take<ArrowSchema>(pair[0], "arrow_schema", name);
    auto column = std::make_unique<ArrowColumn>(*schema, name);
    column->add(take<ArrowArray>(pair[1], "arrow_array", name));
    return column;
}

// What the object hands out; nothing where its own library cannot: pandas without pyarrow, or with a number among the
// texts of an object column. Such columns are read value by value, which says which row is wrong.
py::object exported_by(const py::object& source, const char* method) {
    try {
        return source.attr(method)();
    } catch (const py::error_already_set& error) {
        if (!error.matches(PyExc_Exception)) throw;
        return {};
    }
}

}  // namespace

std::unique_ptr<TextColumn> import_arrow(const py::object& source, const char* name) {
    const bool streams = py::hasattr(source, "__arrow_c_stream__");
    if (!streams && !py::hasattr(source, "__arrow_c_array__")) return nullptr;
    const py::object exported = exported_by(source, streams ? "__arrow_c_stream__" : "__arrow_c_array__");
    if (!exported) return nullptr;
    return streams ? read_stream(exported, name) : read_array(exported, name);
}

}  // namespace retold::bindings
