// retold._core.clean: pages given as HTML.
#include <pybind11/stl.h>

#include "clean/page_handle.hpp"
#include "core_class.hpp"
#include "retold/base/error.hpp"
#include "retold/clean/html/clean_html.hpp"
#include "retold/clean/html/page_markup.hpp"
#include "retold/text/encoding.hpp"
#include "retold/text/html/looks_like_html.hpp"

namespace retold::bindings {
namespace {

clean::HtmlOptions html_options(const clean::CleanOptions& common, const clean::TreeModel* model,
                                const clean::TreeModel* context, const std::string& words) {
    clean::HtmlOptions options;
    options.clean = common;
    options.model = model;
    options.context = context;
    options.words = words;
    return options;
}

// A page that is given as bytes is decoded here: there is no str of it unless somebody asks for one.
SharedText given_html(const py::object& html, const Utf8& encoding) {
    text::check_encoding(encoding, "encoding");
    if (!py::isinstance<py::bytes>(html)) {
        if (!py::isinstance<py::str>(html)) throw py::type_error("html must be str or bytes");
        return shared_text(py::reinterpret_borrow<py::str>(html));
    }
    const std::string_view bytes = py::reinterpret_borrow<py::bytes>(html);
    return watched(bytes.size(), [&] { return SharedText(text::decode_text(bytes, encoding).text); });
}

std::unique_ptr<PageHandle> clean_one(const py::object& html, const Utf8& url, const Utf8& encoding,
                                      const py::object& language, const Utf8& mode, const Utf8& source,
                                      const clean::Template* site_template, const clean::TreeModel* model,
                                      const clean::TreeModel* context, const Utf8& words, bool comments, bool tables) {
    clean::HtmlOptions options =
        html_options(clean_options(language, mode, source, site_template), model, context, words);
    options.url = url;
    options.comments = comments;
    options.tables = tables;
    SharedText given = given_html(html, encoding);
    const std::size_t size = given.size();
    return watched(size, [&] { return hold(clean::clean_html_shared(std::move(given), options)); });
}

py::list clean_many(const py::object& pages, const py::object& sources, const py::object& urls,
                    const clean::Template* site_template, const py::object& language, const Utf8& mode, bool comments,
                    bool tables, const std::optional<std::int64_t>& threads, const py::object& progress) {
    const auto column = make_column(pages, "pages");
    const auto source_column = optional_column(sources, "sources");
    const auto url_column = optional_column(urls, "urls");
    clean::HtmlOptions options = html_options(clean_options(language, mode, {}, site_template), nullptr, nullptr, {});
    options.comments = comments;
    options.tables = tables;
    const RunOptions run = run_options(threads, progress);
    return hold(without_gil(
        [&] { return clean::clean_html_column(*column, source_column.get(), url_column.get(), options, run); }));
}

// What training asks for.
void bind_features(py::module_& m) {
    const auto listed = [](std::span<const std::string_view> names) {
        return std::vector<std::string>(names.begin(), names.end());
    };
    m.def("html_feature_names", [=] { return listed(clean::html_feature_names()); });
    m.def("html_context_names", [=] { return listed(clean::html_context_names()); });
    m.def(
        "html_features",
        [](const py::str& html, const Utf8& words, const std::vector<double>& chances) {
            const TextInput input(html);
            clean::HtmlFeatures page = without_gil([&] { return clean::html_features(input.view(), words, chances); });
            std::vector<Span> spans;
            for (const clean::Block& block : page.blocks) spans.push_back(block.span);
            const py::tuple bounds = to_span_arrays(page.raw, spans);
            return py::make_tuple(to_str(page.raw), bounds[0], bounds[1], to_array(std::move(page.values)), page.names,
                                  to_array(std::move(page.context)));
        },
        py::arg("html"), py::arg("words"), py::arg("chances") = std::vector<double>());
}

}  // namespace

void bind_clean_html(py::module_& m) {
    bind_features(m);
    core_class<clean::TreeModel>(m, "HtmlModel")
        .def_static(
            "parse",
            [](const Utf8& text) {
                return std::make_unique<clean::TreeModel>(clean::TreeModel::parse(text, clean::html_feature_names()));
            },
            py::arg("text"))
        .def_static(
            "parse_context",
            [](const Utf8& text) {
                return std::make_unique<clean::TreeModel>(clean::TreeModel::parse(text, clean::html_context_names()));
            },
            py::arg("text"));
    m.def("clean_html", &clean_one, py::arg("html"), py::kw_only(), py::arg("url"), py::arg("encoding") = "",
          py::arg("language"), py::arg("mode"), py::arg("source") = "", py::arg("template_") = nullptr,
          py::arg("model") = nullptr, py::arg("context") = nullptr, py::arg("words") = "", py::arg("comments") = false,
          py::arg("tables") = true);
    m.def("clean_html_column", &clean_many, py::arg("pages"), py::arg("sources"), py::arg("urls"), py::arg("template_"),
          py::arg("language"), py::arg("mode"), py::arg("comments"), py::arg("tables"), py::arg("threads"),
          py::arg("progress"));
    m.def(
        "looks_like_html",
        [](const py::str& text) {
            const TextInput input(text);
            return text::html::looks_like_html(input.view());
        },
        py::arg("text"));
    m.def(
        "to_markdown",
        [](const PageHandle& handle, bool links, bool images) {
            return to_str(watched(handle.page.raw.size(), [&] {
                return clean::to_markdown(handle.page, {links, images});
            }));
        },
        py::arg("page"), py::arg("links"), py::arg("images"));
    m.def(
        "to_html",
        [](const PageHandle& handle, bool links, bool images) {
            return to_str(watched(handle.page.raw.size(), [&] {
                return clean::to_html(handle.page, {links, images});
            }));
        },
        py::arg("page"), py::arg("links"), py::arg("images"));
}

}  // namespace retold::bindings
