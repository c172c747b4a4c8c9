// retold._core.clean: cleaning a page, and the handle of the result.
#include <pybind11/stl.h>

#include <algorithm>
#include <functional>

#include "clean/page_handle.hpp"
#include "core_class.hpp"
#include "retold/base/error.hpp"
#include "retold/clean/cleaner.hpp"
#include "retold/clean/cues.hpp"
#include "retold/clean/html/clean_html.hpp"
#include "retold/io/cues_json.hpp"

namespace retold::bindings {
namespace {

using clean::Page;

std::unique_ptr<PageHandle> clean_text(const py::str& text, const py::object& language, const Utf8& mode,
                                       const Utf8& source, const clean::Template* site_template,
                                       const clean::Models* models, bool cues, bool stop_words) {
    clean::CleanOptions options = clean_options(language, mode, source, site_template);
    options.models = models;
    options.lists = {cues, stop_words};
    const TextInput input(text);
    return watched(input.view().size(), [&] { return hold(clean::clean_any(input.view(), options)); });
}

// (value, start, end) in code points, or None.
py::object found_tuple(const PageHandle& handle, const std::optional<clean::Found>& found) {
    if (!found) return py::none();
    const Span points = handle.raw_points.to_code_points(found->span);
    return py::make_tuple(to_str(found->value), points.start, points.end);
}

std::vector<std::string> label_names() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < clean::label_count; ++i)
        names.emplace_back(clean::to_string(static_cast<clean::Label>(i)));
    return names;
}

// (mode, score, reason)
py::tuple guard_tuple(const PageHandle& handle) {
    const clean::Guard& guard = handle.page.guard;
    return py::make_tuple(clean::to_string(guard.mode), guard.score, to_str(guard.reason));
}

// Columns of the blocks: starts, ends, lines, labels, kept, reasons, scores.
py::tuple block_columns(const PageHandle& handle) {
    const auto& blocks = handle.page.blocks;
    std::vector<Span> spans;
    std::vector<std::int64_t> lines;
    std::vector<double> scores;
    py::list labels;
    py::list kept;
    py::list reasons;
    for (const clean::Block& block : blocks) {
        spans.push_back(block.span);
        lines.push_back(static_cast<std::int64_t>(block.line));
        scores.push_back(block.score);
        labels.append(to_str(clean::to_string(block.label)));
        kept.append(py::bool_(block.kept));
        reasons.append(to_str(block.reason));
    }
    const py::tuple bounds = to_span_arrays(handle.page.raw, spans);
    return py::make_tuple(bounds[0], bounds[1], to_array(std::move(lines)), labels, kept, reasons,
                          to_array(std::move(scores)));
}

// (raw_start, raw_end, start, end, reason) per edit, in code points.
py::list edit_tuples(const PageHandle& handle) {
    py::list edits;
    for (const text::Edit& edit : handle.page.edits.edits()) {
        const Span raw = handle.raw_points.to_code_points(edit.raw);
        const Span out = handle.text_points.to_code_points(edit.out);
        edits.append(py::make_tuple(raw.start, raw.end, out.start, out.end, text::to_string(edit.reason)));
    }
    return edits;
}

py::tuple map_span(const text::CodePointIndex& from, const text::CodePointIndex& to, std::int64_t start,
                   std::int64_t end, const std::function<Span(Span)>& map) {
    const auto size = static_cast<std::int64_t>(from.size());
    if (start < 0 || start > size) throw InvalidArgument("start", std::to_string(start), "must lie in the text");
    if (end < start || end > size)
        throw InvalidArgument("end", std::to_string(end), "must lie between start and the text's end");
    const Span bytes{from.to_byte(static_cast<std::size_t>(start)), from.to_byte(static_cast<std::size_t>(end))};
    const Span points = to.to_code_points(map(bytes));
    return py::make_tuple(points.start, points.end);
}

using PyVerdict = std::optional<std::pair<Utf8, Utf8>>;

std::unique_ptr<PageHandle> overrule(const PageHandle& handle, const std::vector<PyVerdict>& given) {
    std::vector<std::optional<clean::Verdict>> verdicts;
    for (const PyVerdict& verdict : given) {
        if (!verdict) {
            verdicts.emplace_back();
            continue;
        }
        const auto label = clean::label_from(verdict->first);
        if (!label) throw InvalidArgument("rules", verdict->first, "must give labels that retold.clean knows");
        verdicts.push_back(clean::Verdict{*label, verdict->second});
    }
    Page page = handle.page;
    clean::overrule(page, verdicts);
    return hold(std::move(page));
}

