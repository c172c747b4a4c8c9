// retold._core.strings: string measures of two strings. Calls are short, so the GIL stays for short strings.
#include <pybind11/stl.h>

#include <algorithm>

#include "convert.hpp"
#include "retold/similarity/string_matches.hpp"
#include "retold/similarity/string_measure.hpp"
#include "retold/similarity/symbols.hpp"

namespace retold::bindings {
namespace {

using similarity::StringMeasure;

// The code points of a str: its own buffer if that has four bytes each, else widened.
class Symbols {
  public:
    explicit Symbols(const py::str& text) {
        const StrData data = str_data(text.ptr());
        if (data.kind == 4) {
            view_ = {static_cast<const char32_t*>(data.data), data.length};
        } else {
            buffer_.resize(data.length);
            if (data.kind == 1) widen<Py_UCS1>(data);
            if (data.kind == 2) widen<Py_UCS2>(data);
            view_ = buffer_;
        }
    }
    std::u32string_view view() const { return view_; }

  private:
    template <typename Code>
    void widen(const StrData& data) {
        const auto* codes = static_cast<const Code*>(data.data);
        std::copy(codes, codes + data.length, buffer_.begin());
    }
    std::u32string buffer_;
    std::u32string_view view_;
};

double score(StringMeasure measure, const py::str& a, const py::str& b, std::optional<double> cutoff) {
    similarity::check_cutoff(measure, cutoff);
    const Symbols left(a);
    const Symbols right(b);
    const auto run = [&] { return similarity::string_score(measure, left.view(), right.view(), cutoff); };
    const std::size_t cells = left.view().size() * right.view().size();
    return cells < (std::size_t{1} << 20) ? run() : watched(cells / 64, run);  // letting others run costs, too
}

template <StringMeasure measure>
void bind_measure(py::module_& m, const char* name) {
    const auto call = [](const py::str& a, const py::str& b, std::optional<double> cutoff) {
        const double value = score(measure, a, b, cutoff);
        if constexpr (measure == StringMeasure::levenshtein || measure == StringMeasure::indel) {
            return static_cast<std::int64_t>(value);
        } else {
            return value;
        }
    };
    m.def(name, call, py::arg("a"), py::arg("b"), py::arg("cutoff") = py::none());
}

similarity::MatchOptions match_options(const std::string& measure, std::optional<double> cutoff) {
    similarity::MatchOptions options;
    options.measure = similarity::string_measure(measure);
    options.cutoff = cutoff;
    return options;
}

py::tuple to_arrays(similarity::Pairs&& pairs) {
    return py::make_tuple(to_array(std::move(pairs.left)), to_array(std::move(pairs.right)),
                          to_array(std::move(pairs.score)));
}

py::tuple matches(const py::object& queries, const py::object& choices, const Utf8& measure,
                  std::optional<double> cutoff, std::size_t max_pairs, std::optional<std::int64_t> threads,
                  const py::object& progress) {
    const auto left = make_column(queries, "queries");
    const auto right = queries.is(choices) ? nullptr : make_column(choices, "choices");
    auto options = match_options(measure, cutoff);
    options.max_pairs = max_pairs;
    const RunOptions run = run_options(threads, progress);
    return to_arrays(without_gil([&] { return similarity::matches(*left, right ? *right : *left, options, run); }));
}

py::tuple best_matches(const py::str& query, const py::object& choices, const Utf8& measure, std::size_t k,
                       std::optional<double> cutoff, std::optional<std::int64_t> threads, const py::object& progress) {
    const TextInput text(query);
    const auto column = make_column(choices, "choices");
    const auto options = match_options(measure, cutoff);
    const RunOptions run = run_options(threads, progress);
    return to_arrays(without_gil([&] { return similarity::best_matches(text, *column, k, options, run); }));
}

}  // namespace

void bind_strings(py::module_& m) {
    bind_measure<StringMeasure::levenshtein>(m, "levenshtein");
    bind_measure<StringMeasure::indel>(m, "indel");
    bind_measure<StringMeasure::jaro>(m, "jaro");
    bind_measure<StringMeasure::jaro_winkler>(m, "jaro_winkler");
    bind_measure<StringMeasure::ratio>(m, "ratio");
    bind_measure<StringMeasure::partial_ratio>(m, "partial_ratio");
    bind_measure<StringMeasure::token_sort_ratio>(m, "token_sort_ratio");
    bind_measure<StringMeasure::token_set_ratio>(m, "token_set_ratio");
    m.def("matches", &matches, py::arg("queries"), py::arg("choices"), py::arg("measure"), py::arg("cutoff"),
          py::arg("max_pairs"), py::arg("threads"), py::arg("progress"));
    m.def("best_matches", &best_matches, py::arg("query"), py::arg("choices"), py::arg("measure"), py::arg("k"),
          py::arg("cutoff"), py::arg("threads"), py::arg("progress"));
}

}  // namespace retold::bindings
