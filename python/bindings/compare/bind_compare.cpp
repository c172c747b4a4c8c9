// retold._core.compare: the opaque Comparison, positions in code points, its parts as plain tuples.
#include <pybind11/stl.h>

#include <cmath>

#include "convert.hpp"
#include "retold/base/error.hpp"
#include "retold/compare/comparison.hpp"
#include "retold/io/comparison_json.hpp"

namespace retold::bindings {
namespace {

using compare::Comparison;

// The nearest double with four places, as the figures were rounded.
double figure(float value) {
    return std::round(static_cast<double>(value) * 1e4) / 1e4;
}

py::tuple to_tuple(Span span) {
    return py::make_tuple(span.start, span.end);
}

py::list to_list(const std::vector<Span>& spans) {
    py::list list;
    for (const Span span : spans) list.append(to_tuple(span));
    return list;
}

py::object share(float value) {
    return value < 0 ? py::object(py::none()) : py::object(py::float_(figure(value)));
}

py::dict to_dict(const compare::Aspects& aspects) {
    py::dict dict;
    for (const auto& [name, field] : compare::aspect_fields) dict[name] = share(aspects.*field);
    return dict;
}

py::tuple to_tuple(const compare::Aligned& group) {
    py::list changes;
    for (const auto& change : group.changes) {
        changes.append(py::make_tuple(compare::change_kinds[static_cast<std::size_t>(change.kind)], to_tuple(change.a),
                                      to_tuple(change.b)));
    }
    return py::make_tuple(compare::aligned_kinds[static_cast<std::size_t>(group.kind)], to_list(group.a),
                          to_list(group.b), figure(group.score), changes);
}

py::tuple to_tuple(const compare::Pair& pair, const compare::Alignment& alignment) {
    py::list groups;
    for (const auto& group : alignment.aligned) groups.append(to_tuple(group));
    py::list signs;
    for (const auto& sign : alignment.direction) {
        signs.append(py::make_tuple(sign.kind, sign.first, figure(sign.weight), to_str(sign.text)));
    }
    const compare::Direction direction = compare::direction(pair, alignment);
    return py::make_tuple(groups, to_list(alignment.only_a), to_list(alignment.only_b),
                          py::make_tuple(direction.first, figure(direction.confidence), signs));
}

py::tuple pair_tuple(const Comparison& comparison, std::size_t index) {
    const compare::Pair& pair = comparison.pairs.at(index);
    py::list reasons;
    for (const auto& reason : compare::reasons(comparison, pair)) reasons.append(to_str(reason));
    py::object alignment = py::none();
    if (pair.alignment >= 0)
        alignment = to_tuple(pair, comparison.alignments[static_cast<std::size_t>(pair.alignment)]);
    return py::make_tuple(pair.a, pair.b, std::string(to_string(pair.relation)), figure(pair.score),
                          figure(pair.margin), std::string(to_string(pair.runner_up)), reasons, to_dict(pair.aspects),
                          alignment);
}

py::tuple document_tuple(const Comparison& comparison, std::size_t number) {
    const compare::Document& document = comparison.documents.at(number);
    const py::object title = document.title ? py::object(to_tuple(*document.title)) : py::object(py::none());
    return py::make_tuple(title, to_str(document.date), to_str(document.language), to_list(document.sentences),
                          document.background);
}

py::list to_list(const std::vector<compare::Group>& groups) {
    py::list list;
    for (const auto& group : groups)
        list.append(py::make_tuple(group.documents, to_str(group.label), figure(group.score)));
    return list;
}

py::list omissions(const Comparison& comparison, std::size_t document) {
    py::list list;
    for (const auto& omission : compare::omissions(comparison, document)) {
        list.append(
            py::make_tuple(omission.document, to_tuple(omission.span), omission.told_by, figure(omission.share)));
    }
    return list;
}

template <typename Field>
py::list strings(const Comparison& comparison, Field field) {
    py::list list;
    for (const auto& document : comparison.documents) list.append(to_str(document.*field));
    return list;
}

}  // namespace

void bind_compare(py::module_& m) {
    py::class_<Comparison>(m, "Comparison")
        .def("ids", [](const Comparison& c) { return strings(c, &compare::Document::id); })
        .def("raws", [](const Comparison& c) { return strings(c, &compare::Document::raw); })
        .def("document", &document_tuple, py::arg("number"))
        .def_property_readonly("pair_count", [](const Comparison& c) { return c.pairs.size(); })
        .def("pair", &pair_tuple, py::arg("index"))
        .def(
            "pair_index",
            [](const Comparison& c, std::size_t a, std::size_t b) {
                return compare::pair_index(c.documents.size(), a, b);
            },
            py::arg("a"), py::arg("b"))
        .def("stories", [](const Comparison& c) { return to_list(c.stories); })
        .def("topics", [](const Comparison& c) { return to_list(c.topics); })
        .def("omissions", &omissions, py::arg("document"))
        .def(
            "to_json",
            [](const Comparison& c, int indent) { return to_str(without_gil([&] { return io::to_json(c, indent); })); },
            py::arg("indent") = -1)
        .def(
            "__eq__", [](const Comparison& a, const Comparison& b) { return a == b; }, py::is_operator());
    m.def(
        "from_json",
        [](const py::str& json) {
            const TextInput text(json);
            return without_gil([&] { return io::comparison_from_json(text); });
        },
        py::arg("json"));
}

}  // namespace retold::bindings
