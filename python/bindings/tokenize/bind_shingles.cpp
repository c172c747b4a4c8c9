// retold._core.tokenize: shingles.
#include <pybind11/stl.h>

#include "convert.hpp"
#include "retold/tokenize/shingles.hpp"
#include "tokenize/shingle_options.hpp"
#include "tokenize/span_columns.hpp"

namespace retold::bindings {
namespace {

// Neighbouring shingles overlap, so starts and ends go their own ways to code points.
std::vector<std::int64_t> to_points(std::string_view text, const std::vector<Span>& spans, std::size_t Span::*side) {
    std::vector<Span> points;
    points.reserve(spans.size());
    for (const Span& span : spans) points.push_back({span.*side, span.*side});
    return text::to_code_points(text, points).starts;
}

py::tuple shingles(const py::str& source, std::int64_t n, const Utf8& unit) {
    const TextInput text(source);
    const tokenize::ShingleOptions options = shingle_options(n, unit);
    tokenize::Shingles found;
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    watched(text.view().size(), [&] {
        found = tokenize::shingles(text, options);
        starts = to_points(text, found.spans, &Span::start);
        ends = to_points(text, found.spans, &Span::end);
    });
    return py::make_tuple(to_array(std::move(found.hashes)), to_array(std::move(starts)), to_array(std::move(ends)));
}

py::tuple shingles_column(const py::object& texts, std::int64_t n, const Utf8& unit,
                          const std::optional<std::int64_t>& threads, const py::object& progress) {
    const tokenize::ShingleOptions options = shingle_options(n, unit);
    const auto find = [&](std::string_view text, FoundSpans& found) {
        const tokenize::Shingles one = tokenize::shingles(text, options);
        for (const std::int64_t start : to_points(text, one.spans, &Span::start)) found.starts.push_back(start);
        for (const std::int64_t end : to_points(text, one.spans, &Span::end)) found.ends.push_back(end);
        found.hashes.insert(found.hashes.end(), one.hashes.begin(), one.hashes.end());
    };
    return spans_of_column(texts, run_options(threads, progress), true, find);
}

}  // namespace

void bind_shingles(py::module_& m) {
    m.def("shingles", &shingles, py::arg("text"), py::arg("n"), py::kw_only(), py::arg("unit"));
    m.def("shingles_column", &shingles_column, py::arg("texts"), py::arg("n"), py::kw_only(), py::arg("unit"),
          py::arg("threads"), py::arg("progress"));
}

}  // namespace retold::bindings
