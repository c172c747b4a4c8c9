#include "text_input.hpp"

#include <string_view>

#include "arrow_column.hpp"
#include "retold/base/error.hpp"
#include "utf8_encoder.hpp"

// CPython's macros before 3.12 cast as C does.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"

namespace retold::bindings {
namespace {

// The objects of a sequence. Those of a list are held one by one as they are looked at, without a copy of it first; no
// code of Python may run in between.
class HeldItems {
  public:
    explicit HeldItems(const py::object& source) {
#if !defined(Py_GIL_DISABLED)
        if (PyList_CheckExact(source.ptr())) {
            keep_ = source;
            items_ = PySequence_Fast_ITEMS(source.ptr());
            size_ = static_cast<std::size_t>(PyList_GET_SIZE(source.ptr()));
            own_.reserve(size_);
            return;
        }
#endif
        keep_ = py::tuple(source);
        items_ = PySequence_Fast_ITEMS(keep_.ptr());
        size_ = static_cast<std::size_t>(PyTuple_GET_SIZE(keep_.ptr()));
    }
    HeldItems(const HeldItems&) = delete;
    HeldItems& operator=(const HeldItems&) = delete;
    ~HeldItems() {
        for (std::size_t row = 0; row < own_.size(); ++row) {
            if (row + ahead < own_.size()) __builtin_prefetch(own_[row + ahead], 1);
            Py_DECREF(own_[row]);
        }
    }
    std::size_t size() const {
        return size_;
    }
    // The next item, which is held from now on.
    PyObject* hold(std::size_t row) {
        if (row + ahead < size_) __builtin_prefetch(items_[row + ahead], 1);
        if (own_.capacity() > 0) own_.push_back(Py_NewRef(items_[row]));
        return items_[row];
    }

  private:
    static constexpr std::size_t ahead = 16;  // items whose heads are on their way from memory
    py::object keep_;
    PyObject* const* items_ = nullptr;
    std::size_t size_ = 0;
    std::vector<PyObject*> own_;  // of a list
};

// A sequence of str, None or NaN (what pandas puts where a text is missing).
class PythonColumn final : public TextColumn {
  public:
    PythonColumn(const py::object& source, const char* name) : rows_(source), data_(rows_.size()) {
        for (std::size_t row = 0; row < data_.size(); ++row) {
            PyObject* item = rows_.hold(row);
            if (PyUnicode_Check(item)) {
                data_[row] = str_data(item);
            } else if (!is_missing(item)) {
                throw InvalidArgument(name + ("[" + std::to_string(row) + "]"), shown(item), "must be a str or None");
            }
        }
    }
    std::size_t size() const override { return data_.size(); }
    bool null(std::size_t row) const override { return data_[row].data == nullptr; }
    std::size_t weight(std::size_t row) const override {
        return data_[row].length * static_cast<std::size_t>(data_[row].kind);
    }
    std::string_view text(std::size_t row, std::string& scratch) const override {
        return null(row) ? std::string_view() : as_utf8(data_[row], scratch);
    }
    void ascii_texts(std::size_t first, std::size_t last, std::string_view* texts) const override {
        for (std::size_t row = first; row < last; ++row) {
            const StrData& text = data_[row];
            *texts++ =
                text.ascii ? std::string_view(static_cast<const char*>(text.data), text.length) : std::string_view();
        }
    }
    std::size_t weights(std::size_t first, std::size_t last) const override {
        std::size_t sum = 0;
        for (std::size_t row = first; row < last; ++row) sum += PythonColumn::weight(row);
        return sum;
    }

  private:
    static bool is_missing(PyObject* item) {
        if (item == Py_None) return true;
        if (PyFloat_Check(item)) return PyFloat_AS_DOUBLE(item) != PyFloat_AS_DOUBLE(item);
        // pandas.NA and NaT, without importing pandas
        const std::string_view type = Py_TYPE(item)->tp_name;
        const std::string_view name = type.substr(type.rfind('.') + 1);
        return name == "NAType" || name == "NaTType";
    }

