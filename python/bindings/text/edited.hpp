// Transformed texts with their edits, for Python: positions in code points.
#pragma once
#include <pybind11/pybind11.h>

#include <memory>
#include <string_view>

#include "convert.hpp"
#include "retold/text/edited_column.hpp"

namespace retold::bindings {

// For pickling; the second throws DataError where edits overlap or lie outside the texts.
py::tuple edit_state(const text::EditMap& map);
std::unique_ptr<text::EditMap> edits_from_state(const py::tuple& state);

// An instance per edit of a class of named tuples: (raw_start, raw_end, start, end, reason).
py::tuple edit_rows(const text::EditMap& map, const py::type& kind);

// (text, EditMap): what retold.text.Edited is made of. Without edits the text is `source` itself, whose UTF-8 is `raw`.
py::tuple to_python(const py::str& source, std::string_view raw, const text::Edited& edited);

// The same for every row of a column, None for null.
py::list to_python(text::EditedColumn&& column);

}  // namespace retold::bindings
