// retold._core.compare.Findings: what the pages of a comparison state, each by itself and beside the others.
#include <pybind11/stl.h>

#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "annotate/annotation_rows.hpp"
#include "convert.hpp"
#include "core_class.hpp"
#include "retold/compare/comparison.hpp"
#include "retold/compare/facts/facts.hpp"
#include "retold/compare/findings/findings.hpp"

namespace retold::bindings {
namespace {

using compare::Comparison;
using compare::Findings;

// Spans of a document by Python's (document, start, end) -> Span.
AnnotationRows rows_of(std::size_t document, const py::object& span) {
    return AnnotationRows([document, &span](Span place) { return span(document, place.start, place.end); });
}

py::dict fact_members(const Comparison& comparison, const compare::Fact& fact, const py::object& slot_class,
                      const py::object& span) {
    const auto id_of = [&](std::uint32_t document) { return to_str(comparison.documents.at(document).id); };
    py::dict cells;
    for (const auto& cell : fact.cells)
        cells[id_of(cell.document)] = slot_class(**rows_of(cell.document, span).members(cell.slot));
    py::tuple outliers(fact.outliers.size());
    for (std::size_t i = 0; i < fact.outliers.size(); ++i) outliers[i] = id_of(fact.outliers[i]);
    py::dict members;
    members["label"] = to_str(fact.label);
    members["type"] = to_str(type_name(fact.cells.front().slot));
    members["cells"] = cells;
    members["status"] = to_str(compare::fact_statuses[static_cast<std::size_t>(fact.status)]);
    members["outliers"] = outliers;
    members["why"] = to_str(fact.why);
    members["score"] = static_cast<double>(fact.score);
    return members;
}

// (type, value, unit, start, end) of a value of the user's fact types; the unit may be empty.
using OwnRow = std::tuple<Utf8, Utf8, Utf8, std::size_t, std::size_t>;

std::vector<annotate::Slot> own_slots(const std::vector<OwnRow>& rows) {
    std::vector<annotate::Slot> slots;
    for (const auto& [type, value, unit, start, end] : rows) {
        annotate::Slot slot{.value = value, .unit = unit, .span = {start, end}, .evidence = "a fact type of the user"};
        slot.type = annotate::SlotType::own;
        slot.own = type;
        slots.push_back(std::move(slot));
    }
    return slots;
}

// What finding something in the pages weighs: about the bytes that cleaning them would read in that time.
std::size_t weight_of(const Findings& findings) {
    constexpr std::size_t each_byte = 16;  // chosen: sentences, names and values of many pages are laid side by side
    std::size_t bytes = 0;
    for (const auto& document : findings.comparison().documents) bytes += document.raw.size();
    return each_byte * bytes;
}

std::unique_ptr<Findings> findings_of(const Comparison& comparison, const std::vector<std::vector<OwnRow>>& own) {
    std::vector<std::vector<annotate::Slot>> slots;
    for (const auto& rows : own) slots.push_back(own_slots(rows));
    return std::make_unique<Findings>(comparison, std::move(slots));
}

py::list facts(const Findings& findings, const py::object& slot_class, const py::object& span,
               const std::optional<std::int64_t>& threads) {
    const RunOptions run = run_options(threads, py::none());
    const auto found = watched(weight_of(findings), [&] { return findings.facts(run); });
    py::list list;
    for (const auto& fact : found) list.append(fact_members(findings.comparison(), fact, slot_class, span));
    return list;
}

py::dict statement_members(const Comparison& comparison, const compare::Statement& statement, const py::object& classes,
                           const py::object& span) {
    py::tuple versions(statement.versions.size());
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const compare::Version& version = statement.versions[i];
        py::dict members;
        members["document"] = to_str(comparison.documents.at(version.document).id);
        members["quote"] = classes.attr("Quote")(**rows_of(version.document, span).members(version.quote));
        members["form"] = to_str(to_string(version.form));
        versions[i] = classes.attr("Version")(**members);
    }
    py::dict members;
    members["speaker"] = statement.speaker.empty() ? py::object(py::none()) : py::object(to_str(statement.speaker));
    members["versions"] = versions;
    members["change"] = to_str(to_string(statement.change));
    members["other_venue"] = statement.other_venue;
    return members;
}

py::list statements(const Findings& findings, const py::object& classes, const py::object& span,
                    const std::optional<std::int64_t>& threads) {
    const RunOptions run = run_options(threads, py::none());
    const auto found = watched(weight_of(findings), [&] { return findings.statements(run); });
    py::list list;
    for (const auto& statement : found) list.append(statement_members(findings.comparison(), statement, classes, span));
    return list;
}

py::list timeline(const Findings& findings, const py::object& slot_class, const py::object& span,
                  const std::optional<std::int64_t>& threads) {
    const RunOptions run = run_options(threads, py::none());
    const auto found = watched(weight_of(findings), [&] { return findings.timeline(run); });
    const auto day = [](const std::string& iso) { return iso.empty() ? py::object(py::none()) : to_str(iso); };
    py::list list;
    for (const auto& moment : found) {
        py::dict pages;
        for (const auto& page : moment.pages) {
            py::tuple slots(page.slots.size());
            for (std::size_t i = 0; i < slots.size(); ++i)
                slots[i] = slot_class(**rows_of(page.document, span).members(page.slots[i]));
            pages[to_str(findings.comparison().documents.at(page.document).id)] = slots;
        }
        py::dict members;
        members["kind"] = to_str(to_string(moment.kind));
        members["date"] = to_str(moment.date);
        members["inferred"] = moment.inferred;
        members["earliest"] = day(moment.earliest);
        members["latest"] = day(moment.latest);
        members["pages"] = pages;
        list.append(members);
    }
    return list;
}

py::list flags(const Findings& findings, const py::object& span, const std::optional<std::int64_t>& threads) {
    const RunOptions run = run_options(threads, py::none());
    const auto found = watched(weight_of(findings), [&] { return findings.flags(run); });
    py::list list;
    for (const auto& flag : found) {
        py::dict members;
        members["kind"] = to_str(flag.kind);
        members["span"] = span(flag.document, flag.span.start, flag.span.end);
        members["reason"] = to_str(flag.reason);
        members["score"] = flag.score;
        list.append(members);
    }
    return list;
}

py::list pages(const Findings& findings, const py::object& span, const std::optional<std::int64_t>& threads) {
    const RunOptions run = run_options(threads, py::none());
    const auto found = watched(weight_of(findings), [&] { return findings.pages(run); });
    py::list list;
    for (std::size_t i = 0; i < found.size(); ++i) list.append(rows_of(i, span).all(found[i]));
    return list;
}

}  // namespace

void bind_facts(py::module_& m) {
    core_class<Findings>(m, "Findings")
        .def("facts", &facts, py::arg("slot_class"), py::arg("span"), py::arg("threads") = py::none())
        .def("statements", &statements, py::arg("classes"), py::arg("span"), py::arg("threads") = py::none())
        .def("timeline", &timeline, py::arg("slot_class"), py::arg("span"), py::arg("threads") = py::none())
        .def("flags", &flags, py::arg("span"), py::arg("threads") = py::none())
        .def("pages", &pages, py::arg("span"), py::arg("threads") = py::none());
    m.def("findings_of", &findings_of, py::arg("comparison"), py::arg("own"), py::keep_alive<0, 1>());
}

}  // namespace retold::bindings
