// retold._core.compare: the facts of a comparison, as the keywords of retold.compare.results.Fact.
#include <pybind11/stl.h>

#include <string>

#include "convert.hpp"
#include "retold/compare/comparison.hpp"
#include "retold/compare/facts/facts.hpp"

namespace retold::bindings {
namespace {

using compare::Comparison;

py::object or_none(std::string_view text) {
    return text.empty() ? py::object(py::none()) : py::object(to_str(text));
}

py::dict slot_members(const annotate::Slot& slot, std::uint32_t document, const py::object& span) {
    py::dict members;
    members["type"] = to_str(to_string(slot.type));
    members["value"] = to_str(slot.value);
    members["bound"] = or_none(to_string(slot.bound));
    members["unit"] = or_none(slot.unit);
    members["span"] = span(document, slot.span.start, slot.span.end);
    members["inferred"] = slot.inferred;
    members["score"] = slot.score;
    members["evidence"] = to_str(slot.evidence);
    members["speaker"] = or_none(slot.speaker);
    return members;
}

py::dict fact_members(const Comparison& comparison, const compare::Fact& fact, const py::object& slot_class,
                      const py::object& span) {
    const auto id_of = [&](std::uint32_t document) { return to_str(comparison.documents.at(document).id); };
    py::dict cells;
    for (const auto& cell : fact.cells)
        cells[id_of(cell.document)] = slot_class(**slot_members(cell.slot, cell.document, span));
    py::tuple outliers(fact.outliers.size());
    for (std::size_t i = 0; i < fact.outliers.size(); ++i) outliers[i] = id_of(fact.outliers[i]);
    py::dict members;
    members["label"] = to_str(fact.label);
    members["type"] = to_str(to_string(fact.type));
    members["cells"] = cells;
    members["status"] = to_str(compare::fact_statuses[static_cast<std::size_t>(fact.status)]);
    members["outliers"] = outliers;
    members["why"] = to_str(fact.why);
    members["score"] = static_cast<double>(fact.score);
    return members;
}

py::list facts(const Comparison& comparison, const py::object& slot_class, const py::object& span,
               const std::optional<std::int64_t>& threads) {
    const RunOptions run = run_options(threads, py::none());
    const auto found = without_gil([&] { return compare::facts(comparison, run); });
    py::list list;
    for (const auto& fact : found) list.append(fact_members(comparison, fact, slot_class, span));
    return list;
}

}  // namespace

void bind_facts(py::module_& m) {
    m.def("facts", &facts, py::arg("comparison"), py::arg("slot_class"), py::arg("span"),
          py::arg("threads") = py::none());
}

}  // namespace retold::bindings
