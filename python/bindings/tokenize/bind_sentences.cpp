// retold._core.tokenize: sentences, paragraphs, the guess at a language.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "retold/base/error.hpp"
#include "retold/tokenize/language.hpp"
#include "retold/tokenize/paragraphs.hpp"
#include "retold/tokenize/sentences.hpp"
#include "tokenize/span_arrays.hpp"

namespace retold::bindings {
namespace {

tokenize::Newlines read_newlines(const std::string& name) {
    if (name == "auto") return tokenize::Newlines::automatic;
    if (name == "break") return tokenize::Newlines::line_break;
    if (name == "space") return tokenize::Newlines::space;
    throw InvalidArgument("newlines", name, "must be 'auto', 'break' or 'space'");
}

// (starts, ends) of the ranges that `find` gives for the text.
template <typename Find>
py::tuple spans_of(const py::str& source, const Find& find) {
    const TextInput text(source);
    text::CodePointSpans points;
    watched(text.view().size(), [&] { points = text::to_code_points(text, find(text.view())); });
    return py::make_tuple(to_array(std::move(points.starts)), to_array(std::move(points.ends)));
}

py::tuple sentences(const py::str& source, const py::object& language, const Utf8& newlines, bool split_quotes,
                    const std::vector<Utf8>& abbreviations) {
    const tokenize::SentenceSplitter split(
        {language_option(language), read_newlines(newlines), split_quotes, to_strings(abbreviations)});
    return spans_of(source, [&](std::string_view text) { return split(text); });
}

py::tuple sentences_column(const py::object& source, const py::object& language, const Utf8& newlines,
                           bool split_quotes, const std::vector<Utf8>& abbreviations,
                           const std::optional<std::int64_t>& threads, const py::object& progress) {
    const tokenize::SentenceSplitter split(
        {language_option(language), read_newlines(newlines), split_quotes, to_strings(abbreviations)});
    const auto texts = make_column(source);
    const RunOptions run = run_options(threads, progress);
    return to_arrays(without_gil([&] { return tokenize::sentences_column(*texts, split, run); }));
}

py::tuple paragraphs_column(const py::object& source, const std::optional<std::int64_t>& threads,
                            const py::object& progress) {
    const auto texts = make_column(source);
    const RunOptions run = run_options(threads, progress);
    return to_arrays(without_gil([&] { return tokenize::paragraphs_column(*texts, run); }));
}

}  // namespace

void bind_sentences(py::module_& m) {
    m.def("sentences", &sentences, py::arg("text"), py::kw_only(), py::arg("language"), py::arg("newlines"),
          py::arg("split_quotes"), py::arg("abbreviations"));
    m.def("sentences_column", &sentences_column, py::arg("texts"), py::kw_only(), py::arg("language"),
          py::arg("newlines"), py::arg("split_quotes"), py::arg("abbreviations"), py::arg("threads"),
          py::arg("progress"));
    m.def(
        "paragraphs", [](const py::str& source) { return spans_of(source, tokenize::paragraphs); }, py::arg("text"));
    m.def("paragraphs_column", &paragraphs_column, py::arg("texts"), py::kw_only(), py::arg("threads"),
          py::arg("progress"));
    m.def(
        "guess_language",
        [](const py::str& source) {
            const TextInput text(source);
            return watched(text.view().size(), [&] { return tokenize::guess_language(text); });
        },
        py::arg("text"));
    m.def("sentence_languages", &tokenize::sentence_languages);
    m.def("check_language", &language_option, py::arg("language"));
}

}  // namespace retold::bindings
