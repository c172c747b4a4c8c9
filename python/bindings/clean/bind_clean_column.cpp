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

std::unique_ptr<TextColumn> optional_column(const py::object& source) {
    return source.is_none() ? nullptr : make_column(source, "sources");
}

// One handle per row, None for null.
py::list clean_column(const py::object& texts, const py::object& sources, const Template* site_template,
                      const py::object& language, const Utf8& mode, const std::optional<std::int64_t>& threads,
                      const py::object& progress) {
    const auto column = make_column(texts);
    const auto source_column = optional_column(sources);
    if (source_column && source_column->size() != column->size()) {
        throw InvalidArgument("sources", std::to_string(source_column->size()), "must be as many as the texts");
    }
    const clean::CleanOptions common = clean_options(language, mode, {}, site_template);
    const RunOptions run = run_options(threads, progress);
    std::vector<std::unique_ptr<PageHandle>> pages(column->size());
    without_gil([&] {
        const auto weight = [&](std::size_t row) { return column->weight(row) + 64; };
        parallel_for(chunks_by_weight(column->size(), weight), run, [&](const Chunk& chunk) {
            clean::CleanOptions options = common;
            std::string scratch;
            for (std::size_t row = chunk.first; row < chunk.last; ++row) {
                if (column->null(row)) continue;
                if (source_column) options.source = source_column->text(row, scratch);
                pages[row] = std::make_unique<PageHandle>(clean::clean_any(column->text(row, scratch), options));
            }
        });
    });
    py::list out;
    for (auto& page : pages) out.append(page ? py::cast(std::move(page)) : py::none());
    return out;
}

Template learn(const py::object& texts, const py::object& sources, std::size_t max_pages,
               const std::optional<std::int64_t>& threads, const py::object& progress) {
    const auto column = make_column(texts);
    const auto source_column = optional_column(sources);
    const clean::TemplateOptions options{max_pages};
    const RunOptions run = run_options(threads, progress);
    return without_gil([&] { return Template::learn(*column, source_column.get(), options, run); });
}

// (text, groups, words) per line that a cleaner would use.
py::list line_tuples(const Template& site_template, const Utf8& source) {
    py::list out;
    for (const clean::TemplateLine& line : site_template.lines(source)) {
        out.append(py::make_tuple(to_str(line.text), line.groups, line.words));
    }
    return out;
}

}  // namespace

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
            "from_json", [](const Utf8& json) { return io::template_from_json(json); }, py::arg("json"))
        .def("to_json", [](const Template& t) { return to_str(io::template_to_json(t)); })
        .def(
            "merge",
            [](const Template& t, const Template& other) {
                Template both = t;
                both.merge(other);
                return both;
            },
            py::arg("other"))
        .def("lines", &line_tuples, py::arg("source"))
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