// The page with a user's cues applied; nothing where no line fulfils one.
std::unique_ptr<PageHandle> apply_cues(const PageHandle& handle, const clean::CueList& cues) {
    return watched(handle.page.raw.size(), [&]() -> std::unique_ptr<PageHandle> {
        const auto verdicts = clean::judge(handle.page, cues);
        const auto given = [](const std::optional<clean::Verdict>& verdict) { return verdict.has_value(); };
        if (std::none_of(verdicts.begin(), verdicts.end(), given)) return nullptr;
        Page page = handle.page;
        clean::overrule(page, verdicts);
        return hold(std::move(page));
    });
}

// (name, value, origin, start, end) per thing that the HTML states, in code points of the HTML.
py::list stated_tuples(const PageHandle& handle) {
    py::list out;
    if (!handle.page.html) return out;
    for (const clean::Stated& stated : handle.page.html->stated) {
        const Span points = handle.html_points.to_code_points(stated.source);
        out.append(py::make_tuple(stated.name, to_str(stated.value), stated.origin, points.start, points.end));
    }
    return out;
}

py::object html_of(const PageHandle& handle) {
    return handle.page.html ? py::object(to_str(handle.page.html->html)) : py::none();
}

py::tuple html_span(const PageHandle& handle, std::int64_t start, std::int64_t end) {
    if (!handle.page.html) throw Error("html_span: the page was not given as HTML; see retold.clean_html");
    return map_span(handle.raw_points, handle.html_points, start, end,
                    [&](Span span) { return handle.page.html->page.edits.to_raw(span); });
}

py::tuple to_raw(const PageHandle& handle, std::int64_t start, std::int64_t end) {
    return map_span(handle.text_points, handle.raw_points, start, end,
                    [&](Span span) { return handle.page.edits.to_raw(span); });
}

py::tuple from_raw(const PageHandle& handle, std::int64_t start, std::int64_t end) {
    return map_span(handle.raw_points, handle.text_points, start, end,
                    [&](Span span) { return handle.page.edits.from_raw(span); });
}

}  // namespace

void bind_clean(py::module_& m) {
    m.def("clean", &clean_text, py::arg("text"), py::kw_only(), py::arg("language"), py::arg("mode"),
          py::arg("source") = "", py::arg("template_") = nullptr, py::arg("models") = nullptr, py::arg("cues") = true,
          py::arg("stop_words") = true);
    m.def("labels", &label_names);
    m.def("cue_languages", &clean::cue_languages);

    core_class<clean::CueList>(m, "Cues")
        .def_static(
            "from_json", [](const Utf8& json) { return clean::CueList(io::cues_from_json(json)); }, py::arg("json"))
        .def("phrases", [](const clean::CueList& list) {
            py::list out;
            for (const clean::Cue& cue : list.cues())
                out.append(py::make_tuple(to_str(cue.phrase), to_str(clean::to_string(cue.label))));
            return out;
        });

    pickled_class<PageHandle>(m, "Page", &page_state, &page_from_state)
        .def_property_readonly("raw", [](const PageHandle& h) { return to_str(h.page.raw); })
        .def_property_readonly("text", [](const PageHandle& h) { return to_str(h.page.text); })
        .def_property_readonly("title", [](const PageHandle& h) { return found_tuple(h, h.page.title); })
        .def_property_readonly("date", [](const PageHandle& h) { return found_tuple(h, h.page.date); })
        .def_property_readonly("byline", [](const PageHandle& h) { return found_tuple(h, h.page.byline); })
        .def_property_readonly("outlet", [](const PageHandle& h) { return found_tuple(h, h.page.outlet); })
        .def_property_readonly("guard", &guard_tuple)
        .def_property_readonly("language", [](const PageHandle& h) { return to_str(h.page.language); })
        .def_property_readonly("flags", [](const PageHandle& h) { return from_strings(h.page.flags); })
        .def_property_readonly("capabilities", [](const PageHandle& h) { return from_strings(h.page.capabilities); })
        .def_property_readonly("kept_share", [](const PageHandle& h) { return h.page.kept_share(); })
        .def_property_readonly("edits", &edit_tuples)
        .def_property_readonly("html", &html_of)
        .def_property_readonly("stated", &stated_tuples)
        .def("html_span", &html_span, py::arg("start"), py::arg("end"))
        .def("blocks", &block_columns)
        .def("overrule", &overrule, py::arg("verdicts"))
        .def("apply_cues", &apply_cues, py::arg("cues"))
        .def("to_raw", &to_raw, py::arg("start"), py::arg("end"))
        .def("from_raw", &from_raw, py::arg("start"), py::arg("end"));
}

}  // namespace retold::bindings
