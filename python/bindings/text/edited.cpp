#include "text/edited.hpp"

#include <pybind11/stl.h>

#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

namespace retold::bindings {
namespace {

using text::EditMap;

// (raw_start, raw_end, start, end, reasons as bits)
using Row = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t, std::uint32_t>;

// A position as an object of Python; one that was asked for just before is the same object.
class LastInt {
  public:
    const py::int_& of(std::size_t value) {
        if (value != value_) object_ = py::int_(value_ = value);
        return object_;
    }

  private:
    std::size_t value_ = 0;
    py::int_ object_{0};
};

// Edits as named tuples, made so that a text with an edit for every letter is no burden: neighbours share positions and
// reasons, and the collector of cycles, for which numbers and texts cannot be part of one, does not go over them again
// and again, while nobody could stop it.
class RowMaker {
  public:
    explicit RowMaker(const py::type& kind) : kind_(reinterpret_cast<PyTypeObject*>(kind.ptr())) {}

    py::object operator()(const text::Edit& edit) {
        if (edit.reason != reason_) shown_ = py::str(to_string(reason_ = edit.reason));
        const py::object raw_start = raw_.of(edit.raw.start);
        const py::object raw_end = raw_.of(edit.raw.end);
        const py::object start = out_.of(edit.out.start);
        const py::object end = out_.of(edit.out.end);
        const py::tuple given = py::make_tuple(py::make_tuple(raw_start, raw_end, start, end, shown_));
        PyObject* made = PyTuple_Type.tp_new(kind_, given.ptr(), nullptr);
        if (made == nullptr) throw py::error_already_set();
        PyObject_GC_UnTrack(made);
        return py::reinterpret_steal<py::object>(made);
    }

  private:
    PyTypeObject* kind_;
    LastInt raw_;
    LastInt out_;
    text::EditReason reason_ = text::EditReason::none;
    py::str shown_ = "";
};

}  // namespace

py::tuple edit_state(const EditMap& map) {
    std::vector<Row> rows;
    rows.reserve(map.edits().size());
    for (const text::Edit& edit : map.edits()) {
        rows.emplace_back(edit.raw.start, edit.raw.end, edit.out.start, edit.out.end,
                          static_cast<std::uint32_t>(edit.reason));
    }
    return py::make_tuple(map.raw_size(), map.size(), rows);
}

std::unique_ptr<EditMap> edits_from_state(const py::tuple& state) {
    std::vector<text::Edit> edits;
    for (const auto& [raw_start, raw_end, start, end, reasons] : state[2].cast<std::vector<Row>>()) {
        edits.push_back({{raw_start, raw_end}, {start, end}, static_cast<text::EditReason>(reasons)});
    }
    return std::make_unique<EditMap>(state[0].cast<std::size_t>(), state[1].cast<std::size_t>(), edits);
}

py::tuple edit_rows(const EditMap& map, const py::type& kind) {
    if (!PyType_IsSubtype(reinterpret_cast<PyTypeObject*>(kind.ptr()), &PyTuple_Type)) {
        throw py::type_error("kind must be a class of tuples");
    }
    py::tuple rows(map.edits().size());
    RowMaker make(kind);
    PollSignals poll;
    py::ssize_t row = 0;
    for (const text::Edit& edit : map.edits()) {
        poll();
        PyTuple_SET_ITEM(rows.ptr(), row++, make(edit).release().ptr());
    }
    return rows;
}

py::tuple to_python(const py::str& source, std::string_view raw, const text::Edited& edited) {
    EditMap map = watched(raw.size(), [&] { return EditMap(raw, edited); });
    const py::str result = edited.edits.empty() ? source : to_str(edited.text);
    return py::make_tuple(result, std::move(map));
}

py::list to_python(text::EditedColumn&& column) {
    py::list out;
    for (auto& row : column) {
        out.append(row ? py::object(py::make_tuple(to_str(row->text), std::move(row->edits))) : py::none());
        row.reset();
    }
    return out;
}

}  // namespace retold::bindings
