// retold._core.annotate: all that the texts of a column state, as flat columns.
#include <pybind11/stl.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "annotate/name_aliases.hpp"
#include "convert.hpp"
#include "retold/annotate/annotate_column.hpp"

namespace retold::bindings {
namespace {

template <typename T>
py::object to_column(std::vector<T>&& values) {
    return to_array(std::move(values));
}

// (offsets, bytes, valid), as retold._shared.texts.Texts takes them.
py::object to_column(annotate::TextCells&& cells) {
    py::array_t<std::uint8_t> bytes(static_cast<py::ssize_t>(cells.bytes.size()));
    if (!cells.bytes.empty()) std::memcpy(bytes.mutable_data(), cells.bytes.data(), cells.bytes.size());
    return py::make_tuple(to_array(std::move(cells.offsets)), bytes, to_array(std::move(cells.valid)));
}

// {"offsets", "starts", "ends"}
py::object to_column(annotate::SpanLists&& lists) {
    py::dict columns;
    columns["offsets"] = to_array(std::move(lists.offsets));
    columns["starts"] = to_array(std::move(lists.starts));
    columns["ends"] = to_array(std::move(lists.ends));
    return columns;
}

// (offsets, texts)
py::object to_column(annotate::TextLists&& lists) {
    return py::make_tuple(to_array(std::move(lists.offsets)), to_column(std::move(lists.items)));
}

template <Described T>
py::dict to_columns(T&& table) {
    py::dict columns;
    for_each_field<T>([&](const auto& field) { columns[field.name] = to_column(std::move(table.*(field.member))); });
    return columns;
}

// {"languages": ..., "quotes": {name: column}, "names": ..., "slots": ..., "flags": ...}
py::dict annotate_column(const py::object& source, const py::object& anchors, const py::object& languages,
                         const py::object& language, const AliasRows& aliases,
                         const std::optional<std::int64_t>& threads, const py::object& progress) {
    const auto texts = make_column(source);
    const auto anchor_column = optional_column(anchors, "anchors");
    const auto language_column = optional_column(languages, "languages");
    const std::string tag = language_option(language);
    const auto table = name_aliases(aliases);
    const RunOptions run = run_options(threads, progress);
    annotate::AnnotationTables found = without_gil([&] {
        return annotate::annotate_column(*texts, {tag, language_column.get(), anchor_column.get(), table}, run);
    });
    py::dict tables;
    tables["languages"] = to_column(std::move(found.languages));
    tables["quotes"] = to_columns(std::move(found.quotes));
    tables["names"] = to_columns(std::move(found.names));
    tables["slots"] = to_columns(std::move(found.slots));
    tables["flags"] = to_columns(std::move(found.flags));
    return tables;
}

}  // namespace

void bind_annotate_column(py::module_& m) {
    m.def("annotate_column", &annotate_column, py::arg("texts"), py::kw_only(), py::arg("anchors"),
          py::arg("languages"), py::arg("language"), py::arg("aliases"), py::arg("threads"), py::arg("progress"));
}

}  // namespace retold::bindings
