// The exception classes of the core, as Python sees them.
#include <pybind11/pybind11.h>

#include "retold/base/error.hpp"

namespace retold::bindings {

namespace py = pybind11;

void bind_errors(py::module_& m) {
    static auto error = py::register_exception<Error>(m, "Error");
    const auto both = py::make_tuple(error, py::handle(PyExc_ValueError));
    py::register_exception<InvalidArgument>(m, "InvalidArgument", both);
    py::register_exception<DataError>(m, "DataError", error);
    for (const char* name : {"Error", "InvalidArgument", "DataError"}) m.attr(name).attr("__module__") = "retold";
    m.attr("Error").attr("__doc__") = "Base of all errors that retold raises on purpose.";
    m.attr("InvalidArgument").attr("__doc__") =
        "A wrong argument; the message names it, its value and what would be right.";
    m.attr("DataError").attr("__doc__") = "Input that cannot be read: a damaged file, another format, another version.";
}

}  // namespace retold::bindings
