// retold._core.tokenize: shingles.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "retold/tokenize/span_column.hpp"
#include "tokenize/shingle_options.hpp"

namespace retold::bindings {
namespace {

py::tuple shingles(const py::str& source, std::int64_t n, const Utf8& unit) {
    const TextInput text(source);
    const tokenize::ShingleOptions options = shingle_options(n, unit);
    auto found = watched(text.view().size(), [&] { return tokenize::shingle_points(text, options); });
    return py::make_tuple(to_array(std::move(found.hashes)), to_array(std::move(found.starts)),
                          to_array(std::move(found.ends)));
}

// (offsets, starts, ends, hashes, valid)
py::tuple shingles_column(const py::object& source, std::int64_t n, const Utf8& unit,
                          const std::optional<std::int64_t>& threads, const py::object& progress) {
    const tokenize::ShingleOptions options = shingle_options(n, unit);
    const auto texts = make_column(source);
    const RunOptions run = run_options(threads, progress);
    auto found = without_gil([&] { return tokenize::shingles_column(*texts, options, run); });
    return py::make_tuple(to_array(std::move(found.offsets)), to_array(std::move(found.starts)),
                          to_array(std::move(found.ends)), to_array(std::move(found.hashes)),
                          to_array(std::move(found.valid)));
}

}  // namespace

void bind_shingles(py::module_& m) {
    m.def("shingles", &shingles, py::arg("text"), py::arg("n"), py::kw_only(), py::arg("unit"));
    m.def("shingles_column", &shingles_column, py::arg("texts"), py::arg("n"), py::kw_only(), py::arg("unit"),
          py::arg("threads"), py::arg("progress"));
}

}  // namespace retold::bindings
