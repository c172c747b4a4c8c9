// retold._core.annotate: all that one text states, read once.
#include <string>
#include <string_view>

#include "annotate/annotation_rows.hpp"
#include "annotate/name_aliases.hpp"
#include "convert.hpp"
#include "member_names.hpp"

namespace retold::bindings {
namespace {

// `span`: (start, end) in code points to Python's Span.
py::dict annotate_text(const py::str& source, const Utf8& anchor, const py::object& tag, const AliasRows& aliases,
                       const py::object& span) {
    const TextInput text(source);
    const std::string language = language_option(tag);
    const auto table = name_aliases(aliases);
    const annotate::Annotations found = watched(text.view().size(), [&] {
        return annotate::annotate(text.view(), {.language = language, .anchor = anchor, .aliases = table});
    });
    py::dict dict = with_spans_of(text, span, [&](const AnnotationRows& maker) { return maker.all(found); });
    dict["language"] = found.language;
    return dict;
}

}  // namespace

void bind_annotate(py::module_& m) {
    m.def("annotate", &annotate_text, py::arg("text"), py::kw_only(), py::arg("anchor"), py::arg("language"),
          py::arg("aliases"), py::arg("span"));
    m.attr("members") =
        py::dict(py::arg("Quote") = member_names<annotate::Quote>(), py::arg("Name") = member_names<annotate::Name>(),
                 py::arg("Slot") = member_names<annotate::Slot>(), py::arg("Flag") = member_names<annotate::Flag>());
}

}  // namespace retold::bindings
