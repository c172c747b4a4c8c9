// retold._core.clean: cleaning a page, and the handle of the result.
#include <pybind11/stl.h>

#include <algorithm>
#include <functional>

#include "clean/page_members.hpp"
#include "core_class.hpp"
#include "member_names.hpp"
#include "retold/base/error.hpp"
#include "retold/clean/cleaner.hpp"
#include "retold/clean/cues.hpp"
#include "retold/clean/html/clean_html.hpp"
#include "retold/io/cues_json.hpp"

namespace retold::bindings {
namespace {

using clean::Page;
using namespace py::literals;

std::unique_ptr<PageHandle> clean_text(const py::str& text, const py::object& language, const Utf8& mode,
                                       const Utf8& source, const clean::Template* site_template,
                                       const clean::Models* models, bool cues, bool stop_words) {
    clean::CleanOptions options = clean_options(language, mode, source, site_template);
    options.models = models;
    options.lists = {cues, stop_words};
    SharedText shared = shared_text(text);
    const std::size_t size = shared.size();
    return watched(size, [&] { return hold(clean::clean_any_shared(std::move(shared), options)); });
}

std::vector<std::string> label_names() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < clean::label_count; ++i)
        names.emplace_back(clean::to_string(static_cast<clean::Label>(i)));
    return names;
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

// What the HTML states, each by the members of Stated.
py::list stated(const PageHandle& handle) {
    py::list out;
    if (!handle.page.html) return out;
    const PageMembers maker(handle);
    for (const clean::Stated& one : handle.page.html->stated) out.append(maker.members(one));
    return out;
}

py::tuple html_span(const PageHandle& handle, std::int64_t start, std::int64_t end) {
    if (!handle.page.html) throw Error("html_span: the page was not given as HTML; see retold.clean_html");
    return map_span(handle.raw_points(), handle.html_points(), start, end,
                    [&](Span span) { return handle.page.html->page.edits.to_raw(span); });
}

py::tuple to_raw(const PageHandle& handle, std::int64_t start, std::int64_t end) {
    return map_span(handle.text_points(), handle.raw_points(), start, end,
                    [&](Span span) { return handle.page.edits.to_raw(span); });
}

py::tuple from_raw(const PageHandle& handle, std::int64_t start, std::int64_t end) {
    return map_span(handle.raw_points(), handle.text_points(), start, end,
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
            "from_json",
            [](const Utf8& json) {
                const std::string_view text = json;
                return watched(text.size(), [&] { return clean::CueList(io::cues_from_json(text)); });
            },
            py::arg("json"))
        .def("phrases", [](const clean::CueList& list) {
            py::list out;
            for (const clean::Cue& cue : list.cues())
                out.append(py::make_tuple(to_str(cue.phrase), to_str(clean::to_string(cue.label))));
            return out;
        });

    auto page = pickled_class<PageHandle>(m, "Page", &page_state, &page_from_state);
    for_each_field<Page>([&](const auto& field) {
        page.def_property_readonly(field.name, [field](const PageHandle& handle) {
            return PageMembers(handle).give(handle.page.*field.member, field.refers);
        });
    });
    m.attr("members") = py::dict("Page"_a = member_names<Page>(), "Block"_a = member_names<clean::Block>(),
                                 "Found"_a = member_names<clean::Found>(), "Guard"_a = member_names<clean::Guard>(),
                                 "Stated"_a = member_names<clean::Stated>());
    page.def_property_readonly("kept_share", [](const PageHandle& h) { return h.page.kept_share(); })
        .def_property_readonly("stated", &stated)
        .def("html_span", &html_span, py::arg("start"), py::arg("end"))
        .def("overrule", &overrule, py::arg("verdicts"))
        .def("apply_cues", &apply_cues, py::arg("cues"))
        .def("to_raw", &to_raw, py::arg("start"), py::arg("end"))
        .def("from_raw", &from_raw, py::arg("start"), py::arg("end"));
}

}  // namespace retold::bindings
