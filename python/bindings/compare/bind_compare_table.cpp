// retold._core.compare.pair_table: all pairs as arrays, for ranking many pages without building a Python object each.
#include <cmath>

#include "convert.hpp"
#include "retold/compare/comparison.hpp"

namespace retold::bindings {
namespace {

// (a, b, relation, score); relations as indices into `relations`. Scores have four places, as everywhere in Python.
py::tuple pair_table(const compare::Comparison& comparison) {
    std::vector<std::uint32_t> a, b;
    std::vector<std::uint8_t> relation;
    std::vector<double> score;
    for (const compare::Pair& pair : comparison.pairs) {
        a.push_back(pair.a);
        b.push_back(pair.b);
        relation.push_back(static_cast<std::uint8_t>(pair.relation));
        score.push_back(std::round(static_cast<double>(pair.score) * 1e4) / 1e4);
    }
    return py::make_tuple(to_array(std::move(a)), to_array(std::move(b)), to_array(std::move(relation)),
                          to_array(std::move(score)));
}

}  // namespace

void bind_compare_table(py::module_& m) {
    m.def("pair_table", &pair_table, py::arg("comparison"));
    py::list names;
    for (std::size_t i = 0; i < compare::relation_count; ++i) {
        names.append(std::string(to_string(static_cast<compare::Relation>(i))));
    }
    m.attr("relations") = py::tuple(names);
}

}  // namespace retold::bindings
