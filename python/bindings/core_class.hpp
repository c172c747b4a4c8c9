// Classes of the core as Python sees them: an object is always whole. The module makes them, and pickling makes them
// anew from their state; `Class.__new__(Class)`, `object.__new__(Class)` and the like raise TypeError instead of giving
// an object that holds nothing.
#pragma once
#include <pybind11/pybind11.h>

#include <functional>
#include <memory>
#include <string>

#include "retold/base/error.hpp"

namespace retold::bindings {

namespace py = pybind11;

namespace detail {

// A new object from the arguments of `_restore`, which only classes that can be pickled have.
inline PyObject* new_from_state(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
    PyObject* restore = PyObject_GetAttrString(reinterpret_cast<PyObject*>(type), "_restore");
    if (restore == nullptr) {
        PyErr_Clear();
        PyErr_Format(PyExc_TypeError, "%s: only the functions of retold make one", type->tp_name);
        return nullptr;
    }
    PyObject* made = PyObject_Call(restore, args, kwargs);
    Py_DECREF(restore);
    return made;
}

inline int leave_as_made(PyObject*, PyObject*, PyObject*) {
    return 0;
}

template <typename T>
py::class_<T> whole_class(py::module_& m, const char* name) {
    py::class_<T> type(m, name, py::is_final());
    auto* object = reinterpret_cast<PyTypeObject*>(type.ptr());
    object->tp_new = &new_from_state;
    object->tp_init = &leave_as_made;
    PyType_Modified(object);
    return type;
}

// What `restore` makes of a pickled state. One that somebody changed is a DataError, whatever it is that does not fit.
template <typename T, typename Restore>
std::unique_ptr<T> restored(const std::string& name, Restore restore, const py::tuple& state) {
    try {
        return restore(state);
    } catch (const py::cast_error&) {
        throw DataError("pickled " + name + ": a value of another type");
    } catch (const py::error_already_set& error) {
        if (!error.matches(PyExc_Exception)) throw;
        throw DataError("pickled " + name + ": a value is missing or of another type");
    } catch (const InvalidArgument& error) {
        throw DataError("pickled " + name + ": " + error.what());
    }
}

}  // namespace detail

// A class whose objects cannot be pickled or copied: they hold what lives in this process only, and the Python classes
// around them know how to make them again.
template <typename T>
py::class_<T> core_class(py::module_& m, const char* name) {
    auto type = detail::whole_class<T>(m, name);
    type.def(
        "__reduce_ex__",
        [name = std::string(name)](const py::object&, const py::object&) -> py::tuple {
            throw py::type_error("cannot pickle or copy a retold core object of class " + name);
        },
        py::arg("protocol"));
    return type;
}

// An immutable class that is pickled, with any protocol, as `state(object)` and comes back by `restore(state)`, which
// returns a std::unique_ptr; a copy is the object itself.
template <typename T, typename State, typename Restore>
py::class_<T> pickled_class(py::module_& m, const char* name, State state, Restore restore) {
    auto type = detail::whole_class<T>(m, name);
    type.def(
        "__reduce_ex__",
        [state](const py::object& self, const py::object&) {
            return py::make_tuple(py::type::of(self), py::make_tuple(std::invoke(state, self.cast<const T&>())));
        },
        py::arg("protocol"));
    type.def_static(
        "_restore",
        [name = std::string(name), restore](const py::tuple& given) {
            return detail::restored<T>(name, restore, given);
        },
        py::arg("state"));
    type.def("__copy__", [](const py::object& self) { return self; });
    type.def(
        "__deepcopy__", [](const py::object& self, const py::object&) { return self; }, py::arg("memo"));
    return type;
}

}  // namespace retold::bindings
