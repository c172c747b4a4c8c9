// retold._core.annotate: the names of a text.
#include <string>
#include <string_view>

#include "annotate/annotation_rows.hpp"
#include "annotate/name_aliases.hpp"
#include "convert.hpp"
#include "retold/annotate/repaired.hpp"

namespace retold::bindings {
namespace {

py::list names(const py::str& source, const AliasRows& aliases, const py::object& tag, const py::object& span) {
    const TextInput text(source);
    const std::string language = language_option(tag);
    const auto table = name_aliases(aliases);
    const annotate::Names found = watched(text.view().size(), [&] {
        return annotate::find_in_repaired(text.view(), [&](std::string_view repaired) {
            return annotate::read_names(annotate::read_text(repaired, language), {table});
        });
    });
    return with_spans_of(text, span, [&](const AnnotationRows& maker) { return maker.rows(found.names); });
}

}  // namespace

void bind_names(py::module_& m) {
    m.def("names", &names, py::arg("text"), py::kw_only(), py::arg("aliases"), py::arg("language"), py::arg("span"));
}

}  // namespace retold::bindings
