// retold._core.strings: matches by the caller's own measure, a Python callable or the address of a native function.
#include <pybind11/stl.h>

#include <cstdint>

#include "convert.hpp"
#include "retold/base/error.hpp"
#include "retold/similarity/own_measure.hpp"

namespace retold::bindings {
namespace {

// Takes the GIL for every pair; its exceptions leave the call.
similarity::TextMeasure python_measure(const py::function& function) {
    return [function](std::string_view a, std::string_view b) {
        const py::gil_scoped_acquire acquire;
        const py::object score = function(to_str(a), to_str(b));
        const double value = PyFloat_AsDouble(score.ptr());
        if (value == -1 && PyErr_Occurred() != nullptr) {
            PyErr_Clear();
            throw InvalidArgument("measure", shown(score), "must return a number");
        }
        return value;
    };
}

similarity::TextMeasure native_measure(std::uintptr_t address, std::uintptr_t user_data) {
    const auto function = reinterpret_cast<similarity::NativeMeasure>(address);
    auto* data = reinterpret_cast<void*>(user_data);
    return [function, data](std::string_view a, std::string_view b) {
        return function(a.data(), a.size(), b.data(), b.size(), data);
    };
}

py::tuple matches_by(const py::object& queries, const py::object& choices, const py::object& measure,
                     std::optional<double> cutoff, std::optional<std::size_t> k, std::size_t max_pairs,
                     std::optional<std::int64_t> threads, const py::object& progress) {
    const auto left = make_column(queries, "queries");
    const auto right = make_column(choices, "choices");
    const bool native = py::isinstance<py::tuple>(measure);
    similarity::TextMeasure function;
    if (native) {
        const auto [address, data] = measure.cast<std::pair<std::uintptr_t, std::uintptr_t>>();
        if (address == 0) throw InvalidArgument("measure", "0", "must be the address of a function");
        function = native_measure(address, data);
    } else {
        function = python_measure(measure.cast<py::function>());
    }
    const RunOptions run = run_options(native ? threads : std::optional<std::int64_t>(1), progress);
    similarity::Pairs pairs = without_gil([&] {
        similarity::Pairs all = similarity::matches(*left, *right, function, cutoff, run, max_pairs);
        return k ? similarity::best_of(all, *k) : std::move(all);
    });
    return py::make_tuple(to_array(std::move(pairs.left)), to_array(std::move(pairs.right)),
                          to_array(std::move(pairs.score)));
}

// The function and the user data that a capsule of scipy.LowLevelCallable holds, and its signature.
py::tuple open_capsule(const py::capsule& capsule) {
    const char* name = capsule.name();
    void* function = PyCapsule_GetPointer(capsule.ptr(), name);
    if (function == nullptr) throw py::error_already_set();
    void* data = PyCapsule_GetContext(capsule.ptr());
    return py::make_tuple(reinterpret_cast<std::uintptr_t>(function), reinterpret_cast<std::uintptr_t>(data),
                          name == nullptr ? "" : name);
}

}  // namespace

void bind_strings_own(py::module_& m) {
    m.def("matches_by", &matches_by, py::arg("queries"), py::arg("choices"), py::arg("measure"), py::arg("cutoff"),
          py::arg("k"), py::arg("max_pairs"), py::arg("threads"), py::arg("progress"));
    m.def("open_capsule", &open_capsule, py::arg("capsule"));
}

}  // namespace retold::bindings
