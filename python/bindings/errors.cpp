// The exception classes of the core, as Python sees them, and how C++ exceptions become Python's. Messages may name
// texts: they need not be well-formed, and are never long.
#include <stdexcept>
#include <system_error>

#include "retold/base/error.hpp"
#include "text_input.hpp"

namespace retold::bindings {
namespace {

constexpr std::size_t longest_message = 500;  // code points

// Error.__init__: what Python code raises is cut as what the core throws. (pybind11 takes a function of that name for
// the constructor of one of its own classes.)
void keep_short(const py::object& self, const py::args& args) {
    if (args.size() != 1 || !py::isinstance<py::str>(args[0]) || py::len(args[0]) <= longest_message) return;
    const auto most = static_cast<py::ssize_t>(longest_message - 1);
    const py::object head = args[0][py::slice(0, most, 1)];
    self.attr("args") = py::make_tuple(head + py::str("…"));
}

py::object make_class(py::module_& m, const char* name, const py::object& bases, const char* doc) {
    const std::string full = std::string("retold.") + name;
    auto type = py::reinterpret_steal<py::object>(PyErr_NewExceptionWithDoc(full.c_str(), doc, bases.ptr(), nullptr));
    if (!type) throw py::error_already_set();
    m.attr(name) = type;
    return type;
}

void raise(const char* name, const char* message) {
    PyErr_SetObject(py::module_::import("retold._core").attr(name).ptr(), to_str(message).ptr());
}

void translate(std::exception_ptr thrown) {
    try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (const InvalidArgument& error) {
        raise("InvalidArgument", error.what());
    } catch (const DataError& error) {
        raise("DataError", error.what());
    } catch (const Error& error) {
        raise("Error", error.what());
    } catch (const std::system_error& error) {  // no more threads to be had
        raise("Error", shortened(error.what(), longest_message).c_str());
    } catch (const std::length_error&) {  // more than any memory holds
        PyErr_NoMemory();
    } catch (const py::cast_error& error) {
        PyErr_SetString(PyExc_TypeError, error.what());
    }
}

}  // namespace

void bind_errors(py::module_& m) {
    const auto exception = py::reinterpret_borrow<py::object>(PyExc_Exception);
    const auto value_error = py::reinterpret_borrow<py::object>(PyExc_ValueError);
    const py::object error = make_class(m, "Error", exception, "Base of all errors that retold raises on purpose.");
    make_class(m, "InvalidArgument", py::make_tuple(error, value_error),
               "A wrong argument; the message names it, its value and what would be right.");
    make_class(m, "DataError", error, "Input that cannot be read: a damaged file, another format, another version.");
    error.attr("__init__") = py::cpp_function(&keep_short, py::name("keep_short"), py::is_method(error));
    py::register_exception_translator(&translate);
}

}  // namespace retold::bindings
