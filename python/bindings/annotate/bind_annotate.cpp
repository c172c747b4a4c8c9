// retold._core.annotate: all that one text states, read once.
#include <array>
#include <string>
#include <string_view>

#include "annotate/annotation_rows.hpp"
#include "annotate/name_aliases.hpp"
#include "convert.hpp"
#include "member_names.hpp"
#include "retold/base/languages.hpp"

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

// The lists by which texts in a language are annotated, each with the language that it is of, as "speech:de".
py::tuple lists_of(const Utf8& language) {
    constexpr std::array<std::string_view, 11> kinds = {"bounds",    "flag_words",   "months",        "name_words",
                                                        "negations", "number_words", "relative_days", "speech",
                                                        "stance",    "units",        "weekdays"};
    py::list found;
    for (const std::string_view kind : kinds) {
        const std::string_view tag = nearest_language(language, kind);
        if (!tag.empty()) found.append(to_str(std::string(kind) + ":" + std::string(tag)));
    }
    return found;
}

}  // namespace

void bind_annotate(py::module_& m) {
    m.def("annotate", &annotate_text, py::arg("text"), py::kw_only(), py::arg("anchor"), py::arg("language"),
          py::arg("aliases"), py::arg("span"));
    m.def("lists_of", &lists_of, py::arg("language"));
    m.attr("members") =
        py::dict(py::arg("Quote") = member_names<annotate::Quote>(), py::arg("Name") = member_names<annotate::Name>(),
                 py::arg("Slot") = member_names<annotate::Slot>(), py::arg("Flag") = member_names<annotate::Flag>());
}

}  // namespace retold::bindings