    HeldItems rows_;
    std::vector<StrData> data_;
};

// A dict, a set or a frame: as a sequence it would give keys, or names of columns.
bool is_no_column(const py::object& source) {
    return PyDict_Check(source.ptr()) || PyAnySet_Check(source.ptr()) || py::hasattr(source, "columns") ||
           py::hasattr(source, "column_names");
}

// Whether a NumPy array, pandas or polars column holds Python objects, which need not be of one type.
bool holds_objects(const py::object& source) {
    if (!py::hasattr(source, "dtype")) return false;
    const auto type = std::string(py::str(source.attr("dtype")));
    return type == "object" || type == "Object";
}

}  // namespace

std::string shown(const py::handle value) {
    const auto repr = py::reinterpret_steal<py::object>(PyObject_Repr(value.ptr()));
    if (!repr) {  // a value that cannot show itself must not hide what is wrong with it
        PyErr_Clear();
        return Py_TYPE(value.ptr())->tp_name;
    }
    std::string scratch;
    return shortened(as_utf8(str_data(repr.ptr()), scratch), 60);
}

StrData str_data(PyObject* text) {
    return {PyUnicode_DATA(text), static_cast<std::size_t>(PyUnicode_GET_LENGTH(text)),
            static_cast<int>(PyUnicode_KIND(text)), PyUnicode_IS_ASCII(text) != 0};
}

std::string_view as_utf8(const StrData& text, std::string& scratch) {
    if (text.ascii) return {static_cast<const char*>(text.data), text.length};
    if (text.kind == 1) encode_utf8<Py_UCS1>(text.data, text.length, scratch);
    if (text.kind == 2) encode_utf8<Py_UCS2>(text.data, text.length, scratch);
    if (text.kind == 4) encode_utf8<Py_UCS4>(text.data, text.length, scratch);
    return scratch;
}

SharedText shared_text(const py::str& text) {
    const StrData data = str_data(text.ptr());
    std::string own;
    const std::string_view view = as_utf8(data, own);
    if (!data.ascii) return SharedText(std::move(own));
    const auto release = [](PyObject* object) {
        const py::gil_scoped_acquire gil;
        Py_DECREF(object);
    };
    return {view, std::shared_ptr<PyObject>(py::str(text).release().ptr(), release)};
}

std::unique_ptr<TextColumn> make_column(const py::object& source, const char* name) {
    if (py::isinstance<py::str>(source) || py::isinstance<py::bytes>(source)) {
        throw InvalidArgument(name, "a single " + std::string(Py_TYPE(source.ptr())->tp_name),
                              "must be a column of str; wrap it in a list");
    }
    if (is_no_column(source)) {
        throw InvalidArgument(name, "a " + std::string(Py_TYPE(source.ptr())->tp_name),
                              "must be one column of str, as frame['text'] or list(texts.values())");
    }
    if (!holds_objects(source)) {
        if (auto column = import_arrow(source, name)) return column;
    }
    if (!py::isinstance<py::iterable>(source)) {
        throw InvalidArgument(name, shown(source), "must be a column of str");
    }
    return std::make_unique<PythonColumn>(source, name);
}

py::str to_str(std::string_view text) {
    const auto size = static_cast<Py_ssize_t>(text.size());
    if (PyObject* str = PyUnicode_DecodeUTF8(text.data(), size, "strict")) return py::reinterpret_steal<py::str>(str);
    PyErr_Clear();
    if (PyObject* str = PyUnicode_DecodeUTF8(text.data(), size, "surrogatepass")) {
        return py::reinterpret_steal<py::str>(str);
    }
    PyErr_Clear();
    PyObject* str = PyUnicode_DecodeUTF8(text.data(), size, "replace");
    if (str == nullptr) throw py::error_already_set();
    return py::reinterpret_steal<py::str>(str);
}

}  // namespace retold::bindings

#pragma GCC diagnostic pop
