// retold._core.clean: what tools/train_line_model.py needs: the features of a page, and models that are not built in.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "retold/clean/line_model.hpp"

namespace retold::bindings {

using clean::LineModel;

void bind_clean_model(py::module_& m) {
    py::class_<LineModel>(m, "LineModel")
        .def(py::init([](const std::string& text) { return LineModel::parse(text); }), py::arg("text"))
        .def_property_readonly("tree_count", &LineModel::tree_count);
    m.def("feature_names", [] {
        const auto names = LineModel::feature_names();
        return std::vector<std::string>(names.begin(), names.end());
    });
    m.def(
        "line_features",
        [](const py::str& text) {
            const TextInput input(text);
            clean::PageFeatures page = without_gil([&] { return clean::page_features(input.view()); });
            std::vector<std::int64_t> lines;
            for (const clean::Block& block : page.blocks) lines.push_back(static_cast<std::int64_t>(block.line));
            return py::make_tuple(to_array(std::move(lines)), to_array(std::move(page.values)));
        },
        py::arg("text"));
}

}  // namespace retold::bindings
