// retold._core.annotate: dates and numbers of a text.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "convert.hpp"
#include "retold/annotate/repaired.hpp"

namespace retold::bindings {
namespace {

// (type, value, bound, unit, start, end, line, inferred, score, evidence) of each slot; start and end in code points,
// lines from 1.
py::list to_rows(std::string_view text, const std::vector<annotate::Slot>& slots) {
    std::vector<Span> spans;
    spans.reserve(slots.size());
    for (const annotate::Slot& slot : slots) spans.push_back(slot.span);
    const text::CodePointSpans points = text::to_code_points(text, spans);
    py::list rows;
    std::size_t line = 1;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const annotate::Slot& slot = slots[i];
        for (; seen < slot.span.start; ++seen) line += text[seen] == '\n' ? 1U : 0U;
        rows.append(py::make_tuple(std::string(to_string(slot.type)), slot.value, std::string(to_string(slot.bound)),
                                   slot.unit, points.starts[i], points.ends[i], line, slot.inferred, slot.score,
                                   std::string(slot.evidence)));
    }
    return rows;
}

annotate::Values values_of(std::string_view text, const Utf8& anchor, const py::object& tag) {
    const std::string language = language_option(tag);
    return watched(text.size(), [&] {
        return annotate::find_in_repaired(text, [&](std::string_view repaired) {
            return annotate::read_values(annotate::read_text(repaired, language), {anchor});
        });
    });
}

py::list dates(const py::str& source, const Utf8& anchor, const py::object& language) {
    const TextInput text(source);
    return to_rows(text.view(), values_of(text.view(), anchor, language).dates);
}

py::list numbers(const py::str& source, const py::object& language) {
    const TextInput text(source);
    return to_rows(text.view(), values_of(text.view(), "", language).numbers);
}

}  // namespace

void bind_values(py::module_& m) {
    m.def("dates", &dates, py::arg("text"), py::kw_only(), py::arg("anchor"), py::arg("language"));
    m.def("numbers", &numbers, py::arg("text"), py::kw_only(), py::arg("language"));
}

}  // namespace retold::bindings
