// Columns of ranges as tuples of NumPy arrays.
#pragma once
#include <utility>

#include "convert.hpp"
#include "retold/tokenize/span_column.hpp"

namespace retold::bindings {

// (offsets, starts, ends, valid): the ranges of row i are those from offsets[i] to offsets[i + 1].
inline py::tuple to_arrays(tokenize::SpanColumn&& column) {
    return py::make_tuple(to_array(std::move(column.offsets)), to_array(std::move(column.starts)),
                          to_array(std::move(column.ends)), to_array(std::move(column.valid)));
}

}  // namespace retold::bindings
