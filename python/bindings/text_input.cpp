#include "text_input.hpp"

#include <cstring>

#include "retold/base/error.hpp"
#include "retold/text/utf8.hpp"

namespace retold::bindings {
namespace {

// Appends one code point, surrogates included.
void append(std::string& out, char32_t value) {
    if (value >= 0xD800 && value <= 0xDFFF) {
        out.push_back('\xED');
        out.push_back(static_cast<char>(0x80U | ((value >> 6U) & 0x3FU)));
        out.push_back(static_cast<char>(0x80U | (value & 0x3FU)));
    } else {
        text::append_utf8(out, value);
    }
}

template <typename Code>
void encode(const void* data, std::size_t length, std::string& out) {
    const auto* codes = static_cast<const Code*>(data);
    out.clear();
    out.reserve(length + length / 4 * sizeof(Code));
    for (std::size_t i = 0; i < length; ++i) append(out, codes[i]);
}

// A sequence of str, None or NaN (what pandas puts where a text is missing).
class PythonColumn final : public TextColumn {
  public:
    explicit PythonColumn(const py::object& source) : rows_(py::tuple(source)), data_(rows_.size()) {
        for (std::size_t row = 0; row < data_.size(); ++row) {
            PyObject* item = PyTuple_GET_ITEM(rows_.ptr(), static_cast<Py_ssize_t>(row));
            if (PyUnicode_Check(item)) {
                data_[row] = str_data(item);
            } else if (!is_missing(item)) {
                throw InvalidArgument("texts[" + std::to_string(row) + "]", std::string(py::repr(item)).substr(0, 60),
                                      "must be a str or None");
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

  private:
    static bool is_missing(PyObject* item) {
        if (item == Py_None) return true;
        if (PyFloat_Check(item)) return PyFloat_AS_DOUBLE(item) != PyFloat_AS_DOUBLE(item);
        // pandas.NA, without importing pandas
        return std::strcmp(Py_TYPE(item)->tp_name, "pandas._libs.missing.NAType") == 0 ||
               std::strcmp(Py_TYPE(item)->tp_name, "NAType") == 0;
    }

    py::tuple rows_;  // holds the references
    std::vector<StrData> data_;
};

// Chunks of an Arrow string column: (layout, length, offset, buffers), the buffers as Python's buffer protocol shows them.
class ArrowColumn final : public TextColumn {
  public:
    explicit ArrowColumn(const py::list& chunks) {
        for (const py::handle item : chunks) {
            const auto chunk = item.cast<py::tuple>();
            std::vector<std::string_view> buffers;
            for (const py::handle buffer : chunk[3].cast<py::list>()) buffers.push_back(view_of(buffer));
            read(chunk[0].cast<std::string>(), chunk[1].cast<std::size_t>(), chunk[2].cast<std::size_t>(), buffers);
        }
    }
    std::size_t size() const override { return rows_.size(); }
    bool null(std::size_t row) const override { return rows_[row].data() == nullptr; }
    std::size_t weight(std::size_t row) const override { return rows_[row].size(); }
    std::string_view text(std::size_t row, std::string&) const override { return rows_[row]; }

  private:
    std::string_view view_of(const py::handle buffer) {
        if (buffer.is_none()) return {};
        keep_.push_back(std::make_unique<py::buffer_info>(py::reinterpret_borrow<py::buffer>(buffer).request()));
        const py::buffer_info& info = *keep_.back();
        return {static_cast<const char*>(info.ptr), static_cast<std::size_t>(info.size * info.itemsize)};
    }

    template <typename Number>
    static Number number(std::string_view buffer, std::size_t index) {
        if ((index + 1) * sizeof(Number) > buffer.size()) throw DataError("Arrow column: a buffer is too short");
        Number value;
        std::memcpy(&value, buffer.data() + index * sizeof(Number), sizeof value);
        return value;
    }

    static std::string_view part(std::string_view buffer, std::size_t start, std::size_t size) {
        if (start > buffer.size() || size > buffer.size() - start) throw DataError("Arrow column: an offset is out of range");
        return size == 0 ? std::string_view("") : buffer.substr(start, size);
    }

    template <typename Offset>
    static std::string_view by_offsets(const std::vector<std::string_view>& buffers, std::size_t row) {
        const auto start = static_cast<std::size_t>(number<Offset>(buffers[1], row));
        const auto end = static_cast<std::size_t>(number<Offset>(buffers[1], row + 1));
        if (end < start) throw DataError("Arrow column: offsets decrease");
        return part(buffers[2], start, end - start);
    }

    // A 16-byte view: length, then 12 inline bytes, or 4 bytes of prefix, the data buffer's number and the offset in it.
    static std::string_view by_view(const std::vector<std::string_view>& buffers, std::size_t row) {
        const auto size = static_cast<std::size_t>(number<std::int32_t>(buffers[1], row * 4));
        if (size <= 12) return part(buffers[1], row * 16 + 4, size);
        const auto which = static_cast<std::size_t>(number<std::int32_t>(buffers[1], row * 4 + 2)) + 2;
        if (which >= buffers.size()) throw DataError("Arrow column: a view names no buffer");
        return part(buffers[which], static_cast<std::size_t>(number<std::int32_t>(buffers[1], row * 4 + 3)), size);
    }

    void read(const std::string& layout, std::size_t length, std::size_t offset,
              const std::vector<std::string_view>& buffers) {
        if (buffers.size() < (layout == "string_view" ? 2U : 3U)) throw DataError("Arrow column: buffers are missing");
        for (std::size_t row = offset; row < offset + length; ++row) {
            const bool there = buffers[0].empty() || (number<std::uint8_t>(buffers[0], row / 8) >> row % 8 & 1U) != 0;
            if (!there) {
                rows_.emplace_back();
            } else if (layout == "string") {
                rows_.push_back(by_offsets<std::int32_t>(buffers, row));
            } else if (layout == "large_string") {
                rows_.push_back(by_offsets<std::int64_t>(buffers, row));
            } else {
                rows_.push_back(by_view(buffers, row));
            }
        }
    }

    std::vector<std::unique_ptr<py::buffer_info>> keep_;
    std::vector<std::string_view> rows_;
};

}  // namespace

StrData str_data(PyObject* text) {
    return {PyUnicode_DATA(text), static_cast<std::size_t>(PyUnicode_GET_LENGTH(text)),
            static_cast<int>(PyUnicode_KIND(text)), PyUnicode_IS_ASCII(text) != 0};
}

std::string_view as_utf8(const StrData& text, std::string& scratch) {
    if (text.ascii) return {static_cast<const char*>(text.data), text.length};
    if (text.kind == 1) encode<Py_UCS1>(text.data, text.length, scratch);
    if (text.kind == 2) encode<Py_UCS2>(text.data, text.length, scratch);
    if (text.kind == 4) encode<Py_UCS4>(text.data, text.length, scratch);
    return scratch;
}

std::unique_ptr<TextColumn> make_column(const py::object& source) {
    if (py::isinstance<py::list>(source) && py::len(source) > 0) {
        const py::object first = source[py::int_(0)];
        if (py::isinstance<py::tuple>(first)) return std::make_unique<ArrowColumn>(source.cast<py::list>());
    }
    return std::make_unique<PythonColumn>(source);
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
