// retold._core.clean: columns of pages, and site templates.
#include <pybind11/stl.h>

#include "clean/page_handle.hpp"
#include "core_class.hpp"
#include "retold/base/error.hpp"
#include "retold/clean/html/clean_html.hpp"
#include "retold/io/template_json.hpp"

namespace retold::bindings {
namespace {

using clean::Template;

py::list clean_column(const py::object& texts, const py::object& sources, const Template* site_template,
                      const py::object& language, const Utf8& mode, const std::optional<std::int64_t>& threads,
                      const py::object& progress) {
    const auto column = make_column(texts);
    const auto source_column = optional_column(sources, "sources");
    const clean::CleanOptions options = clean_options(language, mode, {}, site_template);
    const RunOptions run = run_options(threads, progress);
    return hold(without_gil([&] { return clean::clean_column(*column, source_column.get(), options, run); }));
}

Template learn(const py::object& texts, const py::object& sources, std::size_t max_pages,
               const std::optional<std::int64_t>& threads, const py::object& progress) {
    const auto column = make_column(texts);
    const auto source_column = optional_column(sources, "sources");
    const clean::TemplateOptions options{max_pages};
    const RunOptions run = run_options(threads, progress);
    return without_gil([&] { return Template::learn(*column, source_column.get(), options, run); });
}

// (text, groups, words) per line that a cleaner would use.
// The members of retold.clean.template.TemplateLine by name.
py::list line_members(const Template& site_template, const Utf8& source) {
    py::list out;
    for (const clean::TemplateLine& line : site_template.lines(source)) {
        out.append(py::dict(py::arg("text") = to_str(line.text), py::arg("groups") = line.groups,
                            py::arg("words") = line.words));
    }
    return out;
}

}  // namespace

py::list hold(clean::PageColumn&& pages) {
    py::list out;
    for (auto& page : pages) {
        out.append(page ? py::cast(hold(std::move(*page))) : py::none());
        page.reset();
    }
    return out;
}

clean::CleanOptions clean_options(const py::object& language, const std::string& mode, const std::string& source,
                                  const Template* site_template) {
    clean::CleanOptions options;
    options.language = language_option(language);
    const auto found = clean::mode_from(mode);
    if (!found) throw InvalidArgument("mode", mode, "must be auto, full, edges or off");
    options.mode = *found;
    options.source = source;
    options.site_template = site_template;
    return options;
}

void bind_clean_column(py::module_& m) {
    core_class<Template>(m, "Template")
        .def_static("learn", &learn, py::arg("texts"), py::arg("sources"), py::arg("max_pages"), py::arg("threads"),
                    py::arg("progress"))
        .def_static(
            "from_json",
            [](const Utf8& json) {
                const std::string_view text = json;
                return watched(text.size(), [&] { return io::template_from_json(text); });
            },
            py::arg("json"))
        .def("to_json",
             [](const Template& t) { return to_str(watched(long_call, [&] { return io::template_to_json(t); })); })
        .def(
            "merge",
            [](const Template& t, const Template& other) {
                return watched(long_call, [&] {
                    Template both = t;
                    both.merge(other);
                    return both;
                });
            },
            py::arg("other"))
        .def("lines", &line_members, py::arg("source"))
        .def("sites", [](const Template& t) {
            py::list out;
            for (const auto& [source, site] : t.sites())
                out.append(py::make_tuple(to_str(source), site.pages, site.groups));
            return out;
        });
    m.def("clean_column", &clean_column, py::arg("texts"), py::arg("sources"), py::arg("template_"),
          py::arg("language"), py::arg("mode"), py::arg("threads"), py::arg("progress"));
}

}  // namespace retold::bindings
