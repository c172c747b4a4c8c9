// retold._core.tokenize: words and graphemes.
#include "convert.hpp"
#include "retold/tokenize/graphemes.hpp"
#include "retold/tokenize/words.hpp"

namespace retold::bindings {
namespace {

py::tuple words(const py::str& source, bool keep_all) {
    const TextInput text(source);
    tokenize::WordOptions options;
    options.keep = keep_all ? tokenize::Keep::all : tokenize::Keep::words;
    std::vector<std::uint8_t> kinds;
    text::CodePointSpans points;
    without_gil([&] {
        const std::vector<tokenize::Token> tokens = tokenize::words(text, options);
        std::vector<Span> spans;
        spans.reserve(tokens.size());
        kinds.reserve(tokens.size());
        for (const tokenize::Token& token : tokens) {
            spans.push_back(token.span);
            kinds.push_back(static_cast<std::uint8_t>(token.kind));
        }
        points = text::to_code_points(text, spans);
    });
    return py::make_tuple(to_array(std::move(points.starts)), to_array(std::move(points.ends)),
                          to_array(std::move(kinds)));
}

py::tuple graphemes(const py::str& source) {
    const TextInput text(source);
    const std::vector<Span> clusters = without_gil([&] { return tokenize::graphemes(text); });
    return to_span_arrays(text, clusters);
}

}  // namespace

void bind_words(py::module_& m) {
    m.def("words", &words, py::arg("text"), py::kw_only(), py::arg("keep_all"));
    m.def("graphemes", &graphemes, py::arg("text"));
    py::list kinds;
    for (int kind = 0; kind <= static_cast<int>(tokenize::TokenKind::symbol); ++kind) {
        kinds.append(std::string(to_string(static_cast<tokenize::TokenKind>(kind))));
    }
    m.attr("kinds") = py::tuple(kinds);
}

}  // namespace retold::bindings
