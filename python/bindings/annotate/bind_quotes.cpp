// retold._core.annotate: what a text reports somebody to have said.
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotation_rows.hpp"
#include "convert.hpp"
#include "retold/annotate/quotes/find_quotes.hpp"
#include "retold/annotate/repaired.hpp"

namespace retold::bindings {
namespace {

py::list quotes(const py::str& source, const py::object& tag, const py::object& span) {
    const TextInput text(source);
    const std::string language = language_option(tag);
    const std::vector<annotate::Quote> found = watched(text.view().size(), [&] {
        return annotate::find_in_repaired(text.view(), [&](std::string_view repaired) {
            return annotate::find_quotes(annotate::read_text(repaired, language));
        });
    });
    return with_spans_of(text, span, [&](const AnnotationRows& maker) { return maker.rows(found); });
}

}  // namespace

void bind_quotes(py::module_& m) {
    m.def("quotes", &quotes, py::arg("text"), py::kw_only(), py::arg("language"), py::arg("span"));
}

}  // namespace retold::bindings
