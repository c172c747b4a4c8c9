// retold._core.text.normalize and the edit lists of transformed texts.
#include <pybind11/stl.h>

#include <array>
#include <string>

#include "core_class.hpp"
#include "retold/base/error.hpp"
#include "retold/text/char_class.hpp"
#include "retold/text/normalize.hpp"
#include "text/edited.hpp"

namespace retold::bindings {
namespace {

text::Form form_of(const std::optional<Utf8>& name) {
    static constexpr std::array<const char*, 4> names = {"NFC", "NFD", "NFKC", "NFKD"};
    if (!name) return text::Form::none;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (*name == names[i]) return static_cast<text::Form>(i + 1);
    }
    throw InvalidArgument("form", "'" + *name + "'", "must be 'NFC', 'NFD', 'NFKC', 'NFKD' or None");
}

text::NormalizeOptions options_of(const std::optional<Utf8>& form, bool fold, bool spaces, bool invisibles,
                                  bool quotes) {
    text::NormalizeOptions options;
    options.form = form_of(form);
    options.fold = fold;
    options.spaces = spaces;
    options.invisibles = invisibles;
    options.quotes = quotes;
    return options;
}

py::tuple normalize(const py::str& source, const std::optional<Utf8>& form, bool fold, bool spaces, bool invisibles,
                    bool quotes) {
    const TextInput raw(source);
    const text::NormalizeOptions options = options_of(form, fold, spaces, invisibles, quotes);
    const text::Edited edited = watched(raw.view().size(), [&] { return text::normalize(raw, options); });
    return to_python(source, raw, edited);
}

py::list normalize_column(const py::object& texts, const std::optional<Utf8>& form, bool fold, bool spaces,
                          bool invisibles, bool quotes, const std::optional<std::int64_t>& threads,
                          const py::object& progress) {
    const text::NormalizeOptions options = options_of(form, fold, spaces, invisibles, quotes);
    const auto column = make_column(texts);
    const RunOptions run = run_options(threads, progress);
    return to_python(without_gil([&] { return text::normalize_column(*column, options, run); }));
}

}  // namespace

void bind_normalize(py::module_& m) {
    using text::EditMap;
    const auto way = [](Span (EditMap::*leads)(std::int64_t, std::int64_t) const) {
        return [leads](const EditMap& map, std::int64_t start, std::int64_t end) {
            const Span span = (map.*leads)(start, end);
            return py::make_tuple(span.start, span.end);
        };
    };
    pickled_class<EditMap>(m, "EditMap", &edit_state, &edits_from_state)
        .def("to_raw", way(&EditMap::to_raw), py::arg("start"), py::arg("end"))
        .def("from_raw", way(&EditMap::from_raw), py::arg("start"), py::arg("end"))
        .def("rows", &edit_rows, py::arg("kind"))
        .def("__len__", [](const EditMap& map) { return map.edits().size(); })
        .def(
            "__eq__", [](const EditMap& a, const EditMap& b) { return a == b; }, py::is_operator());
    m.def("normalize", &normalize, py::arg("text"), py::kw_only(), py::arg("form"), py::arg("fold"), py::arg("spaces"),
          py::arg("invisibles"), py::arg("quotes"));
    m.def("normalize_column", &normalize_column, py::arg("texts"), py::kw_only(), py::arg("form"), py::arg("fold"),
          py::arg("spaces"), py::arg("invisibles"), py::arg("quotes"), py::arg("threads"), py::arg("progress"));
    m.attr("unicode_version") = std::string(text::unicode_version());
}

}  // namespace retold::bindings
