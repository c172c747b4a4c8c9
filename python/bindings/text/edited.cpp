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

py::list edit_rows(const EditMap& map) {
    py::list rows;
    PollSignals poll;
    for (const text::Edit& edit : map.edits()) {
        poll();
        rows.append(py::make_tuple(edit.raw.start, edit.raw.end, edit.out.start, edit.out.end, to_string(edit.reason)));
    }
    return rows;
}

py::tuple to_python(const py::str& source, std::string_view raw, const text::Edited& edited) {
    EditMap map(raw, edited);
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
