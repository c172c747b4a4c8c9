// retold._core.clean: what tools/train_clean needs: the features of a page, and models that are not built in.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "core_class.hpp"
#include "retold/clean/models.hpp"

namespace retold::bindings {
namespace {

using clean::Models;
using clean::TreeModel;

std::vector<std::string> named(std::span<const std::string_view> names) {
    return {names.begin(), names.end()};
}

// (lines, values, row by row) as arrays.
py::tuple to_arrays(clean::LineFeatures&& page) {
    std::vector<std::int64_t> lines;
    for (const clean::Block& block : page.blocks) lines.push_back(static_cast<std::int64_t>(block.line));
    return py::make_tuple(to_array(std::move(lines)), to_array(std::move(page.values)));
}

py::tuple line_features(const py::str& text, const Models& models, bool cues, bool stop_words) {
    const TextInput input(text);
    return to_arrays(without_gil([&] { return clean::line_features(input.view(), models, {cues, stop_words}); }));
}

py::object context_features(const py::str& text, const std::vector<double>& chances) {
    const TextInput input(text);
    return to_array(without_gil([&] { return clean::context_features(input.view(), chances); }));
}

py::tuple headline_features(const py::str& text, const Models& models, bool looks_clean, bool cues, bool stop_words) {
    const TextInput input(text);
    return to_arrays(without_gil([&] {
        return clean::headline_features(input.view(), models, looks_clean, {cues, stop_words});
    }));
}

py::object page_features(const py::str& text, const Models& models, bool cues, bool stop_words) {
    const TextInput input(text);
    return to_array(without_gil([&] { return clean::page_features(input.view(), models, {cues, stop_words}); }));
}

// (first lines of blocks, numbers of lines, values row by row) of the parts of the kept text.
py::tuple part_features(const py::str& text, const Models& models, bool cues, bool stop_words) {
    const TextInput input(text);
    auto parts = without_gil([&] { return clean::part_features(input.view(), models, {cues, stop_words}); });
    return py::make_tuple(parts.first, parts.size, to_array(std::move(parts.values)));
}

// The same of the stretches where the story may be.
py::tuple stretch_features(const py::str& text, bool cues, bool stop_words) {
    const TextInput input(text);
    auto stretches = without_gil([&] { return clean::stretch_features(input.view(), {cues, stop_words}); });
    return py::make_tuple(stretches.first, stretches.size, to_array(std::move(stretches.values)));
}

}  // namespace

void bind_clean_model(py::module_& m) {
    core_class<Models>(m, "Models")
        .def_static(
            "parse",
            [](const Utf8& lines, const Utf8& context, const Utf8& titles, const Utf8& pages, const Utf8& labels,
               const Utf8& parts, const Utf8& stretches) {
                return Models::parse(lines, context, titles, pages, labels, parts, stretches);
            },
            py::kw_only(), py::arg("lines"), py::arg("context"), py::arg("titles"), py::arg("pages"), py::arg("labels"),
            py::arg("parts") = "", py::arg("stretches") = "");
    m.def("line_feature_names", [] { return named(clean::line_feature_names()); });
    m.def("context_feature_names", [] { return named(clean::context_feature_names()); });
    m.def("headline_feature_names", [] { return named(clean::headline_feature_names()); });
    m.def("part_feature_names", [] { return named(clean::part_feature_names()); });
    m.def("part_features", &part_features, py::arg("text"), py::arg("models"), py::kw_only(), py::arg("cues") = true,
          py::arg("stop_words") = true);
    m.def("stretch_feature_names", [] { return named(clean::stretch_feature_names()); });
    m.def("stretch_features", &stretch_features, py::arg("text"), py::kw_only(), py::arg("cues") = true,
          py::arg("stop_words") = true);
    m.def("page_feature_names", [] { return named(clean::page_feature_names()); });
    m.def("line_features", &line_features, py::arg("text"), py::arg("models"), py::kw_only(), py::arg("cues") = true,
          py::arg("stop_words") = true);
    m.def("context_features", &context_features, py::arg("text"), py::arg("chances"));
    m.def("headline_features", &headline_features, py::arg("text"), py::arg("models"), py::kw_only(),
          py::arg("looks_clean") = false, py::arg("cues") = true, py::arg("stop_words") = true);
    m.def("page_features", &page_features, py::arg("text"), py::arg("models"), py::kw_only(), py::arg("cues") = true,
          py::arg("stop_words") = true);
}

}  // namespace retold::bindings
