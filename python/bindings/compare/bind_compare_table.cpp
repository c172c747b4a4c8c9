// All pairs as arrays, for ranking and tables of many pages without building a Python object each.
#include <pybind11/stl.h>

#include <cmath>

#include "convert.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::bindings {
namespace {

double figure(float value) {
    return std::round(static_cast<double>(value) * 1e4) / 1e4;
}

// (a, b, relation, score); relations as indices into `relations`. Scores have four places, as everywhere in Python.
py::tuple pair_table(const compare::Comparison& comparison) {
    std::vector<std::uint32_t> a, b;
    std::vector<std::uint8_t> relation;
    std::vector<double> score;
    for (const compare::Pair& pair : comparison.pairs) {
        a.push_back(pair.a);
        b.push_back(pair.b);
        relation.push_back(static_cast<std::uint8_t>(pair.relation));
        score.push_back(figure(pair.score));
    }
    return py::make_tuple(to_array(std::move(a)), to_array(std::move(b)), to_array(std::move(relation)),
                          to_array(std::move(score)));
}

// What tells of some pairs more than pair_table: margin, runner_up, first (a document, or -1) and reasons, in one text.
py::dict pair_reasons(const compare::Comparison& comparison, const std::vector<std::size_t>& numbers) {
    std::vector<double> margin;
    std::vector<std::uint8_t> runner_up;
    std::vector<std::int64_t> first;
    py::list reasons;
    for (const std::size_t number : numbers) {
        const compare::Pair& pair = comparison.pairs.at(number);
        margin.push_back(figure(pair.margin));
        runner_up.push_back(static_cast<std::uint8_t>(pair.runner_up));
        first.push_back(-1);
        if (pair.alignment >= 0) {
            const compare::Alignment alignment = comparison.alignments.at(static_cast<std::size_t>(pair.alignment));
            const auto earlier = compare::direction(pair, alignment).first;
            if (earlier) first.back() = static_cast<std::int64_t>(*earlier);
        }
        std::string told;
        for (const std::string& reason : compare::reasons(comparison, pair)) {
            if (!told.empty()) told.append("; ");
            told.append(reason);
        }
        reasons.append(to_str(told));
    }
    py::dict columns;
    columns["margin"] = to_array(std::move(margin));
    columns["runner_up"] = to_array(std::move(runner_up));
    columns["first"] = to_array(std::move(first));
    columns["reasons"] = reasons;
    return columns;
}

}  // namespace

void bind_compare_table(py::module_& m) {
    m.def("pair_table", &pair_table, py::arg("comparison"));
    m.def("pair_reasons", &pair_reasons, py::arg("comparison"), py::arg("numbers"));
    py::list names;
    for (std::size_t i = 0; i < compare::relation_count; ++i) {
        names.append(std::string(to_string(static_cast<compare::Relation>(i))));
    }
    m.attr("relations") = py::tuple(names);
}

}  // namespace retold::bindings
