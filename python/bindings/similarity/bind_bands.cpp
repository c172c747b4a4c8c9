// retold._core.similarity: the steps of the MinHash join for databases and clusters.
#include "retold/similarity/bands.hpp"

#include "convert.hpp"
#include "similarity/similarity_input.hpp"

namespace retold::bindings {
namespace {

// (keys by text and band, fingerprints, sizes)
py::tuple band_keys(const py::object& texts, double threshold, std::int64_t n, const Utf8& unit,
                    std::size_t permutations, std::uint32_t seed, const std::optional<std::int64_t>& threads,
                    const py::object& progress) {
    const similarity::ShingleFunction shingles = make_shingler(n, unit);
    const RunOptions run = run_options(threads, progress);
    const auto column = make_column(texts);
    auto found = without_gil([&] {
        return similarity::band_keys(*column, shingles, threshold, {permutations, seed}, run);
    });
    return py::make_tuple(to_array(std::move(found.keys)).reshape({column->size(), found.bands}),
                          to_array(std::move(found.fingerprints)), to_array(std::move(found.sizes)));
}

py::array score_pairs(const py::object& texts, const Numbers<std::uint32_t>& left, const Numbers<std::uint32_t>& right,
                      std::int64_t n, const Utf8& unit, const std::optional<std::int64_t>& threads,
                      const py::object& progress) {
    const similarity::ShingleFunction shingles = make_shingler(n, unit);
    const RunOptions run = run_options(threads, progress);
    const auto column = make_column(texts);
    const auto a = to_vector(left);
    const auto b = to_vector(right);
    return to_array(without_gil([&] { return similarity::score_pairs(*column, shingles, a, b, run); }));
}

}  // namespace

void bind_bands(py::module_& m) {
    m.def("band_keys", &band_keys, py::arg("texts"), py::kw_only(), py::arg("threshold"), py::arg("n"), py::arg("unit"),
          py::arg("permutations"), py::arg("seed"), py::arg("threads"), py::arg("progress"));
    m.def("score_pairs", &score_pairs, py::arg("texts"), py::arg("left"), py::arg("right"), py::kw_only(), py::arg("n"),
          py::arg("unit"), py::arg("threads"), py::arg("progress"));
    m.def("rows_per_band", &similarity::rows_per_band, py::arg("permutations"), py::arg("threshold"));
}

}  // namespace retold::bindings
