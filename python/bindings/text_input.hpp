// Python text as UTF-8 the core can read: one str, or a column of them.
#pragma once
#include <pybind11/pybind11.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "retold/base/column.hpp"
#include "retold/base/shared_text.hpp"

namespace retold::bindings {

namespace py = pybind11;

// A str object's own buffer (PEP 393). Reading it needs no GIL while a reference to the object is held.
struct StrData {
    const void* data = nullptr;
    std::size_t length = 0;  // code points
    int kind = 1;            // bytes per code point
    bool ascii = true;
};
StrData str_data(PyObject* text);

// The UTF-8 of a str: its own bytes if it is ASCII, else written to `scratch`. Lone surrogates become three bytes.
std::string_view as_utf8(const StrData& text, std::string& scratch);

// One str argument as UTF-8.
class TextInput {
  public:
    explicit TextInput(const py::str& text) : keep_(text), view_(as_utf8(str_data(text.ptr()), scratch_)) {}
    TextInput(const TextInput&) = delete;
    TextInput& operator=(const TextInput&) = delete;
    std::string_view view() const { return view_; }
    operator std::string_view() const { return view_; }

  private:
    py::str keep_;
    std::string scratch_;
    std::string_view view_;
};

// One str to keep as UTF-8: the object itself where its own bytes are that, which is so for ASCII.
SharedText shared_text(const py::str& text);

// A str argument or result in UTF-8, lone surrogates as three bytes: for ids, sources, options and the like, which are
// short. Arguments of other types are a TypeError.
struct Utf8 : std::string {
    using std::string::string;
    Utf8() = default;
    Utf8(std::string text) : std::string(std::move(text)) {}
};

// A list of str.
inline std::vector<std::string> to_strings(const std::vector<Utf8>& texts) {
    return {texts.begin(), texts.end()};
}

inline std::vector<Utf8> from_strings(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

// A column argument: an Arrow string column (anything with __arrow_c_stream__ or __arrow_c_array__: polars, pyarrow,
// pandas), or any iterable of str and None, NaN or pandas.NA, which read as null. Throws InvalidArgument, which names
// the argument, for anything else: dicts and sets, whose rows have no numbers, among it.
std::unique_ptr<TextColumn> make_column(const py::object& source, const char* name = "texts");

// A column argument that may be None, which gives null.
inline std::unique_ptr<TextColumn> optional_column(const py::object& source, const char* name) {
    return source.is_none() ? nullptr : make_column(source, name);
}

// A value for a message: its repr, shortened.
std::string shown(py::handle value);

// UTF-8 from the core as a str; bytes that are no UTF-8 but a surrogate in three bytes come back as that surrogate,
// anything else malformed as U+FFFD.
py::str to_str(std::string_view text);

}  // namespace retold::bindings

template <>
struct pybind11::detail::type_caster<retold::bindings::Utf8> {
    PYBIND11_TYPE_CASTER(retold::bindings::Utf8, const_name("str"));

    bool load(handle source, bool) {
        if (!source || !PyUnicode_Check(source.ptr())) return false;
        std::string scratch;
        value.assign(retold::bindings::as_utf8(retold::bindings::str_data(source.ptr()), scratch));
        return true;
    }
    static handle cast(const retold::bindings::Utf8& text, return_value_policy, handle) {
        return retold::bindings::to_str(text).release();
    }
};
