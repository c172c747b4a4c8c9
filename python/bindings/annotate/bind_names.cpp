// retold._core.annotate: the names of a text.
#include <pybind11/stl.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "convert.hpp"
#include "retold/annotate/repaired.hpp"

namespace retold::bindings {
namespace {

using AliasRows = std::vector<std::pair<std::string, std::string>>;

// (start, end, line) of each span, in code points; lines from 1.
class Places {
  public:
    explicit Places(std::string_view text) : points_(text) {
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            line_ends_.push_back(at);
    }

    py::list rows(const std::vector<Span>& spans) const {
        py::list rows;
        for (const Span span : spans) {
            const auto line = std::ranges::lower_bound(line_ends_, span.start) - line_ends_.begin() + 1;
            const Span points = points_.to_code_points(span);
            rows.append(py::make_tuple(points.start, points.end, line));
        }
        return rows;
    }

  private:
    text::CodePointIndex points_;
    std::vector<std::size_t> line_ends_;
};

// (canonical, kind, mentions, roles, aliases, evidence, score) of each name.
py::list names(const py::str& source, const AliasRows& aliases, const py::object& tag) {
    const TextInput text(source);
    const std::string language = language_option(tag);
    std::vector<annotate::NameAlias> table;
    table.reserve(aliases.size());
    for (const auto& [writing, canonical] : aliases) table.push_back({writing, canonical, {}});
    const annotate::Names found = without_gil([&] {
        return annotate::find_in_repaired(text.view(), [&](std::string_view repaired) {
            return annotate::read_names(annotate::read_text(repaired, language), {table});
        });
    });
    const Places places(text.view());
    py::list rows;
    for (const annotate::Name& name : found.names) {
        rows.append(py::make_tuple(name.canonical, std::string(to_string(name.kind)), places.rows(name.mentions),
                                   places.rows(name.roles), name.aliases, name.evidence, name.score));
    }
    return rows;
}

}  // namespace

void bind_names(py::module_& m) {
    m.def("names", &names, py::arg("text"), py::kw_only(), py::arg("aliases"), py::arg("language"));
}

}  // namespace retold::bindings
