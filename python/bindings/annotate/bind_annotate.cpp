// retold._core.annotate: all that one text states, read once.
#include <pybind11/stl.h>

#include <string>
#include <utility>
#include <vector>

#include "annotate/annotation_rows.hpp"
#include "convert.hpp"

namespace retold::bindings {
namespace {

using AliasRows = std::vector<std::pair<std::string, std::string>>;

// `span`: (start, end) in code points to Python's Span.
py::dict annotate_text(const py::str& source, const std::string& anchor, const py::object& tag,
                       const AliasRows& aliases, const py::object& span) {
    const TextInput text(source);
    const std::string language = language_option(tag);
    std::vector<annotate::NameAlias> table;
    table.reserve(aliases.size());
    for (const auto& [writing, canonical] : aliases) table.push_back({writing, canonical, {}});
    const annotate::Annotations found = without_gil(
        [&] { return annotate::annotate(text.view(), {.language = language, .anchor = anchor, .aliases = table}); });
    const text::CodePointIndex points(text.view());
    const AnnotationRows rows([&](Span bytes) {
        const Span place = points.to_code_points(bytes);
        return span(place.start, place.end);
    });
    py::dict dict = rows.all(found);
    dict["language"] = found.language;
    return dict;
}

}  // namespace

void bind_annotate(py::module_& m) {
    m.def("annotate", &annotate_text, py::arg("text"), py::kw_only(), py::arg("anchor"), py::arg("language"),
          py::arg("aliases"), py::arg("span"));
}

}  // namespace retold::bindings
