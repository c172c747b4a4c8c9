// retold._core.tokenize: words and graphemes.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "retold/tokenize/graphemes.hpp"
#include "retold/tokenize/word_column.hpp"
#include "tokenize/span_arrays.hpp"

namespace retold::bindings {
namespace {

tokenize::WordOptions word_options(bool keep_all) {
    tokenize::WordOptions options;
    options.keep = keep_all ? tokenize::Keep::all : tokenize::Keep::words;
    return options;
}

tokenize::PatternOptions pattern_options(const py::object& language, const std::vector<Utf8>& names) {
    tokenize::PatternOptions patterns;
    patterns.language = language_option(language);
    for (const Utf8& name : names) {
        patterns.urls = patterns.urls || name == "urls";
        patterns.emails = patterns.emails || name == "emails";
        patterns.mentions = patterns.mentions || name == "mentions";
        patterns.hashtags = patterns.hashtags || name == "hashtags";
        patterns.hyphens = patterns.hyphens || name == "hyphens";
    }
    return patterns;
}

py::tuple words(const py::str& source, const py::object& language, bool keep_all, const std::vector<Utf8>& patterns) {
    const TextInput text(source);
    const tokenize::PatternOptions joined = pattern_options(language, patterns);
    tokenize::TokenArrays arrays;
    watched(text.view().size(), [&] { arrays.append(text, word_options(keep_all), joined); });
    return py::make_tuple(to_array(std::move(arrays.starts)), to_array(std::move(arrays.ends)),
                          to_array(std::move(arrays.kinds)));
}

// (offsets, starts, ends, kinds, valid): the tokens of row i are those from offsets[i] to offsets[i + 1].
py::tuple words_column(const py::object& texts, const py::object& language, bool keep_all,
                       const std::vector<Utf8>& patterns, const std::optional<std::int64_t>& threads,
                       const py::object& progress) {
    const auto column = make_column(texts);
    const tokenize::PatternOptions joined = pattern_options(language, patterns);
    const RunOptions run = run_options(threads, progress);
    auto found = without_gil([&] { return tokenize::words_column(*column, word_options(keep_all), joined, run); });
    return py::make_tuple(to_array(std::move(found.offsets)), to_array(std::move(found.starts)),
                          to_array(std::move(found.ends)), to_array(std::move(found.kinds)),
                          to_array(std::move(found.valid)));
}

py::tuple graphemes(const py::str& source) {
    const TextInput text(source);
    const std::vector<Span> clusters = watched(text.view().size(), [&] { return tokenize::graphemes(text); });
    return to_span_arrays(text, clusters);
}

py::tuple graphemes_column(const py::object& source, const std::optional<std::int64_t>& threads,
                           const py::object& progress) {
    const auto texts = make_column(source);
    const RunOptions run = run_options(threads, progress);
    return to_arrays(without_gil([&] { return tokenize::graphemes_column(*texts, run); }));
}

}  // namespace

void bind_words(py::module_& m) {
    m.def("words", &words, py::arg("text"), py::kw_only(), py::arg("language"), py::arg("keep_all"),
          py::arg("patterns"));
    m.def("words_column", &words_column, py::arg("texts"), py::kw_only(), py::arg("language"), py::arg("keep_all"),
          py::arg("patterns"), py::arg("threads"), py::arg("progress"));
    m.def("graphemes", &graphemes, py::arg("text"));
    m.def("graphemes_column", &graphemes_column, py::arg("texts"), py::kw_only(), py::arg("threads"),
          py::arg("progress"));
    py::list kinds;
    for (int kind = 0; kind <= static_cast<int>(tokenize::TokenKind::symbol); ++kind) {
        kinds.append(std::string(to_string(static_cast<tokenize::TokenKind>(kind))));
    }
    m.attr("kinds") = py::tuple(kinds);
}

}  // namespace retold::bindings
