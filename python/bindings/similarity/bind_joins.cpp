// retold._core.similarity: joins of whole columns.
#include "convert.hpp"
#include "core_class.hpp"
#include "retold/base/error.hpp"
#include "retold/similarity/near_duplicates.hpp"
#include "retold/similarity/nearest.hpp"
#include "retold/similarity/tfidf.hpp"
#include "similarity/similarity_input.hpp"

namespace retold::bindings {
namespace {

using similarity::NearDuplicateOptions;

py::tuple near_duplicates(const py::object& texts, double threshold, const Utf8& measure, std::int64_t n,
                          const Utf8& unit, const Utf8& method, const py::dict& minhash, const Utf8& identical,
                          std::size_t max_df, const std::optional<Numbers<std::uint32_t>>& sources,
                          const std::optional<Numbers<double>>& times, const std::optional<double>& window,
                          std::size_t max_pairs, const std::optional<std::int64_t>& threads,
                          const py::object& progress) {
    NearDuplicateOptions options;
    options.threshold = threshold;
    options.measure = choose<similarity::Measure>("measure", measure, "jaccard", "containment");
    options.method = choose<similarity::Method>("method", method, "exact", "minhash");
    options.identical = choose<similarity::Identical>("identical", identical, "all", "first");
    options.minhash = {minhash["permutations"].cast<std::size_t>(), minhash["seed"].cast<std::uint32_t>()};
    options.verify = minhash["verify"].cast<bool>();
    options.max_df = max_df;
    if (sources) options.sources = to_vector(*sources);
    if (times) options.times = to_vector(*times);
    options.window = window;
    options.max_pairs = max_pairs;
    const similarity::ShingleFunction shingles = make_shingler(n, unit);
    const RunOptions run = run_options(threads, progress);
    const auto column = make_column(texts);
    auto found = without_gil([&] { return similarity::near_duplicates(*column, shingles, options, run); });
    return py::make_tuple(to_arrays(std::move(found.pairs)), found.ignored_shingles);
}

using similarity::TermWeights;

// The pairs, and the weights learned where none are given.
py::tuple nearest(const py::object& texts, const py::object& queries, const TermWeights* weights, std::int64_t n,
                  const std::optional<std::size_t>& k, double threshold, std::size_t max_pairs,
                  const std::optional<std::int64_t>& threads, const py::object& progress) {
    const similarity::ShingleFunction terms = make_shingler(n, "word");
    const RunOptions run = run_options(threads, progress);
    const auto column = make_column(texts);
    const auto asked = optional_column(queries, "queries");
    similarity::NearestOptions options{k, threshold};
    options.max_pairs = max_pairs;
    if (weights == nullptr) {
        auto found =
            without_gil([&] { return similarity::nearest_and_weights(*column, asked.get(), terms, options, run); });
        return py::make_tuple(to_arrays(std::move(found.pairs)), std::move(found.weights));
    }
    auto pairs = without_gil([&] {
        return asked ? similarity::nearest(*column, *asked, terms, *weights, options, run)
                     : similarity::nearest(*column, terms, *weights, options, run);
    });
    return py::make_tuple(to_arrays(std::move(pairs)), py::none());
}

py::tuple weights_state(const TermWeights& weights) {
    auto terms = weights.terms();
    auto frequencies = weights.frequencies();
    return py::make_tuple(weights.documents(), to_array(std::move(terms)), to_array(std::move(frequencies)));
}

std::unique_ptr<TermWeights> weights_from_state(const py::tuple& state) {
    return std::make_unique<TermWeights>(state[0].cast<std::size_t>(),
                                         to_vector(state[1].cast<Numbers<std::uint64_t>>()),
                                         to_vector(state[2].cast<Numbers<std::uint32_t>>()));
}

void bind_weights(py::module_& m) {
    pickled_class<TermWeights>(m, "TermWeights", &weights_state, &weights_from_state)
        .def_property_readonly("documents", &TermWeights::documents)
        .def("__len__", [](const TermWeights& weights) { return weights.terms().size(); })
        .def("idf", &TermWeights::idf, py::arg("term"));
}

}  // namespace

void bind_similarity_joins(py::module_& m) {
    bind_weights(m);
    m.def("nearest", &nearest, py::arg("texts"), py::arg("queries"), py::arg("weights"), py::kw_only(), py::arg("n"),
          py::arg("k"), py::arg("threshold"), py::arg("max_pairs"), py::arg("threads"), py::arg("progress"));
    m.def("near_duplicates", &near_duplicates, py::arg("texts"), py::kw_only(), py::arg("threshold"),
          py::arg("measure"), py::arg("n"), py::arg("unit"), py::arg("method"), py::arg("minhash"),
          py::arg("identical"), py::arg("max_df"), py::arg("sources"), py::arg("times"), py::arg("window"),
          py::arg("max_pairs"), py::arg("threads"), py::arg("progress"));
}

}  // namespace retold::bindings
