// retold._core.annotate: what a text reports somebody to have said.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "convert.hpp"
#include "retold/annotate/quotes/find_quotes.hpp"
#include "retold/annotate/repaired.hpp"

namespace retold::bindings {
namespace {

// Lines from 1 of ascending places.
class Lines {
  public:
    explicit Lines(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n') ends_.push_back(i);
    }
    std::size_t at(std::size_t byte) const {
        return 1 + static_cast<std::size_t>(std::ranges::lower_bound(ends_, byte) - ends_.begin());
    }

  private:
    std::vector<std::size_t> ends_;
};

// (kind, content, parts, speaker, speaker_span, cue, venue, score, evidence, speaker_evidence) of each quote; a span is
// (start, end, line), start and end in code points, lines from 1.
py::list quotes(const py::str& source, const py::object& tag) {
    const TextInput text(source);
    const std::string language = language_option(tag);
    const std::vector<annotate::Quote> found = watched(text.view().size(), [&] {
        return annotate::find_in_repaired(text.view(), [&](std::string_view repaired) {
            return annotate::find_quotes(annotate::read_text(repaired, language));
        });
    });
    const text::CodePointIndex index(text.view());
    const Lines lines(text.view());
    const auto span_row = [&](Span span) {
        const Span points = index.to_code_points(span);
        return py::make_tuple(points.start, points.end, lines.at(span.start));
    };
    const auto span_rows = [&](const std::vector<Span>& list) {
        py::list rows;
        for (const Span span : list) rows.append(span_row(span));
        return rows;
    };
    const auto span_or_none = [&](const std::optional<Span>& span) -> py::object {
        return span ? py::object(span_row(*span)) : py::object(py::none());
    };
    py::list rows;
    for (const annotate::Quote& quote : found) {
        rows.append(py::make_tuple(std::string(to_string(quote.kind)), span_rows(quote.content), span_rows(quote.parts),
                                   quote.speaker, span_or_none(quote.speaker_span), span_rows(quote.cue),
                                   span_or_none(quote.venue), quote.score, std::string(quote.evidence),
                                   std::string(quote.speaker_evidence)));
    }
    return rows;
}

}  // namespace

void bind_quotes(py::module_& m) {
    m.def("quotes", &quotes, py::arg("text"), py::kw_only(), py::arg("language"));
}

}  // namespace retold::bindings
