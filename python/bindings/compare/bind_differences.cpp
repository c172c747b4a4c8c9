// retold._core.compare: which word-level changes of aligned sentences are differences in what is said.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "retold/base/error.hpp"
#include "retold/compare/comparison_fields.hpp"
#include "retold/compare/differences.hpp"

namespace retold::bindings {
namespace {

using compare::AlignedKind;
using compare::ChangeKind;

template <Worded Kind>
Kind kind_of(const char* name, const std::string& word) {
    const std::optional<Kind> kind = from_word<Kind>(word);
    if (!kind) throw InvalidArgument(name, word, "must be one of the kinds of a comparison");
    return *kind;
}

py::tuple to_points(std::string_view text, Span bytes) {
    const Span points = text::CodePointIndex(text).to_code_points(bytes);
    return py::make_tuple(points.start, points.end);
}

py::object laid_side_by_side(const Utf8& change, const Utf8& group, const py::str& a, const py::str& b) {
    const TextInput left(a);
    const TextInput right(b);
    const bool literal = compare::is_literal(kind_of<AlignedKind>("group", group));
    const auto sides = compare::laid_side_by_side(kind_of<ChangeKind>("change", change), literal, left, right);
    if (!sides) return py::none();
    return py::make_tuple(to_points(left, sides->first), to_points(right, sides->second));
}

py::list grave_parts(const Utf8& change, const Utf8& group, const py::str& words, bool at_start,
                     const py::str& others) {
    const TextInput text(words);
    const bool literal = compare::is_literal(kind_of<AlignedKind>("group", group));
    py::list parts;
    for (const Span part :
         compare::grave_parts(kind_of<ChangeKind>("change", change), literal, text, at_start, TextInput(others)))
        parts.append(to_points(text, part));
    return parts;
}

// The words of an enumeration for which `holds` is true.
template <Worded Kind, typename Holds>
py::tuple words_where(const Holds& holds) {
    py::list list;
    for (const std::string_view word : words(std::type_identity<Kind>{})) {
        if (holds(*from_word<Kind>(word))) list.append(to_str(word));
    }
    return py::tuple(list);
}

}  // namespace

void bind_differences(py::module_& m) {
    m.def("laid_side_by_side", &laid_side_by_side, py::arg("change"), py::arg("group"), py::arg("a"), py::arg("b"));
    m.def("grave_parts", &grave_parts, py::arg("change"), py::arg("group"), py::arg("words"), py::arg("at_start"),
          py::arg("others"));
    m.attr("one_story") = words_where<compare::Relation>(&compare::tells_one_story);
    m.attr("grave") = words_where<ChangeKind>(&compare::is_grave);
    m.attr("literal") = words_where<AlignedKind>(&compare::is_literal);
}

}  // namespace retold::bindings
