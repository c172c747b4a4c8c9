// retold._core.similarity: measures of two texts, groups, signatures.
#include "convert.hpp"
#include "retold/base/error.hpp"
#include "retold/similarity/groups.hpp"
#include "retold/similarity/minhash.hpp"
#include "retold/similarity/term_measure.hpp"
#include "similarity/similarity_input.hpp"

namespace retold::bindings {
namespace {

double similarity_of(const py::str& a, const py::str& b, const Utf8& measure, std::int64_t n, const Utf8& unit) {
    const auto kind = similarity::term_measure(measure);
    if (!kind) {
        throw InvalidArgument("measure", measure,
                              "must be jaccard, containment, dice, overlap, cosine, tfidf, or a callable");
    }
    const similarity::ShingleFunction shingles = make_shingler(n, unit);
    const TextInput left(a);
    const TextInput right(b);
    return watched(left.view().size() + right.view().size(), [&] {
        std::vector<std::uint64_t> x;
        std::vector<std::uint64_t> y;
        shingles(left, x);
        shingles(right, y);
        return similarity::compare_terms(*kind, std::move(x), std::move(y));
    });
}

py::array groups(const Numbers<std::uint32_t>& left, const Numbers<std::uint32_t>& right, const Numbers<double>& score,
                 std::size_t size, const Utf8& link) {
    if (link != "core" && link != "any") throw InvalidArgument("link", link, "core or any");
    const similarity::Pairs pairs{to_vector(left), to_vector(right), to_vector(score)};
    return to_array(watched(size + pairs.size() * 8, [&] {
        return similarity::groups(pairs, size, link == "any" ? similarity::Link::any : similarity::Link::core);
    }));
}

// (group, texts, representative)
py::tuple describe_groups(const Numbers<std::uint32_t>& left, const Numbers<std::uint32_t>& right,
                          const Numbers<double>& score, const Numbers<std::int64_t>& labels) {
    const similarity::Pairs pairs{to_vector(left), to_vector(right), to_vector(score)};
    const std::vector<std::int64_t> of_texts = to_vector(labels);
    auto table =
        watched(of_texts.size() + pairs.size() * 8, [&] { return similarity::describe_groups(pairs, of_texts); });
    return py::make_tuple(to_array(std::move(table.group)), to_array(std::move(table.texts)),
                          to_array(std::move(table.representative)));
}

py::array minhash_column(const py::object& texts, std::size_t permutations, std::int64_t n, const Utf8& unit,
                         std::uint32_t seed, const std::optional<std::int64_t>& threads, const py::object& progress) {
    const auto column = make_column(texts);
    const RunOptions run = run_options(threads, progress);
    const similarity::ShingleFunction shingles = make_shingler(n, unit);
    std::vector<std::uint64_t> numbers = without_gil([&] {
        const auto signatures = similarity::sign_column(*column, shingles, {permutations, seed}, run);
        return std::vector<std::uint64_t>(signatures.numbers.begin(), signatures.numbers.end());
    });
    return to_array(std::move(numbers)).reshape({column->size(), permutations});
}

}  // namespace

void bind_similarity(py::module_& m) {
    m.def("similarity", &similarity_of, py::arg("a"), py::arg("b"), py::arg("measure"), py::kw_only(), py::arg("n"),
          py::arg("unit"));
    m.def("groups", &groups, py::arg("left"), py::arg("right"), py::arg("score"), py::arg("size"), py::kw_only(),
          py::arg("link"));
    m.def("describe_groups", &describe_groups, py::arg("left"), py::arg("right"), py::arg("score"), py::arg("labels"));
    m.def("minhash_column", &minhash_column, py::arg("texts"), py::kw_only(), py::arg("permutations"), py::arg("n"),
          py::arg("unit"), py::arg("seed"), py::arg("threads"), py::arg("progress"));
}

}  // namespace retold::bindings
