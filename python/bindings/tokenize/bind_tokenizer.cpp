// retold._core.tokenize: the tokenizer, its tables of tokens, and matrices of terms.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "core_class.hpp"
#include "retold/base/error.hpp"
#include "retold/tokenize/stemmer.hpp"
#include "retold/tokenize/stop_words.hpp"
#include "retold/tokenize/term_matrix.hpp"
#include "retold/tokenize/tokenizer.hpp"

namespace retold::bindings {
namespace {

using tokenize::TokenTable;

tokenize::TermWeight read_weight(const std::string& name) {
    if (name == "count") return tokenize::TermWeight::count;
    if (name == "binary") return tokenize::TermWeight::binary;
    if (name == "tfidf") return tokenize::TermWeight::tfidf;
    throw InvalidArgument("weight", name, "must be 'count', 'binary' or 'tfidf'");
}

py::list types_of(const TokenTable& table) {
    py::list types(table.types.size());
    for (std::size_t i = 0; i < table.types.size(); ++i) types[i] = to_str(table.types[i]);
    return types;
}

py::tuple matrix(const TokenTable& table, const Utf8& weight, const std::optional<std::int64_t>& threads,
                 const py::object& progress) {
    const auto kind = read_weight(weight);
    const RunOptions run = run_options(threads, progress);
    tokenize::TermMatrix result = without_gil([&] { return make_term_matrix(table, kind, run); });
    return py::make_tuple(to_array(std::move(result.values)), to_array(std::move(result.indices)),
                          to_array(std::move(result.offsets)));
}

void bind_table(py::module_& m) {
    core_class<TokenTable>(m, "TokenTable")
        .def("types", &types_of)
        .def("ids", [](const TokenTable& table) { return to_array(std::vector<std::uint32_t>(table.ids)); })
        .def("offsets",
             [](const TokenTable& table) {
                 return to_array(std::vector<std::int64_t>(table.offsets.begin(), table.offsets.end()));
             })
        .def(
            "select",
            [](const TokenTable& table, const std::vector<bool>& keep) {
                if (keep.size() != table.types.size()) {
                    throw InvalidArgument(
                        "keep", std::to_string(keep.size()) + " answers",
                        "must return one for each of the " + std::to_string(table.types.size()) + " words");
                }
                const std::vector<std::uint8_t> flags(keep.begin(), keep.end());
                return without_gil([&] { return select_types(table, flags); });
            },
            py::arg("keep"))
        .def("matrix", &matrix, py::arg("weight"), py::kw_only(), py::arg("threads"), py::arg("progress"));
}

}  // namespace

void bind_tokenizer(py::module_& m) {
    bind_table(m);
    core_class<tokenize::Tokenizer>(m, "Tokenizer")
        .def_static(
            "make",
            [](const py::object& language, bool fold, bool language_stop_words, const std::vector<Utf8>& stop_words,
               bool stem, std::size_t min_length) {
                return tokenize::Tokenizer(
                    {language_option(language), fold, language_stop_words, to_strings(stop_words), stem, min_length});
            },
            py::kw_only(), py::arg("language"), py::arg("fold"), py::arg("language_stop_words"), py::arg("stop_words"),
            py::arg("stem"), py::arg("min_length"))
        .def(
            "read",
            [](const tokenize::Tokenizer& tokenizer, const py::object& source,
               const std::optional<std::int64_t>& threads, const py::object& progress) {
                const auto texts = make_column(source);
                const RunOptions run = run_options(threads, progress);
                return without_gil([&] { return tokenizer.read(*texts, run); });
            },
            py::arg("texts"), py::kw_only(), py::arg("threads"), py::arg("progress"));
    m.def(
        "stop_words",
        [](const py::object& language) { return tokenize::StopWords::of(language_option(language)).words(); },
        py::arg("language"));
    m.def("stop_word_languages", &tokenize::stop_word_languages);
    m.def("stem_languages", &tokenize::stem_languages);
}

}  // namespace retold::bindings
