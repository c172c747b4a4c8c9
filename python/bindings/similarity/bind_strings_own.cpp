// retold._core.strings: matches by the caller's own measure, a Python callable or the address of a native function.
#include <pybind11/stl.h>

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "convert.hpp"
#include "retold/base/error.hpp"
#include "retold/similarity/own_measure.hpp"

namespace retold::bindings {
namespace {

// Calls a Python function on the calling thread, which holds the GIL all the while; its exceptions leave the call.
class PythonMeasure {
  public:
    // `tick` hears of the pairs done, of `pairs` in all, and lets Ctrl-C stop functions that are not Python's own.
    PythonMeasure(py::function function, Tick tick, std::size_t pairs)
        : function_(std::move(function)), tick_(std::move(tick)), pairs_(pairs) {}

    double operator()(std::string_view a, std::string_view b) {
        if (a != seen_) {  // the same for many pairs
            query_ = to_str(a);
            seen_ = a;
        }
        if (++done_ % 256 == 0) tick_(done_, pairs_);
        const py::str choice = to_str(b);
        const std::array<PyObject*, 2> texts = {query_.ptr(), choice.ptr()};
        const auto score = py::reinterpret_steal<py::object>(
            PyObject_Vectorcall(function_.ptr(), texts.data(), texts.size(), nullptr));
        if (!score) throw py::error_already_set();
        const double value = PyFloat_AsDouble(score.ptr());
        if (value == -1 && PyErr_Occurred() != nullptr) {
            PyErr_Clear();
            throw InvalidArgument("measure", shown(score), "must return a number");
        }
        return value;
    }

  private:
    py::function function_;
    Tick tick_;
    std::size_t pairs_;
    std::size_t done_ = 0;
    std::string seen_;
    py::str query_;
};

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
    similarity::Pairs pairs;
    if (py::isinstance<py::tuple>(measure)) {
        const auto [address, data] = measure.cast<std::pair<std::uintptr_t, std::uintptr_t>>();
        if (address == 0) throw InvalidArgument("measure", "0", "must be the address of a function");
        const RunOptions run = run_options(threads, progress);
        pairs = without_gil([&, function = native_measure(address, data)] {
            return similarity::matches(*left, *right, function, cutoff, run, max_pairs);
        });
    } else {
        const std::size_t all = left->size() * right->size();
        const Tick tick = run_options(threads, progress).tick;
        PythonMeasure function(measure.cast<py::function>(), tick, all);
        pairs = similarity::matches(*left, *right, std::ref(function), cutoff, {1, {}}, max_pairs);
        tick(all, all);
    }
    if (k) pairs = similarity::best_of(pairs, *k);
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
