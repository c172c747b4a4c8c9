// retold._core.similarity: what goes of near copies, and why two texts are a pair.
#include "convert.hpp"
#include "retold/similarity/explain.hpp"
#include "retold/similarity/keep_first.hpp"
#include "retold/tokenize/span_column.hpp"
#include "similarity/similarity_input.hpp"

namespace retold::bindings {
namespace {

// For each row that goes, the row that it duplicates and their score.
py::dict keep_first(const Numbers<std::uint32_t>& left, const Numbers<std::uint32_t>& right,
                    const Numbers<double>& score, bool ones_are_equal) {
    const similarity::Pairs pairs{to_vector(left), to_vector(right), to_vector(score)};
    const auto copies = watched(pairs.size() * 8, [&] { return similarity::keep_first(pairs, ones_are_equal); });
    py::dict gone;
    PollSignals poll;
    for (const similarity::Copy& copy : copies) {
        poll();
        gone[py::int_(copy.row)] = py::make_tuple(copy.of, copy.score);
    }
    return gone;
}

similarity::PlacedTerms placed(std::string_view text, const tokenize::ShingleOptions& options) {
    tokenize::SpanColumn found = tokenize::shingle_points(text, options);
    similarity::PlacedTerms terms{std::move(found.hashes), {}};
    terms.spans.reserve(found.starts.size());
    for (std::size_t i = 0; i < found.starts.size(); ++i)
        terms.spans.push_back({static_cast<std::size_t>(found.starts[i]), static_cast<std::size_t>(found.ends[i])});
    return terms;
}

py::tuple places(const std::vector<Span>& spans, PollSignals& poll) {
    py::tuple list(spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
        poll();
        list[i] = py::make_tuple(spans[i].start, spans[i].end);
    }
    return list;
}

// The members of a SharedShingle by name, but for its text.
py::list explain(const py::str& left, const py::str& right, std::int64_t n, const Utf8& unit, double score,
                 const similarity::TermWeights* weights) {
    const TextInput a(left);
    const TextInput b(right);
    const tokenize::ShingleOptions options = shingle_options(n, unit);
    const auto shared = watched(a.view().size() + b.view().size(), [&] {
        const similarity::PlacedTerms in_a = placed(a, options);
        const similarity::PlacedTerms in_b = placed(b, options);
        return weights == nullptr ? similarity::explain_set(in_a, in_b, score)
                                  : similarity::explain_cosine(in_a, in_b, *weights);
    });
    py::list list;
    PollSignals poll;
    for (const similarity::SharedTerm& term : shared) {
        poll();
        py::dict members;
        members["left"] = places(term.left, poll);
        members["right"] = places(term.right, poll);
        members["weight"] = term.weight;
        list.append(members);
    }
    return list;
}

}  // namespace

void bind_copies(py::module_& m) {
    m.def("keep_first", &keep_first, py::arg("left"), py::arg("right"), py::arg("score"), py::kw_only(),
          py::arg("ones_are_equal"));
    m.def("explain", &explain, py::arg("left"), py::arg("right"), py::kw_only(), py::arg("n"), py::arg("unit"),
          py::arg("score"), py::arg("weights"));
}

}  // namespace retold::bindings
