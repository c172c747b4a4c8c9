// String columns of other libraries through the Arrow C data interface and its PyCapsule protocol: no copy, no import
// of those libraries. Layouts: string, large_string, string_view, null, and dictionaries of them.
#pragma once
#include <pybind11/pybind11.h>

#include <memory>

#include "retold/base/column.hpp"

namespace retold::bindings {

// The column behind obj.__arrow_c_stream__() or obj.__arrow_c_array__(); null where the object has neither, or where
// its own library cannot export it: pandas without pyarrow, or values of several types, the first of which that is no
// text can be named when they are read one by one. Throws InvalidArgument for columns of other types, with rows or
// without, and DataError for arrays that are not what their schema says.
std::unique_ptr<TextColumn> import_arrow(const pybind11::object& source, const char* name);

}  // namespace retold::bindings
