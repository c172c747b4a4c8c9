// retold._core.text: mojibake and character references repaired, with their edits.
#include <pybind11/stl.h>

#include "retold/text/entities.hpp"
#include "retold/text/mojibake.hpp"
#include "text/edited.hpp"

namespace retold::bindings {
namespace {

py::tuple fix_encoding(const py::str& source) {
    const TextInput raw(source);
    const auto repaired = watched(raw.view().size(), [&] { return text::find_repairs(raw); });
    if (repaired) return to_python(source, raw, *repaired);
    const auto size = str_data(source.ptr()).length;
    return py::make_tuple(source, text::EditMap(size, size, {}));
}

py::tuple decode_entities(const py::str& source) {
    const TextInput raw(source);
    const text::Edited edited = watched(raw.view().size(), [&] { return text::decode_entities(raw); });
    return to_python(source, raw, edited);
}

py::list fix_encoding_column(const py::object& texts, const std::optional<std::int64_t>& threads,
                             const py::object& progress) {
    const auto column = make_column(texts);
    const RunOptions run = run_options(threads, progress);
    return to_python(without_gil([&] { return text::fix_encoding_column(*column, run); }));
}

py::list decode_entities_column(const py::object& texts, const std::optional<std::int64_t>& threads,
                                const py::object& progress) {
    const auto column = make_column(texts);
    const RunOptions run = run_options(threads, progress);
    return to_python(without_gil([&] { return text::decode_entities_column(*column, run); }));
}

}  // namespace

void bind_repair(py::module_& m) {
    m.def("fix_encoding", &fix_encoding, py::arg("text"));
    m.def("decode_entities", &decode_entities, py::arg("text"));
    m.def("fix_encoding_column", &fix_encoding_column, py::arg("texts"), py::arg("threads"), py::arg("progress"));
    m.def("decode_entities_column", &decode_entities_column, py::arg("texts"), py::arg("threads"), py::arg("progress"));
}

}  // namespace retold::bindings
