// retold._core.passages: the passages that texts share. Words and their hashes come from the tokenizer; spans are
// turned into code points here.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "retold/base/error.hpp"
#include "retold/similarity/passages.hpp"
#include "retold/similarity/passages_column.hpp"
#include "retold/text/utf8.hpp"
#include "retold/tokenize/shingles.hpp"

namespace retold::bindings {
namespace {

using namespace py::literals;

// The words of a text by fold key, with spans in bytes.
similarity::WordSequence words_of(std::string_view text) {
    tokenize::Shingles words = tokenize::shingles(text, {1, tokenize::ShingleUnit::word});
    return {std::move(words.hashes), std::move(words.spans)};
}

// The members of a Passage by name.
py::list passages(const py::str& a, const py::str& b, std::size_t min_words) {
    const TextInput left(a);
    const TextInput right(b);
    const auto found = watched(left.view().size() + right.view().size(), [&] {
        return similarity::passages(words_of(left), words_of(right), similarity::PassageOptions{min_words});
    });
    const text::CodePointIndex left_points(left);
    const text::CodePointIndex right_points(right);
    py::list rows;
    for (const similarity::Passage& passage : found) {
        const Span in_a = left_points.to_code_points(passage.a);
        const Span in_b = right_points.to_code_points(passage.b);
        rows.append(py::dict("a_start"_a = in_a.start, "a_end"_a = in_a.end, "b_start"_a = in_b.start,
                             "b_end"_a = in_b.end, "words"_a = passage.words, "score"_a = passage.score,
                             "kind"_a = passage.kind == similarity::PassageKind::same ? "same" : "edited"));
    }
    return rows;
}

// The same with spans in code points.
similarity::WordSequence words_in_code_points(std::string_view text) {
    similarity::WordSequence words = words_of(text);
    if (text::is_ascii(text)) return words;
    const text::CodePointSpans points = text::to_code_points(text, words.spans);
    for (std::size_t i = 0; i < words.spans.size(); ++i) {
        words.spans[i] = {static_cast<std::size_t>(points.starts[i]), static_cast<std::size_t>(points.ends[i])};
    }
    return words;
}

// One array a column: a, b, a_start, a_end, b_start, b_end, words, score, same.
py::tuple to_columns(const std::vector<similarity::ColumnPassage>& found) {
    const auto column = [&](auto value_of) {
        std::vector<decltype(value_of(found.front()))> values;
        values.reserve(found.size());
        for (const similarity::ColumnPassage& row : found) values.push_back(value_of(row));
        return to_array(std::move(values));
    };
    using Row = similarity::ColumnPassage;
    const auto offset = [&](auto value_of) {
        return column([&](const Row& row) { return static_cast<std::int64_t>(value_of(row.passage)); });
    };
    using similarity::Passage;
    return py::make_tuple(
        column([](const Row& row) { return row.a; }), column([](const Row& row) { return row.b; }),
        offset([](const Passage& p) { return p.a.start; }), offset([](const Passage& p) { return p.a.end; }),
        offset([](const Passage& p) { return p.b.start; }), offset([](const Passage& p) { return p.b.end; }),
        offset([](const Passage& p) { return p.words; }), column([](const Row& row) { return row.passage.score; }),
        column([](const Row& row) {
            return static_cast<std::uint8_t>(row.passage.kind == similarity::PassageKind::same);
        }));
}

using SourceNumbers = py::array_t<std::uint32_t, py::array::c_style | py::array::forcecast>;

py::tuple passages_column(const py::object& texts, std::size_t min_words, const std::optional<SourceNumbers>& sources,
                          std::optional<std::int64_t> threads, const py::object& progress) {
    const auto column = make_column(texts);
    similarity::ColumnPassageOptions options;
    options.min_words = min_words;
    if (sources) {
        if (sources->size() == 0 && column->size() > 0) {
            throw InvalidArgument("sources", "0 of them", "must be one for each text");
        }
        options.sources = {sources->data(), static_cast<std::size_t>(sources->size())};
    }
    const RunOptions run = run_options(threads, progress);
    return to_columns(
        without_gil([&] { return similarity::passages_column(*column, &words_in_code_points, options, run); }));
}

}  // namespace

void bind_passages(py::module_& m) {
    m.def("passages", &passages, py::arg("a"), py::arg("b"), py::arg("min_words"));
    m.def("passages_column", &passages_column, py::arg("texts"), py::arg("min_words"), py::arg("sources"),
          py::arg("threads"), py::arg("progress"));
}

}  // namespace retold::bindings
