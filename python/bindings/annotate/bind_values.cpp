// retold._core.annotate: dates and numbers of a text.
#include <string>
#include <string_view>

#include "annotate/annotation_rows.hpp"
#include "convert.hpp"
#include "retold/annotate/repaired.hpp"

namespace retold::bindings {
namespace {

annotate::Values values_of(std::string_view text, const Utf8& anchor, const py::object& tag) {
    const std::string language = language_option(tag);
    return watched(text.size(), [&] {
        return annotate::find_in_repaired(text, [&](std::string_view repaired) {
            return annotate::read_values(annotate::read_text(repaired, language), {anchor});
        });
    });
}

py::list dates(const py::str& source, const Utf8& anchor, const py::object& language, const py::object& span) {
    const TextInput text(source);
    const annotate::Values found = values_of(text, anchor, language);
    return with_spans_of(text, span, [&](const AnnotationRows& maker) { return maker.rows(found.dates); });
}

py::list numbers(const py::str& source, const py::object& language, const py::object& span) {
    const TextInput text(source);
    const annotate::Values found = values_of(text, "", language);
    return with_spans_of(text, span, [&](const AnnotationRows& maker) { return maker.rows(found.numbers); });
}

}  // namespace

void bind_values(py::module_& m) {
    m.def("dates", &dates, py::arg("text"), py::kw_only(), py::arg("anchor"), py::arg("language"), py::arg("span"));
    m.def("numbers", &numbers, py::arg("text"), py::kw_only(), py::arg("language"), py::arg("span"));
}

}  // namespace retold::bindings
