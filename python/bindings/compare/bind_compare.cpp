// retold._core.compare: the opaque Comparison, positions in code points, its parts as members by name.
#include <pybind11/stl.h>

#include <array>
#include <optional>
#include <type_traits>

#include "compare/results.hpp"
#include "convert.hpp"
#include "core_class.hpp"
#include "retold/base/error.hpp"
#include "retold/compare/comparison.hpp"
#include "retold/compare/find_pair.hpp"
#include "retold/compare/findings/findings.hpp"
#include "retold/io/comparison_json.hpp"

namespace retold::bindings {
namespace {

using compare::Comparison;

// Groups with their changes, of which each is of a class.
py::tuple aligned_groups(const ResultMaker& maker, const std::vector<compare::Aligned>& groups,
                         const std::vector<std::vector<compare::ChangeClass>>& about, Sides sides,
                         const py::object& classes) {
    py::tuple tuple(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        py::tuple changes(groups[i].changes.size());
        for (std::size_t j = 0; j < changes.size(); ++j) {
            py::dict change = maker.members(groups[i].changes[j], sides);
            change["about"] = to_str(word_of(about[i][j]));
            changes[j] = classes.attr("Change")(**change);
        }
        py::dict members = maker.members(groups[i], sides, {"changes"});
        members["changes"] = changes;
        tuple[i] = classes.attr("Aligned")(**members);
    }
    return tuple;
}

// What is told of a page, beside reading it once.
std::size_t weight_of_page(const Comparison& comparison, std::size_t document) {
    constexpr std::size_t readings = 16;  // chosen: as a page of 16 KB takes some 10 ms
    return readings * comparison.documents.at(document).raw.size();
}

// The keywords of Python's Pair: the members of the pair and of its alignment, and what is worked out from them.
py::dict pair_members(const compare::Findings& findings, std::size_t index, const py::object& classes,
                      const py::object& span) {
    const Comparison& comparison = findings.comparison();
    const compare::Pair& pair = comparison.pairs.at(index);
    const Sides sides{pair.a, pair.b};
    const ResultMaker maker(comparison, classes, span);
    py::dict members = maker.members(pair, sides);
    py::list reasons;
    for (const auto& reason : compare::reasons(comparison, pair)) reasons.append(to_str(reason));
    members["reasons"] = py::tuple(reasons);
    if (pair.alignment < 0) return members;
    const compare::Alignment alignment = comparison.alignments.at(static_cast<std::size_t>(pair.alignment));
    for (const auto& [name, value] : maker.members(alignment, sides, {"aligned"})) members[name] = value;
    const std::size_t weight = weight_of_page(comparison, pair.a) + weight_of_page(comparison, pair.b);
    const auto about = watched(weight, [&] { return findings.change_classes(pair); });
    members["aligned"] = aligned_groups(maker, alignment.aligned, about, sides, classes);
    const compare::Direction direction = compare::direction(pair, alignment);
    py::dict told = maker.members(direction, sides);
    told["evidence"] = members["direction"];
    members["direction"] = direction.first ? classes.attr("Direction")(**told) : py::object(py::none());
    members["sentences_compared"] = true;
    return members;
}

// Where the pair of two documents stands among the pairs; None where it is not kept.
std::optional<std::size_t> place_of_pair(const Comparison& comparison, std::size_t a, std::size_t b) {
    const compare::Pair* pair = compare::find_pair(comparison, a, b);
    if (pair == nullptr) return std::nullopt;
    return static_cast<std::size_t>(pair - comparison.pairs.data());
}

py::dict unkept_members(const Comparison& comparison, std::size_t a, std::size_t b, const py::object& classes,
                        const py::object& span) {
    const compare::Pair pair = compare::unkept_pair(a, b);
    py::dict members = ResultMaker(comparison, classes, span).members(pair, {pair.a, pair.b});
    members["reasons"] = py::make_tuple(to_str(compare::reasons(comparison, pair).front()));
    return members;
}

py::dict document_members(const Comparison& comparison, std::size_t number, const py::object& classes,
                          const py::object& span) {
    const ResultMaker maker(comparison, classes, span);
    return maker.members(comparison.documents.at(number), {number, number}, {"raw", "body"});
}

py::list group_members(const Comparison& comparison, const std::vector<compare::Group>& groups) {
    const py::object none = py::none();
    const ResultMaker maker(comparison, none, none);
    py::list list;
    for (const auto& group : groups) list.append(maker.members(group, {0, 0}));
    return list;
}

py::list omission_members(const compare::Findings& findings, std::size_t document, const py::object& span) {
    const py::object none = py::none();
    const ResultMaker maker(findings.comparison(), none, span);
    const std::size_t weight = weight_of_page(findings.comparison(), document);
    const auto found = watched(weight, [&] { return findings.omissions(document); });
    py::list list;
    for (const auto& one : found) {
        const std::size_t where = one.omission.document;
        py::dict members = maker.members(one.omission, {where, where}, {"document"});
        py::tuple holds(one.holds.size());
        for (std::size_t i = 0; i < holds.size(); ++i) holds[i] = to_str(to_string(one.holds[i]));
        members["holds"] = holds;
        members["importance"] = ResultMaker::figure(one.importance);
        list.append(members);
    }
    return list;
}

// The members that the core describes, by struct; a test holds the Python classes against them.
template <Described... Records>
py::dict described(const std::array<const char*, sizeof...(Records)>& names) {
    py::dict dict;
    std::size_t next = 0;
    const auto add = [&]<typename Record>(std::type_identity<Record>) {
        py::list list;
        for_each_field<Record>([&](const auto& field) { list.append(field.name); });
        dict[names[next++]] = py::tuple(list);
    };
    (add(std::type_identity<Records>{}), ...);
    return dict;
}

template <typename Field>
py::list strings(const Comparison& comparison, Field field) {
    py::list list;
    for (const auto& document : comparison.documents) list.append(to_str(document.*field));
    return list;
}

}  // namespace

void bind_compare(py::module_& m) {
    core_class<Comparison>(m, "Comparison")
        .def("ids", [](const Comparison& c) { return strings(c, &compare::Document::id); })
        .def("raws", [](const Comparison& c) { return strings(c, &compare::Document::raw); })
        .def("document", &document_members, py::arg("number"), py::arg("classes"), py::arg("span"))
        .def_property_readonly("pair_count", [](const Comparison& c) { return c.pairs.size(); })
        .def("pair_index", &place_of_pair, py::arg("a"), py::arg("b"))
        .def("unkept_pair", &unkept_members, py::arg("a"), py::arg("b"), py::arg("classes"), py::arg("span"))
        .def_property_readonly("complete", [](const Comparison& c) { return c.complete; })
        .def("stories", [](const Comparison& c) { return group_members(c, c.stories); })
        .def("topics", [](const Comparison& c) { return group_members(c, c.topics); })
        .def(
            "to_json",
            [](const Comparison& c, int indent) {
                return to_str(watched(long_call, [&] { return io::to_json(c, indent); }));
            },
            py::arg("indent") = -1)
        .def(
            "__eq__", [](const Comparison& a, const Comparison& b) { return a == b; }, py::is_operator());
    m.def("omissions", &omission_members, py::arg("findings"), py::arg("document"), py::arg("span"));
    m.def("pair_members", &pair_members, py::arg("findings"), py::arg("index"), py::arg("classes"), py::arg("span"));
    m.attr("members") =
        described<compare::Change, compare::Aligned, compare::Evidence, compare::Direction, compare::Pair,
                  compare::Alignment, compare::Document, compare::Group, compare::Omission>(
            {"Change", "Aligned", "Evidence", "Direction", "Pair", "Alignment", "Document", "Group", "Omission"});
    m.def(
        "from_json",
        [](const py::str& json) {
            const TextInput text(json);
            return watched(text.view().size(), [&] { return io::comparison_from_json(text); });
        },
        py::arg("json"));
}

}  // namespace retold::bindings
