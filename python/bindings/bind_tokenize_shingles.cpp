// retold._core.tokenize: shingles.
#include "convert.hpp"
#include "retold/base/error.hpp"
#include "retold/tokenize/shingles.hpp"

namespace retold::bindings {
namespace {

tokenize::ShingleUnit read_unit(const std::string& name) {
    if (name == "word") return tokenize::ShingleUnit::word;
    if (name == "character") return tokenize::ShingleUnit::character;
    throw InvalidArgument("unit", name, "must be 'word' or 'character'");
}

// Neighbouring shingles overlap, so starts and ends go their own ways to code points.
std::vector<std::int64_t> to_points(std::string_view text, const std::vector<Span>& spans, std::size_t Span::*side) {
    std::vector<Span> points;
    points.reserve(spans.size());
    for (const Span& span : spans) points.push_back({span.*side, span.*side});
    return text::to_code_points(text, points).starts;
}

py::tuple shingles(const py::str& source, std::size_t n, const std::string& unit) {
    const TextInput text(source);
    const tokenize::ShingleOptions options{n, read_unit(unit)};
    tokenize::Shingles found;
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    without_gil([&] {
        found = tokenize::shingles(text, options);
        starts = to_points(text, found.spans, &Span::start);
        ends = to_points(text, found.spans, &Span::end);
    });
    return py::make_tuple(to_array(std::move(found.hashes)), to_array(std::move(starts)), to_array(std::move(ends)));
}

}  // namespace

void bind_shingles(py::module_& m) {
    m.def("shingles", &shingles, py::arg("text"), py::arg("n"), py::kw_only(), py::arg("unit"));
}

}  // namespace retold::bindings
